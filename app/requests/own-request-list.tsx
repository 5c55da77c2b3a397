import { Link } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { requestPath } from "../paths.ts";
import type { ListedRequest } from "./request.ts";
import { StatusWord } from "./status-mark.tsx";
import { supportWords } from "./support-words.ts";
import { WrittenIn } from "./written-in.tsx";

/** Requests of one person, each with its status and who stands behind it, in numbers (A3). */
export function OwnRequestList({ requests }: { requests: ListedRequest[] }) {
  const { t, locale, number } = useReader();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {requests.map((request) => (
        <li key={request.id} className="py-3">
          <p
            className="text-17 font-strong"
            lang={request.language === locale ? undefined : request.language}
          >
            <Link to={requestPath(locale, request)} className="no-underline hover:underline">
              {request.title}
            </Link>
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
            <StatusWord status={request.publicStatus} />
            <span className="figures">{supportWords(t, number, request).both}</span>
            <WrittenIn language={request.language} />
          </p>
        </li>
      ))}
    </ul>
  );
}
