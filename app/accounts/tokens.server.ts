import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** 256 random bits for a session, a browser or a one-time link. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** How a token of 256 random bits is stored: nothing needs to be slow about a hash that nobody can guess. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Six digits, as people type them. */
export function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, "0");
}

/** A code is short, so its hash is keyed with the server's secret and bound to the browser that asked for it. */
export function hashOfCode(
  code: string,
  { browserHash, secret }: { browserHash: string; secret: string },
): string {
  return createHmac("sha256", secret).update(`${browserHash}\n${code}`).digest("base64url");
}

export function hashesAreEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
