import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type Db, inTransaction } from "../../../db/client.ts";
import { addPerson } from "../../accounts/inviting.server.ts";
import { createOrganisation } from "../../accounts/organisations.server.ts";
import { defaultLocale } from "../../i18n/locales.ts";
import { boundaryFor } from "../../requests/boundary.server.ts";
import { listSimilarRequests } from "../../requests/likeness.server.ts";
import { longestBody, longestTitle } from "../../requests/request.ts";
import { submitRequest } from "../../requests/submitting.server.ts";
import { CommandRefused } from "../command.ts";

const id = z.union([z.string(), z.number()]).transform(String);
const pairs = z.object({
  corpus: z.array(z.object({ id, title: z.string(), body: z.string().nullish() })),
  queries: z.array(z.object({ title: z.string(), expect: z.array(id) })),
});
/** Requests that stand, and new titles with the requests that say the same; none where nothing does. */
export type Pairs = z.output<typeof pairs>;

/** Reads JSON lines, each with a corpus of its own; a line that cannot be read is refused by its number. */
export function readPairs(text: string, file: string): Pairs[] {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const read = lines.flatMap((line, at) => (line.trim() ? [readLine(line, `${file}, line ${at + 1}`)] : []));
  if (read.length === 0) throw new CommandRefused(`${file} holds no line with a corpus and queries.`);
  return read;
}

function readLine(line: string, where: string): Pairs {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    throw new CommandRefused(`${where} is not JSON: ${(cause as Error).message}.`);
  }
  const checked = pairs.safeParse(parsed);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  throw new CommandRefused(
    `${where} should look like {"corpus":[{"id","title","body"}],"queries":[{"title","expect":[id]}]}: ${first?.path.join(".")}: ${first?.message}.`,
  );
}

const benchedAt = Temporal.Instant.from("2030-05-06T08:00:00Z");

/** Sends the requests of a corpus as partners do and returns, by their number in `db`, the ids they have in the file. */
export async function storeCorpus(db: Db, corpus: Pairs["corpus"]): Promise<Map<number, string>> {
  const author = await inTransaction(db, async (tx) => {
    const organisation = await createOrganisation(tx, {
      form: { name: "Bench", plan: "free" },
      actorId: null,
      now: benchedAt,
    });
    if (!organisation.ok) throw new Error("The organisation was not stored.");
    const invitation = {
      name: "Bench",
      email: "bench@example.com",
      role: "partner" as const,
      organisation: organisation.id,
      language: defaultLocale,
    };
    const person = await addPerson(tx, { invitation, actorId: null, now: benchedAt });
    if (!person.ok) throw new Error("The author was not stored.");
    return { id: person.personId, organisationId: organisation.id };
  });
  const ids = new Map<number, string>();
  for (const request of corpus) {
    const text = {
      title: request.title.slice(0, longestTitle) || "?",
      body: (request.body ?? "").slice(0, longestBody),
    };
    const stored = await submit(db, { author, ...text });
    ids.set(stored, request.id);
  }
  return ids;
}

async function submit(
  db: Db,
  { author, ...text }: { author: { id: number; organisationId: number }; title: string; body: string },
): Promise<number> {
  const outcome = await submitRequest(db, {
    form: {
      ...text,
      language: defaultLocale,
      submissionKey: randomUUID(),
      wording: boundaryFor(defaultLocale).version,
    },
    author,
    locale: defaultLocale,
    now: benchedAt,
  });
  if (!outcome.ok) throw new CommandRefused(`“${text.title}” is refused: ${outcome.because}.`);
  return outcome.id;
}

export const placesLookedAt = 5;

export type Answer = {
  title: string;
  expected: { id: string; title: string }[];
  found: { id: string; title: string }[];
  /** Where the first expected request stands, from 1; undefined when it is not among the first five. */
  place: number | undefined;
  milliseconds: number;
};

/** Asks for each title what says the same. */
export async function askPairs(
  db: Db,
  { pairs: { corpus, queries }, ids }: { pairs: Pairs; ids: ReadonlyMap<number, string> },
): Promise<Answer[]> {
  const titles = new Map(corpus.map((request) => [request.id, request.title]));
  const answers: Answer[] = [];
  for (const { title, expect } of queries) {
    const begin = performance.now();
    const found = await listSimilarRequests(db, { title, limit: placesLookedAt });
    const milliseconds = performance.now() - begin;
    const foundIds = found.map((request) => ids.get(request.id) ?? "");
    const place = foundIds.findIndex((foundId) => expect.includes(foundId)) + 1;
    answers.push({
      title,
      expected: expect.map((expected) => ({ id: expected, title: titles.get(expected) ?? "" })),
      found: foundIds.map((foundId) => ({ id: foundId, title: titles.get(foundId) ?? "" })),
      place: place || undefined,
      milliseconds,
    });
  }
  return answers;
}
