import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { erasePerson } from "../accounts/leaving.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import type { RenderedText } from "../wording/staff-texts.server.ts";
import { mergeRequests, undoMerge } from "./merging.server.ts";
import { listRequestDrift } from "./recounting.server.ts";
import { decideRequest, followRoadmap, withdrawRequest } from "./settling.server.ts";
import { type Decision, type PublicStatus, type Stage, stages } from "./status.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const peopleCount = 5;
const organisationCount = 3;
const requestCount = 4;

const person = fc.nat(peopleCount - 1);
const request = fc.nat(requestCount - 1);
/** One thing that somebody does; people, organisations and requests by their place. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("cast"), person, request }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("withdraw vote"), person, request }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("move"), person, to: fc.nat(organisationCount - 1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("decide"),
      request,
      decision: fc.constantFrom("open", "declined", "available"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("roadmap"), request, published: fc.subarray([...stages]) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw request"), request }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("merge"), request, into: request }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo merge"), request }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("erase"), person }) },
);
type Step =
  | { kind: "cast" | "withdraw vote"; person: number; request: number }
  | { kind: "move"; person: number; to: number }
  | { kind: "decide"; request: number; decision: "open" | "declined" | "available" }
  | { kind: "roadmap"; request: number; published: Stage[] }
  | { kind: "withdraw request" | "undo merge"; request: number }
  | { kind: "merge"; request: number; into: number }
  | { kind: "erase"; person: number };

/** A request as a plain reader of the rules keeps it: who voted on it for which organisation, and what was said of it. */
type Known = {
  votes: Map<number, number>;
  decision: Decision;
  published: Stage[];
  mergedInto: Known | null;
};
type World = { known: Known[]; organisationOf: number[]; erased: Set<number> };

function rootOf(on: Known): Known {
  return on.mergedInto ? rootOf(on.mergedInto) : on;
}
const isBelow = (on: Known, top: Known): boolean =>
  on === top || (on.mergedInto !== null && isBelow(on.mergedInto, top));
const votesBelow = (known: readonly Known[], top: Known) =>
  known.filter((on) => isBelow(on, top)).flatMap((on) => [...on.votes]);

function statusOf({ decision, published, mergedInto }: Known): PublicStatus {
  if (mergedInto) return "merged";
  if (decision !== "open") return decision;
  for (const stage of ["building", "planned", "exploring", "postponed"] as const) {
    if (published.includes(stage)) return stage;
  }
  return published.includes("shipped") ? "shipped" : "open";
}
const takesVotes = (known: Known) =>
  !["merged", "declined", "available", "withdrawn", "shipped"].includes(statusOf(known));

/** What the step changes in the model; false when it must change nothing. */
function apply(step: Step, { known, organisationOf, erased }: World): boolean {
  if (step.kind === "move") {
    organisationOf[step.person] = step.to;
    return true;
  }
  if (step.kind === "erase") {
    erased.add(step.person);
    return true;
  }
  const on = known[step.request];
  if (!on) throw new Error("The model knows no such request.");
  const root = rootOf(on);
  const tree = known.filter((other) => rootOf(other) === root);
  switch (step.kind) {
    case "cast":
      if (!takesVotes(root) || tree.some(({ votes }) => votes.has(step.person))) return false;
      root.votes.set(step.person, organisationOf[step.person] ?? 0);
      return true;
    case "withdraw vote":
      return takesVotes(root) && tree.filter(({ votes }) => votes.delete(step.person)).length > 0;
    case "decide":
      if (on.mergedInto || on.decision === "withdrawn" || on.decision === step.decision) return false;
      on.decision = step.decision;
      return true;
    case "roadmap":
      on.published = step.published;
      return true;
    case "withdraw request":
      if (!takesVotes(on)) return false;
      on.decision = "withdrawn";
      return true;
    case "merge": {
      const into = known[step.into];
      if (!into || on.mergedInto || rootOf(into) === on) return false;
      on.mergedInto = into;
      return true;
    }
    case "undo merge":
      if (!on.mergedInto) return false;
      on.mergedInto = null;
      return true;
  }
}

const reason: RenderedText = {
  originalLanguage: "en",
  bodies: [{ language: "en", source: "Because.", html: "<p>Because.</p>" }],
};

