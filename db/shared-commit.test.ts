import { expect, test } from "vitest";
import { anOrganisation } from "./builders.ts";
import { type Db, inTransaction, type Tx } from "./client.ts";
import { inSharedCommit } from "./shared-commit.ts";
import { openTestDatabase } from "./test-database.ts";

const addOrganisation = (name: string) => async (tx: Tx) => anOrganisation(tx, { name });
const names = async (db: Db) =>
  (await db.selectFrom("organisations").select("name").orderBy("id").execute()).map(({ name }) => name);

test("writes of one moment share a commit and each gets its own answer", async () => {
  const db = await openTestDatabase();
  let transactions = 0;
  const counted = new Set<Tx>();
  const outcomes = await Promise.all(
    ["A", "B", "C"].map((name) =>
      inSharedCommit(db, async (tx) => {
        if (!counted.has(tx)) transactions += 1;
        counted.add(tx);
        return addOrganisation(name)(tx);
      }),
    ),
  );
  expect(outcomes.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(transactions).toBe(1);
  expect(await names(db)).toEqual(["A", "B", "C"]);
});

test("what one of them throws undoes its own work alone", async () => {
  const db = await openTestDatabase();
  const outcomes = await Promise.allSettled([
    inSharedCommit(db, addOrganisation("A")),
    inSharedCommit(db, async (tx) => {
      await addOrganisation("B")(tx);
      throw new Error("changed my mind");
    }),
    inSharedCommit(db, async (tx) => {
      await addOrganisation("C")(tx);
      await addOrganisation("C")(tx);
    }),
    inSharedCommit(db, addOrganisation("D")),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(await names(db)).toEqual(["A", "D"]);
});

test("nobody is told before the commit", async () => {
  const db = await openTestDatabase();
  let isCommitted = false;
  const one = inSharedCommit(db, addOrganisation("A")).then(() => isCommitted);
  const two = inSharedCommit(db, async (tx) => {
    await addOrganisation("B")(tx);
    isCommitted = true;
  });
  await two;
  expect(await one).toBe(true);
});

test("a commit that fails is everybody's failure, and the next ones go on", async () => {
  const db = await openTestDatabase();
  const unfit = inSharedCommit(db, async (tx) => {
    await tx
      .insertInto("articles")
      .values({
        kind: "guide",
        categoryId: (
          await tx.insertInto("categories").values({ position: 1 }).returning("id").executeTakeFirstOrThrow()
        ).id,
        originalLanguage: "en",
        createdAt: "2030-05-06T08:00:00.000Z",
      })
      .execute();
    // Its revision never comes, which only the commit can know.
    await tx
      .insertInto("texts")
      .values({
        articleId: 1,
        language: "en",
        title: "x",
        slug: "x",
        summary: "x",
        revisionNumber: 1,
        updatedAt: "2030-05-06T08:00:00.000Z",
      })
      .execute();
  });
  const beside = inSharedCommit(db, addOrganisation("A"));
  await expect(unfit).rejects.toThrow(/FOREIGN KEY/);
  await expect(beside).rejects.toThrow(/FOREIGN KEY/);
  await inSharedCommit(db, addOrganisation("B"));
  expect(await names(db)).toEqual(["B"]);
});

test("inside a transaction it is part of that one", async () => {
  const db = await openTestDatabase();
  const outcome = inTransaction(db, async (tx) => {
    await inSharedCommit(tx, addOrganisation("A"));
    throw new Error("all of it");
  });
  await expect(outcome).rejects.toThrow("all of it");
  expect(await names(db)).toEqual([]);
});

test("a crowd larger than one commit takes is served in turns", async () => {
  const db = await openTestDatabase();
  const crowd = Array.from({ length: 150 }, (_, at) => inSharedCommit(db, addOrganisation(`O${at}`)));
  await Promise.all(crowd);
  expect(await names(db)).toHaveLength(150);
});
