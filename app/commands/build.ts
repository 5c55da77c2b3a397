import { existsSync } from "node:fs";
import type { ServerBuild } from "@remix-run/node";
import { CommandRefused } from "./command.ts";

const serverBuild = new URL("../../build/server/index.js", import.meta.url);

/** Refuses with a sentence when the portal is not built. */
export function requireBuild(file = serverBuild): void {
  if (!existsSync(file)) throw new CommandRefused("The portal is not built yet: run `npm run build` first.");
}

/** The portal as `npm run build` made it. */
export async function importBuild(): Promise<ServerBuild> {
  return (await import(serverBuild.href)) as ServerBuild;
}
