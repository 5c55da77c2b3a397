import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreOfVotes, scoreWithoutVote, scoreWithoutVotes, scoreWithVote } from "./trend.ts";

const day = 24 * 60 * 60 * 1000;
const tau = 7 * day;
const lastMoment = Date.UTC(2100, 11, 31, 23, 59, 59, 999);

/** Votes of one request: up to forty within a year and a half before some day of this century. */
const votes = fc
  .tuple(
    fc.integer({ min: Date.UTC(2002, 0), max: lastMoment }),
    fc.array(fc.integer({ min: 0, max: 550 * day }), { maxLength: 40 }),
  )
  .map(([latest, ages]) => ages.map((age) => latest - age));

/** The sum of e^(t/τ), as a share of e^(`at`/τ): written down it has thousands of digits. */
const weightOf = (castAts: number[], at: number) =>
  castAts.reduce((sum, castAt) => sum + Math.exp((castAt - at) / tau), 0);

test("requests stand in the order of the sum of e^(t/τ) over their votes", () => {
  fc.assert(
    fc.property(votes, votes, (one, other) => {
      const at = Math.max(...one, ...other, 0);
      const [weight, otherWeight] = [weightOf(one, at), weightOf(other, at)];
      fc.pre(Math.abs(weight - otherWeight) > 1e-9 * Math.max(weight, otherWeight));
      expect(Math.sign(scoreOfVotes(one) - scoreOfVotes(other))).toBe(Math.sign(weight - otherWeight));
    }),
    { numRuns: 500 },
  );
});

test("the order of two requests never changes as time passes", () => {
  fc.assert(
    fc.property(votes, votes, fc.integer({ min: 0, max: 365 * day }), (one, other, later) => {
      const shift = (castAts: number[]) => castAts.map((castAt) => castAt - later);
      const difference = scoreOfVotes(one) - scoreOfVotes(other);
      const before = scoreOfVotes(shift(one)) - scoreOfVotes(shift(other));
      fc.pre(one.length > 0 && other.length > 0);
      expect(difference).toBeCloseTo(before, 6);
    }),
  );
});

test("adding votes one by one, in whatever order, reaches the score of all at once", () => {
  fc.assert(
    fc.property(
      votes.chain((castAts) =>
        fc.tuple(
          fc.constant(castAts),
          fc.shuffledSubarray(castAts, { minLength: castAts.length, maxLength: castAts.length }),
        ),
      ),
      ([castAts, shuffled]) => {
        let score = scoreWithoutVotes;
        for (const castAt of shuffled) score = scoreWithVote(score, castAt);
        expect(Math.abs(score - scoreOfVotes(castAts))).toBeLessThan(1e-9);
      },
    ),
  );
});

test("taking votes back one by one reaches the score of those that are left, or says that they must be read", () => {
  const taken = votes.chain((castAts) =>
    fc.tuple(fc.constant(castAts), fc.shuffledSubarray(castAts.map((_, at) => at))),
  );
  fc.assert(
    fc.property(taken, ([castAts, takenBack]) => {
      const left = new Set(castAts.keys());
      let score = scoreOfVotes(castAts);
      for (const at of takenBack) {
        left.delete(at);
        const exact = scoreOfVotes([...left].map((each) => castAts[each] ?? 0));
        const next = scoreWithoutVote(score, castAts[at] ?? 0);
        if (next === undefined) expect(score - exact).toBeGreaterThan(Math.log(2) - 1e-6);
        score = next ?? exact;
        expect(Math.abs(score - exact)).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 500 },
  );
});

test("of ten thousand votes all but one are taken back, and hardly a digit is lost", () => {
  const castAts = Array.from({ length: 10_000 }, (_, at) => Date.UTC(2030, 0) - at * 1000);
  let score = scoreOfVotes(castAts);
  for (let at = 0; at < castAts.length - 1; at += 1) {
    score = scoreWithoutVote(score, castAts[at] ?? 0) ?? scoreOfVotes(castAts.slice(at + 1));
  }
  expect(Math.abs(score - scoreOfVotes(castAts.slice(-1)))).toBeLessThan(1e-6);
});

test("a vote of today weighs e times one of a week ago", () => {
  const now = Date.UTC(2030, 4, 6);
  const threeOld = scoreOfVotes([now - tau, now - tau, now - tau]);
  const twoOld = scoreOfVotes([now - tau, now - tau]);
  expect(scoreOfVotes([now])).toBeGreaterThan(twoOld);
  expect(scoreOfVotes([now])).toBeLessThan(threeOld);
});

test("a request without votes is below any with one, even one of 1970", () => {
  expect(scoreOfVotes([])).toBe(scoreWithoutVotes);
  expect(scoreOfVotes([0])).toBeGreaterThan(scoreWithoutVotes);
});

test("to the end of 2100 scores are finite, and the hundred-thousandth vote still counts", () => {
  let score = scoreWithoutVotes;
  for (let vote = 0; vote < 100_000; vote += 1) {
    const more = scoreWithVote(score, lastMoment);
    expect(more > score && Number.isFinite(more)).toBe(true);
    score = more;
  }
  expect(score).toBeCloseTo(lastMoment / tau + Math.log(100_000), 6);
});
