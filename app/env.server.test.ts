import { availableParallelism } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { commandSettings, demoSettings, productionSettings, SettingsRefused } from "./env.server.ts";

const sessionSecret = "a secret of thirty-two bytes or more";
const enough = { SESSION_SECRET: sessionSecret, BASE_URL: "https://partners.example.com" };

const most = Math.min(availableParallelism(), 4);

test("production needs a secret and an address; everything else has a default", () => {
  expect(productionSettings(enough)).toEqual({
    host: "127.0.0.1",
    port: 3000,
    databasePath: path.resolve("data/portal.sqlite"),
    baseUrl: "https://partners.example.com",
    sessionSecret,
    smtpUrl: undefined,
    mailFrom: undefined,
    trustProxy: false,
    processes: most,
    demoDoor: undefined,
  });
});

const refused = [
  { says: { SESSION_SECRET: undefined }, because: /^SESSION_SECRET is missing or shorter than 32 bytes/ },
  {
    says: { SESSION_SECRET: "x".repeat(31) },
    because: /^SESSION_SECRET is missing or shorter than 32 bytes/,
  },
  { says: { BASE_URL: "" }, because: /^BASE_URL is missing/ },
  { says: { BASE_URL: "partners.example.com" }, because: /^BASE_URL must be an address/ },
  { says: { BASE_URL: "ftp://partners.example.com" }, because: /^BASE_URL must be an address/ },
  { says: { BASE_URL: "https://example.com/partners" }, because: /only the host, no path below it/ },
  { says: { BASE_URL: "https://user:word@example.com" }, because: /only the host/ },
  { says: { PORT: "abc" }, because: /^PORT must be a number from 0 to 65535\.$/ },
  { says: { PORT: "65536" }, because: /^PORT must be/ },
  { says: { PORT: "1.5" }, because: /^PORT must be/ },
  { says: { TRUST_PROXY: "yes" }, because: /^TRUST_PROXY must be 0 or 1\.$/ },
  { says: { PROCESSES: "0" }, because: /^PROCESSES must be a number from 1 to 64\.$/ },
  { says: { PROCESSES: "65" }, because: /^PROCESSES must be/ },
  { says: { PROCESSES: "many" }, because: /^PROCESSES must be/ },
  { says: { SMTP_URL: "mail.example.com" }, because: /^SMTP_URL must be an address/ },
  { says: { SMTP_URL: "smtp://mail.example.com" }, because: /^MAIL_FROM is missing/ },
  { says: { MAIL_FROM: "portal" }, because: /^MAIL_FROM must be a sender/ },
];

test.for(refused)("production refuses $says in one sentence", ({ says, because }) => {
  expect(() => productionSettings({ ...enough, ...says })).toThrow(SettingsRefused);
  expect(() => productionSettings({ ...enough, ...says })).toThrow(because);
});

test("a blank variable is as good as none, and the address loses its slash", () => {
  const blank = { PORT: " ", HOST: "", DATABASE_PATH: " ", BASE_URL: "https://partners.example.com/" };
  expect(productionSettings({ ...enough, ...blank })).toEqual(productionSettings(enough));
});

test("the demo needs nothing, listens to this machine alone, and keeps its own secret and database", () => {
  const own = { sessionSecret, databasePath: "/tmp/demo.sqlite", demoDoor: { partner: "p@example.com" } };
  expect(demoSettings(own, {})).toMatchObject({
    ...own,
    host: "127.0.0.1",
    port: 3000,
    baseUrl: "http://localhost:3000",
  });
  expect(
    demoSettings(own, { DATABASE_PATH: "/data/real.sqlite", SESSION_SECRET: "theirs", PORT: "8080" }),
  ).toMatchObject({
    ...own,
    baseUrl: "http://localhost:8080",
  });
});

test("an address of this network is the demo's own, so that its forms are taken from there", () => {
  const own = { sessionSecret, databasePath: "/tmp/demo.sqlite", demoDoor: undefined };
  const baseUrlAt = (HOST: string) => demoSettings(own, { HOST }).baseUrl;
  expect(baseUrlAt("192.0.2.7")).toBe("http://192.0.2.7:3000");
  expect(baseUrlAt("2001:db8::7")).toBe("http://[2001:db8::7]:3000");
  expect(baseUrlAt("0.0.0.0")).toBe("http://localhost:3000");
});

test("the command line needs no secret", () => {
  expect(
    commandSettings({ DATABASE_PATH: "/data/p.sqlite", BASE_URL: "https://partners.example.com" }),
  ).toEqual({
    databasePath: "/data/p.sqlite",
    baseUrl: "https://partners.example.com",
  });
});
