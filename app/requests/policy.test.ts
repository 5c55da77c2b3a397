import { expect, test } from "vitest";
import { type Role, roles } from "../accounts/roles.ts";
import { decisionsOffered, mayDecide, mayRecord, maySubmit, mayVote, mayWithdraw } from "./policy.ts";
import { type Decision, isOpenForVotes, publicStatuses } from "./status.ts";

const author = 7;
const somebody = (role: Role | null) => (role === null ? null : { id: author, role });

test.each<[Role | null, { vote: boolean; record: boolean; decide: boolean }]>([
  [null, { vote: false, record: false, decide: false }],
  ["partner", { vote: true, record: false, decide: false }],
  ["support", { vote: false, record: true, decide: false }],
  ["manager", { vote: false, record: true, decide: true }],
  ["admin", { vote: false, record: true, decide: true }],
])("A2: %s may %j", (role, { vote, record, decide }) => {
  const who = somebody(role);
  expect(mayVote(who)).toBe(vote);
  expect(maySubmit(who)).toBe(vote);
  expect(mayRecord(who)).toBe(record);
  expect(mayDecide(who)).toBe(decide);
});

test("R3: only the author withdraws a request, as a partner, while it is open for votes", () => {
  for (const publicStatus of publicStatuses) {
    const request = { authorId: author, publicStatus };
    for (const role of roles) {
      expect(mayWithdraw({ id: author, role }, request)).toBe(
        role === "partner" && isOpenForVotes(publicStatus),
      );
      expect(mayWithdraw({ id: author + 1, role }, request)).toBe(false);
    }
    expect(mayWithdraw(null, request)).toBe(false);
  }
});

test.each<[Decision, Decision[]]>([
  ["open", ["declined", "available"]],
  ["declined", ["open", "available"]],
  ["available", ["open", "declined"]],
  ["withdrawn", []],
])("R7: after %s, a manager can decide %j", (decision, offered) => {
  expect(decisionsOffered({ decision, publicStatus: "open" })).toEqual(offered);
  expect(decisionsOffered({ decision, publicStatus: "merged" })).toEqual([]);
});
