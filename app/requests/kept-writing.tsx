import type { HTMLAttributes, ReactNode } from "react";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/page.tsx";
import moduleUrl from "./kept-writing-module.js?url";
import { StaticModule } from "./static-module.tsx";

type OwnElement<Data extends string> = HTMLAttributes<HTMLElement> & {
  [Name in Data as `data-${Name}`]?: string | undefined;
} & { class?: string };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "kept-writing": OwnElement<"owner" | "name" | "saved-at">;
      "sent-writing": OwnElement<"owner" | "name">;
      "similar-while-typing": OwnElement<"from" | "voted" | "withdrawn" | "failed">;
    }
  }
}

/**
 * Round a form that carries `data-keep`: keeps what is typed in it in this browser, under `owner`, until it is sent, and
 * fills it in again. `savedAt`: the fields come from a draft that the portal itself kept.
 */
export function KeptWriting({
  name,
  owner,
  savedAt,
  className = "",
  children,
}: {
  /** Which form this is. */
  name: string;
  owner: string;
  savedAt?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  const { t, moment } = useReader();
  return (
    <kept-writing
      class={`block space-y-6 ${className}`}
      data-owner={owner}
      data-name={name}
      data-saved-at={savedAt}
    >
      <div data-kept="" hidden={savedAt === undefined} suppressHydrationWarning>
        <Notice title={t("asking.kept.title")}>
          <p>
            {savedAt ? t("asking.kept.fromDraft", { moment: moment(savedAt) }) : t("asking.kept.fromBrowser")}
          </p>
          <form method="post" data-forget="">
            <Button kind="plain" name="intent" value="forget">
              {t("asking.kept.forget")}
            </Button>
          </form>
        </Notice>
      </div>
      {children}
      <div data-offline="" hidden suppressHydrationWarning>
        <div role="alert" tabIndex={-1} className="rounded border-2 border-bad bg-bad-soft p-4">
          <p className="font-bold">{t("asking.kept.offlineTitle")}</p>
          <p className="mt-2">{t("asking.kept.offline")}</p>
        </div>
      </div>
      <StaticModule src={moduleUrl} />
    </kept-writing>
  );
}

/** On the page that says that it was sent: the browser's own copy goes. */
export function SentWriting({ name, owner }: { name: string; owner: string }) {
  return (
    <>
      <sent-writing data-owner={owner} data-name={name} />
      <StaticModule src={moduleUrl} />
    </>
  );
}
