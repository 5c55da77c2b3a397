import type { Temporal } from "temporal-polyfill";
import { people } from "./people.ts";
import type { DemoPerson } from "./people-data.ts";

type Ids = Map<string, number>;

/** What was added so far, by key, and when: `ago` counts days back from the start. */
export type World = {
  organisations: Ids;
  people: Ids;
  requests: Ids;
  ago: (days: number) => Temporal.Instant;
  /** What happens to requests and to the roadmap, to be done in the order of the days: people read it as it happened. */
  events: { daysAgo: number; happen: () => Promise<void> }[];
};

export function beginWorld(now: Temporal.Instant): World {
  return {
    organisations: new Map(),
    people: new Map(),
    requests: new Map(),
    ago: (days) => now.subtract({ hours: Math.round(days * 24) }),
    events: [],
  };
}

export function idOf(ids: Ids, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample world has no ${key}.`);
  return id;
}

export function personOf(key: string): DemoPerson {
  const person = people.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`The sample world has no person ${key}.`);
  return person;
}

/** The person whom the demo offers for this part. */
export function personFor(part: NonNullable<DemoPerson["demo"]>): DemoPerson {
  const person = people.find(({ demo }) => demo === part);
  if (!person) throw new Error(`The sample world has nobody for ${part}.`);
  return person;
}

/** The earliest first; what happened at one moment stays in its order. */
export function inOrderOfTime<Event extends { daysAgo: number }>(events: readonly Event[]): Event[] {
  return events.toSorted((one, other) => other.daysAgo - one.daysAgo);
}
