import type { Translated } from "../dictionary.ts";
import type { help as english } from "../en/help.ts";

export const help: Translated<typeof english> = {};
