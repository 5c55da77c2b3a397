import type { Db } from "../../db/client.ts";
import type { Person } from "../accounts/person.ts";
import { readHearing, wantsMailAboutRequests } from "../notifications/choosing.server.ts";
import { findOwnAnswerIfAny } from "./answering.server.ts";
import { keptUnder } from "./drafting.server.ts";
import { readOwnWriting } from "./own-writing.server.ts";
import { mayVote, mayWithdraw } from "./policy.ts";
import type { PublicStatus } from "./status.ts";
import { listTreeIds } from "./tree.server.ts";
import { readOwnPart } from "./voting.server.ts";

/** What one reader alone finds on a request's page (A3): the own vote and what goes with it, and what an author can do. */
export async function readReadersPart(
  db: Db,
  {
    person,
    request: { id: requestId, authorId, publicStatus },
    secret,
  }: {
    person: Person | null;
    request: { id: number; authorId: number; publicStatus: PublicStatus };
    secret: string;
  },
) {
  const voter = !person ? ("visitor" as const) : mayVote(person) ? ("partner" as const) : ("staff" as const);
  const isAuthor = person?.id === authorId;
  const part = {
    voter,
    isAuthor,
    keptUnder: isAuthor ? keptUnder(authorId, { secret }) : "",
    mayWithdraw: mayWithdraw(person, { authorId, publicStatus }),
  };
  if (!person?.organisation) {
    const nothing = { hasVoted: false, organisationVotes: 0, ownWriting: null, hearing: null, answer: null };
    return { ...part, ...nothing };
  }
  const {
    id: personId,
    organisation: { id: organisationId },
  } = person;
  const own = await readOwnPart(db, { requestId, personId, organisationId });
  return {
    ...part,
    ...own,
    ownWriting: await readOwnWriting(db, { requestId, personId }),
    hearing: own.hasVoted ? await readHearingPart(db, { requestId, personId }) : null,
    answer: own.hasVoted ? ((await findOwnAnswerIfAny(db, { requestId, personId })) ?? null) : null,
  };
}

async function readHearingPart(db: Db, { requestId, personId }: { requestId: number; personId: number }) {
  const topic = { requestId, topicIds: await listTreeIds(db, requestId) };
  return {
    choice: await readHearing(db, { personId, ...topic }),
    wantsMail: await wantsMailAboutRequests(db, personId),
  };
}
