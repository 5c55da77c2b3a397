import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember, builtAt } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { erasePerson } from "../../accounts/leaving.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitArgs } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { answerAboutVote } from "../../requests/answering.server.ts";
import { parseCsv } from "../../requests/test-csv.ts";
import { castVote } from "../../requests/voting.server.ts";
import * as evidenceRoute from "./evidence.tsx";
import { loader as csv } from "./evidence-csv.ts";
import { loader as requestPage } from "./request.tsx";

afterAll(stopRendering);

const now = builtAt.add({ hours: 1 });
const why = '=HYPERLINK("https://evil.example")\n- every "morning"; @noon';

/** Two requests: one by a partner of "Eins" (Enterprise), one by one of "+Zwei" (Free), who answered about it. */
async function aWorld() {
  const db = await openTestDatabase();
  const support = await aStaffMember(db, { role: "support", name: "Sven Ohm" });
  const manager = await aStaffMember(db, { role: "manager", language: "de" });
  const [eins, zwei] = [
    await anOrganisation(db, { name: "Eins", plan: "enterprise" }),
    await anOrganisation(db, { name: "+Zwei", plan: "free" }),
  ];
  const one = await aPartner(db, { organisationId: eins.id, name: "Ada Eins" });
  const two = await aPartner(db, { organisationId: zwei.id, name: "@Bo Zwei" });
  const first = await aRequest(db, { author: one, title: "Dark mode" });
  const second = await aRequest(db, { author: two, title: "Heller Modus", language: "de" });
  const voter = { personId: one.id, organisationId: eins.id };
  await castVote(db, { requestId: second.id, voter, castById: support.id, now });
  await answerAboutVote(db, {
    requestId: second.id,
    personId: two.id,
    answer: { importance: "critical", why },
    now,
  });
  const open = (query: string, as: { id: number } = support) =>
    answerTo(db, evidenceRoute.loader, { path: `/admin/evidence${query}`, as });
  const download = async (query: string, as: { id: number } = support) => {
    const answer = await csv(await visitArgs(db, { path: `/admin/evidence.csv${query}`, as }));
    // The text of a response loses its byte order mark; what was sent is in the bytes.
    return { headers: answer.headers, file: Buffer.from(await answer.arrayBuffer()).toString("utf8") };
  };
  return { db, support, manager, one, two, first, second, open, download };
}

test("A3: nobody outside the staff sees evidence, as a page or as a file", async () => {
  const { db, one, first } = await aWorld();
  const doors: [loader: Parameters<typeof answerTo>[1], path: string][] = [
    [evidenceRoute.loader, `/admin/evidence?requests=${first.id}`],
    [csv, `/admin/evidence.csv?requests=${first.id}`],
  ];
  for (const [loader, path] of doors) {
    expect(await answerTo(db, loader, { path, as: one })).toMatchObject({ status: 403, data: undefined });
    const visitor = await answerTo(db, loader, { path });
    expect([visitor.status, visitor.location]).toEqual([302, expect.stringContaining("/sign-in?to=")]);
  }
});

test("R5: chosen requests are counted together, each person once, and the plan filters", async () => {
  const { open, first, second } = await aWorld();
  const both = await open(`?requests=${first.id},${second.id}`);
  expect(both.data).toMatchObject({
    numbers: [first.id, second.id],
    unknown: [],
    evidence: { figures: { people: 2, organisations: 2 }, months: [{ month: "2030-05", people: 2 }] },
  });
  const free = await open(`?requests=${first.id}&requests=${second.id}&plan=free`);
  expect(free.data).toMatchObject({
    plan: "free",
    evidence: { figures: { people: 1, organisations: 1 }, people: { people: [{ whys: [why] }] } },
  });
  const none = await open(`?requests=${first.id}&plan=starter`);
  expect(none.data.evidence?.figures.people).toBe(0);
});

