import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Lets a server end without cutting anybody off. Node's own `close` waits for every browser that keeps a spare
 * connection open, even one that never asked for anything, and knows nothing of connections that were handed over.
 */
export function drainable(server: Server): { drain: () => Promise<void> } {
  const answersOwed = new Map<Socket, Set<ServerResponse>>();
  let isDraining = false;
  server.on("connection", (socket) => {
    if (isDraining) socket.destroy();
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
      server.close();
      isDraining = true;
      // Not events.once, which fails with a connection that its browser resets.
      const closed = [...answersOwed.keys()].map(
        (socket) => new Promise((resolve) => socket.once("close", resolve)),
      );
      for (const [socket, owed] of answersOwed) {
        if (owed.size === 0) socket.destroy();
        for (const response of owed) if (!response.headersSent) response.setHeader("Connection", "close");
      }
      await Promise.all(closed);
    },
  };
}
