import "i18next";
import type { mail } from "./en/mail.ts";
import type { portal } from "./en/portal.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "portal";
    resources: { portal: typeof portal; mail: typeof mail };
  }
}
