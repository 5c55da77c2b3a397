import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import {
  anOrganisation,
  aPartner,
  aRequest,
  aRoadmapItem,
  aStaffMember,
  builtAt,
} from "../../db/builders.ts";
import { type Db, kyselyOver, openDatabase, openSqlite } from "../../db/client.ts";
import { migrateToLatest } from "../../db/migrating.ts";
import { plans } from "../accounts/organisation.ts";
import { changeOrganisation } from "../accounts/organisations.server.ts";
import { changePerson, findPersonIfAny } from "../accounts/people.server.ts";
import { answerAboutVote } from "../requests/answering.server.ts";
import { erasePersonAndWords } from "../requests/erasing.server.ts";
import { mergeRequests, undoMerge } from "../requests/merging.server.ts";
import { decideRequest, withdrawRequest } from "../requests/settling.server.ts";
import { castVote, withdrawVote } from "../requests/voting.server.ts";
import type { RenderedText } from "../wording/staff-texts.server.ts";
import { linkRequest, unlinkRequest } from "./linking.server.ts";
import { moveItem } from "./planning.server.ts";
import { publishItem, unpublishItem } from "./publishing.server.ts";
import { actorOf, apply, type Step, type World } from "./test-model.ts";

/** A portal, the model's world beside it, and the time in both: in milliseconds since 1970. */
export type Run = { db: Db; managerId: number; world: World; now: number };

/** Long enough that people come and go over several months of the growth. */
const millisecondsPerStep = 57 * 60 * 60 * 1000;

const reason: RenderedText = {
  originalLanguage: "en",
  bodies: [{ language: "en", source: "Because.", html: "<p>Because.</p>" }],
};

/**
 * A portal of three organisations, five partners, five requests with their authors' votes and three items that nobody sees
 * yet, and what the model knows of it; built once, each `open` gives a copy.
 */
export async function aPortalForSteps(): Promise<{ world: World; open: () => Run }> {
  const database = openSqlite(":memory:");
  const db = kyselyOver(database);
  await migrateToLatest(db);
  const managerId = (await aStaffMember(db, { role: "manager" })).id;
  const world: World = {
    planOf: new Map(),
    organisationOf: new Map(),
    erased: new Set(),
    requests: new Map(),
    items: new Map(),
    votes: [],
    withdrawn: [],
  };
  for (const plan of plans.slice(0, 3)) world.planOf.set((await anOrganisation(db, { plan })).id, plan);
  const organisations = [...world.planOf.keys()];
  for (const organisationId of [...organisations, ...organisations.slice(0, 2)]) {
    const author = await aPartner(db, { organisationId });
    world.organisationOf.set(author.id, organisationId);
    const { id } = await aRequest(db, { author });
    world.requests.set(id, { author: author.id, mergedInto: null, decision: "open", items: new Set() });
    world.votes.push({
      request: id,
      person: author.id,
      organisation: organisationId,
      givenOn: null,
      importance: null,
      why: null,
      castAt: builtAt.epochMilliseconds,
    });
  }
  for (const stage of ["exploring", "building", "shipped"] as const) {
    const { id } = await aRoadmapItem(db, { managerId, stage });
    world.items.set(id, { stage, isPublished: false });
  }
  const image = database.serialize();
  await db.destroy();
  return {
    world,
    open: () => ({
      db: openDatabase(image),
      managerId,
      world: structuredClone(world),
      now: builtAt.epochMilliseconds,
    }),
  };
}

/** Who votes, for the organisation that a session looked up a moment before would tell. */
async function voterOf(db: Db, personId: number) {
  const person = db.selectFrom("people").where("id", "=", personId).select("organisationId");
  const { organisationId } = await person.executeTakeFirstOrThrow();
  if (organisationId === null) throw new Error(`Person ${personId} is no partner.`);
  return { personId, organisationId };
}

/** Takes the step by the portal's own functions; false when they refuse it. */
async function carryOut({ db, managerId, ...run }: Run, step: Step): Promise<boolean> {
  const now = Temporal.Instant.fromEpochMilliseconds(run.now);
  const act = { actorId: managerId, now };
  switch (step.kind) {
    case "vote": {
      const { person: castById, request: requestId } = step;
      const voter = await voterOf(db, castById);
      return (await castVote(db, { requestId, voter, castById, now })).changed;
    }
    case "answer": {
      const { person: personId, request: requestId, importance, why } = step;
      const answer = { importance, why };
      return (await answerAboutVote(db, { requestId, personId, answer, now })).changed;
    }
    case "withdraw vote": {
      const { person: personId, request: requestId } = step;
      return (await withdrawVote(db, { requestId, personId, withdrawnById: personId, now })).changed;
    }
    case "move person": {
      const person = await findPersonIfAny(db, step.person);
      if (!person?.name || !person.email) throw new Error(`Nobody has the number ${step.person}.`);
      const { id, name, email, role, language } = person;
      const form = { name, email, role, language, organisation: step.to };
      return (await changePerson(db, { id, form, ...act })).ok;
    }
    case "erase":
      return (await erasePersonAndWords(db, { id: step.person, ...act })).ok;
    case "change plan": {
      const { organisation: id, plan } = step;
      const form = { name: `Partner ${id} Ltd.`, plan };
      return (await changeOrganisation(db, { id, form, ...act })).ok;
    }
    case "decide": {
      const { request: requestId, decision } = step;
      return (await decideRequest(db, { requestId, decision, reason, ...act })).changed;
    }
    case "withdraw request": {
      const { request: requestId } = step;
      const { authorId } = await db
        .selectFrom("requests")
        .where("id", "=", requestId)
        .select("authorId")
        .executeTakeFirstOrThrow();
      return (await withdrawRequest(db, { requestId, authorId, now })).changed;
    }
    case "merge":
    case "merge and undo": {
      const { request: duplicate, into } = step;
      const merging = { why: "The same.", managerId, now };
      const { changed } = await mergeRequests(db, { duplicate, into, ...merging });
      if (!changed || step.kind === "merge") return changed;
      return (await undoMerge(db, { requestId: duplicate, ...merging })).changed;
    }
    case "undo merge":
      return (await undoMerge(db, { requestId: step.request, why: "Another wish.", managerId, now })).changed;
    case "link":
    case "unlink": {
      const link = { itemId: step.item, requestId: step.request, ...act };
      return (await (step.kind === "link" ? linkRequest : unlinkRequest)(db, link)).changed;
    }
    case "move item": {
      const { item: itemId, stage: toStage } = step;
      const said = { reason: { en: "Because." }, writerLanguage: "en" } as const;
      return (await moveItem(db, { itemId, toStage, ...said, ...act })).changed;
    }
    case "publish":
    case "unpublish":
      return (
        await (step.kind === "publish" ? publishItem : unpublishItem)(db, { itemId: step.item, ...act })
      ).changed;
  }
}

/**
 * Takes the step in the portal and in the model, which refuse the same. Whoever is erased has no session for any, but a
 * vote may be on its way. Returns whether it was taken.
 */
export async function takeStep(run: Run, step: Step): Promise<boolean> {
  run.now += millisecondsPerStep;
  const actor = actorOf(run.world, step);
  if (actor !== undefined && run.world.erased.has(actor) && step.kind !== "vote") return false;
  const isTaken = await carryOut(run, step);
  expect({ ...step, isTaken }).toEqual({ ...step, isTaken: apply(run.world, step, run.now) });
  return isTaken;
}
