/** τ: how many days it takes until a vote weighs e times less than one cast now. */
const tauDays = 7;
const millisecondsPerTau = tauDays * 24 * 60 * 60 * 1000;

/** The score of a request without votes: below any vote since 1970. */
export const scoreWithoutVotes = 0;

/**
 * The trend score after one more vote at `castAt` (milliseconds since 1970). It is the logarithm of the sum of e^(t/τ) over
 * the votes, so it orders requests by votes that fade with age and yet never has to change as time passes.
 */
export function scoreWithVote(score: number, castAt: number): number {
  const x = castAt / millisecondsPerTau;
  return Math.max(score, x) + Math.log1p(Math.exp(-Math.abs(score - x)));
}

/**
 * The score after a vote of `castAt` is taken back. Undefined where that vote was more than half of the score: then little
 * is left of its digits, and the votes that remain say it better (`scoreOfVotes`).
 */
export function scoreWithoutVote(score: number, castAt: number): number | undefined {
  const share = Math.exp(castAt / millisecondsPerTau - score);
  return share > 0.5 ? undefined : score + Math.log1p(-share);
}

/** The score from all votes at once, in any order: what `scoreWithVote` reaches vote by vote, but for rounding. */
export function scoreOfVotes(castAts: readonly number[]): number {
  let highest = scoreWithoutVotes;
  for (const castAt of castAts) highest = Math.max(highest, castAt / millisecondsPerTau);
  let sum = Math.exp(scoreWithoutVotes - highest);
  for (const castAt of castAts) sum += Math.exp(castAt / millisecondsPerTau - highest);
  return highest + Math.log(sum);
}
