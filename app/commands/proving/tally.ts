/** How much was proved; a check without tests of its own counts as one failure when it fails and as nothing otherwise. */
export type Tally = { passed: number; failed: number };

export function sumOf(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}

export function sentenceOf({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
