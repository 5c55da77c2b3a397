import fc from "fast-check";
import { plans } from "../accounts/organisation.ts";
import { importances } from "../requests/importance.ts";
import { stages } from "../requests/status.ts";
import type { Step, World } from "./test-model.ts";
import type { Choice } from "./test-model-figures.ts";

/** Any step that somebody can try in this world, the more often the more hangs on it. */
export function anyStep({ organisationOf, planOf, requests, items }: World): fc.Arbitrary<Step> {
  const person = fc.constantFrom(...organisationOf.keys());
  const organisation = fc.constantFrom(...planOf.keys());
  const request = fc.constantFrom(...requests.keys());
  const item = fc.constantFrom(...items.keys());
  const decision = fc.constantFrom("open", "declined", "available");
  const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
  return fc.oneof(
    often(10, fc.record({ kind: fc.constant("vote"), person, request })),
    often(4, fc.record({ kind: fc.constant("withdraw vote"), person, request })),
    often(
      2,
      fc.record({
        kind: fc.constant("answer"),
        person,
        request,
        importance: fc.constantFrom(null, ...importances),
        why: fc.constantFrom(null, "Every day."),
      }),
    ),
    often(3, fc.record({ kind: fc.constant("move person"), person, to: organisation })),
    often(1, fc.record({ kind: fc.constant("erase"), person })),
    often(1, fc.record({ kind: fc.constant("change plan"), organisation, plan: fc.constantFrom(...plans) })),
    often(2, fc.record({ kind: fc.constant("decide"), request, decision })),
    often(1, fc.record({ kind: fc.constant("withdraw request"), request })),
    often(7, fc.record({ kind: fc.constant("merge"), request, into: request })),
    often(2, fc.record({ kind: fc.constant("merge and undo"), request, into: request })),
    often(8, fc.record({ kind: fc.constant("undo merge"), request })),
    often(5, fc.record({ kind: fc.constant("link"), item, request })),
    often(5, fc.record({ kind: fc.constant("unlink"), item, request })),
    often(3, fc.record({ kind: fc.constant("move item"), item, stage: fc.constantFrom(...stages) })),
    often(3, fc.record({ kind: fc.constant("publish"), item })),
    often(2, fc.record({ kind: fc.constant("unpublish"), item })),
  ) as fc.Arbitrary<Step>;
}

/** Any set of requests, of any plan or all of them. */
export function anyChoice({ requests, planOf }: World): fc.Arbitrary<Choice> {
  return fc.record({
    requests: fc.subarray([...requests.keys()], { minLength: 1 }),
    plan: fc.constantFrom(undefined, ...planOf.values()),
  });
}
