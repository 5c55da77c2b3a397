import { RateLimiterMemory } from "rate-limiter-flexible";
import { tooManyRequests } from "./refusals.server.ts";

const minutes = (count: number) => count * 60;

/** Points by what is counted; one process serves the portal, so memory is enough. */
const limits = {
  codeRequestsByAddress: new RateLimiterMemory({ keyPrefix: "code-mail", points: 5, duration: minutes(10) }),
  codeRequestsByClient: new RateLimiterMemory({
    keyPrefix: "code-client",
    points: 30,
    duration: minutes(10),
  }),
  codeTriesByClient: new RateLimiterMemory({ keyPrefix: "tries", points: 50, duration: minutes(10) }),
  submissionsByPerson: new RateLimiterMemory({ keyPrefix: "submissions", points: 20, duration: minutes(60) }),
  votesByPerson: new RateLimiterMemory({ keyPrefix: "votes", points: 120, duration: minutes(1) }),
};

/** Counts one more for `key`; throws a 429 with Retry-After when that is too many. */
export async function countAgainstLimit(limit: keyof typeof limits, key: string | number): Promise<void> {
  try {
    await limits[limit].consume(key);
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    throw tooManyRequests(Math.ceil((refusal as { msBeforeNext: number }).msBeforeNext / 1000));
  }
}
