import type { TagKind, TagNames } from "../../app/requests/tag.ts";

type DemoTag = {
  kind: TagKind;
  names: TagNames;
  /** The keys of requests. */
  requests: string[];
};

export const tags: DemoTag[] = [
  {
    kind: "public",
    names: { en: "Photos and signatures", de: "Fotos und Unterschriften", fr: "Photos et signatures" },
    requests: [
      "photo-per-checklist-line",
      "handover-photos-and-signature",
      "two-signatures-one-report",
      "annoter-les-photos",
      "fotos-je-pruefpunkt",
      "zweite-unterschrift",
    ],
  },
  {
    kind: "public",
    names: { en: "Reports", de: "Berichte", fr: "Comptes rendus" },
    requests: [
      "report-in-customers-language",
      "rapport-bilingue",
      "two-signatures-one-report",
      "dictate-the-report",
      "dicter-le-compte-rendu",
      "report-pdf-with-order",
    ],
  },
  {
    kind: "public",
    names: { en: "Van stock", de: "Lager im Wagen", fr: "Stock du véhicule" },
    requests: ["van-stock-counts-down", "stock-du-camion", "ersatzteile-im-wagen"],
  },
  {
    kind: "public",
    names: { en: "Planning board", de: "Plantafel", fr: "Tableau de planification" },
    requests: [
      "own-colours-for-job-states",
      "on-call-rota-on-board",
      "undo-moved-jobs",
      "jobs-that-need-calm-weather",
      "print-the-week",
      "job-over-several-days",
      "couleurs-des-etats",
      "absences-dans-le-planning",
      "rufbereitschaft-im-plan",
      "verschobenes-zuruecknehmen",
    ],
  },
  {
    kind: "public",
    names: { en: "ERP interface", de: "ERP-Schnittstelle", fr: "Interface ERP" },
    requests: [
      "error-names-the-record",
      "superseded-article-numbers",
      "trial-run-before-transfer",
      "travel-time-as-own-article",
      "retry-single-record",
      "report-pdf-with-order",
      "prices-back-to-erp",
      "doublons-clients-erp",
      "references-remplacees",
      "deux-societes-un-seul-erp",
      "mengeneinheiten-umrechnen",
    ],
  },
  {
    kind: "internal",
    names: { en: "Small effort" },
    requests: ["undo-moved-jobs", "retry-single-record", "dark-screen-in-machine-rooms"],
  },
  {
    kind: "internal",
    names: { en: "Needs data protection" },
    requests: ["live-location-of-vans", "read-access-to-database"],
  },
];

/** Who looks after what, by the key of a manager. */
export const owners: Record<string, string[]> = {
  "ruth-ashdene": ["van-stock-counts-down", "dictate-the-report", "live-location-of-vans"],
  "lukas-steinweg": ["error-names-the-record", "on-call-rota-on-board"],
};
