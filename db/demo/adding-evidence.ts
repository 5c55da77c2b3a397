import { addToRequest } from "../../app/requests/adding.server.ts";
import { answerAboutVote } from "../../app/requests/answering.server.ts";
import { mergeRequests } from "../../app/requests/merging.server.ts";
import type { Tx } from "../client.ts";
import { additions, answers, merges } from "./evidence.ts";
import { idOf, personOf, type World } from "./world.ts";

/** How long ago voters answered: one after another, in the weeks before the merges. */
const answersBeganAgo = 40;

/** Why voters need it, what authors added, and which requests turned out to be one. */
export async function addEvidence(tx: Tx, world: World): Promise<void> {
  let daysAgo = answersBeganAgo;
  for (const [key, given] of Object.entries(answers)) {
    for (const { by, importance = null, why = null } of given) {
      daysAgo -= 1;
      const answer = {
        requestId: idOf(world.requests, key),
        personId: idOf(world.people, by),
        answer: { importance, why },
        now: world.ago(daysAgo),
      };
      const happen = async () => {
        const outcome = await answerAboutVote(tx, answer);
        if (!outcome.changed) throw new Error(`${key}, ${by}: ${outcome.because}`);
      };
      world.events.push({ daysAgo, happen });
    }
  }
  for (const { request, by, daysAgo, body } of additions) {
    const addition = {
      requestId: idOf(world.requests, request),
      authorId: idOf(world.people, by),
      form: { body, language: personOf(by).language, submissionKey: `addition to ${request}` },
      now: world.ago(daysAgo),
    };
    const happen = async () => {
      const outcome = await addToRequest(tx, addition);
      if (!outcome.ok) throw new Error(`${request}: ${outcome.because}`);
    };
    world.events.push({ daysAgo, happen });
  }
  for (const { duplicate, into, by, why, daysAgo } of merges) {
    const merge = {
      duplicate: idOf(world.requests, duplicate),
      into: idOf(world.requests, into),
      why,
      managerId: idOf(world.people, by),
      now: world.ago(daysAgo),
    };
    const happen = async () => {
      const outcome = await mergeRequests(tx, merge);
      if (!outcome.changed) throw new Error(`${duplicate}: ${outcome.because}`);
    };
    world.events.push({ daysAgo, happen });
  }
}
