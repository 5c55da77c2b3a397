import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, openDatabase } from "../../../db/client.ts";
import { migrateToLatest } from "../../../db/migrating.ts";
import { startSession } from "../../accounts/sessions.server.ts";
import { sessionCookieFor } from "../../http/cookies.server.ts";
import { type RunningPortal, startPortal } from "../portal-process.ts";
import { chanceOf } from "./chance.ts";
import { generateInto } from "./generate.ts";
import type { Voter } from "./generated-people.ts";

export type SignedIn = Voter & { cookie: string };
export type ToVoteFor = { id: number; slug: string };

/** A generated portal that is being served, from a copy, so that the file can be measured again. */
export type MeasuredPortal = {
  url: string;
  db: Db;
  people: SignedIn[];
  /** Open for votes: half of them the most wanted, half of all kinds. */
  requests: ToVoteFor[];
  stopServing: () => Promise<void>;
  throwAway: () => Promise<void>;
};

/** Few enough for the smallest portal; enough that nobody votes more often than the limit allows. */
const peopleSignedIn = 200;
const requestsOfAKind = 50;
const secret = "a secret for measuring alone, long enough for the portal";

export async function startMeasuredPortal(
  file: string,
  { requests }: { requests: number },
): Promise<MeasuredPortal> {
  if (!existsSync(file)) await generateInto(file, { requests, seed: 1 });
  const folder = mkdtempSync(path.join(tmpdir(), "undated-bench-"));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.on("exit", removeFolder);
  const copy = path.join(folder, "portal.sqlite");
  copyFileSync(file, copy, constants.COPYFILE_FICLONE);
  const db = openDatabase(copy);
  await migrateToLatest(db);
  const people = await signIn(db);
  const portal = await serve(copy);
  let stopped: Promise<void> | undefined;
  const stopServing = () => {
    stopped ??= portal.stop();
    return stopped;
  };
  return {
    url: portal.url,
    db,
    people,
    requests: await findRequests(db),
    stopServing,
    async throwAway() {
      await stopServing();
      await db.destroy();
      removeFolder();
    },
  };
}

async function serve(databasePath: string): Promise<RunningPortal> {
  return startPortal("start.ts", {
    DATABASE_PATH: databasePath,
    SESSION_SECRET: secret,
    BASE_URL: "http://127.0.0.1:0",
    TRUST_PROXY: "1",
    NODE_OPTIONS: `--import ${new URL("./server-timing.ts", import.meta.url).href}`,
  });
}

async function signIn(db: Db): Promise<SignedIn[]> {
  const partners = await db
    .selectFrom("people")
    .where("role", "=", "partner")
    .select(["id as personId", "organisationId"])
    .orderBy("id")
    .limit(peopleSignedIn)
    .execute();
  const now = Temporal.Now.instant();
  return inTransaction(db, async (tx) => {
    const people: SignedIn[] = [];
    for (const { personId, organisationId } of partners) {
      const token = await startSession(tx, { personId, signedInBy: "link", device: "bench", now });
      const cookie = await sessionCookieFor(token, { baseUrl: "http://127.0.0.1" });
      people.push({
        personId,
        organisationId: organisationId ?? 0,
        cookie: cookie.slice(0, cookie.indexOf(";")),
      });
    }
    return people;
  });
}

async function findRequests(db: Db): Promise<ToVoteFor[]> {
  const open = db.selectFrom("requests").where("isOpenForVotes", "=", 1).select(["id", "slug"]);
  const wanted = await open.orderBy("voteCount", "desc").limit(requestsOfAKind).execute();
  const others = await open.orderBy("id").execute();
  const chance = chanceOf(2);
  const any = Array.from({ length: requestsOfAKind }, () => chance.pick(others));
  return [...new Map([...wanted, ...any].map((request) => [request.id, request])).values()];
}
