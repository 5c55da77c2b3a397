import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Temporal } from "temporal-polyfill";
import { addPerson } from "../../app/accounts/inviting.server.ts";
import { createOrganisation } from "../../app/accounts/organisations.server.ts";
import { saveVendor } from "../../app/accounts/vendor-settings.server.ts";
import { importArticles } from "../../app/articles/importing.server.ts";
import { boundaryFor } from "../../app/requests/boundary.server.ts";
import { recordOpening } from "../../app/requests/queue.server.ts";
import { decideRequest, withdrawRequest } from "../../app/requests/settling.server.ts";
import { recordRequest, submitRequest } from "../../app/requests/submitting.server.ts";
import { castVote } from "../../app/requests/voting.server.ts";
import { type StartingStage, startingStages } from "../../app/roadmap/item.ts";
import { linkRequest } from "../../app/roadmap/linking.server.ts";
import { createItem, moveItem } from "../../app/roadmap/planning.server.ts";
import { publishItem } from "../../app/roadmap/publishing.server.ts";
import { renderStaffText } from "../../app/wording/staff-texts.server.ts";
import { type Db, inTransaction, type Tx } from "../client.ts";
import { type DemoPerson, organisations, people } from "./people.ts";
import type { DemoRequest } from "./request-data.ts";
import { requests } from "./requests.ts";
import { type DemoRoadmapItem, roadmapItems } from "./roadmap.ts";

type Ids = Map<string, number>;
type World = { organisations: Ids; people: Ids; requests: Ids; ago: (days: number) => Temporal.Instant };

/** Whom the one-click door signs in, by the name of their part. */
export const demoDoor: Readonly<Record<string, string>> = Object.fromEntries(
  people.flatMap(({ demo, email }) => (demo ? [[demo, email]] : [])),
);

/**
 * Fills an empty, migrated database with the sample world: the same every time, dated relative to `now`. One transaction
 * holds it all, rendering included, because nobody else uses the database yet.
 */
export async function fillSampleWorld(db: Db, { now }: { now: Temporal.Instant }): Promise<void> {
  const world: World = {
    organisations: new Map(),
    people: new Map(),
    requests: new Map(),
    ago: (days) => now.subtract({ hours: Math.round(days * 24) }),
  };
  const articles = await readArticles();
  await inTransaction(db, async (tx) => {
    await addVendor(tx, world);
    await addOrganisationsAndPeople(tx, world);
    await addArticles(tx, { files: articles, now: world.ago(96) });
    await addRequests(tx, world);
    await addRoadmap(tx, world);
    await settleRequests(tx, world);
  });
}

