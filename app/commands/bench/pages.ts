import { Agent } from "node:http";
import { defaultLocale } from "../../i18n/locales.ts";
import {
  accountPath,
  adminArticlesPath,
  adminOutboxPath,
  adminPath,
  adminPeoplePath,
  adminRequestsPath,
  adminRoadmapPath,
  billingPath,
  demoSignInPath,
  helpPath,
  homePath,
  newRequestPath,
  requestsPath,
  roadmapPath,
  searchPath,
  signInPath,
  supportPath,
} from "../../paths.ts";
import { startPortal } from "../portal-process.ts";
import { ask, type Latency, measure, startBareServer } from "./measuring.ts";

const connectionsAtOnce = 4;
/** What the portal promises at the size of the sample world, on two cores. */
const promised = { visitorMs: 50, sessionMs: 100, visitorBytes: 40_000 };

type Subject = { name: string; url: URL; headers: Record<string, string> };
type Row = { name: string; status: number; bytes: number; alone: Latency; together: Latency };

/** Prints, for each kind of page, how long it takes alone and among others, and how large its HTML is. */
export async function benchPages(): Promise<void> {
  const bare = await startBareServer();
  const portal = await startPortal("demo.ts");
  const agent = new Agent();
  try {
    printHeading();
    printRow(await measureRow({ name: "bare node:http, 20 kB", url: new URL(bare.url), headers: {} }));
    const found = await findAddresses(portal.url, agent);
    for (const path of [...commonPages(defaultLocale), ...found, signInPath(defaultLocale)]) {
      const row = await measureRow({ name: `visitor ${path}`, url: new URL(path, portal.url), headers: {} });
      printRow(row, { ms: promised.visitorMs, bytes: promised.visitorBytes });
    }
    for (const { part, paths } of sessionPages(found)) {
      const headers = { cookie: await signIn(portal.url, { part, agent }) };
      for (const path of paths) {
        const row = await measureRow({ name: `${part} ${path}`, url: new URL(path, portal.url), headers });
        printRow(row, { ms: promised.sessionMs, bytes: Number.POSITIVE_INFINITY });
      }
    }
  } finally {
    agent.destroy();
    bare.stop();
    await portal.stop();
  }
}

function commonPages(locale: typeof defaultLocale): string[] {
  return [
    homePath(locale),
    requestsPath(locale),
    requestsPath(locale, { sort: "top", q: "photo" }),
    newRequestPath(locale),
    roadmapPath(locale),
    helpPath(locale),
    billingPath(locale),
    searchPath(locale, "billing"),
    supportPath(locale),
  ];
}

function sessionPages(found: string[]) {
  const admin = [
    adminPath,
    adminRequestsPath(),
    adminRoadmapPath(),
    adminArticlesPath(),
    adminPeoplePath(),
    adminOutboxPath(),
  ];
  return [
    { part: "partner", paths: [...commonPages(defaultLocale), ...found, accountPath(defaultLocale)] },
    { part: "admin", paths: admin },
  ];
}

/** One request, item, category, article and billing case: the first that the lists lead to. */
async function findAddresses(portalUrl: string, agent: Agent): Promise<string[]> {
  const lists = [
    { list: requestsPath(defaultLocale), of: /href="(\/en\/requests\/\d+-[^"?#]*)"/ },
    { list: roadmapPath(defaultLocale), of: /href="(\/en\/roadmap\/\d+-[^"?#]*)"/ },
    { list: helpPath(defaultLocale), of: /href="(\/en\/help\/[a-z][^"?#]*)"/ },
    { list: searchPath(defaultLocale, "offline"), of: /href="(\/en\/help\/\d+-[^"?#]*)"/ },
    { list: billingPath(defaultLocale), of: /href="(\/en\/billing\/\d+-[^"?#]*)"/ },
  ];
  const pages = await Promise.all(lists.map(({ list }) => ask(new URL(list, portalUrl), { agent })));
  return lists.flatMap(({ of }, index) => of.exec(pages[index]?.body ?? "")?.[1] ?? []);
}

async function signIn(portalUrl: string, { part, agent }: { part: string; agent: Agent }): Promise<string> {
  const body = new URLSearchParams({ person: part }).toString();
  const { status, headers } = await ask(new URL(demoSignInPath(defaultLocale), portalUrl), {
    agent,
    method: "POST",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": String(body.length),
      "Sec-Fetch-Site": "same-origin",
    },
    body,
  });
  const [cookie] = headers["set-cookie"] ?? [];
  if (status !== 303 || !cookie) throw new Error(`Signing in as ${part} was answered with ${status}.`);
  return cookie.slice(0, cookie.indexOf(";"));
}

async function measureRow({ name, url, headers }: Subject): Promise<Row> {
  const agent = new Agent();
  const { status, body } = await ask(url, { agent, headers });
  agent.destroy();
  const alone = await measure(url, { connections: 1, headers });
  const together = await measure(url, { connections: connectionsAtOnce, headers });
  return { name, status, bytes: Buffer.byteLength(body), alone, together };
}

function printHeading(): void {
  console.log(`${"".padEnd(64)} one at a time     ${connectionsAtOnce} at once         HTML`);
  console.log(`${"".padEnd(64)} p50      p95      p50      p95      kB   (times in ms)`);
}

function printRow(
  { name, status, bytes, alone, together }: Row,
  promise = { ms: Infinity, bytes: Infinity },
): void {
  const times = [alone.p50, alone.p95, together.p50, together.p95].map((ms) => ms.toFixed(1).padEnd(8));
  const broken = [
    status === 200 ? "" : ` answered ${status}`,
    alone.p95 > promise.ms ? ` over ${promise.ms} ms` : "",
    bytes > promise.bytes ? ` over ${promise.bytes / 1000} kB` : "",
  ];
  console.log(
    `${name.slice(0, 63).padEnd(64)} ${times.join(" ")} ${(bytes / 1000).toFixed(1)}${broken.join("")}`,
  );
}
