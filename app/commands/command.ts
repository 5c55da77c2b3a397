import { DatabaseRefused } from "../../db/client.ts";
import { SettingsRefused } from "../env.server.ts";

/** What a command will not do; the message says in a sentence what to do instead. */
export class CommandRefused extends Error {
  override name = "CommandRefused";
}

/** The sentence for a failure that has nothing to do with a defect of ours; undefined for one that may. */
export function sentenceFor(error: unknown): string | undefined {
  if (
    error instanceof CommandRefused ||
    error instanceof DatabaseRefused ||
    error instanceof SettingsRefused
  ) {
    return error.message;
  }
  const { code = "", message, port } = error as { code?: unknown; message?: string; port?: number };
  if (typeof code !== "string") return undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is in use: stop what uses it, or choose another one with PORT.`;
  if (code === "EACCES" && port !== undefined)
    return `Port ${port} is not allowed for this account: choose one from 1024 on with PORT.`;
  if (code.startsWith("ERR_PARSE_ARGS_")) return message;
  if (code.startsWith("SQLITE_BUSY"))
    return "The database is busy with somebody else's work; try again in a moment.";
  if (code.startsWith("SQLITE_") || /^E[A-Z]+$/.test(code)) return `The system refused: ${message}.`;
  return undefined;
}

/** Runs a command. What it refuses is one sentence and exit code 1; only a defect shows a stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(sentenceFor(error) ?? error);
    process.exit(1);
  }
}
