import type { Socket } from "node:net";
import { answerWhenTooBusy } from "../http/plain-error-page.ts";
import type { FromPageProcess, ToPageProcess } from "./page-process-messages.ts";

/** One who takes connections: by number, and says when it has taken one and when that is over. */
export type Member = {
  say: (message: ToPageProcess, socket?: Socket) => void;
  hear: (listen: (message: FromPageProcess) => void) => void;
};

export type Crew = {
  handOver: (socket: Socket) => void;
  join: (member: Member) => void;
  leave: (member: Member) => void;
  /** Takes nobody on any more, and lets those go who wait. */
  dismiss: () => void;
};

type Post = {
  connections: Set<number>;
  /** What was given and is not taken yet. */
  onTheWay: { number: number; socket: Socket; since: number } | undefined;
};

/** Whoever needs longer to take a connection is passed over: it is busy with something else, or stuck. */
const slowMs = 250;
/** So long somebody may take to hear that nobody has time. */
const partingMs = 1000;

function part(socket: Socket): void {
  // What is unread when a connection ends makes it break, and with it what was said.
  socket.resume();
  socket.end(answerWhenTooBusy());
  socket.setTimeout(partingMs, () => socket.destroy());
}

/**
 * Those that answer, and the connections that wait for them. Each connection goes to the one that has fewest: Node's own
 * cluster hands out those that are kept open two to one among two. One at a time goes to each, since Node lets whatever
 * else is said to a process wait behind the connections on their way to it; what a member has not taken when it leaves
 * goes to another one. A connection that nobody takes for `patienceMs` is told to come back, as is one that comes while
 * `mostWaiting` wait.
 */
export function createCrew({
  patienceMs = 10_000,
  mostWaiting = 4000,
}: {
  patienceMs?: number;
  mostWaiting?: number;
} = {}): Crew {
  const posts = new Map<Member, Post>();
  const waiting = new Set<Socket>();
  let given = 0;
  let isDismissed = false;
  let again: NodeJS.Timeout | undefined;

  function handOutWaiting(): void {
    for (const socket of waiting) {
      const idlest = findIdlestIfAny();
      if (!idlest) return;
      waiting.delete(socket);
      give(socket, ...idlest);
    }
  }

  /** Who has fewest of those that take what they are given; undefined while even that one has something on the way. */
  function findIdlestIfAny(): [Member, Post] | undefined {
    const now = performance.now();
    const busy = ({ connections, onTheWay }: Post) => connections.size + (onTheWay ? 0.5 : 0);
    const [idlest] = [...posts]
      .filter(([, { onTheWay }]) => !onTheWay || now - onTheWay.since < slowMs)
      .sort(([, one], [, other]) => busy(one) - busy(other));
    if (!idlest?.[1].onTheWay) return idlest;
    again ??= setTimeout(() => {
      again = undefined;
      handOutWaiting();
    }, slowMs);
    return undefined;
  }

  function give(socket: Socket, member: Member, post: Post): void {
    given += 1;
    post.connections.add(given);
    post.onTheWay = { number: given, socket, since: performance.now() };
    member.say({ connection: given }, socket);
  }

  function arrived(post: Post, number: number): void {
    if (post.onTheWay?.number !== number) return;
    post.onTheWay.socket.destroy();
    post.onTheWay = undefined;
    handOutWaiting();
  }

  function giveUp(socket: Socket): void {
    if (waiting.delete(socket)) part(socket);
    for (const post of posts.values()) {
      if (post.onTheWay?.socket !== socket) continue;
      post.connections.delete(post.onTheWay.number);
      post.onTheWay = undefined;
      part(socket);
      handOutWaiting();
    }
  }

  return {
    handOver(socket) {
      if (isDismissed) return void socket.destroy();
      socket.setTimeout(patienceMs, () => giveUp(socket));
      waiting.add(socket);
      if (waiting.size > mostWaiting) giveUp(socket);
      handOutWaiting();
    },
    join(member) {
      const post: Post = { connections: new Set(), onTheWay: undefined };
      posts.set(member, post);
      member.hear((message) => {
        if ("over" in message) post.connections.delete(message.over);
        if ("taken" in message) arrived(post, message.taken);
      });
      handOutWaiting();
    },
    leave(member) {
      const left = posts.get(member)?.onTheWay?.socket;
      posts.delete(member);
      if (left && isDismissed) left.destroy();
      else if (left) waiting.add(left);
      handOutWaiting();
    },
    dismiss() {
      isDismissed = true;
      clearTimeout(again);
      for (const socket of waiting) socket.destroy();
      waiting.clear();
    },
  };
}