function idOf(ids: Ids, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample world has no ${key}.`);
  return id;
}

function personOf(key: string): DemoPerson {
  const person = people.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`The sample world has no person ${key}.`);
  return person;
}

async function addVendor(tx: Tx, { ago }: World): Promise<void> {
  await saveVendor(tx, {
    vendor: {
      portalName: "Rondeo Partners",
      vendorName: "Rondeo",
      supportEmail: "support@rondeo.example",
      supportPhone: "+49 30 5550 142",
      timeZone: "Europe/Berlin",
      isSignedInOnly: false,
      bestPracticesArticle: 220,
    },
    actorId: null,
    now: ago(600),
  });
}

async function addOrganisationsAndPeople(tx: Tx, world: World): Promise<void> {
  for (const { key, name, plan } of organisations) {
    const outcome = await createOrganisation(tx, {
      form: { name, plan },
      actorId: null,
      now: world.ago(590),
    });
    if (!outcome.ok) throw new Error(`${name}: ${outcome.because}`);
    world.organisations.set(key, outcome.id);
  }
  for (const { key, name, displayName, email, role, organisation, language } of people) {
    const outcome = await addPerson(tx, {
      invitation: {
        name,
        email,
        role,
        language,
        organisation: organisation ? idOf(world.organisations, organisation) : null,
      },
      displayName,
      actorId: null,
      now: world.ago(585),
    });
    if (!outcome.ok) throw new Error(`${name}: ${outcome.because}`);
    world.people.set(key, outcome.personId);
  }
}

async function readArticles(): Promise<{ name: string; text: string }[]> {
  const folder = path.join(import.meta.dirname, "articles");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), "utf8") })),
  );
}

async function addArticles(
  tx: Tx,
  { files, now }: { files: { name: string; text: string }[]; now: Temporal.Instant },
): Promise<void> {
  const { broken } = await importArticles(tx, { files, now, writtenById: null });
  if (broken[0]) throw new Error(`${broken[0].file}: ${broken[0].because}`);
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

async function addRequests(tx: Tx, world: World): Promise<void> {
  const inOrder = [...requests].sort((one, other) => other.daysAgo - one.daysAgo);
  const partners = people.filter(({ role }) => role === "partner");
  for (const [position, request] of inOrder.entries()) {
    const author = personOf(request.author);
    const id = await addRequest(tx, { request, author, world });
    world.requests.set(request.key, id);
    const others = partners.filter((partner) => partner !== author);
    const firstVoter = (position * 7) % others.length;
    const openDays = request.daysAgo - lastDayOfVoting(request);
    for (let vote = 1; vote < request.votes; vote += 1) {
      const voter = others[(firstVoter + vote * 5) % others.length];
      if (!voter?.organisation) continue;
      // More votes come early, a few much later: the square spreads them so without chance.
      const daysAfter = openDays * (vote / request.votes) ** 2;
      await castVote(tx, {
        requestId: id,
        voter: {
          personId: idOf(world.people, voter.key),
          organisationId: idOf(world.organisations, voter.organisation),
        },
        castById: idOf(world.people, voter.key),
        now: world.ago(request.daysAgo - daysAfter),
      });
    }
  }
}

async function addRequest(
  tx: Tx,
  { request, author, world }: { request: DemoRequest; author: DemoPerson; world: World },
): Promise<number> {
  const { key, title, body, language, recordedBy, origin = "call" } = request;
  const authorId = idOf(world.people, author.key);
  const now = world.ago(request.daysAgo);
  const outcome = recordedBy
    ? await recordRequest(tx, {
        form: { author: authorId, origin, title, body, language, submissionKey: key },
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

async function addRoadmap(tx: Tx, world: World): Promise<void> {
  const inOrder = [...roadmapItems].sort((one, other) => other.createdDaysAgo - one.createdDaysAgo);
  for (const item of inOrder) await addRoadmapItem(tx, { item, world });
}

function isStartingStage(stage: string | undefined): stage is StartingStage {
  return (startingStages as readonly (string | undefined)[]).includes(stage);
}

/** The item as it was created, then what happened to it, in the order of the days. */
async function addRoadmapItem(
  tx: Tx,
  { item, world }: { item: DemoRoadmapItem; world: World },
): Promise<void> {
  const [start, ...moves] = item.moves;
  if (!isStartingStage(start?.to)) throw new Error(`${item.key} does not begin at a starting stage.`);
  const writer = { actorId: idOf(world.people, item.by), writerLanguage: item.originalLanguage };
  const outcome = await createItem(tx, {
    texts: item.texts,
    stage: start.to,
    ...writer,
    now: world.ago(item.createdDaysAgo),
  });
  if (!outcome.ok) throw new Error(`${item.key}: ${outcome.because}`);
  const itemId = outcome.id;
  for (const key of item.requests) {
    const daysAgo = Math.min(
      item.createdDaysAgo,
      requests.find((request) => request.key === key)?.daysAgo ?? 0,
    );
    await linkRequest(tx, {
      itemId,
      requestId: idOf(world.requests, key),
      actorId: writer.actorId,
      now: world.ago(daysAgo),
    });
  }
  const events = [
    ...(item.publishedDaysAgo === undefined ? [] : [{ daysAgo: item.publishedDaysAgo, move: undefined }]),
    ...moves.map((move) => ({ daysAgo: move.daysAgo, move })),
  ].sort((one, other) => other.daysAgo - one.daysAgo);
  for (const { daysAgo, move } of events) {
    const now = world.ago(daysAgo);
    if (!move) {
      await publishItem(tx, { itemId, actorId: writer.actorId, now });
      continue;
    }
    const moved = await moveItem(tx, {
      itemId,
      toStage: move.to,
      reason: move.reason ?? {},
      actorId: idOf(world.people, move.by),
      writerLanguage: personOf(move.by).language,
      now,
    });
    if (!moved.changed) throw new Error(`${item.key} to ${move.to}: ${moved.because}`);
  }
}

async function settleRequests(tx: Tx, world: World): Promise<void> {
  const support = people.find(({ demo }) => demo === "support");
  for (const request of requests) {
    const requestId = idOf(world.requests, request.key);
    if (request.seenByStaff && support) {
      await recordOpening(tx, {
        requestId,
        staffId: idOf(world.people, support.key),
        now: world.ago(Math.max(request.daysAgo - 1, 0)),
      });
    }
    const { decision, withdrawn } = request;
    if (decision) {
      const manager = personOf(decision.by);
      const rendering = await renderStaffText(decision.reason, { writerLanguage: manager.language });
      if (!rendering.ok) throw new Error(`${request.key}: ${rendering.because}`);
      await decideRequest(tx, {
        requestId,
        decision: decision.kind,
        reason: rendering.text,
        actorId: idOf(world.people, manager.key),
        now: world.ago(decision.daysAgo),
      });
    }
    if (withdrawn) {
      const authorId = idOf(world.people, request.author);
      await withdrawRequest(tx, { requestId, authorId, now: world.ago(withdrawn.daysAgo) });
    }
  }
}
