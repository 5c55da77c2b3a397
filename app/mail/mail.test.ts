import { expect, test } from "vitest";
import { mailProblemOf } from "./mail.ts";

test.each([
  ["expired", "expired"],
  ["Can't send mail - all recipients were rejected: 550 5.1.1 no such mailbox", "refused"],
  ["Message failed: 554 looks like spam", "refused"],
  ["Can't send mail - all recipients were rejected: 451 greylisted", "later"],
  ["Mail command failed: 421-too many connections", "later"],
  ["connect ECONNREFUSED 127.0.0.1:25", "unreachable"],
  ["getaddrinfo ENOTFOUND mail.example.com", "unreachable"],
  ["Connection timeout", "unreachable"],
  ["Greeting never received", "unreachable"],
  ["Invalid login: 535 bad password", "login"],
  ['Missing credentials for "PLAIN"', "login"],
  ["Connection closed unexpectedly", "other"],
  ["self-signed certificate", "other"],
])("%s is told as %s", (lastError, problem) => {
  expect(mailProblemOf(lastError)).toBe(problem);
});
