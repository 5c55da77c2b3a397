import { SectionHeading } from "./page.tsx";

/** What somebody wrote and could not send, word for word, so that it can be read and copied. */
export function KeptTexts({ heading, texts }: { heading: string; texts: string[] }) {
  return (
    <section aria-labelledby="kept-texts" className="space-y-4">
      <SectionHeading id="kept-texts">{heading}</SectionHeading>
      {texts.map((text) => (
        <p key={text} className="whitespace-pre-line break-words border-l-2 border-edge pl-4">
          {text}
        </p>
      ))}
    </section>
  );
}
