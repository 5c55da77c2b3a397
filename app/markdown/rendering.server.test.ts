import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, describe, expect, test } from "vitest";
import { renderMarkdown, stopRendering } from "./rendering.server.ts";

afterAll(stopRendering);

const tooComplex = { ok: false, because: "too-complex" };

// For each level of emphasis marked copies what it encloses: 2000 levels around 86,000 characters fill the
// memory in 0.4 s, 16,000 levels would take 3 s.
const MEMORY_BOMB = `${"*a _b ".repeat(1000)}\\*${"中".repeat(86_000)}${" b_ a*".repeat(1000)}`;
const TIME_BOMB = `${"*a _b ".repeat(8000)}${"b_ a*".repeat(8000)}`;
const TABLE_BOMB = `${"|a".repeat(2500)}\n${"|-".repeat(2500)}\n${"|\n".repeat(2500)}`;
const QUOTE_BOMB = "> ".repeat(2500);

describe("A bomb is refused within two seconds while the main thread goes on:", () => {
  test.each([
    ["a table of short rows", TABLE_BOMB],
    ["a deep quote", QUOTE_BOMB],
    ["emphasis that takes too long", TIME_BOMB],
    ["emphasis that takes too much memory", MEMORY_BOMB],
  ])("%s", { retry: 2 }, async (_, source) => {
    await renderMarkdown("the worker is up", "wish");
    const started = performance.now();
    let [last, longestPause] = [started, 0];
    const ticking = setInterval(() => {
      const now = performance.now();
      [last, longestPause] = [now, Math.max(longestPause, now - last)];
    }, 10);
    expect(await renderMarkdown(source, "article")).toEqual(tooComplex);
    clearInterval(ticking);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(longestPause).toBeLessThan(100);
  });
});

test("Of thirty texts at once, one of them a bomb, every other gets its own answer", async () => {
  const texts = Array.from({ length: 30 }, (_, i) => (i === 11 ? MEMORY_BOMB : `text ${i}`));
  const answers = await Promise.all(texts.map((text) => renderMarkdown(text, "article")));
  answers.forEach((answer, i) => {
    expect(answer).toEqual(i === 11 ? tooComplex : { ok: true, html: `<p>text ${i}</p>\n`, headings: [] });
  });
});

test("A defect fails the text that met it and no other", async () => {
  const notText = { length: 1 } as unknown as string;
  const [before, defect, after] = await Promise.allSettled([
    renderMarkdown("before", "staff"),
    renderMarkdown(notText, "staff"),
    renderMarkdown("after", "staff"),
  ]);
  expect(before).toMatchObject({ value: { html: "<p>before</p>\n" } });
  expect(defect).toMatchObject({ status: "rejected", reason: { name: "TypeError" } });
  expect(after).toMatchObject({ value: { html: "<p>after</p>\n" } });
});

test("A text is not refused because the main thread was busy", async () => {
  await renderMarkdown("the worker is up", "wish");
  const answer = renderMarkdown("**patience** ".repeat(7000), "article");
  setImmediate(() => {
    const busyUntil = performance.now() + 1600;
    while (performance.now() < busyUntil);
  });
  expect(await answer).toMatchObject({ ok: true });
});

test("Stopping waits for the texts before it, and the next text starts again", async () => {
  const answer = renderMarkdown("before", "staff");
  await stopRendering();
  await stopRendering();
  expect(await answer).toMatchObject({ ok: true });
  expect(await renderMarkdown("after", "staff")).toMatchObject({ ok: true });
});

test.each([
  ["article", 100_000],
  ["wish", 20_000],
  ["staff", 20_000],
] as const)("The text of the profile %s has at most %i characters", async (profile, longest) => {
  expect(await renderMarkdown("a".repeat(longest), profile)).toMatchObject({ ok: true });
  const refusal = { ok: false, because: "too-long" };
  expect(await renderMarkdown("a".repeat(longest + 1), profile)).toEqual(refusal);
});

/** Runs a module in a Node of its own, which fails unless it ends by itself within ten seconds. */
async function outputOf(module: string, expression: string): Promise<{ stdout: string; stderr: string }> {
  const program = `import { renderMarkdown } from ${JSON.stringify(pathToFileURL(module))};
    console.log(JSON.stringify(${expression}));`;
  const running = promisify(execFile)(process.execPath, ["--input-type=module"], { timeout: 10_000 });
  running.child.stdin?.end(program);
  return await running;
}

test("An idle worker keeps no process alive, and a dying one says nothing", async () => {
  const module = path.join(import.meta.dirname, "rendering.server.ts");
  const bomb = JSON.stringify(MEMORY_BOMB);
  const output = await outputOf(
    module,
    `[await renderMarkdown(${bomb}, "article"), await renderMarkdown("a", "wish")]`,
  );
  expect(output.stderr).toBe("");
  expect(JSON.parse(output.stdout)).toEqual([tooComplex, { ok: true, html: "<p>a</p>\n", headings: [] }]);
});

test("The worker is found from a bundle in build/server", async () => {
  const project = await mkdtemp(path.join(tmpdir(), "undated-"));
  try {
    await symlink(path.dirname(import.meta.dirname), path.join(project, "app"));
    const outDir = path.join(project, "build/server/assets");
    const ssr = path.join(import.meta.dirname, "rendering.server.ts");
    const output = { entryFileNames: "bundle.mjs" };
    await build({ configFile: false, logLevel: "silent", build: { outDir, ssr, rollupOptions: { output } } });
    const { stdout } = await outputOf(path.join(outDir, "bundle.mjs"), 'await renderMarkdown("*a*", "wish")');
    expect(JSON.parse(stdout)).toMatchObject({ html: "<p><em>a</em></p>\n" });
  } finally {
    await rm(project, { recursive: true });
  }
});
