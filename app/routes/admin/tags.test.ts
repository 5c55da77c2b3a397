import { expect, test } from "vitest";
import { aRequest, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo } from "../../http/test-visit.ts";
import { mostTags } from "../../requests/tag.ts";
import { loader as requestPage } from "../portal/request.tsx";
import { loader as publicList } from "../portal/requests.tsx";
import { loader as adminRequest, action as settle } from "./request.tsx";
import { loader as staffList } from "./requests.tsx";
import * as tagsRoute from "./tags.tsx";

const names = { "name-en": "Reports", "name-de": "Berichte", "name-fr": "Comptes rendus" };

async function aTagDesk() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const request = await aRequest(db, { title: "Dark mode" });
  const path = "/admin/tags";
  const send = (form: Record<string, string>, as: { id: number } = manager) =>
    answerTo(db, tagsRoute.action, { path, as, form });
  const page = async (form?: Record<string, string>, query = "") =>
    pageAt(
      db,
      { route: tagsRoute, pattern: "admin/tags" },
      { path: path + query, as: manager, ...(form ? { form } : {}) },
    );
  const onRequest = (form: Record<string, string>, as: { id: number } = manager) =>
    answerTo(db, settle, {
      path: `/admin/requests/${request.id}`,
      params: { number: String(request.id) },
      as,
      form,
    });
  return { db, manager, request, send, page, onRequest };
}

test("managers create, rename, retire and bring back tags; each says so", async () => {
  const { db, send, page } = await aTagDesk();
  expect(wordsOf(await page())).toContain("No tags yet");
  const done = async (form: Record<string, string>) => (await send(form)).location;
  expect(await done({ intent: "create", kind: "public", ...names })).toBe("/admin/tags?done=created");
  expect(await done({ intent: "create", kind: "internal", "name-en": "Lawyer" })).toBe(
    "/admin/tags?done=created",
  );
  expect(await done({ intent: "rename", tag: "1", ...names, "name-en": "Work reports" })).toBe(
    "/admin/tags?done=renamed",
  );
  expect(await done({ intent: "retire", tag: "2" })).toBe("/admin/tags?done=retired");
  expect(wordsOf(await page(undefined, "?done=retired"))).toMatch(
    /The tag is retired\..*Work reports.*Lawyer/,
  );
  expect(await done({ intent: "bring-back", tag: "2" })).toBe("/admin/tags?done=brought-back");
  expect(await db.selectFrom("tags").select("retiredAt").execute()).toEqual([
    { retiredAt: null },
    { retiredAt: null },
  ]);
  for (const intent of ["retire", "bring-back", "rename"])
    expect((await send({ intent, tag: "404", ...(intent === "rename" ? names : {}) })).status).toBe(404);
});

test.each<[form: Record<string, string>, errors: Record<string, string>]>([
  [{ intent: "create", ...names }, { kind: "choose-one" }],
  [{ intent: "create", kind: "secret", ...names }, { kind: "choose-one" }],
  [{ intent: "create", kind: "public", ...names, "name-de": " " }, { "name-de": "name-needed" }],
  [{ intent: "create", kind: "internal" }, { "name-en": "name-needed" }],
  [{ intent: "create", kind: "public", ...names, "name-fr": "x".repeat(41) }, { "name-fr": "too-long" }],
  [{ intent: "create", kind: "internal", "name-en": "van  STOCK" }, { "name-en": "tag-name-taken" }],
  [{ intent: "rename", tag: "1", "name-en": "" }, { "name-en": "name-needed" }],
])("a tag sent as %j is refused beside its fields: %j", async (form, errors) => {
  const { send } = await aTagDesk();
  await send({ intent: "create", kind: "internal", "name-en": "Van stock" });
  expect(await send(form)).toMatchObject({ status: 422, data: { errors, values: form } });
});

test("one tag more than there can be is refused above the form, with its names", async () => {
  const { db, page, send } = await aTagDesk();
  await send({ intent: "create", kind: "public", ...names });
  const row = await db.selectFrom("tags").selectAll().executeTakeFirstOrThrow();
  const others = Array.from({ length: mostTags - 1 }, (_, at) => ({ ...row, id: at + 2 }));
  await db.insertInto("tags").values(others).execute();
  const form = { intent: "create", kind: "internal", "name-en": "One more" };
  expect(await send(form)).toMatchObject({ status: 422, data: { errors: { "": "too-many-tags" } } });
  const html = await page(form);
  expect(wordsOf(html)).toContain("There are as many tags as there can be.");
  expect(html).toContain('value="One more"');
});

