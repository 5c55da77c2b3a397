import { expect, test } from "vitest";
import { aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { mostTags, type TagKind, type TagNames } from "./tag.ts";
import {
  createTag,
  findTagBySlugIfAny,
  listTagsForStaff,
  listTagsOffered,
  renameTag,
  retireTag,
} from "./tags.server.ts";

const now = builtAt;
const reports = { en: "Reports", de: "Berichte", fr: "Comptes rendus" };

async function aPortal() {
  const db = await openTestDatabase();
  const { id: actorId } = await aStaffMember(db, { role: "manager", name: "Mara Manager" });
  const create = (names: TagNames, kind: TagKind = "public") => createTag(db, { kind, names, actorId, now });
  const retire = (id: number, isRetired = true) => retireTag(db, { id, isRetired, actorId, now });
  const offered = async (audience: "everybody" | "staff", locale: "en" | "de" | "fr" = "en") =>
    (await listTagsOffered(db, { locale, audience })).map(({ name }) => name);
  const find = async (slug: string, audience: "everybody" | "staff" = "everybody") =>
    (await findTagBySlugIfAny(db, { slug, audience, locale: "en" }))?.name;
  return { db, actorId, create, retire, offered, find };
}

test("a public tag has a name and a word for addresses in each language, and who made it when", async () => {
  const { db, create } = await aPortal();
  expect(await create(reports)).toEqual({ ok: true, id: 1 });
  expect(await listTagsForStaff(db, "fr")).toEqual([
    {
      id: 1,
      kind: "public",
      names: reports,
      shown: { id: 1, name: "Comptes rendus", slug: "comptes-rendus", language: "fr" },
      createdBy: "Mara Manager",
      createdAt: "2030-05-06T08:00:00.000Z",
      retiredAt: null,
    },
  ]);
});

test.each<[kind: TagKind, names: TagNames, languages: string[]]>([
  ["public", { en: "Reports" }, ["de", "fr"]],
  ["public", {}, ["en", "de", "fr"]],
  ["internal", {}, ["en"]],
])("name-needed: a tag that is %s and called %j lacks %j", async (kind, names, languages) => {
  const { db, create } = await aPortal();
  expect(await create(names, kind)).toEqual({ ok: false, because: "name-needed", languages });
  expect(await db.selectFrom("tags").selectAll().execute()).toEqual([]);
});

test("tag-name-taken: no two tags share a name, however it is written, retired ones included", async () => {
  const { create, retire } = await aPortal();
  await create(reports);
  const again = { en: "  rÉports".trim(), de: "Etwas", fr: "COMPTES RENDUS" };
  const refused = { ok: false, because: "tag-name-taken", languages: ["en", "fr"] };
  expect(await create(again)).toEqual(refused);
  await retire(1);
  expect(await create(again)).toEqual(refused);
  expect(await create({ de: "Reports" }, "internal")).toMatchObject({ ok: true });
});

test("the database refuses two tags of one name or one word in a language", async () => {
  const { db, create } = await aPortal();
  await create(reports);
  await create({ en: "Other" }, "internal");
  const row = { tagId: 2, language: "de" as const, name: "x", foldedName: "x", slug: "x" };
  for (const wrong of [
    { foldedName: "berichte" },
    { slug: "berichte" },
    { name: "x".repeat(41) },
    { tagId: 404 },
  ]) {
    await expect(
      db
        .insertInto("tagNames")
        .values({ ...row, ...wrong })
        .execute(),
    ).rejects.toThrow(/UNIQUE|CHECK|FOREIGN KEY/);
  }
});

test("names of one word for addresses, or of none, are told apart by their number", async () => {
  const { db, create, find } = await aPortal();
  for (const name of ["C", "C++", "日本"]) await create({ en: name }, "internal");
  const rows = await db.selectFrom("tagNames").select(["name", "slug"]).orderBy("tagId").execute();
  expect(rows.map(({ slug }) => slug)).toEqual(["c", "c-tag-2", "tag-3"]);
  expect(await find("c-tag-2", "staff")).toBe("C++");
});

test("a tag is renamed in all its languages; its own name is no obstacle", async () => {
  const { db, create, find } = await aPortal();
  await create(reports);
  await create({ en: "Van stock" }, "internal");
  expect(await renameTag(db, { id: 1, names: { ...reports, en: "Work reports" } })).toEqual({
    ok: true,
    id: 1,
  });
  expect([await find("work-reports"), await find("reports"), await find("berichte")]).toEqual([
    "Work reports",
    undefined,
    "Work reports",
  ]);
  const rename = (id: number, names: TagNames) => renameTag(db, { id, names });
  expect(await rename(1, { en: "Reports" })).toMatchObject({
    because: "name-needed",
    languages: ["de", "fr"],
  });
  expect(await rename(1, { ...reports, en: "van STOCK" })).toMatchObject({
    because: "tag-name-taken",
    languages: ["en"],
  });
  expect(await rename(404, reports)).toEqual({ ok: false, because: "no-such-tag" });
  expect(await find("berichte")).toBe("Work reports");
});

test("a retired tag is offered nowhere and comes back; who retired it first stays on record", async () => {
  const { db, create, retire, offered, find } = await aPortal();
  await create(reports);
  expect(await retire(1)).toBe(true);
  const { id: colleague } = await aStaffMember(db, { role: "manager" });
  await retireTag(db, { id: 1, isRetired: true, actorId: colleague, now: now.add({ hours: 1 }) });
  expect(await db.selectFrom("tags").select(["retiredById", "retiredAt"]).execute()).toEqual([
    { retiredById: 1, retiredAt: "2030-05-06T08:00:00.000Z" },
  ]);
  expect([await offered("everybody"), await offered("staff"), await find("reports")]).toEqual([
    [],
    [],
    undefined,
  ]);
  expect(await find("reports", "staff")).toBe("Reports");
  await retire(1, false);
  expect(await offered("everybody", "de")).toEqual(["Berichte"]);
  expect(await retire(404)).toBe(false);
});

test("A3: internal tags are for the staff alone", async () => {
  const { create, offered, find } = await aPortal();
  await create(reports);
  await create({ fr: "Chez le juriste" }, "internal");
  expect(await offered("everybody")).toEqual(["Reports"]);
  expect(await offered("staff")).toEqual(["Chez le juriste", "Reports"]);
  expect([await find("chez-le-juriste"), await find("chez-le-juriste", "staff")]).toEqual([
    undefined,
    "Chez le juriste",
  ]);
});

test("too-many-tags: there are two hundred at most, retired ones included, and those can be used again", async () => {
  const { db, create, retire, offered } = await aPortal();
  await create({ en: "Tag 0" }, "internal");
  const row = await db.selectFrom("tags").selectAll().executeTakeFirstOrThrow();
  const others = Array.from({ length: mostTags - 1 }, (_, at) => ({ ...row, id: at + 2 }));
  await db.insertInto("tags").values(others).execute();
  await retire(1);
  expect(await create({ en: "One more" }, "internal")).toEqual({ ok: false, because: "too-many-tags" });
  await retire(1, false);
  expect(await renameTag(db, { id: 1, names: { en: "One more" } })).toEqual({ ok: true, id: 1 });
  expect(await offered("staff")).toEqual(["One more"]);
});
