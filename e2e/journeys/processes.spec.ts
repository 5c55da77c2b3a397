import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { beginPortal, isRunning } from "../../app/commands/portal-process.ts";
import { type EmptyPortal, openEmptyPortal } from "../empty-portal.ts";
import { test as base, expect } from "../fixtures.ts";
import { fromOwnPage } from "../newcomers.ts";

const test = base.extend<{
  production: EmptyPortal;
  /** Opens a connection that asks for nothing yet; the next one goes to the process that has fewer. */
  hold: () => Promise<Socket>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from its pattern.
  production: async ({}, use) => {
    const portal = await openEmptyPortal();
    await use(portal);
    // A test that failed may have left it held up.
    if (isRunning(portal.processId)) process.kill(portal.processId, "SIGCONT");
    await portal.close();
  },
  hold: async ({ production }, use) => {
    const sockets: Socket[] = [];
    await use(async () => {
      const { hostname, port } = new URL(production.url);
      const socket = connect(Number(port), hostname);
      sockets.push(socket);
      await once(socket, "connect");
      return socket;
    });
    for (const socket of sockets) socket.destroy();
  },
});

/** The processes that answer pages. */
function crewOf({ processId }: { processId: number }): number[] {
  const children = readFileSync(`/proc/${processId}/task/${processId}/children`, "utf8");
  return children.split(" ").filter(Boolean).map(Number);
}

