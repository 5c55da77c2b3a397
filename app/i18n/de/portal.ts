import type { Translated } from "../dictionary.ts";
import type { portal as english } from "../en/portal.ts";
import { account } from "./account.ts";
import { admin } from "./admin.ts";
import { asking } from "./asking.ts";
import { billing } from "./billing.ts";
import { common } from "./common.ts";
import { deciding } from "./deciding.ts";
import { errors } from "./errors.ts";
import { evidence } from "./evidence.ts";
import { hearing } from "./hearing.ts";
import { help } from "./help.ts";
import { home } from "./home.ts";
import { importance } from "./importance.ts";
import { merging } from "./merging.ts";
import { recording } from "./recording.ts";
import { requests } from "./requests.ts";
import { roadmap } from "./roadmap.ts";
import { support } from "./support.ts";
import { tags } from "./tags.ts";

export const portal: Translated<typeof english> = {
  common,
  home,
  requests,
  asking,
  hearing,
  merging,
  importance,
  evidence,
  deciding,
  tags,
  recording,
  roadmap,
  help,
  billing,
  support,
  account,
  admin,
  errors,
};
