import "./in-production.ts";
import type { Socket } from "node:net";
import { openDatabase } from "../../db/client.ts";
import type { Settings } from "../env.server.ts";
import { createPageServer, type PageServer } from "../server.ts";
import { importBuild } from "./build.ts";
import { sentenceFor } from "./command.ts";
import type { FromPageProcess, ToPageProcess } from "./page-process-messages.ts";

// One of the processes that answer pages. A Ctrl+C reaches it too, but the process that started it says when to stop; when
// that one is gone, Node ends this one at once.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
// Nobody is there to be told any more.
process.on("error", () => process.exit(0));

let pages: PageServer | undefined;

process.on("message", async (message: ToPageProcess, socket?: Socket) => {
  if ("settings" in message) await begin(message.settings);
  if ("connection" in message) await take(message.connection, socket);
  if ("stop" in message) {
    await pages?.stop();
    process.exit(0);
  }
});

const say = (message: FromPageProcess) =>
  new Promise<void>((resolve) => process.send?.(message, () => resolve()));

async function begin(settings: Settings): Promise<void> {
  try {
    const build = await importBuild();
    pages = createPageServer({ db: openDatabase(settings.databasePath), settings, build });
    await say({ ready: true });
  } catch (error) {
    const refusal = sentenceFor(error);
    if (refusal) await say({ refusal });
    else console.error(error);
    process.exit(1);
  }
}

/** A connection that broke on its way here has no socket. */
async function take(connection: number, socket: Socket | undefined): Promise<void> {
  socket?.once("close", () => say({ over: connection }));
  if (socket) pages?.take(socket);
  await say({ taken: connection });
  if (!socket) await say({ over: connection });
}
