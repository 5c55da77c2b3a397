/** Typing errors forgiven in a word of so many letters: one from four on, two from eight on. */
export function errorsForgiven(letters: number): 0 | 1 | 2 {
  return letters >= 8 ? 2 : letters >= 4 ? 1 : 0;
}

/**
 * How many letters must be typed otherwise to make one word the other: left out, added, replaced, or two neighbours
 * swapped. Counts to `most` only; beyond that the answer is `most + 1`.
 */
export function errorsBetween({ typed, meant }: { typed: string; meant: string }, most: number): number {
  if (typed === meant) return 0;
  if (Math.abs(typed.length - meant.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: meant.length + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= meant.length; column += 1) {
      const isSame = typed[row - 1] === meant[column - 1];
      let errors = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1];
      if (isSwapped) errors = Math.min(errors, (before[column - 2] ?? 0) + 1);
      current.push(errors);
      least = Math.min(least, errors);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[meant.length] ?? 0, most + 1);
}

/** Errors are looked for in a word's beginning; two words that differ by so few differ there by no more. */
const lettersLookedAt = 7;

/**
 * The beginning of a word with up to `errors` of its letters left out, itself among them: two words with few typing
 * errors between them share one of these, so that an index finds the one by the other.
 */
export function deletionsOf(word: string, errors: 0 | 1 | 2): string[] {
  const found = new Set([word.slice(0, lettersLookedAt)]);
  let longest = [...found];
  for (let left = errors; left > 0; left -= 1) {
    longest = longest.flatMap((text) =>
      text.length <= 2 ? [] : Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)),
    );
    for (const text of longest) found.add(text);
  }
  return [...found];
}
