import type { DemoRoadmapItem } from "./roadmap-data.ts";
import { deskItems } from "./roadmap-desk.ts";
import { mobileItems } from "./roadmap-mobile.ts";
import { syncItems } from "./roadmap-sync.ts";

export const roadmapItems: DemoRoadmapItem[] = [...mobileItems, ...deskItems, ...syncItems];
