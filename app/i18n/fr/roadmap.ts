import type { Translated } from "../dictionary.ts";
import type { roadmap as english } from "../en/roadmap.ts";

export const roadmap: Translated<typeof english> = {};
