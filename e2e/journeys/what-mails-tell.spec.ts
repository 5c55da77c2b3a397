import { randomUUID } from "node:crypto";
import { organisations } from "../../db/demo/organisations.ts";
import { people } from "../../db/demo/people.ts";
import { askUnseen } from "../asking.ts";
import { expect, signInAs, test } from "../fixtures.ts";
import { fromOwnPage } from "../newcomers.ts";

test.use({ withMail: true });

/** Of different organisations, in three languages. */
const voters = ["ravi-sandhar", "katrin-moorbach", "mathis-rouvelin", "joyce-entwell"].map((key) => {
  const voter = people.find((person) => person.key === key);
  if (!voter) throw new Error(`The sample world has no ${key}.`);
  return voter;
});

test("A3, P6: the mail about a status names no other voter, organisation or address, in the reader's language", async ({
  page,
  mailbox,
  openBrowser,
  enterAsNewcomer,
}) => {
  const title = `Split one long job over several days ${randomUUID().slice(0, 8)}`;
  const author = await openBrowser();
  const { name: authorName, email: authorEmail, organisation } = await enterAsNewcomer(author);
  const number = await askUnseen(author, title);
  await signInAs(page, "manager");
  const send = async (form: Record<string, string>) => {
    const answer = await page.request.post(`/admin/requests/${number}`, { form, headers: fromOwnPage });
    expect(answer.status()).toBe(200);
  };
  for (const { email } of voters) await send({ intent: "cast-vote", partner: email });
  await send({
    intent: "decide",
    decision: "available",
    "reason-en": "A job can have several appointments.",
    "reason-de": "Ein Auftrag kann mehrere Termine haben.",
    "reason-fr": "",
    article: "",
  });
  for (const voter of voters) {
    // One says that the vote was recorded, the other one what became of it.
    const mails = [await mailbox.next(voter.email, title), await mailbox.next(voter.email, title)];
    const told = mails
      .flatMap(({ subject, text, html, headers }) => [subject, text, html, ...headers.values()])
      .join("\n");
    expect(told).toContain(voter.language === "de" ? "mehrere Termine" : "several appointments");
    const others = people.filter(({ key }) => key !== voter.key);
    const secrets = [
      authorName,
      authorEmail,
      organisation,
      ...others.map(({ email }) => email),
      ...others.filter(({ name, displayName }) => name !== displayName).map(({ name }) => name),
      ...organisations.map(({ name }) => name),
    ];
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  }
});
