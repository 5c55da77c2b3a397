import { once } from "node:events";
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Asks over kept connections, at most as many at once as the agent has sockets. */
export async function ask(
  url: URL,
  {
    agent,
    method = "GET",
    headers = {},
    body = "",
  }: { agent: Agent; method?: string; headers?: Record<string, string>; body?: string },
): Promise<Answer> {
  const outgoing = request(url, { agent, method, headers }).end(body);
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  return { status: response.statusCode ?? 0, headers: response.headers, body: text };
}

export type Latency = { count: number; p50: number; p95: number };

/** Asks again and again, for a second at most, and returns the milliseconds that half and 95 % of the answers took. */
export async function measure(
  url: URL,
  { connections, headers }: { connections: number; headers: Record<string, string> },
): Promise<Latency> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const milliseconds: number[] = [];
  const askOften = async ({ times, until }: { times: number; until: number }) => {
    for (let asked = 0; asked < times && performance.now() < until; asked += 1) {
      const startedAt = performance.now();
      await ask(url, { agent, headers });
      milliseconds.push(performance.now() - startedAt);
    }
  };
  await askOften({ times: 10, until: Number.POSITIVE_INFINITY });
  milliseconds.length = 0;
  const until = performance.now() + 1000;
  await Promise.all(Array.from({ length: connections }, () => askOften({ times: 200 / connections, until })));
  agent.destroy();
  milliseconds.sort((one, other) => one - other);
  const at = (share: number) => milliseconds[Math.ceil(milliseconds.length * share) - 1] ?? Number.NaN;
  return { count: milliseconds.length, p50: at(0.5), p95: at(0.95) };
}
