import { type Locale, locales } from "../../i18n/locales.ts";
import { slugOf } from "../../i18n/slug.ts";
import { type Decision, publicStatusOf, type Stage, stages } from "../../requests/status.ts";
import type { Chance } from "./chance.ts";
import type { People } from "./generated-people.ts";
import { bodyIn, htmlOf, titleIn } from "./generated-texts.ts";
import { figuresOf, type GeneratedVote, voteInserter, voteInTime } from "./generated-votes.ts";
import { inserterInto, type Sqlite } from "./inserting.ts";
import type { Plan } from "./planned-requests.ts";

export type Surroundings = {
  people: People;
  boundaryWordings: Record<Locale, number>;
  reasons: readonly number[];
  /** Published items by their stage. */
  items: Record<Stage, readonly number[]>;
  tags: readonly number[];
  chance: Chance;
  /** Milliseconds since 1970: the first request came at one, the last vote before the other. */
  times: { first: number; last: number };
};

export type Worded = { id: number; title: string; body: string };

const oneInEnglish = 2;

/** What staff and authors made of a request: mostly nothing yet. */
function drawState(chance: Chance): { decision: Decision; stage: Stage | null } {
  const part = chance.share();
  if (part < 0.07) return { decision: "declined", stage: null };
  if (part < 0.1) return { decision: "available", stage: null };
  if (part < 0.12) return { decision: "withdrawn", stage: null };
  return { decision: "open", stage: part < 0.37 ? chance.pick(stages) : null };
}

const untouched = { decision: "open", stage: null } as const;

/** Stores requests with their votes and everything that hangs on them; all counters as the votes say (R6, R7). */
export function requestInserter(sqlite: Sqlite, surroundings: Surroundings) {
  const { people, chance, times } = surroundings;
  const insertRequest = inserterInto(sqlite, {
    table: "requests",
    columns: [
      "id",
      "title",
      "slug",
      "body",
      "body_html",
      "language",
      "author_id",
      "origin",
      "recorded_by_id",
      "boundary_wording_id",
      "decision",
      "roadmap_stage",
      "merged_into_id",
      "root_id",
      "public_status",
      "vote_count",
      "organisation_count",
      "trend_score",
      "created_at",
      "opened_at",
      "opened_by_id",
      "owner_id",
    ],
  });
  const insertMerge = inserterInto(sqlite, {
    table: "request_merges",
    columns: ["request_id", "into_id", "why", "merged_by_id", "merged_at"],
  });
  const insertVotes = voteInserter(sqlite, { support: people.support, chance });
  const hang = belongingsInserter(sqlite, surroundings);

  /** Requests that are stored together are one tree: the first is its root. */
  return (firstId: number, tree: readonly Plan[]): Worded[] => {
    const votes = tree.map(({ voters, createdAt }) =>
      voteInTime(voters, { since: createdAt, until: times.last, chance }),
    );
    return tree.map(({ createdAt, mergedInto, voters }, at): Worded => {
      const id = firstId + at;
      const isMerged = mergedInto !== undefined;
      const state = tree.length > 1 ? untouched : drawState(chance);
      const publicStatus = publicStatusOf({ isMerged, decision: state.decision, roadmapStage: state.stage });
      const language = chance.isOneIn(oneInEnglish) ? "en" : chance.pick(locales);
      const [title, body] = [titleIn(language, chance), bodyIn(language, chance)];
      const figures = figuresOf(
        membersBelow(tree, at).flatMap((member): GeneratedVote[] => votes[member] ?? []),
      );
      const isRecorded = chance.isOneIn(10);
      const recordedById = isRecorded ? chance.pick(people.support) : null;
      const isOpened = isRecorded || !chance.isOneIn(30);
      const createdAtText = new Date(createdAt).toISOString();
      const ownerId = chance.isOneIn(5) ? chance.pick(people.managers) : null;
      insertRequest({
        id,
        title,
        slug: slugOf(title),
        body,
        body_html: htmlOf(body),
        language,
        author_id: voters[0]?.personId ?? 0,
        origin: isRecorded ? chance.pick(["email", "call"]) : "form",
        recorded_by_id: recordedById,
        boundary_wording_id: isRecorded ? null : surroundings.boundaryWordings[language],
        decision: state.decision,
        roadmap_stage: state.stage,
        merged_into_id: isMerged ? firstId + mergedInto : null,
        root_id: isMerged ? firstId : null,
        public_status: publicStatus,
        vote_count: figures.voteCount,
        organisation_count: figures.organisationCount,
        trend_score: figures.trendScore,
        created_at: createdAtText,
        opened_at: isOpened ? createdAtText : null,
        opened_by_id: isOpened ? (recordedById ?? chance.pick(people.support)) : null,
        owner_id: ownerId,
      });
      insertVotes(id, votes[at] ?? []);
      if (isMerged) {
        const mergedById = chance.pick(people.managers);
        insertMerge({
          request_id: id,
          into_id: firstId + mergedInto,
          why: "They say the same.",
          merged_by_id: mergedById,
          merged_at: new Date(times.last).toISOString(),
        });
      }
      hang({ id, ...state, publicStatus, ownerId, authorId: voters[0]?.personId ?? 0 });
      return { id, title, body };
    });
  };
}

