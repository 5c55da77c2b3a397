export const roles = ["partner", "support", "manager", "admin"] as const;
export type Role = (typeof roles)[number];
export type StaffRole = Exclude<Role, "partner">;

/** Whether `role` may do what `needed` may do: each role holds what the ones before it hold (A2). */
export function reaches(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

export function isStaff(role: Role): role is StaffRole {
  return role !== "partner";
}
