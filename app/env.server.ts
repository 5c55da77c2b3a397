import { availableParallelism } from "node:os";
import path from "node:path";
import { z } from "zod";

/** What the operator decides, by environment variables; read nowhere else. */
export type Settings = {
  host: string;
  port: number;
  databasePath: string;
  /** Without a slash at its end; the only source of absolute URLs. */
  baseUrl: string;
  sessionSecret: string;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  trustProxy: boolean;
  /** How many processes answer pages; one more does the rest. */
  processes: number;
  /** Whom the one-click door signs in (`person=` → e-mail address); undefined outside demo, development and journeys. */
  demoDoor: Readonly<Record<string, string>> | undefined;
};

/** A setting that is missing or unusable; the message says in one sentence what to do. */
export class SettingsRefused extends Error {
  override name = "SettingsRefused";
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

const processesSentence = "PROCESSES must be a number from 1 to 64.";
/** Each takes memory, and all write to one file in turns: more help only whoever measured it. */
const mostProcessesUnasked = 4;

const environment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number("PORT must be a number from 0 to 65535.").int().min(0).max(65535).default(3000),
  DATABASE_PATH: z.string().min(1).default("data/portal.sqlite"),
  BASE_URL: z
    .string()
    .refine(
      isOrigin,
      "BASE_URL must be an address such as https://partners.example.com: only the host, no path below it.",
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "SMTP_URL must be an address such as smtps://user:password@mail.example.com.",
    })
    .optional(),
  MAIL_FROM: z.string().includes("@", "MAIL_FROM must be a sender such as portal@example.com.").optional(),
  TRUST_PROXY: z.enum(["0", "1"], "TRUST_PROXY must be 0 or 1.").default("0"),
  PROCESSES: z.coerce
    .number(processesSentence)
    .int(processesSentence)
    .min(1, processesSentence)
    .max(64, processesSentence)
    .default(Math.min(availableParallelism(), mostProcessesUnasked)),
});

type Variables = Record<string, string | undefined>;

function readEnvironment(variables: Variables) {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new SettingsRefused(parsed.error.issues[0]?.message ?? "A setting is not usable.");
  const { HOST, PORT, DATABASE_PATH, BASE_URL, SMTP_URL, MAIL_FROM, TRUST_PROXY, PROCESSES } = parsed.data;
  if (SMTP_URL && !MAIL_FROM) {
    throw new SettingsRefused(
      "MAIL_FROM is missing: with SMTP_URL, mails need a sender such as portal@example.com.",
    );
  }
  return {
    host: HOST,
    port: PORT,
    databasePath: path.resolve(DATABASE_PATH),
    baseUrl: BASE_URL,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    trustProxy: TRUST_PROXY === "1",
    processes: PROCESSES,
  };
}

/** The settings of `npm start`. Refuses a missing or short secret and a missing BASE_URL. */
export function productionSettings(variables: Variables = process.env): Settings {
  const { baseUrl, ...settings } = readEnvironment(variables);
  const sessionSecret = variables.SESSION_SECRET ?? "";
  if (Buffer.byteLength(sessionSecret) < 32) {
    throw new SettingsRefused(
      "SESSION_SECRET is missing or shorter than 32 bytes: set it to a long random text, for example the output of `openssl rand -base64 48`.",
    );
  }
  if (!baseUrl) {
    throw new SettingsRefused(
      "BASE_URL is missing: set it to the portal's address, for example https://partners.example.com.",
    );
  }
  return { ...settings, baseUrl, sessionSecret, demoDoor: undefined };
}

/** A host that listens here, or everywhere, is called localhost by whoever sits here. */
const hostsHere = ["127.0.0.1", "::1", "0.0.0.0", "::", "localhost"];

function addressOf({ host, port }: Pick<Settings, "host" | "port">): string {
  const name = hostsHere.includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** The settings of demo, development and journeys: nothing to configure, the demo door open, a secret of their own. */
export function demoSettings(
  own: Pick<Settings, "sessionSecret" | "databasePath" | "demoDoor">,
  variables: Variables = process.env,
): Settings {
  const settings = readEnvironment(variables);
  return { ...settings, baseUrl: settings.baseUrl ?? addressOf(settings), ...own };
}

/** The settings of the administrator's command line, which needs no secret; links need BASE_URL. */
export function commandSettings(variables: Variables = process.env) {
  const settings = readEnvironment(variables);
  return {
    databasePath: settings.databasePath,
    baseUrl: settings.baseUrl ?? addressOf(settings),
  };
}
