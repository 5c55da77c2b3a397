import { useEffect } from "react";

/** A static module of this folder, by its address only: visitors' pages have no other script, and no inline one. */
export function StaticModule({ src }: { src: string }) {
  useEffect(() => {
    // A page that the client drew ran no script; a module runs once however often it stands in the page.
    const script = document.createElement("script");
    Object.assign(script, { type: "module", src });
    document.head.append(script);
    return () => script.remove();
  }, [src]);
  return <script type="module" src={src} />;
}
