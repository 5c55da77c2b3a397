/** A form that came back: what was typed, and what is wrong with it in the reader's words. */
export type RefusedForm = {
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
};
