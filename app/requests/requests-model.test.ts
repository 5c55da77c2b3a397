import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import type { RenderedText } from "../wording/staff-texts.server.ts";
import { listRequestDrift } from "./recounting.server.ts";
import { decideRequest, followRoadmap, withdrawRequest } from "./settling.server.ts";
import { type Decision, type PublicStatus, type Stage, stages } from "./status.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const peopleCount = 5;
const organisationCount = 3;
const requestCount = 2;

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
);
type Step =
  | { kind: "cast" | "withdraw vote"; person: number; request: number }
  | { kind: "move"; person: number; to: number }
  | { kind: "decide"; request: number; decision: "open" | "declined" | "available" }
  | { kind: "roadmap"; request: number; published: Stage[] }
  | { kind: "withdraw request"; request: number };

/** A request as a plain reader of the rules keeps it: who voted for which organisation, and what was said of it. */
type Known = { votes: Map<number, number>; decision: Decision; published: Stage[] };

function statusOf({ decision, published }: Known): PublicStatus {
  if (decision !== "open") return decision;
  for (const stage of ["building", "planned", "exploring", "postponed"] as const) {
    if (published.includes(stage)) return stage;
  }
  return published.includes("shipped") ? "shipped" : "open";
}
const takesVotes = (known: Known) =>
  !["declined", "available", "withdrawn", "shipped"].includes(statusOf(known));

/** What the step changes in the model; undefined when it must change nothing. */
function apply(step: Step, { known, organisationOf }: { known: Known[]; organisationOf: number[] }): boolean {
  if (step.kind === "move") {
    organisationOf[step.person] = step.to;
    return true;
  }
  const on = known[step.request];
  if (!on) throw new Error("The model knows no such request.");
  switch (step.kind) {
    case "cast":
      if (!takesVotes(on) || on.votes.has(step.person)) return false;
      on.votes.set(step.person, organisationOf[step.person] ?? 0);
      return true;
    case "withdraw vote":
      return takesVotes(on) && on.votes.delete(step.person);
    case "decide":
      if (on.decision === "withdrawn" || on.decision === step.decision) return false;
      on.decision = step.decision;
      return true;
    case "roadmap":
      on.published = step.published;
      return true;
    case "withdraw request":
      if (!takesVotes(on)) return false;
      on.decision = "withdrawn";
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

test("R4, R5, R7, A1: whatever people do in whatever order, counts and statuses are what the rules say", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      const { db, manager, organisations, people, author, requests } = await aWorld();
      const organisationOf = people.map((_, at) => at % organisationCount);
      const known: Known[] = requests.map(() => ({
        votes: new Map([[0, 0]]),
        decision: "open",
        published: [],
      }));
      let now = builtAt;
      for (const step of steps as Step[]) {
        now = now.add({ hours: 7 });
        const act = { actorId: manager.id, now };
        const requestId = "request" in step ? (requests[step.request] ?? 0) : 0;
        const personId = "person" in step ? (people[step.person]?.id ?? 0) : 0;
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
        }
        expect(changed).toBe(apply(step, { known, organisationOf }));
      }
      const rows = await db
        .selectFrom("requests")
        .select(["voteCount", "organisationCount", "publicStatus", "isOpenForVotes"])
        .orderBy("id")
        .execute();
      expect(rows).toEqual(
        known.map((on) => ({
          voteCount: on.votes.size,
          organisationCount: new Set(on.votes.values()).size,
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
    { numRuns: 40 },
  );
});
