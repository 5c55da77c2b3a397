/** What every field of one form takes: its name, its label, what was typed, and what was wrong with it. */
export function fieldFrame<Name extends string>({
  labelOf,
  values,
  errorOf,
}: {
  labelOf: (name: Name) => string;
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
}) {
  return (name: Name) => ({
    name,
    label: labelOf(name),
    defaultValue: values[name],
    error: errorOf(name),
  });
}
