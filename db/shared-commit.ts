import { CompiledQuery } from "kysely";
import type { Db, Tx } from "./client.ts";

type Job = { run: (tx: Tx) => Promise<void>; settle: () => void; fail: (error: unknown) => void };

/** What waits for the next commit of each database. */
const waiting = new WeakMap<Db, Job[]>();

/** More than this in one transaction would keep other writers waiting. */
const mostAtOnce = 64;

/**
 * Like `inTransaction`, for short writes that come in crowds: whatever arrives in the same turn of the event loop shares
 * one commit, and so one wait for the disk, each behind a savepoint of its own. Nobody's promise resolves before that
 * commit is on disk; what one of them throws undoes its own work alone. Not for writes under a deferred constraint, which
 * would fail only at the commit that all share.
 */
export function inSharedCommit<T>(db: Db | Tx, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if (db.isTransaction) return fn(db as Tx);
  return new Promise<T>((resolve, reject) => {
    let done: { value: T } | undefined;
    const job: Job = {
      async run(tx) {
        done = { value: await fn(tx) };
      },
      settle() {
        if (done) resolve(done.value);
      },
      fail: reject,
    };
    const jobs = waiting.get(db);
    if (jobs) {
      jobs.push(job);
    } else {
      waiting.set(db, [job]);
      setImmediate(() => void commitWaiting(db));
    }
  });
}

async function commitWaiting(db: Db): Promise<void> {
  const jobs = waiting.get(db)?.splice(0, mostAtOnce) ?? [];
  if (jobs.length === 0) {
    waiting.delete(db);
    return;
  }
  try {
    const kept = await db.transaction().execute((tx) => runEach(tx, jobs));
    for (const job of kept) job.settle();
  } catch (error) {
    for (const job of jobs) job.fail(error);
  }
  // Between two commits another process may write: without this it waits three times as long, now and then for ever.
  setTimeout(() => void commitWaiting(db), 1);
}

/** Runs the jobs one after another and returns those that succeeded; the others' work is undone and they are told. */
async function runEach(tx: Tx, jobs: readonly Job[]): Promise<Job[]> {
  const kept: Job[] = [];
  for (const job of jobs) {
    await tx.executeQuery(CompiledQuery.raw("savepoint job"));
    try {
      await job.run(tx);
      kept.push(job);
    } catch (error) {
      await tx.executeQuery(CompiledQuery.raw("rollback to savepoint job"));
      job.fail(error);
    }
    await tx.executeQuery(CompiledQuery.raw("release savepoint job"));
  }
  return kept;
}
