import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Lets a server end without cutting anybody off. Node's own `close` waits for every browser that keeps a spare
 * connection open, even one that never asked for anything.
 */
export function drainable(server: Server): { drain: () => Promise<void> } {
  const answersOwed = new Map<Socket, Set<ServerResponse>>();
  let isDraining = false;
  server.on("connection", (socket) => {
    answersOwed.set(socket, new Set());
    socket.once("close", () => answersOwed.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    const owed = answersOwed.get(socket);
    owed?.add(response);
    response.once("close", () => {
      owed?.delete(response);
      if (isDraining && owed?.size === 0) socket.destroySoon();
    });
  });
  return {
    async drain() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      isDraining = true;
      for (const [socket, owed] of answersOwed) {
        if (owed.size === 0) socket.destroy();
        for (const response of owed) if (!response.headersSent) response.setHeader("Connection", "close");
      }
      await closed;
    },
  };
}
