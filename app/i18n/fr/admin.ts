import type { Translated } from "../dictionary.ts";
import type { admin as english } from "../en/admin.ts";

export const admin: Translated<typeof english> = {};
