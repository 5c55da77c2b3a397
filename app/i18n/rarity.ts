/** Among many texts, a word that few have tells more; between 0.1 and 1. `having` of `all` texts have the word. */
export function rarityOf({ having, all }: { having: number; all: number }): number {
  const smoothed = all + 30;
  return Math.max(0.1, Math.log(smoothed / (having + 1)) / Math.log(smoothed));
}
