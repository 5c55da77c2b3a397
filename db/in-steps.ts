/** A list as long as one of few lengths, its last repeated: of each length a statement is prepared once. */
export function inSteps<Value>(values: readonly Value[]): Value[] {
  const last = values.slice(-1);
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
  return [...values, ...Array.from({ length: length - values.length }, () => last).flat()];
}
