import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { builtAt } from "../../../db/builders.ts";
import { fillSampleWorld } from "../../../db/demo/sample-world.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { listSimilarRequests } from "../../requests/likeness.server.ts";
import { askPairs, readPairs, storeCorpus } from "./similar-pairs.ts";

afterAll(stopRendering);

test("R9: of the committed pairs at least 85 in 100 are found among the first five, most of them first", async () => {
  const file = "similar-pairs.jsonl";
  const text = readFileSync(path.join(import.meta.dirname, file), "utf8");
  for (const pairs of readPairs(text, file)) {
    const db = await openTestDatabase();
    const ids = await storeCorpus(db, pairs.corpus);
    const answers = await askPairs(db, { pairs, ids });
    const share = (within: number) =>
      answers.filter(({ place }) => place !== undefined && place <= within).length / answers.length;
    expect(answers.length).toBeGreaterThanOrEqual(80);
    expect(share(5)).toBeGreaterThanOrEqual(0.85);
    expect(share(1)).toBeGreaterThanOrEqual(0.75);
  }
});

/** Wishes that nobody in the sample world has. */
const strangers = `Fingerprint login on the tablet
Export payroll to DATEV
An app for the Apple Watch
Quotes in several currencies
Connect the phone system to the portal
Chatbot for questions of our customers
Employee of the month
A game for the waiting room
Recipes for the canteen
Weather forecast on the start page
Mit Kreditkarte bezahlen
Fuhrparkverwaltung mit Tankkarten
Schichtplan für das Lager
Geburtstage der Kollegen anzeigen
Newsletter an alle Kunden
Unterstützung für Windows Phone
Reisekosten abrechnen
Gehaltsabrechnung hochladen
Réserver une salle de réunion
Louer du matériel à l’heure
Musique dans l’application
Connexion par empreinte digitale
Statistiques de vente par commercial
Calendrier des vacances scolaires
Bilan carbone des trajets
Blockchain for certificates
Drone flights over the site
Loyalty points for partners`.split("\n");

test("R9: where nobody asked for it yet, mostly nothing is offered, and never much", async () => {
  const db = await openTestDatabase();
  await fillSampleWorld(db, { now: builtAt });
  let nothing = 0;
  let little = 0;
  for (const title of strangers) {
    const found = await listSimilarRequests(db, { title, limit: 5 });
    if (found.length === 0) nothing += 1;
    if (found.length <= 1) little += 1;
  }
  expect(strangers.length).toBeGreaterThanOrEqual(20);
  expect(nothing / strangers.length).toBeGreaterThanOrEqual(0.45);
  expect(little / strangers.length).toBeGreaterThanOrEqual(0.85);
});

test.each([
  ["", "f holds no line"],
  ["\n \n", "f holds no line"],
  ["{", "f, line 1 is not JSON"],
  ['{"corpus":[],"queries":[]}\nnull', "f, line 2 should look like"],
  ['{"corpus":[{"id":1}],"queries":[]}', "corpus.0.title"],
  ['{"corpus":[],"queries":[{"title":"x"}]}', "queries.0.expect"],
])("%j is refused with a sentence", (text, sentence) => {
  expect(() => readPairs(text, "f")).toThrow(sentence);
});

test("ids may be numbers or texts, texts may be missing, and each line has a corpus of its own", async () => {
  const line =
    '{"corpus":[{"id":7,"title":"Export invoices"},{"id":"x","title":"","body":null}],"queries":[{"title":"Rechnungsexport","expect":["7"]}]}';
  const [pairs, other] = readPairs(`\uFEFF${line}\r\n\n${line}\n`, "f");
  expect(other).toEqual(pairs);
  if (!pairs) throw new Error("No pairs were read.");
  const db = await openTestDatabase();
  const [answer] = await askPairs(db, { pairs, ids: await storeCorpus(db, pairs.corpus) });
  expect(answer).toMatchObject({ place: 1, found: [{ id: "7", title: "Export invoices" }] });
});
