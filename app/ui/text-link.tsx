import { Link, type LinkProps } from "@remix-run/react";

/** A link inside or beside text. */
export function TextLink({ className = "", ...props }: LinkProps) {
  return <Link className={`text-accent underline hover:no-underline ${className}`} {...props} />;
}