/** A member of a tree and all that is merged into it, by their places. */
function membersBelow(tree: readonly Plan[], at: number): number[] {
  const found = [at];
  for (const each of found) {
    for (const [place, { mergedInto }] of tree.entries()) if (mergedInto === each) found.push(place);
  }
  return found;
}

/** Decisions, changes of status, links to the roadmap, owners and tags. */
function belongingsInserter(sqlite: Sqlite, { people, reasons, items, tags, chance, times }: Surroundings) {
  const at = new Date(times.last).toISOString();
  const insertDecision = inserterInto(sqlite, {
    table: "request_decisions",
    columns: ["request_id", "decision", "reason_id", "decided_by_id", "decided_at"],
  });
  const insertChange = inserterInto(sqlite, {
    table: "request_status_changes",
    columns: ["request_id", "from_status", "to_status", "changed_by_id", "changed_at"],
  });
  const insertLink = inserterInto(sqlite, {
    table: "roadmap_links",
    columns: ["roadmap_item_id", "request_id", "linked_by_id", "linked_at"],
  });
  const insertOwner = inserterInto(sqlite, {
    table: "request_owners",
    columns: ["request_id", "owner_id", "set_by_id", "set_at"],
  });
  const insertTag = inserterInto(sqlite, {
    table: "request_tags",
    columns: ["request_id", "tag_id", "added_by_id", "added_at"],
  });
  return (request: {
    id: number;
    decision: Decision;
    stage: Stage | null;
    publicStatus: string;
    ownerId: number | null;
    authorId: number;
  }) => {
    const { id, decision, stage, publicStatus, ownerId, authorId } = request;
    const manager = chance.pick(people.managers);
    const actor = decision === "withdrawn" ? authorId : manager;
    if (decision !== "open") {
      const reason_id = decision === "withdrawn" ? null : chance.pick(reasons);
      insertDecision({ request_id: id, decision, reason_id, decided_by_id: actor, decided_at: at });
    }
    if (stage) {
      insertLink({
        roadmap_item_id: chance.pick(items[stage]),
        request_id: id,
        linked_by_id: manager,
        linked_at: at,
      });
    }
    if (publicStatus !== "open") {
      insertChange({
        request_id: id,
        from_status: "open",
        to_status: publicStatus,
        changed_by_id: actor,
        changed_at: at,
      });
    }
    if (ownerId !== null) insertOwner({ request_id: id, owner_id: ownerId, set_by_id: manager, set_at: at });
    if (chance.isOneIn(3))
      insertTag({ request_id: id, tag_id: chance.pickByRank(tags), added_by_id: manager, added_at: at });
  };
}
