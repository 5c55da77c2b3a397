import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Settings } from "../env.server.ts";

/** Where connections come in. Whoever is behind it answers them. */
export type Door = {
  /** What was wished for, as it came true: the port that the system chose for port 0, in `baseUrl` too. */
  settings: Settings;
  /** Where this machine reaches it; behind a proxy, others use `baseUrl`. */
  url: string;
  /** Hands over every connection, paused, so that nothing of it is read before somebody listens. */
  leadTo: (take: (socket: Socket) => void) => void;
  /** Takes no connection any more; those that were handed over go on. */
  close: () => void;
};

/** Listens where the settings say. */
export async function openDoor(wished: Settings): Promise<Door> {
  const server = createServer({ pauseOnConnect: true, noDelay: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(wished.port, wished.host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  // Without a file left for another connection, say; those that are open go on.
  server.on("error", console.error);
  const { port } = server.address() as AddressInfo;
  const { host } = wished;
  return {
    settings: { ...wished, port, baseUrl: wished.baseUrl.replace(/:0$/, `:${port}`) },
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    leadTo(take) {
      server.on("connection", (socket) => {
        // It may break while it waits; whoever takes it finds out.
        socket.on("error", () => undefined);
        take(socket);
      });
    },
    close: () => void server.close(),
  };
}
