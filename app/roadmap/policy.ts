import type { Person } from "../accounts/person.ts";
import { reaches } from "../accounts/roles.ts";
import { type Stage, stages } from "../requests/status.ts";

/** Managers and admins plan: create, write, move, publish and link; support reads (A2). */
export function mayPlan(person: Pick<Person, "role"> | null): boolean {
  return person !== null && reaches(person.role, "manager");
}

/** Every other stage is open: what shipped can be postponed, what was postponed can be taken up again (P4). */
export function movesOffered(stage: Stage): Stage[] {
  return stages.filter((candidate) => candidate !== stage);
}
