import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { holdsAnything } from "../../../db/backing-up.ts";
import { type Db, inTransaction, openDatabase, type Tx } from "../../../db/client.ts";
import { migrateToLatest } from "../../../db/migrating.ts";
import { addPerson } from "../../accounts/inviting.server.ts";
import { findHolderIfAny } from "../../accounts/people.server.ts";
import { emailField } from "../../accounts/person-form.ts";
import { issueOneTimeLink } from "../../accounts/signing-in.server.ts";
import { defaultLocale } from "../../i18n/locales.ts";
import { oneTimeLinkPath } from "../../paths.ts";
import { CommandRefused } from "../command.ts";
import { type Call, onDatabase, onlyOne, type Verb } from "./verb.ts";

const help = `npm run portal -- create-admin EMAIL [--name NAME]

Makes an administrator, or finds the one who has this address already, and prints a link that signs in once,
within an hour, in any browser. No mail server is needed, and the portal need not have been started before.

  --name NAME   the person's name; without it, what stands before the @`;

/** "ada.lindqvist@example.com" → "Ada Lindqvist": good enough until the person changes it. */
function nameFrom(email: string): string {
  const [mailbox = ""] = email.split("@");
  const words = mailbox.split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || mailbox;
}

async function findOrAddAdmin(
  tx: Tx,
  { email, name, now }: { email: string; name?: string; now: Call["now"] },
) {
  const holder = await findHolderIfAny(tx, email);
  if (!holder) {
    const invitation = {
      name: name ?? nameFrom(email),
      email,
      role: "admin" as const,
      organisation: null,
      language: defaultLocale,
    };
    const added = await addPerson(tx, { invitation, actorId: null, now });
    if (!added.ok) throw new Error(`An administrator without organisation was refused: ${added.because}.`);
    return { id: added.personId, name: invitation.name, isNew: true };
  }
  if (holder.deactivatedAt !== null) {
    throw new CommandRefused(
      `${email} belongs to a deactivated account; reactivate it or use another address.`,
    );
  }
  if (holder.role !== "admin") {
    throw new CommandRefused(
      `${email} belongs to somebody with the role “${holder.role}”; an administrator can change it.`,
    );
  }
  return { id: holder.id, name: holder.name, isNew: false };
}

/** Before the first start there is no schema yet; an older one is left to `migrate`, which writes a backup. */
async function migrateIfEmpty(databasePath: string): Promise<void> {
  mkdirSync(path.dirname(databasePath), { recursive: true });
  const db: Db = openDatabase(databasePath);
  try {
    if (!(await holdsAnything(db))) await migrateToLatest(db);
  } finally {
    await db.destroy();
  }
}

async function run({ args, databasePath, baseUrl, now, say }: Call): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { name: { type: "string" } },
    allowPositionals: true,
  });
  const email = emailField.safeParse(onlyOne(positionals, "e-mail address"));
  if (!email.success) throw new CommandRefused(`“${positionals[0]}” is not an e-mail address.`);
  const name = values.name?.trim();
  if (name === "" || (name && name.length > 120)) throw new CommandRefused("A name has 1 to 120 characters.");
  await migrateIfEmpty(databasePath);
  return onDatabase(databasePath, async (db) => {
    const { admin, token } = await inTransaction(db, async (tx) => {
      const admin = await findOrAddAdmin(tx, { email: email.data, name, now });
      return { admin, token: await issueOneTimeLink(tx, { personId: admin.id, actorId: null, now }) };
    });
    say(`${admin.isNew ? "New administrator" : "Administrator already"}: ${admin.name}, ${email.data}.`);
    say("This link signs in once, within an hour:");
    say(`  ${baseUrl}${oneTimeLinkPath(defaultLocale, token)}`);
    if (new URL(baseUrl).hostname === "localhost") {
      say("It begins with BASE_URL; if your portal has another address, put that before the path.");
    }
    return 0;
  });
}

export const createAdmin: Verb = { help, run };
