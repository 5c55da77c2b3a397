/** Chance that repeats itself: the same seed gives the same numbers. */
export type Chance = {
  /** From 0 up to 1, 1 never. */
  share: () => number;
  /** A whole number from 0 up to `below`, which is never reached. */
  below: (limit: number) => number;
  isOneIn: (times: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
  /** As words come in a language: the second half as often as the first, the third a third as often. */
  pickByRank: <Item>(items: readonly Item[]) => Item;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32: 32 bits of state are plenty for test data.
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(share() * limit);
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new Error("There is nothing to choose from.");
    return item;
  };
  return {
    share,
    below,
    isOneIn: (times) => share() * times < 1,
    pick: (items) => at(items, below(items.length)),
    pickByRank: (items) => at(items, Math.floor((items.length + 1) ** share()) - 1),
  };
}
