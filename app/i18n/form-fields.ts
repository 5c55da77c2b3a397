import { z } from "zod";

/** One line of text: white space of any kind becomes one space; over `longest` characters it is `too-long`. */
export function oneLine({ longest }: { longest: number }) {
  return z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(longest, "too-long"));
}
