import { existsSync } from "node:fs";
import type { ServerBuild } from "@remix-run/node";
import { CommandRefused } from "./command.ts";

const serverBuild = new URL("../../build/server/index.js", import.meta.url);

/** The portal as `npm run build` made it. Refuses with a sentence when it is not built. */
export async function importBuild(file = serverBuild): Promise<ServerBuild> {
  if (!existsSync(file)) throw new CommandRefused("The portal is not built yet: run `npm run build` first.");
  return (await import(file.href)) as ServerBuild;
}
