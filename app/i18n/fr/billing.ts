import type { Translated } from "../dictionary.ts";
import type { billing as english } from "../en/billing.ts";

export const billing: Translated<typeof english> = {};