test("a refused name stands beside its field, as it was typed", async () => {
  const { page, send } = await aTagDesk();
  await send({ intent: "create", kind: "public", ...names });
  const html = await page({ intent: "rename", tag: "1", ...names, "name-de": "" }, "?edit=1");
  expect(html).toMatch(/<input[^>]*id="name-de"[^>]*aria-invalid="true"/);
  expect(html.match(/id="name-en"/g)).toHaveLength(1);
  expect(wordsOf(html)).toContain("Deutsch – Please give it a name here.");
});

test("managers set and remove a request's tags; support reads them", async () => {
  const { db, manager, request, send, onRequest } = await aTagDesk();
  await send({ intent: "create", kind: "public", ...names });
  const support = await aStaffMember(db, { role: "support" });
  expect((await onRequest({ intent: "add-tag", tag: "1" }, support)).status).toBe(403);
  expect(await onRequest({ intent: "add-tag", tag: "" })).toMatchObject({
    status: 422,
    data: { errors: { tag: "choose-one" } },
  });
  expect(await onRequest({ intent: "add-tag", tag: "404" })).toMatchObject({
    status: 422,
    data: { errors: { tag: "not-a-choice" } },
  });
  const told = async (intent: string) => (await onRequest({ intent, tag: "1" })).data;
  expect(await told("add-tag")).toMatchObject({ tags: "added" });
  expect(await told("add-tag")).toMatchObject({ tags: "alreadyTagged" });
  const read = (as: { id: number }) =>
    answerTo(db, adminRequest, {
      path: `/admin/requests/${request.id}`,
      params: { number: String(request.id) },
      as,
    });
  expect((await read(support)).data).toMatchObject({ tags: [{ name: "Reports" }], tagsOffered: [] });
  expect(await told("remove-tag")).toMatchObject({ tags: "removed" });
  expect(await told("remove-tag")).toMatchObject({ tags: "notTagged" });
  expect((await read(manager)).data).toMatchObject({ tags: [], tagsOffered: [{ name: "Reports" }] });
});

test("both lists filter by a tag; what no reader may know or nobody named is no filter", async () => {
  const { db, manager, request, send, onRequest } = await aTagDesk();
  await aRequest(db, { title: "Bright mode" });
  await send({ intent: "create", kind: "public", ...names });
  await send({ intent: "create", kind: "internal", "name-en": "Lawyer" });
  for (const tag of ["1", "2"]) await onRequest({ intent: "add-tag", tag });
  const listed = async (query: string) => {
    const params = { locale: "fr" };
    const { data } = await answerTo(db, publicList, { path: `/fr/requests${query}`, params });
    return data.requests.map(({ id }) => id);
  };
  expect(await listed("?tag=comptes-rendus")).toEqual([request.id]);
  expect(await listed("?tag=berichte&sort=top")).toEqual([request.id]);
  expect(await listed("?tag=comptes-rendus&status=declined")).toEqual([]);
  for (const query of ["", "?tag=lawyer", "?tag=none", "?tag="]) expect(await listed(query)).toHaveLength(2);
  const forStaff = async (query: string) =>
    (await answerTo(db, staffList, { path: `/admin/requests${query}`, as: manager })).data.requests.length;
  expect([
    await forStaff("?tag=lawyer"),
    await forStaff("?tag=none"),
    await forStaff("?tag=reports"),
  ]).toEqual([1, 2, 1]);
  expect([await forStaff("?owner=mine"), await forStaff("?owner=nobody&tag=reports")]).toEqual([0, 1]);
});

test("A3: an internal tag reaches no partner's page, list or data", async () => {
  const { db, request, send, onRequest } = await aTagDesk();
  await send({ intent: "create", kind: "public", ...names });
  await send({ intent: "create", kind: "internal", "name-en": "Zebralaw", "name-de": "Zebrarecht" });
  for (const tag of ["1", "2"]) await onRequest({ intent: "add-tag", tag });
  const slug = `${request.id}-dark-mode`;
  for (const locale of ["en", "de", "fr"]) {
    for (const as of [undefined, request.author]) {
      const told = await Promise.all([
        answerTo(db, requestPage, {
          path: `/${locale}/requests/${slug}`,
          params: { locale, slug },
          ...(as ? { as } : {}),
        }),
        answerTo(db, publicList, {
          path: `/${locale}/requests?tag=zebralaw`,
          params: { locale },
          ...(as ? { as } : {}),
        }),
      ]);
      expect(told.map(({ status }) => status)).toEqual([200, 200]);
      expect(JSON.stringify(told.map(({ data }) => data)).replaceAll("?tag=zebralaw", "")).not.toMatch(
        /zebra/i,
      );
    }
  }
});