async function aWorld() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const organisations = [];
  for (let at = 0; at < organisationCount; at += 1) organisations.push((await anOrganisation(db)).id);
  const people = [];
  for (let at = 0; at < peopleCount; at += 1) {
    people.push(await aPartner(db, { organisationId: organisations[at % organisationCount] ?? 0 }));
  }
  const author = people[0] ?? (await aPartner(db));
  const requests = [];
  for (let at = 0; at < requestCount; at += 1) requests.push((await aRequest(db, { author })).id);
  return { db, manager, organisations, people, author, requests };
}

test("R4, R5, R6, R7, A1: whatever people do in whatever order, counts and statuses are what the rules say", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
      const { db, manager, organisations, people, author, requests } = await aWorld();
      const world: World = {
        organisationOf: people.map((_, at) => at % organisationCount),
        known: requests.map(() => ({
          votes: new Map([[0, 0]]),
          decision: "open",
          published: [],
          mergedInto: null,
        })),
        erased: new Set(),
      };
      const { known, organisationOf, erased } = world;
      let now = builtAt;
      for (const step of steps as Step[]) {
        now = now.add({ hours: 7 });
        const act = { actorId: manager.id, now };
        const requestId = "request" in step ? (requests[step.request] ?? 0) : 0;
        const personId = "person" in step ? (people[step.person]?.id ?? 0) : 0;
        if ("person" in step && erased.has(step.person)) continue;
        let changed = true;
        if (step.kind === "cast") {
          const organisationId = organisations[organisationOf[step.person] ?? 0] ?? 0;
          const voter = { personId, organisationId };
          changed = (await castVote(db, { requestId, voter, castById: personId, now })).changed;
        } else if (step.kind === "withdraw vote") {
          changed = (await withdrawVote(db, { requestId, personId, withdrawnById: personId, now })).changed;
        } else if (step.kind === "decide") {
          changed = (await decideRequest(db, { requestId, decision: step.decision, reason, ...act })).changed;
        } else if (step.kind === "withdraw request") {
          changed = (await withdrawRequest(db, { requestId, authorId: author.id, now })).changed;
        } else if (step.kind === "roadmap") {
          const { published: publishedStages } = step;
          await db.transaction().execute((tx) => followRoadmap(tx, { requestId, publishedStages, ...act }));
        } else if (step.kind === "merge") {
          const pair = { duplicate: requestId, into: requests[step.into] ?? 0 };
          changed = (await mergeRequests(db, { ...pair, why: "The same.", managerId: manager.id, now }))
            .changed;
        } else if (step.kind === "undo merge") {
          const undoing = { requestId, why: "Not the same.", managerId: manager.id, now };
          changed = (await undoMerge(db, undoing)).changed;
        } else if (step.kind === "erase") {
          await erasePerson(db, { id: personId, ...act });
        }
        expect(changed).toBe(apply(step, world));
      }
      const rows = await db
        .selectFrom("requests")
        .select([
          "mergedIntoId",
          "rootId",
          "voteCount",
          "organisationCount",
          "publicStatus",
          "isOpenForVotes",
        ])
        .orderBy("id")
        .execute();
      const idOf = (on: Known | null) => (on ? requests[known.indexOf(on)] : null);
      expect(rows).toEqual(
        known.map((on) => ({
          mergedIntoId: idOf(on.mergedInto),
          rootId: on.mergedInto ? idOf(rootOf(on)) : null,
          voteCount: new Set(votesBelow(known, on).map(([who]) => who)).size,
          organisationCount: new Set(votesBelow(known, on).map(([, organisation]) => organisation)).size,
          publicStatus: statusOf(on),
          isOpenForVotes: takesVotes(on) ? 1 : 0,
        })),
      );
      const votes = await db
        .selectFrom("votes")
        .select(["requestId", "personId", "organisationId"])
        .execute();
      const right = known.flatMap((on, at) =>
        [...on.votes].map(([who, organisation]) => ({
          requestId: requests[at],
          personId: people[who]?.id,
          organisationId: organisations[organisation],
        })),
      );
      expect(votes).toHaveLength(right.length);
      expect(votes).toEqual(expect.arrayContaining(right));
      expect(await listRequestDrift(db)).toEqual([]);
      await db.destroy();
    }),
    { numRuns: 60 },
  );
});
