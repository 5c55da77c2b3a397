import { expect, test } from "vitest";
import { countAgainstLimit, secondsToWait } from "./rate-limits.server.ts";

test("the sixth code for one address within ten minutes is refused with 429 and says when to come back", async () => {
  for (let count = 0; count < 5; count += 1)
    await countAgainstLimit("codeRequestsByAddress", "anna@example.com");
  await countAgainstLimit("codeRequestsByAddress", "bea@example.com");
  const refusal = await countAgainstLimit("codeRequestsByAddress", "anna@example.com").catch(
    (thrown) => thrown,
  );
  expect(refusal).toBeInstanceOf(Response);
  expect(refusal.status).toBe(429);
  const seconds = Number(refusal.headers.get("Retry-After"));
  expect(seconds).toBeGreaterThan(590);
  expect(seconds).toBeLessThanOrEqual(600);
  expect(refusal.headers.get("Cache-Control")).toBe("no-store");
});

test("a form that keeps its text is told for how many seconds it is too many", async () => {
  for (let count = 0; count < 20; count += 1) expect(await secondsToWait("submissionsByPerson", 77)).toBe(0);
  const seconds = await secondsToWait("submissionsByPerson", 77);
  expect(seconds).toBeGreaterThan(3590);
  expect(seconds).toBeLessThanOrEqual(3600);
});

test("limits count apart from each other", async () => {
  for (let count = 0; count < 20; count += 1) await countAgainstLimit("submissionsByPerson", 1);
  await expect(countAgainstLimit("submissionsByPerson", 1)).rejects.toMatchObject({ status: 429 });
  await countAgainstLimit("votesByPerson", 1);
  await countAgainstLimit("submissionsByPerson", 2);
});
