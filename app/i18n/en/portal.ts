import { account } from "./account.ts";
import { admin } from "./admin.ts";
import { billing } from "./billing.ts";
import { common } from "./common.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";
import { home } from "./home.ts";
import { requests } from "./requests.ts";
import { roadmap } from "./roadmap.ts";
import { support } from "./support.ts";

export const portal = {
  common,
  home,
  requests,
  roadmap,
  help,
  billing,
  support,
  account,
  admin,
  errors,
} as const;
