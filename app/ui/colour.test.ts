import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const styles = readFileSync(new URL("../styles.css", import.meta.url), "utf8");

type Tokens = Record<string, string>;

/** The colour tokens in the block that begins at `start`. */
function tokensFrom(start: string): Tokens {
  const from = styles.indexOf(start);
  const block = styles.slice(from, styles.indexOf("}", from));
  const tokens = [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(tokens.map(([, name, value]) => [name, value]));
}

const light = tokensFrom("@theme {");
const dark = tokensFrom("@media (prefers-color-scheme: dark) {");

/** Relative luminance as WCAG 2.2 defines it. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastBetween(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["paper", "surface"];
const texts = ["ink", "ink-soft", "accent", "good", "warn", "bad"];
const softGrounds = ["accent-soft", "warn-soft", "bad-soft"];
const pairs: [colour: string, ground: string, least: number][] = [
  ...grounds.flatMap((ground) => texts.map((text): [string, string, number] => [text, ground, 4.5])),
  ...softGrounds.flatMap((ground) =>
    ["ink", "ink-soft"].map((text): [string, string, number] => [text, ground, 4.5]),
  ),
  ["accent-ink", "accent", 4.5],
  ["surface", "bad", 4.5],
  ["accent", "accent-soft", 4.5],
  ["good", "accent-soft", 4.5],
  ["warn", "warn-soft", 4.5],
  ["bad", "bad-soft", 4.5],
  ...grounds.map((ground): [string, string, number] => ["edge", ground, 3]),
];

test("the luminance of black, white and a colour that WCAG's own tools know", () => {
  expect(contrastBetween("#000000", "#ffffff")).toBe(21);
  expect(contrastBetween("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("light and dark have the same tokens", () => {
  expect(Object.keys(light).length).toBeGreaterThan(10);
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});

for (const [scheme, tokens] of Object.entries({ light, dark })) {
  test.each(pairs)(`${scheme}: %s on %s has a contrast of %d or more`, (colour, ground, least) => {
    expect(contrastBetween(tokens[colour] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(least);
  });
}
