import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "../../http/access.server.ts";
import { findChosenTrees } from "../../requests/evidence.server.ts";
import { readEvidenceChoice } from "../../requests/evidence-choice.ts";
import { evidenceCsv, evidenceTables } from "../../requests/evidence-csv.server.ts";

/** What the evidence page shows, as a file; read part by part while it is sent. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, t, vendor } = await requireStaff(args, "support");
  const query = new URL(args.request.url).searchParams;
  const { numbers, plan } = readEvidenceChoice(query);
  const of = evidenceTables.find((table) => table === query.get("of")) ?? "people";
  const { trees, requestIds } = await findChosenTrees(db, numbers);
  const named = trees.length > 0 && trees.length <= 5 ? trees.map(({ id }) => `-${id}`).join("") : "";
  const reader = { t, timeZone: vendor.timeZone };
  const parts = evidenceCsv(db, { of, chosen: { requestIds, plan }, reader });
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = await parts.next();
        if (part.done) controller.close();
        else controller.enqueue(part.value);
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="evidence${named}-${of}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