/** How many connections to the portal's address the process has. */
function countConnections(processId: number, { url }: EmptyPortal): number {
  const port = `:${Number(new URL(url).port).toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = readFileSync(`/proc/${processId}/net/tcp`, "utf8").split("\n");
  const [local, remote, inode] = [1, 2, 9];
  const connections = rows
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row[local]?.endsWith(port) && !row[remote]?.endsWith(":0000"))
    .map((row) => `socket:[${row[inode]}]`);
  const folder = `/proc/${processId}/fd`;
  return readdirSync(folder).filter((file) => connections.includes(linkIfAny(path.join(folder, file))))
    .length;
}

function linkIfAny(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return "";
  }
}

/** Sends a form over a connection of its own, all but its body. */
function beginForm(url: string, { body }: { body: string }): ClientRequest {
  const outgoing = request(new URL("/en/sign-in", url), {
    method: "POST",
    agent: false,
    headers: {
      ...fromOwnPage,
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": String(body.length),
    },
  });
  outgoing.flushHeaders();
  return outgoing;
}

async function statusOf(outgoing: ClientRequest): Promise<number | undefined> {
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

const askForHealth = (url: string) => statusOf(request(new URL("/healthz", url), { agent: false }).end());
const whyRefused = (url: string) => askForHealth(url).catch((error: { code?: string }) => error.code);
const address = "email=nobody%40example.com";

const rawForm = [
  "POST /en/sign-in HTTP/1.1",
  "Host: a",
  "Sec-Fetch-Site: same-origin",
  "Content-Type: application/x-www-form-urlencoded",
  `Content-Length: ${address.length}`,
  "",
  address,
].join("\r\n");

/** The first that comes back. */
async function answerTo(socket: Socket, asked: string): Promise<string> {
  socket.write(asked);
  const [bytes] = (await once(socket, "data")) as [Buffer];
  return bytes.toString();
}

const healthQuestion = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";

/** Whether it has ended, and the process that started it has not noticed yet. */
const isZombie = (processId: number) => / Z /.test(readFileSync(`/proc/${processId}/stat`, "utf8"));

test("a process that dies is replaced, and the portal answers all the while", async ({ production }) => {
  const [first = 0, second = 0] = crewOf(production);
  process.kill(first, "SIGKILL");
  for (let asked = 0; asked < 20; asked += 1) expect(await askForHealth(production.url)).toBe(200);
  await expect.poll(() => crewOf(production).filter((each) => each !== first)).toHaveLength(2);
  expect(production.errors.join("")).toBe(
    "A process that answers pages ended (SIGKILL); another one takes its place.\n",
  );
  // Where all die at once, whoever asks waits for the next one.
  for (const each of crewOf(production)) process.kill(each, "SIGKILL");
  await expect.poll(() => isRunning(second)).toBe(false);
  expect(await askForHealth(production.url)).toBe(200);
});

test("a process that cannot begin again says why, and is tried again", async ({ production }) => {
  const database = path.join(production.folder, "data/portal.sqlite");
  renameSync(database, `${database}.aside`);
  mkdirSync(database);
  process.kill(crewOf(production)[0] ?? 0, "SIGKILL");
  const said = () => production.errors.join("").split("\n").filter(Boolean);
  await expect
    .poll(said)
    .toEqual([
      "A process that answers pages ended (SIGKILL); another one takes its place.",
      expect.stringMatching(
        /^A process that answers pages ended \(exit code 1\); .* cannot be opened: .*\.$/,
      ),
    ]);
  expect(await askForHealth(production.url)).toBe(200);
  rmdirSync(database);
  renameSync(`${database}.aside`, database);
  await expect.poll(() => crewOf(production)).toHaveLength(2);
});

test("a process that dies before it hears how it counts takes nobody along", async ({ production, hold }) => {
  const [forms, later] = [
    [await hold(), await hold()],
    [await hold(), await hold()],
  ];
  const counts = () => crewOf(production).map((each) => countConnections(each, production));
  await expect.poll(counts).toEqual([2, 2]);
  // The process that counts is held up, so that what it says to one of the others comes too late.
  process.kill(production.processId, "SIGSTOP");
  for (const socket of forms) socket.write(rawForm);
  // Each has read the form that came before.
  for (const socket of later) await answerTo(socket, healthQuestion);
  const [first = 0, second = 0] = crewOf(production);
  process.kill(first, "SIGKILL");
  await expect.poll(() => isZombie(first)).toBe(true);
  process.kill(production.processId, "SIGCONT");
  await expect.poll(() => crewOf(production).filter((each) => each !== first)).toHaveLength(2);
  expect(crewOf(production)).toContain(second);
  expect(await askForHealth(production.url)).toBe(200);
});

test("where the process that counts is held up, nobody is let in uncounted", async ({ production, hold }) => {
  const socket = await hold();
  await answerTo(socket, healthQuestion);
  process.kill(production.processId, "SIGSTOP");
  expect(await answerTo(socket, rawForm)).toMatch(/^HTTP\/1\.1 429 .*\r\nretry-after: 5\r\n/is);
  process.kill(production.processId, "SIGCONT");
  expect(await answerTo(socket, rawForm)).toMatch(/^HTTP\/1\.1 303 /);
  expect(production.errors.join("")).toContain("no answer from master in time");
});

test("stopped while it starts, the portal ends without a word", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "undated-stopped-"));
  const starting = beginPortal("start.ts", {
    DATABASE_PATH: path.join(folder, "portal.sqlite"),
    SESSION_SECRET: "a secret of thirty-two bytes and more",
    BASE_URL: "http://localhost:0",
  });
  await expect.poll(() => crewOf(starting).length, { intervals: [5] }).toBeGreaterThan(0);
  process.kill(starting.processId, "SIGTERM");
  expect(await starting.ended).toBe(0);
  expect(starting.errors).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("connections are shared out evenly, those that are kept open too", async ({ production, hold }) => {
  for (let held = 0; held < 10; held += 1) await hold();
  const counts = () => crewOf(production).map((each) => countConnections(each, production));
  await expect.poll(counts).toEqual([5, 5]);
});

test("limits count what is asked of any process", async ({ production, hold }) => {
  const isTooMuch: boolean[] = [];
  // One connection that is kept open sends the others to one process, a second one to the other.
  for (let process = 0; process < 2; process += 1) {
    await hold();
    for (let asked = 0; asked < 3; asked += 1) {
      const status = await statusOf(beginForm(production.url, { body: address }).end(address));
      isTooMuch.push(status === 429);
    }
  }
  expect(isTooMuch).toEqual([false, false, false, false, false, true]);
});

test("Ctrl+C, which reaches all processes at once, lets each finish what it began", async ({
  production,
}) => {
  const begun = [1, 2].map(() => beginForm(production.url, { body: address }));
  const counts = () => crewOf(production).map((each) => countConnections(each, production));
  await expect.poll(counts).toEqual([1, 1]);
  for (const each of [production.processId, ...crewOf(production)]) process.kill(each, "SIGINT");
  await expect.poll(() => whyRefused(production.url)).toBe("ECONNREFUSED");
  const answers = begun.map((outgoing) => statusOf(outgoing.end(address)));
  expect(await Promise.all(answers)).toEqual([303, 303]);
  expect(await production.ended).toBe(0);
});

test("when the process that was started dies, those that it started leave nothing behind", async () => {
  const production = await openEmptyPortal();
  const crew = crewOf(production);
  process.kill(production.processId, "SIGKILL");
  await production.ended;
  await expect.poll(() => crew.filter(isRunning)).toEqual([]);
  expect(await whyRefused(production.url)).toBe("ECONNREFUSED");
  rmSync(production.folder, { recursive: true });
});
