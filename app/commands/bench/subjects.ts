import type { Db } from "../../../db/client.ts";
import { defaultLocale } from "../../i18n/locales.ts";
import { requestPath, requestsPath, searchPath, similarRequestsPath, votePath } from "../../paths.ts";
import { listRequests } from "../../requests/listing.server.ts";
import { type Sort, sorts, statusesOffered } from "../../requests/request.ts";
import type { PublicStatus } from "../../requests/status.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { titleIn } from "./generated-texts.ts";
import { wordsOf } from "./generated-words.ts";
import type { MeasuredPortal } from "./measured-portal.ts";
import type { Asking } from "./measuring.ts";

/** One kind of question; subjects of one group share a row. */
export type Subject = { group: string; next: () => Asking | undefined };

const pageAsked = 50;

/** Everything that is asked of a portal over HTTP, in the same order for each. */
export async function subjectsOf(portal: MeasuredPortal): Promise<Subject[]> {
  return [
    ...(await listPages(portal)),
    ...taggedPages(portal),
    ...requestPages(portal),
    ...searches(portal),
    ...votes(portal),
  ];
}

async function listPages({ db, url, people }: MeasuredPortal): Promise<Subject[]> {
  const [reader] = people;
  const subjects: Subject[] = [];
  for (const sort of sorts) {
    for (const status of [undefined, ...statusesOffered]) {
      const after = await positionOfPage(db, { sort, status, page: pageAsked });
      for (const [page, address] of [
        ["first page", { sort, status }],
        [`page ${pageAsked} or the last`, { sort, status, after }],
      ] as const) {
        const asking = get(url, { path: requestsPath(defaultLocale, address), cookie: reader?.cookie });
        subjects.push({ group: `list by ${sort}, ${page}`, next: () => asking });
      }
    }
  }
  return subjects;
}

/** Of the generated tags that everybody sees, the one that most requests have and the one that fewest have. */
const tagsAsked = [
  { kind: "a tag of many", slug: "portal" },
  { kind: "a tag of few", slug: "idea" },
];

function taggedPages({ url, people }: MeasuredPortal): Subject[] {
  const [reader] = people;
  return tagsAsked.flatMap(({ kind, slug }) =>
    sorts.map((sort) => {
      const asking = get(url, {
        path: requestsPath(defaultLocale, { sort, tag: slug }),
        cookie: reader?.cookie,
      });
      return { group: `list with ${kind}`, next: () => asking };
    }),
  );
}

async function positionOfPage(
  db: Db,
  { sort, status, page }: { sort: Sort; status: PublicStatus | undefined; page: number },
): Promise<string | undefined> {
  let after: string | undefined;
  for (let turned = 1; turned < page; turned += 1) {
    const { next } = await listRequests(db, { sort, status, after, q: undefined });
    if (!next) break;
    after = next;
  }
  return after;
}

function requestPages({ url, people, requests }: MeasuredPortal): Subject[] {
  const turnTo = (kind: string, cookieOf: (turn: number) => string | undefined): Subject => {
    let turn = 0;
    const next = () => {
      turn += 1;
      const request = requests[turn % requests.length] ?? { id: 1, slug: "" };
      return get(url, { path: requestPath(defaultLocale, request), cookie: cookieOf(turn) });
    };
    return { group: `request page, ${kind}`, next };
  };
  return [
    turnTo("visitor", () => undefined),
    turnTo("partner", (turn) => people[turn % people.length]?.cookie),
  ];
}

const textsAsked: { kind: string; of: (chance: Chance) => string }[] = [
  { kind: "one common word", of: (chance) => chance.pick(wordsOf.en.things.slice(0, 20)) },
  { kind: "three letters", of: (chance) => chance.pick(wordsOf.de.things.slice(0, 20)).slice(0, 3) },
  { kind: "a title", of: (chance) => titleIn(chance.pick(["en", "de", "fr"]), chance) },
  {
    kind: "ten common words",
    of: (chance) => Array.from({ length: 10 }, () => chance.pick(wordsOf.en.things.slice(0, 20))).join(" "),
  },
];

function searches({ url, people }: MeasuredPortal): Subject[] {
  const [asker] = people;
  const pages = [
    { what: "search", path: (text: string) => searchPath(defaultLocale, text) },
    { what: "list that matches", path: (text: string) => requestsPath(defaultLocale, { q: text }) },
  ];
  const searched = pages.flatMap(({ what, path }) =>
    textsAsked.map(({ kind, of }): Subject => {
      const chance = chanceOf(3);
      return {
        group: `${what}, ${kind}`,
        next: () => get(url, { path: path(of(chance)), cookie: asker?.cookie }),
      };
    }),
  );
  const chance = chanceOf(4);
  const typed = () => {
    const title = titleIn(chance.pick(["en", "de", "fr"]), chance);
    return chance.isOneIn(2) ? title : title.slice(0, Math.ceil(title.length * 0.6));
  };
  let turn = 0;
  const similar = () => {
    turn += 1;
    const asking = get(url, {
      path: similarRequestsPath(defaultLocale, { title: typed() }),
      cookie: asker?.cookie,
    });
    // Each from an address of its own: nobody types as fast as this asks.
    return { ...asking, headers: { ...asking.headers, "X-Forwarded-For": `2001:db8::${turn.toString(16)}` } };
  };
  return [...searched, { group: "similar, a title whole or half typed", next: similar }];
}

/** Each person votes on each request once and takes it back; whoever has a vote there already finds that it stays one. */
function votes({ url, people, requests }: MeasuredPortal): Subject[] {
  const turnTo = (intent: "cast" | "withdraw") => {
    let turn = 0;
    return () => {
      const at = turn % people.length;
      const person = people[at];
      const request = requests[(at + Math.floor(turn / people.length)) % requests.length];
      turn += 1;
      if (!request || !person) return undefined;
      return post(url, {
        path: votePath(defaultLocale, request.id),
        cookie: person.cookie,
        form: { intent },
      });
    };
  };
  return [
    { group: "vote, cast", next: turnTo("cast") },
    { group: "vote, withdrawn", next: turnTo("withdraw") },
  ];
}

function get(url: string, { path, cookie }: { path: string; cookie: string | undefined }): Asking {
  return { url: new URL(path, url), headers: cookie ? { cookie } : {} };
}

function post(
  url: string,
  { path, cookie, form }: { path: string; cookie: string; form: Record<string, string> },
): Asking {
  const body = new URLSearchParams(form).toString();
  const headers = {
    cookie,
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": String(body.length),
    "Sec-Fetch-Site": "same-origin",
  };
  return { url: new URL(path, url), method: "POST", headers, body };
}
