import { Temporal } from "temporal-polyfill";
import { checkpoint, type Db, inTransaction, kyselyOver, openSqlite } from "../../../db/client.ts";
import { migrateToLatest } from "../../../db/migrating.ts";
import { type Locale, locales } from "../../i18n/locales.ts";
import { foldText, slugOf } from "../../i18n/slug.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { boundaryFor } from "../../requests/boundary.server.ts";
import { indexRequests } from "../../requests/searching.server.ts";
import { type Stage, stages } from "../../requests/status.ts";
import { createItem, moveItem } from "../../roadmap/planning.server.ts";
import { publishItem } from "../../roadmap/publishing.server.ts";
import { renderStaffText, storeStaffText } from "../../wording/staff-texts.server.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { addPeople, type People } from "./generated-people.ts";
import { requestInserter, type Surroundings, type Worded } from "./generated-requests.ts";
import { titleIn } from "./generated-texts.ts";
import { inOneCommit, inserterInto, type Sqlite } from "./inserting.ts";
import { type Plan, planRequests } from "./planned-requests.ts";

const requestsPerPerson = 5;
const requestsPerItem = 2000;
const requestsPerCommit = 500;

const beginning = Temporal.Instant.from("2023-01-02T08:00:00Z");
const end = Temporal.Instant.from("2026-01-02T08:00:00Z");

/**
 * Fills a new database file with so many requests, twenty votes each in the mean and a fifth as many people, all counters
 * and indexes as the portal's own functions would have made them. The same seed makes the same portal.
 */
export async function generatePortal(
  file: string,
  { requests, seed, say }: { requests: number; seed: number; say: (progress: string) => void },
): Promise<void> {
  const sqlite = openSqlite(file);
  // For these rows in no order of their keys; the portal opens the file with SQLite's own settings again.
  sqlite.pragma("cache_size = -400000");
  sqlite.pragma("wal_autocheckpoint = 50000");
  const db = kyselyOver(sqlite);
  try {
    await migrateToLatest(db);
    const chance = chanceOf(seed);
    const peopleCount = Math.max(50, Math.round(requests / requestsPerPerson));
    const at = beginning.toString({ smallestUnit: "millisecond" });
    let people: People | undefined;
    inOneCommit(sqlite, () => {
      people = addPeople(sqlite, { count: peopleCount, chance, at });
    });
    if (!people) throw new Error("There are no people.");
    say(`${peopleCount} people`);
    const surroundings = await addSurroundings(db, { sqlite, people, requests, chance });
    const plans = planRequests({ requests, people, times: surroundings.times, chance });
    await storeRequests(db, { sqlite, surroundings, plans, requests, say });
    await checkpoint(db);
  } finally {
    await stopRendering();
    await db.destroy();
  }
}

/** What requests need to stand: wordings, reasons, the roadmap and tags. */
async function addSurroundings(
  db: Db,
  { sqlite, people, requests, chance }: { sqlite: Sqlite; people: People; requests: number; chance: Chance },
): Promise<Surroundings> {
  const manager = people.managers[0] ?? 0;
  const insertWording = inserterInto(sqlite, {
    table: "boundary_wordings",
    columns: ["version", "language", "wording", "first_shown_at"],
  });
  const at = beginning.toString({ smallestUnit: "millisecond" });
  const wordings = locales.map((language) => {
    const { version, wording } = boundaryFor(language);
    return [language, insertWording({ version, language, wording, first_shown_at: at })] as const;
  });
  const reason = await renderStaffText(
    { en: "It is outside what the product is for." },
    { writerLanguage: "en" },
  );
  if (!reason.ok) throw new Error("The reason was not rendered.");
  const reasonId = await inTransaction(db, (tx) =>
    storeStaffText(tx, { text: reason.text, writerId: manager, now: beginning }),
  );
  return {
    people,
    boundaryWordings: Object.fromEntries(wordings) as Record<Locale, number>,
    reasons: [reasonId],
    items: await addRoadmap(db, {
      count: Math.max(1, Math.round(requests / requestsPerItem)),
      manager,
      chance,
    }),
    tags: addTags(sqlite, { manager, at }),
    chance,
    times: { first: beginning.epochMilliseconds, last: end.epochMilliseconds },
  };
}

async function addRoadmap(
  db: Db,
  { count, manager, chance }: { count: number; manager: number; chance: Chance },
): Promise<Record<Stage, number[]>> {
  const items: Record<Stage, number[]> = {
    exploring: [],
    planned: [],
    building: [],
    shipped: [],
    postponed: [],
  };
  const act = { actorId: manager, now: beginning };
  for (const stage of stages) {
    for (let number = 0; number < count; number += 1) {
      const text = { title: titleIn("en", chance), summary: "What changes.", body: "How it changes." };
      const item = await createItem(db, {
        texts: { en: text },
        stage: stage === "postponed" ? "planned" : stage,
        writerLanguage: "en",
        ...act,
      });
      if (!item.ok) throw new Error(`${text.title}: ${item.because}`);
      if (stage === "postponed") {
        const reason = { en: "Others come first." };
        await moveItem(db, { itemId: item.id, toStage: stage, reason, writerLanguage: "en", ...act });
      }
      await publishItem(db, { itemId: item.id, ...act });
      items[stage].push(item.id);
    }
  }
  return items;
}

const tagNames = [
  "Mobile",
  "Portal",
  "ERP",
  "Billing",
  "Planning",
  "Stock",
  "Photos",
  "Reports",
  "Security",
  "Idea",
];

function addTags(sqlite: Sqlite, { manager, at }: { manager: number; at: string }): number[] {
  const insertTag = inserterInto(sqlite, {
    table: "tags",
    columns: ["is_public", "created_by_id", "created_at"],
  });
  const insertName = inserterInto(sqlite, {
    table: "tag_names",
    columns: ["tag_id", "language", "name", "folded_name", "slug"],
  });
  return tagNames.map((name, place) => {
    const id = insertTag({ is_public: place % 2, created_by_id: manager, created_at: at });
    for (const language of locales) {
      insertName({ tag_id: id, language, name, folded_name: foldText(name), slug: slugOf(name) });
    }
    return id;
  });
}

async function storeRequests(
  db: Db,
  {
    sqlite,
    surroundings,
    plans,
    requests,
    say,
  }: {
    sqlite: Sqlite;
    surroundings: Surroundings;
    plans: Iterator<Plan[]>;
    requests: number;
    say: (progress: string) => void;
  },
): Promise<void> {
  const store = requestInserter(sqlite, surroundings);
  let stored = 0;
  let next = plans.next();
  while (!next.done) {
    const worded: Worded[] = [];
    inOneCommit(sqlite, () => {
      while (!next.done && worded.length < requestsPerCommit) {
        worded.push(...store(stored + worded.length + 1, next.value));
        next = plans.next();
      }
    });
    await inTransaction(db, (tx) => indexRequests(tx, worded));
    stored += worded.length;
    if (stored % (requestsPerCommit * 20) < requestsPerCommit) say(`${stored} of ${requests} requests`);
  }
}
