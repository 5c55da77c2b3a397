import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { isNoPartner } from "../../accounts/person.ts";
import { anyone, requirePerson } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { countAgainstLimit } from "../../http/rate-limits.server.ts";
import { badRequest, forbidden, notFound, unauthorised } from "../../http/refusals.server.ts";
import { safeInternalPath } from "../../http/safe-path.ts";
import { numberOfSlug, requestPath } from "../../paths.ts";
import { mayVote } from "../../requests/policy.ts";
import { castVote, readStanding, withdrawVote } from "../../requests/voting.server.ts";

/** Who came here by signing in after a refused vote wants the request itself. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await anyone(args);
  const id = numberOfSlug(args.params.number);
  if (id === undefined) throw notFound();
  return redirect(requestPath(locale, { id, slug: "" }), { headers: { "Cache-Control": "no-store" } });
}

const form = z.strictObject({
  intent: z.enum(["cast", "withdraw"]),
  /** The page to come back to; a script asks for the outcome as data instead. */
  to: z.string().optional(),
  answer: z.literal("data").optional(),
});

export async function action(args: ActionFunctionArgs) {
  const { db, person, locale, now } = await requirePerson(args);
  if (!mayVote(person) || !person.organisation) throw forbidden();
  const requestId = numberOfSlug(args.params.number);
  const parsed = await readForm(args.request, form);
  if (!parsed.ok) throw badRequest();
  if (requestId === undefined) throw notFound();
  await countAgainstLimit("votesByPerson", person.id);
  const { intent, to, answer } = parsed.value;
  const outcome =
    intent === "cast"
      ? await castVote(db, {
          requestId,
          voter: { personId: person.id, organisationId: person.organisation.id },
          castById: person.id,
          now,
        })
      : await withdrawVote(db, { requestId, personId: person.id, withdrawnById: person.id, now });
  if (!outcome.changed && outcome.because === "not-found") throw notFound();
  if (!outcome.changed && isNoPartner(outcome.because)) throw unauthorised(parsed.values);
  if (answer === "data") {
    return data({ ...outcome, standing: await readStanding(db, { requestId, personId: person.id }) });
  }
  const isClosed = !outcome.changed && outcome.because === "voting-closed";
  const request = { id: requestId, slug: "" };
  const page = isClosed
    ? requestPath(locale, request, { vote: "closed" })
    : safeInternalPath(to, requestPath(locale, request));
  return redirect(page, { status: 303 });
}

/** Takes forms only: a page exists so that a refusal is one in the reader's language. */
export default function NoPage() {
  return null;
}
