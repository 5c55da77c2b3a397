import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { requireBuild } from "./build.ts";

const commands = import.meta.dirname;
const floor = path.join(commands, "node-floor.mjs");

/** Starts a command as package.json does, in an empty folder and with nothing but these variables. */
function start(command: string, { args = [], variables = {}, before = [] }: Started = {}) {
  const cwd = mkdtempSync(path.join(tmpdir(), "undated-command-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...before, "--import", floor, path.join(commands, command), ...args],
    { cwd, env: variables as NodeJS.ProcessEnv, encoding: "utf8", timeout: 20_000 },
  );
  return { status, stdout, stderr };
}
type Started = { args?: string[]; variables?: Record<string, string>; before?: string[] };

test("npm start without its secret says so in one sentence", () => {
  expect(start("start.ts")).toEqual({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(/^SESSION_SECRET is missing or shorter than 32 bytes: [^\n]+\n$/),
  });
});

test("a portal that is not built yet says how to build it", () => {
  const nowhere = new URL("./nowhere/index.js", import.meta.url);
  expect(() => requireBuild(nowhere)).toThrow("The portal is not built yet: run `npm run build` first.");
});

test("an older Node is refused in one sentence, before anything of ours is loaded", () => {
  const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.20.2"}})';
  const { status, stderr } = start("start.ts", { before: ["--import", older] });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Undated needs Node 22\.18 or newer and this is 20\.20\.2: [^\n]+\n$/);
});

test("the administrator's command line explains itself", () => {
  const { status, stdout } = start("portal.ts", { args: ["--help"] });
  expect(status).toBe(0);
  for (const verb of ["create-admin", "migrate", "backup", "restore", "recount", "import-articles"]) {
    expect(stdout).toMatch(new RegExp(`^  ${verb} +\\w`, "m"));
  }
  expect(start("portal.ts", { args: ["create-admin", "--help"] }).stdout).toContain(
    "create-admin EMAIL [--name NAME]",
  );
});

test.for([
  { args: ["explode"], says: "There is no “explode”; npm run portal -- --help lists what there is." },
  { args: ["constructor"], says: "There is no “constructor”; npm run portal -- --help lists what there is." },
  {
    args: ["migrate"],
    says: expect.stringMatching(/^There is no database at \S+portal\.sqlite; npm start makes one\.$/),
  },
])("a command that cannot be done is one sentence and exit code 1: $args", ({ args, says }) => {
  const { status, stdout, stderr } = start("portal.ts", { args });
  expect({ status, stdout, said: stderr.trimEnd() }).toEqual({ status: 1, stdout: "", said: says });
});

test("a whole verb from the command line: the link begins with BASE_URL", () => {
  const { status, stdout, stderr } = start("portal.ts", {
    args: ["create-admin", "you@example.com"],
    variables: { BASE_URL: "https://partners.example.com", DATABASE_PATH: "new/portal.sqlite" },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^ {2}https:\/\/partners\.example\.com\/en\/sign-in\/link\/[\w-]{43}$/m);
});
