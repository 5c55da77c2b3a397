// Thrown by loaders and actions; the root's error page says in the reader's language what happened.

const refusal = (status: number, statusText: string, headers?: Record<string, string>) =>
  new Response(null, { status, statusText, headers: { "Cache-Control": "no-store", ...headers } });

export const badRequest = () => refusal(400, "Bad Request");
/** Brings back what was `sent`, so that nobody who was signed out while writing loses a text (see error-page.tsx). */
export const unauthorised = (sent: Record<string, string>) =>
  Response.json(
    { sent },
    { status: 401, statusText: "Unauthorized", headers: { "Cache-Control": "no-store" } },
  );
export const forbidden = () => refusal(403, "Forbidden");
export const notFound = () => refusal(404, "Not Found");
export const methodNotAllowed = (allow: string) => refusal(405, "Method Not Allowed", { Allow: allow });
export const tooManyRequests = (retryAfterSeconds: number) =>
  refusal(429, "Too Many Requests", { "Retry-After": String(retryAfterSeconds) });
