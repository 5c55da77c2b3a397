import type { Person } from "../accounts/person.ts";
import { isStaff, type Role, reaches } from "../accounts/roles.ts";
import { type Decision, isOpenForVotes, type PublicStatus } from "./status.ts";

type Who = Pick<Person, "id" | "role"> | null;

/** Partners vote and ask for themselves; staff never do (A2). */
export function mayVote(person: Who): boolean {
  return person?.role === "partner";
}

/** Who may vote may ask: the author is the first voter (R4). */
export function maySubmit(person: Who): boolean {
  return mayVote(person);
}

/** Support and above write down what a partner asked for on the phone or by mail (A2, R1). */
export function mayRecord(person: Who): boolean {
  return person !== null && isStaff(person.role);
}

/** Managers decide. */
export function mayDecide(person: Who): boolean {
  return person !== null && reaches(person.role, "manager");
}

/** Managers and admins look after requests as long as they are active. */
export function mayOwn(person: { role: Role; deactivatedAt: string | null }): boolean {
  return person.deactivatedAt === null && reaches(person.role, "manager");
}

/** Managers merge duplicates and take that back (A2, R6). */
export function mayMerge(person: Who): boolean {
  return mayDecide(person);
}

/** Authors take back what they asked for while it is still open for votes. */
export function mayWithdraw(person: Who, request: { authorId: number; publicStatus: PublicStatus }): boolean {
  return mayVote(person) && person?.id === request.authorId && isOpenForVotes(request.publicStatus);
}

/** What a manager can decide from here: anything but what stands, and nothing on a withdrawn or merged request. */
export function decisionsOffered(request: { decision: Decision; publicStatus: PublicStatus }): Decision[] {
  if (request.decision === "withdrawn" || request.publicStatus === "merged") return [];
  return (["open", "declined", "available"] as const).filter((decision) => decision !== request.decision);
}
