import { partners } from "./partners.ts";
import type { DemoPerson } from "./people-data.ts";
import { staff } from "./staff.ts";

export const people: DemoPerson[] = [...partners, ...staff];
