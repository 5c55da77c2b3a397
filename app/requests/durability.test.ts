import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest } from "../../db/builders.ts";
import { aDatabaseFile, type DatabaseFile } from "../../db/test-database-file.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listRequestDrift } from "./recounting.server.ts";

afterAll(stopRendering);

type Voter = { personId: number; organisationId: number };

/** Two requests, and so many partners of five organisations who have voted for neither. */
async function aPortalOnDisk({ voters: count }: { voters: number }) {
  const onDisk = await aDatabaseFile();
  const made = await onDisk.withDatabase(async (db) => {
    const author = await aPartner(db);
    const requests = [(await aRequest(db, { author })).id, (await aRequest(db, { author })).id];
    const organisations: number[] = [];
    for (let at = 0; at < 5; at += 1) organisations.push((await anOrganisation(db)).id);
    const voters: Voter[] = [];
    await db.transaction().execute(async (tx) => {
      for (let at = 0; at < count; at += 1) {
        const organisationId = organisations[at % organisations.length] ?? 0;
        voters.push({ personId: (await aPartner(tx, { organisationId })).id, organisationId });
      }
    });
    return { requests, voters };
  });
  return { onDisk, ...made };
}

/** Another process that waits for a number, casts the votes from there on, and writes a line for each that it was told is cast. */
function startVoter(onDisk: DatabaseFile, votes: { requestId: number; voter: Voter }[]): ChildProcess {
  return onDisk.startProcess(`
    import { castVote } from ${JSON.stringify(new URL("./voting.server.ts", import.meta.url).href)};
    const votes = ${JSON.stringify(votes)};
    const [from] = await once(process.stdin.setEncoding("utf8"), "data");
    const db = openDatabase(file);
    for (const { requestId, voter } of votes.slice(Number(from))) {
      const { changed } = await castVote(db, { requestId, voter, castById: voter.personId, now: Temporal.Now.instant() });
      writeSync(1, requestId + " " + voter.personId + " " + changed + "\\n");
    }
    await db.destroy();`);
}

/** Lets the voter begin and hands on each line that it writes, until it is gone. */
async function hear(child: ChildProcess, { from, onLine }: { from: number; onLine: (line: string) => void }) {
  if (!child.stdin || !child.stdout) throw new Error("The voter has no pipes.");
  const lines = createInterface({ input: child.stdout }).on("line", onLine);
  const gone = Promise.all([once(lines, "close"), once(child, "exit")]);
  child.stdin.write(`${from}\n`);
  await gone;
}

const voteOf = ({ requestId, personId }: { requestId: number; personId: number }) =>
  `${requestId} ${personId}`;

test("R4: kill -9 under votes, twenty times, loses no acknowledged vote and leaves the counters right", {
  timeout: 60_000,
}, async () => {
  const { onDisk, requests, voters } = await aPortalOnDisk({ voters: 300 });
  const toCast = voters.flatMap((voter) => requests.map((requestId) => ({ requestId, voter })));
  const acknowledged: string[] = [];
  // Starting takes longest: the next voter starts while this one votes.
  let next = startVoter(onDisk, toCast);
  for (let round = 0; round < 20; round += 1) {
    const voter = next;
    if (round < 19) next = startVoter(onDisk, toCast);
    const votesBefore = acknowledged.length;
    await hear(voter, {
      from: votesBefore,
      onLine(line) {
        const [requestId, personId] = line.split(" ").map(Number);
        acknowledged.push(voteOf({ requestId: requestId ?? 0, personId: personId ?? 0 }));
        // Each time after another number of votes, and at another moment of the next one.
        if (acknowledged.length - votesBefore === 1 + round)
          setTimeout(() => voter.kill("SIGKILL"), round % 4);
      },
    });
    expect(voter.signalCode).toBe("SIGKILL");
    expect(acknowledged.length).toBeGreaterThan(votesBefore + round);
    await onDisk.withDatabase(async (db) => {
      const { rows } = await sql`pragma integrity_check`.execute(db);
      expect(rows).toEqual([{ integrityCheck: "ok" }]);
      const stored = new Set((await db.selectFrom("votes").selectAll().execute()).map(voteOf));
      expect(acknowledged.filter((vote) => !stored.has(vote))).toEqual([]);
      expect(await listRequestDrift(db)).toEqual([]);
    });
  }
});

test("R4: four processes that vote for one person at once make one row", async () => {
  const { onDisk, requests, voters } = await aPortalOnDisk({ voters: 1 });
  const votes = Array.from({ length: 5 }, () => requests.map((requestId) => ({ requestId, voters }))).flat();
  const toCast = votes.flatMap(({ requestId, voters: [voter] }) => (voter ? [{ requestId, voter }] : []));
  const lines: string[] = [];
  await Promise.all(
    Array.from({ length: 4 }, () =>
      hear(startVoter(onDisk, toCast), { from: 0, onLine: (line) => lines.push(line) }),
    ),
  );
  expect(lines).toHaveLength(40);
  expect(lines.filter((line) => line.endsWith("true"))).toHaveLength(2);
  await onDisk.withDatabase(async (db) => {
    expect(await db.selectFrom("votes").selectAll().execute()).toHaveLength(4);
    expect(await listRequestDrift(db)).toEqual([]);
  });
});
