import type { APIRequestContext } from "@playwright/test";
import { organisations } from "../../db/demo/organisations.ts";
import { people } from "../../db/demo/people.ts";
import { expect, nameOf, signInAs, test } from "../fixtures.ts";

const own = people.find(({ name }) => name === nameOf("partner"));
if (!own) throw new Error("The sample world has no partner.");
const others = people.filter(({ email }) => email !== own.email);
const secrets = [
  ...others.map(({ email }) => email),
  ...others.filter(({ name, displayName }) => name !== displayName).map(({ name }) => name),
  ...organisations.filter(({ key }) => key !== own.organisation).map(({ name }) => name),
];

/** Pages that would only repeat others: another order, another page of a list, the way out. */
const isRepetition = (path: string) =>
  /[?&](?:sort|after|before|q|to)=|sign-out|sign-in|\/unsubscribe\//.test(path);

/** Everything that a signed-in partner reaches by links from the home page, in every language. */
async function* eachAnswer(request: APIRequestContext): AsyncGenerator<{ address: string; text: string }> {
  const waiting = ["/en", "/de", "/fr", "/en/account", "/en/account/requests"];
  const seen = new Set(waiting);
  for (const path of waiting) {
    const page = await (await request.get(path)).text();
    yield { address: path, text: page };
    const data = path.replace(/(\?|$)/, ".data$1");
    yield { address: data, text: await (await request.get(data)).text() };
    for (const match of page.matchAll(/(?:href|action)="(\/(?:en|de|fr|a|admin)(?:\/[^"#]*)?)"/g)) {
      const found = (match[1] ?? "").replaceAll("&amp;", "&");
      if (seen.has(found) || isRepetition(found)) continue;
      seen.add(found);
      waiting.push(found);
    }
  }
}

test("A3: no page or data that a partner reaches names another voter, organisation or address", async ({
  page,
}) => {
  test.setTimeout(600_000);
  await signInAs(page, "partner");
  const told: string[] = [];
  let count = 0;
  for await (const { address, text } of eachAnswer(page.request)) {
    count += 1;
    told.push(
      ...secrets.filter((secret) => text.includes(secret)).map((secret) => `${address} tells ${secret}`),
    );
  }
  expect(told).toEqual([]);
  expect(count).toBeGreaterThan(400);
});
