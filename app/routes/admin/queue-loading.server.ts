import { redirect } from "@remix-run/node";
import type { StaffVisit } from "../../http/access.server.ts";
import { numberAsked } from "../../http/query.ts";
import { notFound } from "../../http/refusals.server.ts";
import { queuePath } from "../../paths.ts";
import { findOwnDecisionIfAny, lastDecisionOf } from "../../requests/decisions.server.ts";
import { countEvidenceOf } from "../../requests/evidence.server.ts";
import { findMergeSideIfAny } from "../../requests/merge-candidates.server.ts";
import { findOwnerIfAny } from "../../requests/owning.server.ts";
import { decisionsOffered } from "../../requests/policy.ts";
import { findRequestForStaffIfAny, recordOpening } from "../../requests/queue.server.ts";
import { queueDeeds, type Walk, walks } from "../../requests/queue.ts";
import type { QueueNews } from "../../requests/queue-notice.tsx";
import { listTagsForStaffOf } from "../../requests/tagging.server.ts";
import {
  countInWalk,
  findNextInWalk,
  findPlaceIfAny,
  findPreviousInWalk,
  waitsInWalk,
} from "../../requests/walking.server.ts";
import { findItems } from "../../roadmap/finding.server.ts";
import { listItemsOfRequest } from "../../roadmap/linking.server.ts";

const mostItems = 10;

/** What the address of the queue asks for; what is unknown in it falls back, so that no old link breaks. */
export function readQueueAddress(request: Request) {
  const { searchParams } = new URL(request.url);
  const walk: Walk = walks.find((known) => known === searchParams.get("walk")) ?? "unopened";
  const doing = (["decide", "link"] as const).find((known) => known === searchParams.get("doing"));
  return {
    walk,
    at: numberAsked(request, "at"),
    after: numberAsked(request, "after"),
    before: numberAsked(request, "before"),
    doing,
    q: (searchParams.get("q") ?? "").trim().slice(0, 200),
    done: queueDeeds.find((known) => known === searchParams.get("done")),
    did: numberAsked(request, "did"),
    item: numberAsked(request, "item"),
  };
}

type Address = ReturnType<typeof readQueueAddress>;

/**
 * Leads on to a request's own address in the queue, so that reading it again shows the same one: to the first, to the one
 * that follows or to the one before, each as things stand now. Comes back where the walk is empty or at its end.
 */
export async function leadOn({ db, person }: StaffVisit, address: Address): Promise<void> {
  const { walk, at, after, before, done, did, item } = address;
  if (at !== undefined) return;
  const from = after ?? before;
  const place = from === undefined ? undefined : await findPlaceIfAny(db, from);
  if (from !== undefined && !place) throw notFound();
  const step = { walk, personId: person.id };
  const to =
    place && after === undefined
      ? ((await findPreviousInWalk(db, { ...step, at: place })) ?? from)
      : await findNextInWalk(db, { ...step, at: place });
  if (to !== undefined) throw redirect(queuePath({ walk, at: to, done, did, item }));
}

/** What was just done, and with which request; undefined where the address does not say so. */
export async function readNews(
  { db, person, locale }: StaffVisit,
  { done, did, item }: Address,
): Promise<QueueNews | undefined> {
  const request = did === undefined ? undefined : await findMergeSideIfAny(db, did);
  if (!done || !request) return undefined;
  const { id, title, language } = request;
  const undo =
    done === "decide" ? await findOwnDecisionIfAny(db, { requestId: id, personId: person.id }) : null;
  const linked =
    done === "link"
      ? await listItemsOfRequest(db, { requestId: id, locale, publishedOnly: false })
      : undefined;
  const linkedTo = linked?.items.find((candidate) => candidate.id === item);
  return {
    done,
    request: { id, title, language },
    undo,
    item: linkedTo
      ? {
          id: linkedTo.id,
          title: linkedTo.title,
          language: linkedTo.language,
          isDraft: linkedTo.isDraft,
        }
      : null,
  };
}

/** The request at hand with the evidence and everything else that it takes to settle it. */
export async function readAtHand({ db, person, locale, now }: StaffVisit, { walk, at, doing, q }: Address) {
  if (at === undefined) return undefined;
  const request = await findRequestForStaffIfAny(db, at);
  if (!request) throw notFound();
  await recordOpening(db, { requestId: at, staffId: person.id, now });
  const place = { id: at, voteCount: request.voteCount };
  const step = { walk, personId: person.id };
  const [evidence, owner, seen, tags, linked, isWaiting, previous, items] = await Promise.all([
    countEvidenceOf(db, at),
    findOwnerIfAny(db, at),
    lastDecisionOf(db, at),
    listTagsForStaffOf(db, { requestId: at, locale }),
    listItemsOfRequest(db, { requestId: at, locale, publishedOnly: false }),
    waitsInWalk(db, { ...step, requestId: at }),
    findPreviousInWalk(db, { ...step, at: place }),
    doing === "link" ? findItems(db, { q, requestId: at, locale, limit: mostItems }) : [],
  ]);
  const offered = decisionsOffered(request);
  return {
    request,
    evidence,
    owner,
    seen,
    tags,
    linked,
    isWaiting,
    items,
    decisionsOffered: offered,
    steps: {
      hasPrevious: previous !== undefined,
      mayTake: owner?.id !== person.id,
      maySettle: offered.length > 0,
    },
  };
}

/** How many wait in the walk, up to one more than are counted. */
export async function countWaiting({ db, person }: StaffVisit, { walk }: Address): Promise<number> {
  return countInWalk(db, { walk, personId: person.id });
}
