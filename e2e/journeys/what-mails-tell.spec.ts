import { organisations } from "../../db/demo/organisations.ts";
import { people } from "../../db/demo/people.ts";
import { expect, signInAs, test } from "../fixtures.ts";
import { fromOwnPage } from "../newcomers.ts";

test.use({ withMail: true });

const title = "Split one long job over several days and several people";
/** Some of those who voted for it, from different organisations, in three languages. */
const voters = ["ravi-sandhar", "katrin-moorbach", "mathis-rouvelin", "joyce-entwell"].map((key) => {
  const voter = people.find((person) => person.key === key);
  if (!voter) throw new Error(`The sample world has no ${key}.`);
  return voter;
});

test("A3, P6: the mail about a status names no other voter, organisation or address, in the reader's language", async ({
  page,
  mailbox,
}) => {
  await signInAs(page, "manager", { to: "/en/requests?sort=top" });
  const link = page.getByRole("link", { name: title, exact: true });
  const number = /requests\/(\d+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
  const answer = await page.request.post(`/admin/requests/${number}`, {
    form: {
      intent: "decide",
      decision: "available",
      "reason-en": "A job can have several appointments.",
      "reason-de": "Ein Auftrag kann mehrere Termine haben.",
      "reason-fr": "",
      article: "",
    },
    headers: fromOwnPage,
    maxRedirects: 0,
  });
  expect(answer.status()).toBeLessThan(400);
  for (const voter of voters) {
    const mail = await mailbox.next(voter.email);
    const told = [mail.subject, mail.text, mail.html, ...mail.headers.values()].join("\n");
    expect(told).toContain(title);
    expect(told).toContain(voter.language === "de" ? "mehrere Termine" : "several appointments");
    const others = people.filter(({ key }) => key !== voter.key);
    const secrets = [
      ...others.map(({ email }) => email),
      ...others.filter(({ name, displayName }) => name !== displayName).map(({ name }) => name),
      ...organisations.map(({ name }) => name),
    ];
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  }
});
