import type { Translated } from "../dictionary.ts";
import type { support as english } from "../en/support.ts";

export const support: Translated<typeof english> = {};
