import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

type Kind = "primary" | "danger" | "quiet" | "plain";

const looks: Record<Kind, string> = {
  primary: "bg-accent text-accent-ink font-strong hover:opacity-90 px-4",
  danger: "bg-bad text-surface font-strong hover:opacity-90 px-4",
  quiet: "border border-edge text-ink font-strong hover:bg-accent-soft px-4",
  plain: "text-accent underline hover:no-underline",
};
const shape =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded py-1.5 text-center transition-opacity duration-150 disabled:opacity-60";

/**
 * As high as a field, beside which it may stand. A page has one `primary` button at most, the one thing to do; `danger`
 * confirms what cannot be undone; a `plain` one is set like the links among which it stands.
 */
export function Button({
  kind = "quiet",
  className = "",
  type = "submit",
  ...props
}: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: Kind }) {
  return <button type={type} className={`${shape} ${looks[kind]} ${className}`} {...props} />;
}

export function ButtonLink({ kind = "quiet", className = "", ...props }: LinkProps & { kind?: Kind }) {
  return <Link className={`${shape} no-underline ${looks[kind]} ${className}`} {...props} />;
}
