import type { Db } from "../../db/client.ts";

/** A request and where it was merged into; null at the root of its tree (R6). */
export type TreeNode = { id: number; mergedIntoId: number | null };

/** The whole tree that a request belongs to, its root first; a request that nothing was merged with is a tree of one. */
export async function listTree(db: Db, requestId: number): Promise<TreeNode[]> {
  const request = await db
    .selectFrom("requests")
    .where("id", "=", requestId)
    .select(["id", "rootId"])
    .executeTakeFirst();
  return request ? listTreeOfRoot(db, request.rootId ?? request.id) : [];
}

/** The same for the root of a tree, which needs no looking for. */
export async function listTreeOfRoot(db: Db, rootId: number): Promise<TreeNode[]> {
  const merged = await db
    .selectFrom("requests")
    .where("rootId", "=", rootId)
    .select(["id", "mergedIntoId"])
    .orderBy("id")
    .execute();
  return [{ id: rootId, mergedIntoId: null }, ...merged];
}

/** The ids of the whole tree that a request belongs to, root first. */
export async function listTreeIds(db: Db, requestId: number): Promise<number[]> {
  return (await listTree(db, requestId)).map(({ id }) => id);
}

/** The request itself and all that was merged into it, however deep: what stays with it when its own merge is undone (R6). */
export function subtreeOf(tree: readonly TreeNode[], id: number): number[] {
  const children = Map.groupBy(tree, ({ mergedIntoId }) => mergedIntoId);
  const found = [id];
  for (const each of found) found.push(...(children.get(each) ?? []).map((child) => child.id));
  return found;
}

/** The request and what it was merged into, up to the root. */
export function pathToRoot(tree: readonly TreeNode[], id: number): number[] {
  const parents = new Map(tree.map((node) => [node.id, node.mergedIntoId]));
  const path: number[] = [];
  for (let at: number | null = id; at !== null && !path.includes(at); at = parents.get(at) ?? null)
    path.push(at);
  return path;
}

/** The tree of each request that has one, out of all merges at once: by every request in it. */
export function treesOf(merges: readonly TreeNode[]): Map<number, TreeNode[]> {
  const parents = new Map(merges.map((node) => [node.id, node.mergedIntoId]));
  const rootOf = ({ id }: TreeNode) => {
    const seen = new Set<number>();
    let at = id;
    for (let up = parents.get(at); up != null && !seen.has(up); up = parents.get(at)) {
      seen.add(up);
      at = up;
    }
    return at;
  };
  const trees = new Map<number, TreeNode[]>();
  for (const [root, tree] of Map.groupBy(merges, rootOf)) {
    for (const id of [root, ...tree.map((node) => node.id)]) trees.set(id, tree);
  }
  return trees;
}
