import type { DemoRoadmapItem } from "./roadmap-data.ts";

export const syncItems: DemoRoadmapItem[] = [
  {
    key: "errors-that-name-the-record",
    texts: {
      en: {
        title: "Synchronisation errors that name the record",
        summary: "Each error of a transfer says which record, which field and which value caused it.",
        body: "An error number sends people into log files. The error list of Rondeo Sync gives each failed record a line of its own, in words a clerk without technical training understands: the kind of record, its number in both systems, the field, the value and the reason given by the ERP system.\n\nA link opens the record in Rondeo Desk. You can filter the list by kind, hand a line to a colleague, and export what remains. Some ERP systems answer with a bare code; there we show the code together with what was sent, because we do not want to guess a reason.",
      },
      de: {
        title: "Fehler der Synchronisation, die den Datensatz nennen",
        summary:
          "Jeder Fehler einer Übertragung sagt Ihnen, welcher Datensatz, welches Feld und welcher Wert ihn ausgelöst hat.",
        body: "Eine Fehlernummer schickt Menschen in Protokolldateien. In der Fehlerliste von Rondeo Sync hat jeder abgelehnte Datensatz eine eigene Zeile, in Worten, die auch ohne technische Ausbildung verständlich sind: Art des Datensatzes, Nummer in beiden Systemen, Feld, Wert und der Grund, den das ERP-System angibt.\n\nEin Link öffnet den Datensatz in Rondeo Desk. Sie können die Liste nach Art filtern, eine Zeile an eine Kollegin übergeben und den Rest exportieren. Manche ERP-Systeme antworten nur mit einer Kennziffer; dort zeigen wir sie zusammen mit den gesendeten Werten, denn einen Grund zu erraten wäre unredlich.",
      },
    },
    originalLanguage: "de",
    by: "lukas-steinweg",
    createdDaysAgo: 416,
    publishedDaysAgo: 401,
    moves: [
      { to: "planned", daysAgo: 416, by: "lukas-steinweg" },
      { to: "building", daysAgo: 303, by: "lukas-steinweg" },
      { to: "shipped", daysAgo: 76, by: "lukas-steinweg" },
    ],
    requests: ["error-names-the-record", "fehlermeldung-mit-artikelnummer"],
  },
  {
    key: "replaced-article-numbers",
    texts: {
      en: {
        title: "Replaced article numbers are recognised",
        summary:
          "When a manufacturer replaces an article number, the app offers the successor, and the transfer no longer fails on the old one.",
        body: "Old article numbers survive in the history of installations, in favourites and in the memory of technicians. The plan is that Rondeo Sync reads the successor from the ERP system, or from a table that you maintain, and passes it on to the app.\n\nA technician who picks the old number sees the new one with a remark and confirms it. If an old number arrives all the same, Rondeo Sync replaces it and records the exchange. Chains of several replacements are followed to the end. Open is the question of articles with two possible successors; there a person would have to choose.",
      },
      fr: {
        title: "Reconnaissance des références remplacées",
        summary:
          "Lorsqu’un fabricant remplace une référence, l’application propose la nouvelle, et le transfert n’échoue plus sur l’ancienne.",
        body: "Les anciennes références survivent dans l’historique des installations, dans les favoris et dans la mémoire des techniciens. Nous prévoyons que Rondeo Sync lise la remplaçante dans le système ERP, ou dans un tableau tenu par vos soins, puis la transmette à l’application.\n\nLe technicien qui choisit l’ancienne voit la nouvelle, accompagnée d’une remarque, et la confirme. Si l’ancienne arrive malgré tout, Rondeo Sync la remplace et consigne l’échange. Les remplacements successifs sont suivis jusqu’au dernier. Reste la question des articles à deux remplaçantes possibles, où une personne devrait trancher.",
      },
      de: {
        title: "Abgelöste Artikelnummern werden erkannt",
        summary:
          "Löst ein Hersteller eine Artikelnummer ab, bietet die App den Nachfolger an, und die Übertragung scheitert nicht mehr an der alten.",
        body: "Alte Artikelnummern leben in der Historie der Anlagen weiter, in Favoriten und im Gedächtnis der Techniker. Geplant ist, dass Rondeo Sync den Nachfolger aus dem ERP-System liest oder aus einer Tabelle, die Sie pflegen, und ihn an die App weitergibt.\n\nWer die alte Nummer wählt, sieht die neue mit einem Hinweis und bestätigt sie. Kommt trotzdem eine alte an, ersetzt Rondeo Sync sie und hält den Tausch fest. Ketten aus mehreren Ablösungen verfolgt es zu Ende. Offen ist die Frage der Artikel mit zwei möglichen Nachfolgern; dort müsste ein Mensch wählen.",
      },
    },
    originalLanguage: "de",
    by: "lukas-steinweg",
    createdDaysAgo: 106,
    moves: [
      { to: "exploring", daysAgo: 106, by: "lukas-steinweg" },
      { to: "planned", daysAgo: 21, by: "lukas-steinweg" },
    ],
    requests: [
      "superseded-article-numbers",
      "references-remplacees",
      "ersatzteile-im-wagen",
      "fehlermeldung-mit-artikelnummer",
    ],
  },
];
