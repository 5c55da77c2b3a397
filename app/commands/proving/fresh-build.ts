import { existsSync, readdirSync, statSync } from "node:fs";
import { CommandRefused } from "../command.ts";
import { inProject, runTool } from "./tools.ts";

const sources = ["app", "db", "public", "package-lock.json", "tsconfig.json", "vite.config.ts"];

/** Not in the build, though they lie among its sources. */
const isElsewhere = (name: string) => name === "commands" || name === "demo" || /\.test\.tsx?$/.test(name);

function changedAt(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const names = readdirSync(path).filter((name) => !isElsewhere(name));
  return Math.max(0, ...names.map((name) => changedAt(`${path}/${name}`)));
}

/** Builds the portal unless the last build is newer than everything that it is made from. */
export async function buildIfStale(say: (line: string) => void): Promise<void> {
  const built = inProject("build/server/index.js");
  const newest = Math.max(...sources.map((source) => changedAt(inProject(source))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const { isGood, output, seconds } = await runTool("npm", ["run", "-s", "build"], { isOurs: false });
  if (!isGood) throw new CommandRefused(`The portal could not be built:\n${output}`);
  say(`Built the portal in ${Math.round(seconds)} s.`);
}
