import type { DemoRequest } from "./request-data.ts";
import { deskRequests } from "./requests-desk.ts";
import { mobileRequests } from "./requests-mobile.ts";
import { planningRequests } from "./requests-planning.ts";
import { syncRequests } from "./requests-sync.ts";

export const requests: DemoRequest[] = [
  ...mobileRequests,
  ...deskRequests,
  ...planningRequests,
  ...syncRequests,
];
