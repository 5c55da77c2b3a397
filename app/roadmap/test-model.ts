import type { Plan } from "../accounts/organisation.ts";
import type { Importance } from "../requests/importance.ts";
import type { Decision, PublicStatus, Stage } from "../requests/status.ts";

// What people do to requests, and the rules for it as a plain reader keeps them: nothing here is counted before it is
// asked for. People, organisations, requests and items by their numbers.

/** One thing that somebody does. */
export type Step =
  | { kind: "vote" | "withdraw vote"; person: number; request: number }
  | { kind: "answer"; person: number; request: number; importance: Importance | null; why: string | null }
  | { kind: "move person"; person: number; to: number }
  | { kind: "erase"; person: number }
  | { kind: "change plan"; organisation: number; plan: Plan }
  | { kind: "decide"; request: number; decision: Exclude<Decision, "withdrawn"> }
  | { kind: "withdraw request" | "undo merge"; request: number }
  | { kind: "merge" | "merge and undo"; request: number; into: number }
  | { kind: "link" | "unlink"; item: number; request: number }
  | { kind: "move item"; item: number; stage: Stage }
  | { kind: "publish" | "unpublish"; item: number };

/** Instants in milliseconds since 1970. */
export type Vote = {
  request: number;
  person: number;
  organisation: number;
  givenOn: number | null;
  importance: Importance | null;
  why: string | null;
  castAt: number;
};
type FeatureRequest = {
  author: number;
  mergedInto: number | null;
  decision: Decision;
  items: Set<number>;
};
export type World = {
  planOf: Map<number, Plan>;
  organisationOf: Map<number, number>;
  erased: Set<number>;
  requests: Map<number, FeatureRequest>;
  items: Map<number, { stage: Stage; isPublished: boolean }>;
  votes: Vote[];
  withdrawn: (Vote & { withdrawnAt: number })[];
};

/** What the map holds under this number. */
export function the<T>(map: ReadonlyMap<number, T>, id: number): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`The model knows no number ${id}.`);
  return found;
}

export function rootOf(world: World, id: number): number {
  const { mergedInto } = the(world.requests, id);
  return mergedInto === null ? id : rootOf(world, mergedInto);
}

export function treeOf(world: World, id: number): number[] {
  const root = rootOf(world, id);
  return [...world.requests.keys()].filter((other) => rootOf(world, other) === root);
}

function isWithin(world: World, { id, top }: { id: number; top: number }): boolean {
  const { mergedInto } = the(world.requests, id);
  return id === top || (mergedInto !== null && isWithin(world, { id: mergedInto, top }));
}

/** The votes on a request and on all that is merged into it. */
export function votesWithin(world: World, top: number): Vote[] {
  return world.votes.filter(({ request }) => isWithin(world, { id: request, top }));
}

/** What the published items of a request say of it (R7). */
export function stageOf(world: World, id: number): Stage | null {
  const items = [...the(world.requests, id).items].map((item) => the(world.items, item));
  const stages = items.filter(({ isPublished }) => isPublished).map(({ stage }) => stage);
  for (const stage of ["building", "planned", "exploring", "postponed"] as const)
    if (stages.includes(stage)) return stage;
  return stages.length > 0 ? "shipped" : null;
}

/** R7, the first that applies. */
export function statusOf(world: World, id: number, stage = stageOf(world, id)): PublicStatus {
  const { mergedInto, decision } = the(world.requests, id);
  if (mergedInto !== null) return "merged";
  return decision === "open" ? (stage ?? "open") : decision;
}

/** R4. */
export function takesVotes(world: World, id: number): boolean {
  return ["open", "exploring", "planned", "building", "postponed"].includes(statusOf(world, id));
}

/** Who takes the step, where that is not the staff. */
export function actorOf(world: World, step: Step): number | undefined {
  if (step.kind === "withdraw request") return the(world.requests, step.request).author;
  return "person" in step ? step.person : undefined;
}

/** Takes the step; false when the rules refuse it, and it changes nothing. */
export function apply(world: World, step: Step, now: number): boolean {
  const { requests, items, organisationOf } = world;
  switch (step.kind) {
    case "vote":
    case "answer":
    case "withdraw vote": {
      const { person } = step;
      const request = rootOf(world, step.request);
      if (!takesVotes(world, request) || world.erased.has(person)) return false;
      const own = votesWithin(world, request).filter((vote) => vote.person === person);
      if (own.length > 0 === (step.kind === "vote")) return false;
      if (step.kind === "vote") {
        const givenOn = step.request === request ? null : step.request;
        const organisation = the(organisationOf, person);
        world.votes.push({
          request,
          person,
          organisation,
          givenOn,
          importance: null,
          why: null,
          castAt: now,
        });
      } else if (step.kind === "answer") {
        for (const vote of own) Object.assign(vote, { importance: step.importance, why: step.why });
      } else {
        world.votes = world.votes.filter((vote) => !own.includes(vote));
        world.withdrawn.push(...own.map((vote) => ({ ...vote, withdrawnAt: now })));
      }
      return true;
    }
    case "move person":
      organisationOf.set(step.person, step.to);
      return true;
    case "erase":
      world.erased.add(step.person);
      for (const vote of [...world.votes, ...world.withdrawn])
        if (vote.person === step.person) vote.why = null;
      return true;
    case "change plan":
      world.planOf.set(step.organisation, step.plan);
      return true;
    case "decide": {
      const { mergedInto, decision } = the(requests, step.request);
      if (mergedInto !== null || decision === "withdrawn" || decision === step.decision) return false;
      the(requests, step.request).decision = step.decision;
      return true;
    }
    case "withdraw request":
      if (!takesVotes(world, step.request)) return false;
      the(requests, step.request).decision = "withdrawn";
      return true;
    case "merge":
    case "merge and undo":
      if (the(requests, step.request).mergedInto !== null) return false;
      if (rootOf(world, step.into) === step.request) return false;
      if (step.kind === "merge") the(requests, step.request).mergedInto = step.into;
      return true;
    case "undo merge": {
      const request = the(requests, step.request);
      if (request.mergedInto === null) return false;
      request.mergedInto = null;
      return true;
    }
    case "link": {
      const { mergedInto, decision, items } = the(requests, step.request);
      if (mergedInto !== null || decision === "withdrawn" || items.has(step.item)) return false;
      items.add(step.item);
      return true;
    }
    case "unlink":
      return the(requests, step.request).items.delete(step.item);
    case "move item": {
      const item = the(items, step.item);
      if (item.stage === step.stage) return false;
      item.stage = step.stage;
      return true;
    }
    case "publish":
    case "unpublish": {
      const item = the(items, step.item);
      if (item.isPublished === (step.kind === "publish")) return false;
      item.isPublished = step.kind === "publish";
      return true;
    }
  }
}
