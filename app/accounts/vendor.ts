/** What the vendor says of itself; days on every page are days in `timeZone`. */
export type Vendor = {
  portalName: string;
  vendorName: string;
  supportEmail: string;
  supportPhone: string;
  timeZone: string;
  /** Requests, roadmap and articles need a session (A2). */
  isSignedInOnly: boolean;
  /** The number of the article that the billing page points to before its lists. */
  bestPracticesArticle: number | null;
};

/** In force until an admin saves the settings for the first time. */
export const vendorDefaults: Vendor = {
  portalName: "Partner portal",
  vendorName: "Our company",
  supportEmail: "",
  supportPhone: "",
  timeZone: "Europe/Berlin",
  isSignedInOnly: false,
  bestPracticesArticle: null,
};
