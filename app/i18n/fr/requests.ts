import type { Translated } from "../dictionary.ts";
import type { requests as english } from "../en/requests.ts";

export const requests: Translated<typeof english> = {};
