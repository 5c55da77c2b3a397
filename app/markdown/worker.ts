// Run by Node itself, in source and in production: all that it imports must run unbundled.
import { parentPort } from "node:worker_threads";
import { type Profile, render } from "./markdown.ts";

const port = parentPort;
if (port === null) throw new Error("worker.ts runs as the worker of rendering.server.ts only.");

port.on("message", (job: { source: string; profile: Profile }) => {
  port.postMessage(render(job.source, job.profile));
});
port.postMessage("ready");
