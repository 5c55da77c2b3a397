/** What the staff's list shows. */
export const queues = ["unopened", "open", "decided"] as const;
export type Queue = (typeof queues)[number];

/** Whose requests the staff's list shows, where not everybody's. */
export const ownerFilters = ["mine", "nobody"] as const;
export type OwnerFilter = (typeof ownerFilters)[number];

/** What a manager walks through, one at a time: unopened, open without an active owner, or open and one's own. */
export const walks = ["unopened", "unowned", "mine"] as const;
export type Walk = (typeof walks)[number];

/** Nobody counts further what waits: beyond this the page says "more than". */
export const mostCounted = 99;

/** What a manager can do in a walk before the next request opens. */
export const queueDeeds = ["take", "link", "unlink", "decide", "reopen", "merge"] as const;
export type QueueDeed = (typeof queueDeeds)[number];
