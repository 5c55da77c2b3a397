import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Asking = { url: URL; method?: string; headers?: Record<string, string>; body?: string };

/** Asks over kept connections, at most as many at once as the agent has sockets. */
export async function ask(
  url: URL,
  { agent, method = "GET", headers = {}, body = "" }: Omit<Asking, "url"> & { agent: Agent },
): Promise<Answer> {
  const outgoing = request(url, { agent, method, headers }).end(body);
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  return { status: response.statusCode ?? 0, headers: response.headers, body: text };
}

export type Latency = { count: number; p50: number; p95: number };

export function latencyOf(milliseconds: readonly number[]): Latency {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95) };
}

export type Measured = {
  /** In milliseconds, as whoever asked waited for it. */
  answered: Latency;
  /** In milliseconds, as the server took for it where it says so (`server-timing.ts`); what waits to be read is not in it. */
  inServer: Latency;
  /** What of that its thread computed: one at a time, that is the share that a busy machine does not change. */
  computing: Latency;
  perSecond: number;
  statuses: Set<number>;
};

/** What `Server-Timing: app;dur=1.5, cpu;dur=1.4` says; NaN where a server says nothing. */
const saidByServer = ({ headers }: Answer, metric: "app" | "cpu") =>
  Number(new RegExp(`${metric};dur=([\\d.]+)`).exec(String(headers["server-timing"]))?.[1]);

/** Asks again and again over so many connections, for so long and so often at most, until there is nothing more to ask. */
export async function measureAskings(
  next: () => Asking | undefined,
  {
    connections,
    seconds = 1,
    most = 200,
    warmUp = 10,
  }: { connections: number; seconds?: number; most?: number; warmUp?: number },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answered: number[] = [];
  const inServer: number[] = [];
  const computing: number[] = [];
  const statuses = new Set<number>();
  let asked = 0;
  const askOften = async ({ times, until }: { times: number; until: number }) => {
    while (asked < times && performance.now() < until) {
      asked += 1;
      const asking = next();
      if (!asking) return;
      const startedAt = performance.now();
      const answer = await ask(asking.url, { agent, ...asking });
      answered.push(performance.now() - startedAt);
      inServer.push(saidByServer(answer, "app"));
      computing.push(saidByServer(answer, "cpu"));
      statuses.add(answer.status);
    }
  };
  await askOften({ times: warmUp, until: Number.POSITIVE_INFINITY });
  for (const list of [answered, inServer, computing]) list.length = 0;
  asked = 0;
  const begin = performance.now();
  const until = begin + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => askOften({ times: most, until })));
  const perSecond = (answered.length * 1000) / (performance.now() - begin);
  agent.destroy();
  return {
    answered: latencyOf(answered),
    inServer: latencyOf(inServer),
    computing: latencyOf(computing),
    perSecond,
    statuses,
  };
}

/** Asks for one page again and again, for a second at most, and returns the milliseconds that half and 95 % of the answers took. */
export async function measure(
  url: URL,
  { connections, headers }: { connections: number; headers: Record<string, string> },
): Promise<Latency> {
  return (await measureAskings(() => ({ url, headers }), { connections })).answered;
}

/** What Node itself needs for a page of this size, in a process of its own like the portal. */
export async function startBareServer(): Promise<{ url: string; stop: () => void }> {
  const program = `
    const page = "<!doctype html>".padEnd(20_000, "x");
    const server = require("node:http").createServer((_, response) => response.setHeader("Content-Type", "text/html").end(page));
    server.listen(0, "127.0.0.1", () => process.stdout.write(String(server.address().port)));`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}
