import { boundaryFor } from "../../app/requests/boundary.server.ts";
import { recordOpening } from "../../app/requests/queue.server.ts";
import { decideRequest, withdrawRequest } from "../../app/requests/settling.server.ts";
import { recordRequest, submitRequest } from "../../app/requests/submitting.server.ts";
import { castVote } from "../../app/requests/voting.server.ts";
import { renderStaffText } from "../../app/wording/staff-texts.server.ts";
import type { Tx } from "../client.ts";
import { partners } from "./partners.ts";
import type { DemoRequest } from "./request-data.ts";
import { requests } from "./requests.ts";
import { roadmapItems } from "./roadmap.ts";
import { idOf, inOrderOfTime, personFor, personOf, type World } from "./world.ts";

/** The requests in the order in which they came, each with its votes. */
export async function addRequests(tx: Tx, world: World): Promise<void> {
  for (const [position, request] of inOrderOfTime(requests).entries()) {
    world.requests.set(request.key, await addRequest(tx, { request, world }));
    await addVotes(tx, { request, position, world });
  }
}

async function addRequest(
  tx: Tx,
  { request, world }: { request: DemoRequest; world: World },
): Promise<number> {
  const { key, title, body, language, recordedBy, origin = "call" } = request;
  const author = personOf(request.author);
  const authorId = idOf(world.people, author.key);
  const now = world.ago(request.daysAgo);
  const outcome = recordedBy
    ? await recordRequest(tx, {
        form: { author: author.email, origin, title, body, language, submissionKey: key },
        recordedById: idOf(world.people, recordedBy),
        now,
      })
    : await submitRequest(tx, {
        form: { title, body, language, submissionKey: key, wording: boundaryFor(author.language).version },
        author: { id: authorId, organisationId: idOf(world.organisations, author.organisation ?? "") },
        locale: author.language,
        now,
      });
  if (!outcome.ok) throw new Error(`${key}: ${outcome.because}`);
  return outcome.id;
}

/** How many days a request was open for votes: until it was settled, or until now. */
function lastDayOfVoting(request: DemoRequest): number {
  const settledAgo = [
    request.decision?.daysAgo,
    request.withdrawn?.daysAgo,
    ...roadmapItems
      .filter((item) => item.publishedDaysAgo !== undefined && item.requests.includes(request.key))
      .flatMap((item) => item.moves.filter(({ to }) => to === "shipped").map(({ daysAgo }) => daysAgo)),
  ].filter((days) => days !== undefined);
  return settledAgo.length > 0 ? Math.max(...settledAgo) : 0;
}

/**
 * The votes of those who already were there, or soon after they came, while the request was open. More come early, a few
 * much later: the square spreads them so without chance.
 */
async function addVotes(
  tx: Tx,
  { request, position, world }: { request: DemoRequest; position: number; world: World },
): Promise<void> {
  const others = partners.filter(({ key }) => key !== request.author);
  const firstVoter = (position * 7) % others.length;
  const lastDay = lastDayOfVoting(request);
  let votes = 1;
  for (let turn = 1; turn <= others.length && votes < request.votes; turn += 1) {
    const voter = others[(firstVoter + turn * 5) % others.length];
    if (!voter?.organisation) continue;
    const daysAfter = (request.daysAgo - lastDay) * (votes / request.votes) ** 2;
    const daysAgo = Math.min(request.daysAgo - daysAfter, voter.joinedDaysAgo - 1 - ((position * 3) % 29));
    if (daysAgo < lastDay) continue;
    const personId = idOf(world.people, voter.key);
    await castVote(tx, {
      requestId: idOf(world.requests, request.key),
      voter: { personId, organisationId: idOf(world.organisations, voter.organisation) },
      castById: personId,
      now: world.ago(daysAgo),
    });
    votes += 1;
  }
}

/** What the staff opened and decided, and what authors took back. */
export async function settleRequests(tx: Tx, world: World): Promise<void> {
  const support = personFor("support");
  for (const request of requests) {
    const requestId = idOf(world.requests, request.key);
    if (request.seenByStaff) {
      await recordOpening(tx, {
        requestId,
        staffId: idOf(world.people, support.key),
        now: world.ago(Math.max(request.daysAgo - 1, 0)),
      });
    }
    const { decision, withdrawn } = request;
    if (decision) {
      const happen = async () => {
        const manager = personOf(decision.by);
        const rendering = await renderStaffText(decision.reason, { writerLanguage: manager.language });
        if (!rendering.ok) throw new Error(`${request.key}: ${rendering.because}`);
        await decideRequest(tx, {
          requestId,
          decision: decision.kind,
          reason: rendering.text,
          articleId: decision.article,
          actorId: idOf(world.people, manager.key),
          now: world.ago(decision.daysAgo),
        });
      };
      world.events.push({ daysAgo: decision.daysAgo, happen });
    }
    if (withdrawn) {
      const authorId = idOf(world.people, request.author);
      const withdrawal = { requestId, authorId, now: world.ago(withdrawn.daysAgo) };
      world.events.push({
        daysAgo: withdrawn.daysAgo,
        happen: async () => void (await withdrawRequest(tx, withdrawal)),
      });
    }
  }
}
