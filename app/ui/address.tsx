/** An e-mail address that breaks before its @ when it must, and never with a hyphen. */
export function Address({ email, className = "" }: { email: string | null; className?: string }) {
  const at = email?.lastIndexOf("@") ?? -1;
  return (
    <span className={`hyphens-none ${className}`}>
      {email?.slice(0, at)}
      <wbr />
      {email?.slice(at)}
    </span>
  );
}
