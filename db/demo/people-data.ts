export type DemoOrganisation = {
  key: string;
  name: string;
  plan: "enterprise" | "advanced" | "starter" | "free";
  joinedDaysAgo: number;
};

export type DemoPerson = {
  key: string;
  name: string;
  displayName: string;
  email: string;
  role: "partner" | "support" | "manager" | "admin";
  /** The key of an organisation; partners only. */
  organisation?: string;
  language: "en" | "fr" | "de";
  /** When the administrator invited them; the administrator came by the command line. */
  joinedDaysAgo: number;
  /** The persons whom the demo offers to sign in as; one for each value. */
  demo?: "partner" | "partner-free" | "support" | "manager" | "admin";
};
