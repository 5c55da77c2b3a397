import cluster from "node:cluster";
import { RateLimiterCluster, RateLimiterMemory } from "rate-limiter-flexible";
import { tooManyRequests } from "./refusals.server.ts";

const minutes = (count: number) => count * 60;
/** Where several processes answer pages, the one that started them counts for all; memory is enough for it. */
const limit = (keyPrefix: string, options: { points: number; duration: number }) =>
  cluster.isWorker
    ? new RateLimiterCluster({ keyPrefix, ...options })
    : new RateLimiterMemory({ keyPrefix, ...options });

/** Points by what is counted. */
const nothingCounted = () => ({
  codeRequestsByAddress: limit("code-mail", { points: 5, duration: minutes(10) }),
  codeRequestsByClient: limit("code-client", { points: 30, duration: minutes(10) }),
  codeTriesByClient: limit("tries", { points: 50, duration: minutes(10) }),
  unknownTokensByClient: limit("tokens", { points: 30, duration: minutes(10) }),
  submissionsByPerson: limit("submissions", { points: 20, duration: minutes(60) }),
  votesByPerson: limit("votes", { points: 120, duration: minutes(1) }),
  draftsByClient: limit("drafts", { points: 60, duration: minutes(10) }),
  // A fast writer asks twice a second, and an office may sit behind one address.
  similarByClient: limit("similar", { points: 600, duration: minutes(1) }),
});

const secondsWithoutAnswer = 5;

let limits = nothingCounted();

/** Begins to count anew: each test has limits of its own. */
export function forgetWhatWasCounted(): void {
  limits = nothingCounted();
}

/** Counts one more for `key`; says for how many seconds it is too many, 0 when it is not: for forms that keep their text. */
export async function secondsToWait(limit: keyof typeof limits, key: string | number): Promise<number> {
  try {
    await limits[limit].consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof Error) {
      // The process that counts is too busy to say; so is whoever else would have to be let in.
      console.error(refusal);
      return secondsWithoutAnswer;
    }
    return Math.ceil((refusal as { msBeforeNext: number }).msBeforeNext / 1000);
  }
}

/** Counts one more for `key`; throws a 429 with Retry-After when that is too many. */
export async function countAgainstLimit(limit: keyof typeof limits, key: string | number): Promise<void> {
  const seconds = await secondsToWait(limit, key);
  if (seconds > 0) throw tooManyRequests(seconds);
}
