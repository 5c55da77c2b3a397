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

/** The score from all votes at once: what `scoreWithVote` reaches vote by vote, but for rounding. */
export function scoreOfVotes(castAts: readonly number[]): number {
  return castAts.reduce(scoreWithVote, scoreWithoutVotes);
}
