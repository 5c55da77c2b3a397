/** How a request reached us (R1): by the form, or recorded by support from an e-mail, an inquiry or a call. */
export const origins = ["form", "email", "inquiry", "call"] as const;
export type Origin = (typeof origins)[number];
