import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

type Kind = "primary" | "quiet" | "plain";

const looks: Record<Kind, string> = {
  primary: "bg-accent text-accent-ink hover:opacity-90 px-4",
  quiet: "border border-edge text-ink hover:bg-accent-soft px-4",
  plain: "text-accent underline hover:no-underline px-1",
};
const shape =
  "inline-flex min-h-10 items-center justify-center gap-2 rounded py-1.5 text-center font-strong transition-opacity duration-150 disabled:opacity-60";

/** A page has one `primary` button at most: the one thing to do. */
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
