import { randomUUID } from "node:crypto";
import { type APIResponse, type Page, request } from "@playwright/test";

/** What a browser adds to a form of our own pages; requests without a browser say it themselves. */
export const fromOwnPage = { "Sec-Fetch-Site": "same-origin" };

/** What a reverse proxy adds: an address that nobody else comes from. */
export function fromOwnAddress(): { "X-Forwarded-For": string } {
  const [group = ""] = randomUUID().split("-");
  return { "X-Forwarded-For": `2001:db8::${group.slice(0, 4)}:${group.slice(4)}` };
}

export type Newcomer = { id: string; name: string; email: string; organisation: string };
type Facts = { role?: "partner" | "support" | "manager" | "admin"; language?: string };

function expectStatus(response: APIResponse, status: number): APIResponse {
  if (response.status() !== status)
    throw new Error(`${response.url()} answered ${response.status()} and not ${status}.`);
  return response;
}

/** The number at the end of the address that a form led to: `/admin/people/31?done=invited`. */
const numberIn = (response: APIResponse) =>
  /\/(\d+)(?:\?|$)/.exec(response.headers().location ?? "")?.[1] ?? "";

/**
 * Has the demo's administrator invite somebody whom no other test knows, partners into an organisation of their own: what
 * counts per person, address or organisation (limits, votes, mails, sessions) is then this test's alone. The link signs
 * them in once, without a mail.
 */
export async function inviteNewcomer(
  baseUrl: string,
  { role = "partner", language = "en" }: Facts = {},
): Promise<Newcomer & { link: string }> {
  const admin = await request.newContext({
    baseURL: baseUrl,
    extraHTTPHeaders: { ...fromOwnPage, ...fromOwnAddress() },
  });
  const post = async (path: string, form: Record<string, string>, status: number) =>
    expectStatus(await admin.post(path, { form, maxRedirects: 0 }), status);
  try {
    const mark = randomUUID().slice(0, 8);
    await post("/en/sign-in/demo", { person: "admin" }, 303);
    const organisation = role === "partner" ? `Newcomers ${mark}` : "";
    if (organisation) await post("/admin/organisations/new", { name: organisation, plan: "advanced" }, 303);
    const person = { name: `Nora ${mark}`, email: `nora.${mark}@newcomers.example` };
    const invitation = { ...person, role, organisation, language };
    const id = numberIn(await post("/admin/people/new", invitation, 303));
    const page = await (await post(`/admin/people/${id}`, { intent: "link" }, 200)).text();
    const link = /\/\w\w\/sign-in\/link\/[\w-]+/.exec(page)?.[0];
    if (!link) throw new Error("The page of the newcomer shows no link to sign in.");
    return { id, ...person, organisation, link };
  } finally {
    await admin.dispose();
  }
}

/** Invites somebody as `inviteNewcomer` does and signs them in on this page. */
export async function signInAsNewcomer(page: Page, baseUrl: string, facts: Facts = {}): Promise<Newcomer> {
  const { link, ...newcomer } = await inviteNewcomer(baseUrl, facts);
  const answer = await page.request.post(baseUrl + link, { headers: fromOwnPage, maxRedirects: 0 });
  expectStatus(answer, 303);
  return newcomer;
}
