import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

// Loaded into the measured server before its own program (`--import`): each answer then says how long the server took for
// it, from the request's headers to the answer's, and how much of that its main thread computed. The portal itself never
// says so: it would tell who is known to it.

const computed = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

subscribe("http.server.request.start", (message) => {
  const { response } = message as { response: ServerResponse };
  const begin = { at: performance.now(), computed: computed() };
  const writeHead = response.writeHead;
  response.writeHead = ((...given: Parameters<typeof writeHead>) => {
    const [took, worked] = [performance.now() - begin.at, computed() - begin.computed];
    response.setHeader("Server-Timing", `app;dur=${took.toFixed(3)}, cpu;dur=${worked.toFixed(3)}`);
    return writeHead.apply(response, given);
  }) as typeof writeHead;
});
