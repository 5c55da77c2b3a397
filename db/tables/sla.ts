import type { Generated } from "kysely";

export interface SlaTables {
  serviceLevels: {
    id: Generated<number>;
    /** JSON, see `app/sla/service-level.ts`. */
    targets: string;
    week: string;
    closedDays: string;
    timeZone: string;
    changedById: number | null;
    changedAt: string;
  };
}