test("the page invites without a choice, and names numbers that are none", async () => {
  const { open, first } = await aWorld();
  expect((await open("")).data).toMatchObject({ trees: [], unknown: [], title: "Evidence" });
  expect((await open(`?requests=${first.id},404,x`)).data).toMatchObject({
    trees: [{ id: first.id }],
    unknown: ["404", "x"],
    title: "Evidence for “Dark mode”",
  });
});

test("what somebody wrote stands on the page as it was written, with who recorded a vote", async () => {
  const { db, manager, second } = await aWorld();
  const html = await pageAt(
    db,
    { route: evidenceRoute, pattern: "admin/evidence" },
    { path: `/admin/evidence?requests=${second.id}`, as: manager },
  );
  const words = wordsOf(html);
  expect(words).toContain("2 Personen · 2 Organisationen");
  expect(words).toContain("Unverzichtbar =HYPERLINK(");
  expect(words).toContain("festgehalten von Sven Ohm");
  expect(html).toMatch(
    /<svg role="img" aria-label="Eine Linie: 2 Personen am Ende von Mai 2030, 2 Personen jetzt/,
  );
  expect(html).not.toMatch(/style=/);
});

test("R5: the page of a request shows its evidence in figures", async () => {
  const { db, support, second } = await aWorld();
  const { data } = await answerTo(db, requestPage, {
    path: `/admin/requests/${second.id}`,
    params: { number: String(second.id) },
    as: support,
  });
  expect(data.evidence).toMatchObject({
    people: 2,
    byImportance: [{ importance: "critical", people: 1 }, {}, {}, {}],
  });
});

test("the people as a file: every cell harmless, every text whole, no cache keeps it", async () => {
  const { download, first, second } = await aWorld();
  const { headers, file } = await download(`?requests=${first.id},${second.id}`);
  expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(headers.get("Content-Disposition")).toBe('attachment; filename="evidence-1-2-people.csv"');
  expect(headers.get("Cache-Control")).toBe("private, no-store");
  expect(file.startsWith("\uFEFF")).toBe(true);
  expect(parseCsv(file.slice(1))).toEqual([
    [
      "Person",
      "Account",
      "Organisation",
      "Plan",
      "Importance",
      "Reason",
      "Requests",
      "First vote",
      "Vote recorded by",
    ],
    ["Ada Eins", "active", "Eins", "Enterprise", "No answer", "", "1 2", "2030-05-06", "Sven Ohm"],
    [
      "'@Bo Zwei",
      "active",
      "'+Zwei",
      "Free",
      "Critical",
      '\'=HYPERLINK("https://evil.example")\n\'- every "morning";\' @noon',
      "2",
      "2030-05-06",
      "",
    ],
  ]);
  expect(file.replaceAll("\r\n", "").split("\r")).toHaveLength(1);
});

test("the organisations as a file, in the language of who asks, for one plan", async () => {
  const { manager, download, first, second } = await aWorld();
  const query = `?requests=${first.id},${second.id}&plan=free&of=organisations`;
  const { headers, file } = await download(query, manager);
  expect(headers.get("Content-Disposition")).toContain("evidence-1-2-organisations.csv");
  expect(parseCsv(file.slice(1))).toEqual([
    ["Organisation", "Tarif", "Personen", "Stärkste Antwort", "Erste Stimme", "Letzte Stimme"],
    ["'+Zwei", "Free", "1", "Unverzichtbar", "2030-05-06", "2030-05-06"],
  ]);
});

test("A1: an erased person is a row without a name", async () => {
  const { db, one, manager, download, first } = await aWorld();
  await erasePerson(db, { id: one.id, actorId: manager.id, now });
  const { file } = await download(`?requests=${first.id}`);
  expect(parseCsv(file.slice(1))[1]?.slice(0, 3)).toEqual(["A former partner", "erased", "Eins"]);
  expect(file).not.toContain("Ada");
});

test("a file of nothing holds the names of its columns alone", async () => {
  const { download } = await aWorld();
  for (const query of ["", "?requests=404", "?of=votes"]) {
    expect(parseCsv((await download(query)).file)).toHaveLength(1);
  }
});
