import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";
import { connectToMailServer } from "./mail-server.server.ts";

// For tests of what a real mail server gets, and of one that is slow, refuses or breaks off.

/** A real mail server on a port of its own, until the test ends; `received` holds each mail as it came over the wire. */
export async function aMailServer(options: SMTPServerOptions = {}) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
    ...options,
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket) => sockets.add(socket));
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  return { received, dropConnections, url: `smtp://127.0.0.1:${port}` };
}

/** Connections to a mail server, closed when the test is over; `seconds` are its limits, for one that tests them. */
export function connectionTo(url: string, seconds?: Parameters<typeof connectToMailServer>[1]) {
  const mailServer = connectToMailServer(url, seconds);
  onTestFinished(() => mailServer.close());
  return mailServer;
}

/** A header of a mail as it came over the wire, its folded lines joined. */
export const headerOf = (mail: string | undefined, name: string) =>
  new RegExp(`^${name}: (.+?)\\r$`, "im").exec((mail ?? "").replace(/\r\n[ \t]+/g, " "))?.[1];
