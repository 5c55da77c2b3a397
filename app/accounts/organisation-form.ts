import { z } from "zod";
import { oneLine } from "../i18n/form-fields.ts";
import { plans } from "./organisation.ts";

/** What an admin says of an organisation. */
export const organisationForm = z.strictObject({
  name: oneLine({ longest: 120 }).pipe(z.string().min(1, "required")),
  plan: z.enum(plans, "choose-one"),
});
export type OrganisationForm = z.output<typeof organisationForm>;
