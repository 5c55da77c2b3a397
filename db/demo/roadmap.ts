export type DemoRoadmapItem = {
  key: string;
  texts: Partial<Record<"en" | "fr" | "de", { title: string; summary: string; body: string }>>;
  originalLanguage: "en" | "fr" | "de";
  /** The key of a manager. */
  by: string;
  createdDaysAgo: number;
  /** Absent while the item is unpublished. */
  publishedDaysAgo?: number;
  /** In time order: the first is the stage at creation, the last is the present one. */
  moves: {
    to: "exploring" | "planned" | "building" | "shipped" | "postponed";
    daysAgo: number;
    by: string;
    reason?: { en: string; fr: string; de: string };
  }[];
  /** The keys of the requests that it answers. */
  requests: string[];
};

export const roadmapItems: DemoRoadmapItem[] = [
  {
    key: "photos-on-checklist-lines",
    texts: {
      en: {
        title: "Photos on the line of the checklist they prove",
        summary:
          "Your technicians take a photo at a single checklist line, and the report prints it below that line.",
        body: "A photo at the end of a report proves little if nobody can tell what it shows. Rondeo Mobile has a camera button on every checklist line; the picture stays with that line in the app, in Rondeo Desk and in the PDF.\n\n- One line accepts several photos.\n- Photos of the whole job are still possible and keep their place at the end.\n- It all works without a network; the pictures follow when the phone is connected again.\n\nYour earlier reports are unchanged. We left out a fixed number of photos per line, because fire safety and lift maintenance count them very differently.",
      },
      fr: {
        title: "Des photos à la ligne de contrôle qu’elles documentent",
        summary:
          "Vos techniciens prennent une photo sur une ligne précise de la liste de contrôle, et le rapport l’imprime sous cette ligne.",
        body: "Une image placée à la fin d’un rapport ne prouve pas grand-chose si l’on ignore à quoi elle se rapporte. Rondeo Mobile affiche un bouton d’appareil photo sur chaque ligne de contrôle ; le cliché y reste attaché dans l’application, dans Rondeo Desk et dans le PDF.\n\n- Une même ligne accepte plusieurs photos.\n- Celles de l’intervention entière restent possibles et gardent leur place en fin de document.\n- Tout fonctionne sans réseau ; les images suivent quand le téléphone se reconnecte.\n\nVos rapports précédents ne changent pas. Nous n’avons imposé aucun nombre de clichés par ligne, car les métiers de l’incendie et de l’ascenseur les comptent très différemment.",
      },
      de: {
        title: "Fotos an der Zeile der Checkliste, die sie belegen",
        summary:
          "Ihre Techniker nehmen ein Foto an einer einzelnen Zeile der Checkliste auf, und der Bericht druckt es unter dieser Zeile.",
        body: "Ein Foto am Ende eines Berichts belegt wenig, wenn niemand erkennt, was es zeigt. In Rondeo Mobile hat jede Zeile der Checkliste eine Kamera; das Bild bleibt in der App, in Rondeo Desk und im PDF bei dieser Zeile.\n\n- Eine Zeile nimmt mehrere Fotos auf.\n- Fotos zum ganzen Auftrag sind weiterhin möglich und behalten ihren Platz am Schluss.\n- Alles funktioniert ohne Netz; die Bilder folgen, wenn das Handy wieder verbunden ist.\n\nIhre früheren Berichte bleiben unverändert. Auf eine feste Zahl von Fotos je Zeile haben wir verzichtet, weil Brandschutz und Aufzugswartung sie sehr unterschiedlich zählen.",
      },
    },
    originalLanguage: "en",
    by: "ruth-ashdene",
    createdDaysAgo: 420,
    publishedDaysAgo: 411,
    moves: [
      { to: "exploring", daysAgo: 420, by: "ruth-ashdene" },
      { to: "planned", daysAgo: 362, by: "ruth-ashdene" },
      { to: "building", daysAgo: 251, by: "lukas-steinweg" },
      { to: "shipped", daysAgo: 118, by: "ruth-ashdene" },
    ],
    requests: ["photo-per-checklist-line", "fotos-je-pruefpunkt", "handover-photos-and-signature"],
  },
  {
    key: "own-colours-for-job-states",
    texts: {
      en: {
        title: "Your own colours for job states",
        summary:
          "Your administrators choose the colour and a letter for every job state on the planning board.",
        body: "Colours mean something different in every dispatch office: red can be “not assigned”, “no heating” or “people trapped”. In Rondeo Desk your administrators set one colour and one letter per job state, for the whole organisation or for a single branch.\n\nRondeo Desk warns when two colours are hard to tell apart, also for people with a colour vision deficiency, and the letter remains readable on a black-and-white printout. If you change nothing, the colours you know stay in place. The app shows the same choice, so that dispatchers and technicians talk about the same yellow on the telephone.",
      },
      fr: {
        title: "Vos propres couleurs pour les états d’intervention",
        summary:
          "Vos administrateurs choisissent la couleur et une lettre pour chaque état d’intervention dans le planning.",
        body: "Les couleurs n’ont pas le même sens dans tous les bureaux : le rouge peut vouloir dire « non affectée », « sans chauffage » ou « personnes bloquées ». Dans Rondeo Desk, vos administrateurs attribuent à chaque état une couleur et une lettre, pour toute l’organisation ou pour une seule agence.\n\nRondeo Desk vous avertit lorsque deux teintes se distinguent mal, y compris pour une personne daltonienne, et la lettre reste lisible sur une impression en noir et blanc. Si vous ne touchez à rien, les couleurs habituelles demeurent. L’application reprend votre choix, si bien que planificateurs et techniciens parlent du même jaune au téléphone.",
      },
      de: {
        title: "Eigene Farben für die Zustände von Aufträgen",
        summary:
          "Ihre Administratoren wählen für jeden Auftragszustand in der Plantafel eine Farbe und einen Buchstaben.",
        body: "Farben bedeuten in jeder Disposition etwas anderes: Rot kann „nicht zugeteilt“ heißen, „Heizung kalt“ oder „Personen eingeschlossen“. In Rondeo Desk legen Ihre Administratoren je Zustand eine Farbe und einen Buchstaben fest, für die ganze Organisation oder für eine einzelne Niederlassung.\n\nRondeo Desk warnt Sie, wenn zwei Farben schwer zu unterscheiden sind, auch bei einer Farbsehschwäche, und der Buchstabe bleibt auf einem Schwarz-Weiß-Ausdruck lesbar. Wenn Sie nichts ändern, bleiben die vertrauten Farben erhalten. Die App zeigt dieselbe Auswahl, damit Disponenten und Techniker am Telefon vom selben Gelb sprechen.",
      },
    },
    originalLanguage: "en",
    by: "ruth-ashdene",
    createdDaysAgo: 402,
    publishedDaysAgo: 399,
    moves: [
      { to: "exploring", daysAgo: 402, by: "ruth-ashdene" },
      { to: "planned", daysAgo: 341, by: "ruth-ashdene" },
      { to: "building", daysAgo: 279, by: "ruth-ashdene" },
      { to: "shipped", daysAgo: 192, by: "ruth-ashdene" },
    ],
    requests: ["own-colours-for-job-states", "couleurs-des-etats"],
  },
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
    key: "van-stock",
    texts: {
      en: {
        title: "Van stock that counts down with the parts you fit",
        summary:
          "Every van has a stock of its own; a part entered in a report leaves it, and the app warns when a part runs low.",
        body: "The report knows which parts were fitted, the warehouse knows which were handed out, and the van lies between the two. We are building a stock per vehicle that Rondeo Mobile keeps without a network and Rondeo Sync settles with the ERP system.\n\nWhat it covers in our present design:\n\n- counting down when a part is entered in a report\n- a minimum per part, with a list for reordering\n- a look into a colleague’s van\n\nStocktaking by barcode is not part of it. A first attempt lost track when two phones used the same van, which is why the counting was rebuilt from the ground up.",
      },
      fr: {
        title: "Un stock de véhicule qui diminue avec les pièces posées",
        summary:
          "Chaque véhicule possède son stock ; une pièce inscrite au rapport en sort, et l’application signale celles qui viennent à manquer.",
        body: "Le rapport sait quelles pièces ont servi, le magasin sait lesquelles il a remises, et le véhicule se trouve entre les deux. Nous construisons un stock par véhicule que Rondeo Mobile tient sans réseau et que Rondeo Sync rapproche du système ERP.\n\nCe qu’il comprend dans notre conception actuelle :\n\n- la sortie d’une pièce dès qu’elle figure au rapport\n- un minimum par article, avec une liste de réassort\n- un regard dans le véhicule d’un collègue\n\nL’inventaire par code-barres n’en fait pas partie. Un premier essai perdait le compte lorsque deux téléphones partageaient un véhicule, d’où un calcul entièrement repris.",
      },
      de: {
        title: "Wagenbestand, der mit den verbauten Teilen sinkt",
        summary:
          "Jeder Wagen hat einen eigenen Bestand; ein Teil im Bericht wird abgebucht, und die App meldet, was knapp ist.",
        body: "Der Bericht weiß, welche Teile verbaut wurden, das Lager weiß, welche es ausgegeben hat, und der Wagen liegt dazwischen. Wir bauen einen Bestand je Fahrzeug, den Rondeo Mobile ohne Netz führt und Rondeo Sync mit dem ERP-System abgleicht.\n\nIn unserem jetzigen Entwurf gehört dazu:\n\n- das Abbuchen, wenn ein Teil in den Bericht eingetragen ist\n- ein Mindestbestand je Artikel, mit einer Liste zum Nachbestellen\n- der Blick in den Wagen von Kollegen\n\nEine Inventur per Barcode ist nicht enthalten. Ein erster Versuch verzählte sich, sobald zwei Handys denselben Wagen benutzten; das Zählwerk haben wir darum von Grund auf erneuert.",
      },
    },
    originalLanguage: "en",
    by: "ruth-ashdene",
    createdDaysAgo: 461,
    publishedDaysAgo: 452,
    moves: [
      { to: "exploring", daysAgo: 461, by: "ruth-ashdene" },
      { to: "planned", daysAgo: 372, by: "ruth-ashdene" },
      { to: "building", daysAgo: 318, by: "lukas-steinweg" },
      {
        to: "postponed",
        daysAgo: 277,
        by: "ruth-ashdene",
        reason: {
          en: "In the trial, two technicians sharing one van without a network ended up with two different counts, and neither was right. A stock that cannot be trusted is worse than a paper list, so we have put the work aside and are rethinking how counts are brought together.",
          fr: "Pendant l’essai, deux techniciens partageant un véhicule sans réseau obtenaient deux comptes différents, tous deux faux. Un stock auquel on ne peut se fier vaut moins qu’une liste sur papier ; nous avons donc mis ce travail de côté et repensons la manière de réunir les comptes.",
          de: "Im Versuch kamen zwei Techniker, die ohne Netz denselben Wagen benutzten, auf zwei verschiedene Zahlen, und keine davon stimmte. Ein Bestand, dem man nicht trauen kann, ist schlechter als eine Liste auf Papier; wir haben die Arbeit deshalb zurückgestellt und überdenken, wie Zählungen zusammenfinden.",
        },
      },
      { to: "planned", daysAgo: 163, by: "ruth-ashdene" },
      { to: "building", daysAgo: 58, by: "lukas-steinweg" },
    ],
    requests: ["van-stock-counts-down", "stock-du-camion", "ersatzteile-im-wagen"],
  },
  {
    key: "several-signatures",
    texts: {
      en: {
        title: "Several signatures on one report",
        summary:
          "A report can carry more than one signature, each with a label of your choice and the name of the person who signed.",
        body: "The person who opens the door is rarely the one who accepts the work. We are building a signing page with as many signatures as the report template asks for: colleague, caretaker, operator, whatever you name them.\n\nEach signature keeps the name, the role and the moment of signing. You decide in the template which ones are compulsory and which points of the checklist, with their photos, appear above the line. We are still testing how a missing person is best dealt with; the design contains a remark instead of a signature, visible in the PDF.",
      },
      fr: {
        title: "Plusieurs signatures sur un même rapport",
        summary:
          "Un rapport peut porter plus d’une signature, chacune avec l’intitulé de votre choix et le nom du signataire.",
        body: "Celui qui ouvre la porte est rarement celui qui réceptionne les travaux. Nous construisons une page comportant autant de signatures que le modèle de rapport en demande : collègue, gardien, exploitant, selon les noms que vous leur donnez.\n\nChacune conserve le nom, la fonction et l’instant où elle fut apposée. Dans le modèle, vous décidez lesquelles sont obligatoires et quels points de contrôle, avec leurs photos, apparaissent au-dessus de la ligne. Nous testons encore la meilleure façon de traiter une personne absente ; la conception prévoit une remarque à la place de la signature, visible dans le PDF.",
      },
      de: {
        title: "Mehrere Unterschriften auf einem Bericht",
        summary:
          "Ein Bericht kann mehr als eine Unterschrift tragen, jede mit einer Bezeichnung Ihrer Wahl und dem Namen der Person.",
        body: "Wer die Tür aufschließt, nimmt die Arbeit selten ab. Wir bauen eine Seite mit so vielen Unterschriften, wie die Berichtsvorlage verlangt: Kollegin, Hausmeister, Betreiber, je nachdem, wie Sie sie benennen.\n\nJede Unterschrift behält Namen, Funktion und Zeitpunkt. In der Vorlage bestimmen Sie, welche davon Pflicht sind und welche Prüfpunkte samt ihren Fotos darüber erscheinen. Wie sich eine abwesende Person am besten behandeln lässt, erproben wir noch; der Entwurf sieht statt der Unterschrift eine Bemerkung vor, die im PDF sichtbar ist.",
      },
    },
    originalLanguage: "de",
    by: "lukas-steinweg",
    createdDaysAgo: 312,
    publishedDaysAgo: 305,
    moves: [
      { to: "exploring", daysAgo: 312, by: "lukas-steinweg" },
      { to: "planned", daysAgo: 204, by: "lukas-steinweg" },
      { to: "building", daysAgo: 41, by: "lukas-steinweg" },
    ],
    requests: ["two-signatures-one-report", "zweite-unterschrift", "handover-photos-and-signature"],
  },
  {
    key: "merging-duplicate-customers",
    texts: {
      en: {
        title: "Merging duplicated customers",
        summary:
          "Two entries of the same customer become one, with the whole service history and every ERP number kept.",
        body: "Duplicates arise on the road, in accounts and when companies are bought. The plan has three parts: a list of entries that look alike by telephone, address or name; a page that puts two of them side by side, where you choose what is right field by field; and one remaining customer that keeps all installations, jobs and contracts.\n\nThe numbers of the ERP system stay attached, so that each job is still posted to the right account. A merge can be taken back. Rondeo Desk suggests, people decide: nothing is merged without somebody saying so.",
      },
      fr: {
        title: "Fusion des clients en double",
        summary:
          "Deux fiches d’un même client n’en font plus qu’une, avec tout l’historique et chacun des numéros de l’ERP.",
        body: "Les doublons naissent sur la route, à la comptabilité et lors du rachat d’une entreprise. Le projet comporte trois volets : une liste des fiches qui se ressemblent par le téléphone, l’adresse ou le nom ; une page qui en met deux côte à côte, où vous retenez la bonne valeur champ par champ ; enfin un client unique qui garde installations, interventions et contrats.\n\nLes numéros du système ERP y restent attachés, pour que chaque intervention soit imputée au bon compte. Une fusion peut être annulée. Rondeo Desk propose, une personne décide : rien ne fusionne sans son accord.",
      },
      de: {
        title: "Zusammenführen doppelter Kunden",
        summary:
          "Zwei Einträge desselben Kunden werden zu einem, mit der ganzen Servicehistorie und allen ERP-Nummern.",
        body: "Dubletten entstehen unterwegs, in der Buchhaltung und beim Kauf von Firmen. Der Plan hat drei Teile: eine Liste von Einträgen, die sich in Telefon, Adresse oder Namen gleichen; eine Seite, auf der Sie zwei davon nebeneinander sehen und Feld für Feld wählen, was stimmt; und einen verbleibenden Kunden mit allen Anlagen, Aufträgen und Verträgen.\n\nDie Nummern des ERP-Systems bleiben daran hängen, damit jeder Auftrag auf das richtige Konto gebucht wird. Eine Zusammenführung lässt sich zurücknehmen. Rondeo Desk schlägt vor, Menschen entscheiden: Ohne Ihr Zutun führt es nichts zusammen.",
      },
    },
    originalLanguage: "en",
    by: "ruth-ashdene",
    createdDaysAgo: 276,
    publishedDaysAgo: 269,
    moves: [
      { to: "exploring", daysAgo: 276, by: "ruth-ashdene" },
      { to: "planned", daysAgo: 66, by: "ruth-ashdene" },
    ],
    requests: ["merge-duplicate-customers", "doublons-clients-erp", "same-customer-three-times"],
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
  {
    key: "on-call-rota",
    texts: {
      en: {
        title: "The on-call rota on the planning board",
        summary:
          "Dispatchers would see on the planning board who is on call, who stands in and who has swapped.",
        body: "Many partners keep their rota outside Rondeo Desk, and a swap rarely reaches every copy. We are exploring a row of its own on the planning board that shows the person on call, the stand-in and the handover.\n\nThe questions that occupy us:\n\n- Who confirms a swap: the two technicians, or a dispatcher?\n- What does an answering service see without a full account?\n- How do rest periods after a night call enter the plan?\n\nRules for rest differ from country to country, and we are not sure that they belong in Rondeo Desk. Your comments on the linked requests help us to judge this.",
      },
      fr: {
        title: "Le tableau d’astreinte dans le planning",
        summary:
          "Vos planificateurs verraient dans le planning qui est d’astreinte, qui supplée et qui a échangé son tour.",
        body: "De nombreux partenaires tiennent leur tableau d’astreinte hors de Rondeo Desk, et un échange atteint rarement toutes les copies. Nous étudions une ligne propre dans le planning, qui montre la personne d’astreinte, sa suppléante et le passage de relais.\n\nLes questions qui nous occupent :\n\n- Qui confirme un échange, les deux techniciens ou une planificatrice ?\n- Que voit une permanence téléphonique sans compte complet ?\n- Comment le repos après un appel de nuit entre-t-il dans le planning ?\n\nLes règles de repos varient d’un pays à l’autre, et nous ne sommes pas certains que leur place soit dans Rondeo Desk. Vos commentaires sous les demandes liées nous aident à en juger.",
      },
      de: {
        title: "Die Rufbereitschaft in der Plantafel",
        summary:
          "Ihre Disponenten sähen in der Plantafel, wer Bereitschaft hat, wer vertritt und wer getauscht hat.",
        body: "Viele Partner führen ihre Bereitschaft außerhalb von Rondeo Desk, und ein Tausch erreicht selten jede Kopie. Wir untersuchen eine eigene Zeile in der Plantafel, die Bereitschaft, Vertretung und Übergabe zeigt.\n\nDiese Fragen beschäftigen uns:\n\n- Wer bestätigt einen Tausch: die beiden Techniker oder die Disposition?\n- Was sieht ein Auftragsdienst ohne vollständigen Zugang?\n- Wie kommt die Ruhezeit nach einem nächtlichen Einsatz in den Plan?\n\nRegeln für Ruhezeiten unterscheiden sich von Land zu Land, und wir sind nicht sicher, ob sie in Rondeo Desk gehören. Ihre Kommentare zu den verknüpften Wünschen helfen uns bei der Einschätzung.",
      },
    },
    originalLanguage: "de",
    by: "lukas-steinweg",
    createdDaysAgo: 181,
    publishedDaysAgo: 168,
    moves: [{ to: "exploring", daysAgo: 181, by: "lukas-steinweg" }],
    requests: ["on-call-rota-on-board", "rufbereitschaft-im-plan"],
  },
  {
    key: "reports-in-the-customers-language",
    texts: {
      en: {
        title: "Reports in the language of the customer",
        summary:
          "Headings, checklist questions and job states of a report would follow a language that you set for the customer.",
        body: "A report is read by the customer, but it speaks the language of the technician. We are exploring a language per customer that decides how headings, checklist questions and job states are printed, while free text stays exactly as it was written.\n\nTwo things make us hesitate. A signature belongs to what the signer has read, so the app would have to show the same language as the PDF. And your own checklists exist in the languages you gave them; where a translation is missing, the report has to say so rather than mix languages without a word.",
      },
      fr: {
        title: "Des rapports dans la langue du client",
        summary:
          "Titres, questions de contrôle et états figurant au rapport suivraient la langue que vous indiquez pour le client.",
        body: "C’est le client qui lit le rapport, et pourtant celui-ci parle la langue du technicien. Nous étudions une langue par client, dont dépendraient les titres, les questions de contrôle et les états imprimés, tandis que le texte libre resterait tel qu’il a été saisi.\n\nDeux points nous font hésiter. Une signature vaut pour ce que le signataire a lu ; l’application devrait donc s’afficher dans la même langue que le PDF. Vos propres listes, par ailleurs, existent dans les langues que vous leur avez données : si une traduction manque, le rapport doit le dire au lieu de mêler les langues en silence.",
      },
      de: {
        title: "Berichte in der Sprache des Kunden",
        summary:
          "Überschriften, Prüffragen und Zustände eines Berichts würden der Sprache folgen, die Sie beim Kunden hinterlegen.",
        body: "Den Bericht liest der Kunde, doch er spricht die Sprache des Technikers. Wir untersuchen eine Sprache je Kunde, nach der sich Überschriften, Prüffragen und Zustände im Druck richten, während freier Text genau so bleibt, wie er geschrieben wurde.\n\nZweierlei lässt uns zögern. Eine Unterschrift gilt für das, was die Person gelesen hat; also müsste auch die App die Sprache des PDF zeigen. Und Ihre eigenen Checklisten gibt es in den Sprachen, die Sie ihnen gegeben haben: Fehlt eine Übersetzung, muss der Bericht das sagen, statt die Sprachen stillschweigend zu mischen.",
      },
    },
    originalLanguage: "en",
    by: "ruth-ashdene",
    createdDaysAgo: 38,
    moves: [{ to: "exploring", daysAgo: 38, by: "ruth-ashdene" }],
    requests: ["report-in-customers-language"],
  },
  {
    key: "planning-board-by-keyboard",
    texts: {
      en: {
        title: "The planning board without a mouse",
        summary: "Dispatchers would be able to plan, move and assign jobs with the keyboard alone.",
        body: "No partner has asked for this one. It comes from our own vision that nobody should be shut out of dispatching, and from our colleagues in support, one of whom works with a screen reader and cannot use the board at all.\n\nWe are exploring a board in which every job can be reached, read aloud, picked up and put down by keyboard, and in which each change is announced in words. Dispatchers who plan two hundred jobs in a sitting tell us that keys would also be quicker for them. Whether the present board can be adapted or needs a different foundation is what we want to find out.",
      },
      fr: {
        title: "Le planning sans souris",
        summary:
          "Vos planificateurs pourraient planifier, déplacer et affecter des interventions au clavier seul.",
        body: "Aucun partenaire ne nous l’a demandé. L’idée vient de notre propre vision, qui veut que personne ne soit exclu de la planification, et de nos collègues du support, dont l’un travaille avec un lecteur d’écran et ne peut pas du tout se servir du planning.\n\nNous étudions un planning où chaque intervention s’atteint, se fait lire, se saisit et se dépose au clavier, et où toute modification est annoncée en mots. Ceux qui placent deux cents interventions d’affilée nous disent que les touches leur feraient aussi gagner du temps. Faut-il adapter l’outil actuel ou lui donner d’autres fondations ? C’est ce que nous cherchons à savoir.",
      },
    },
    originalLanguage: "en",
    by: "ruth-ashdene",
    createdDaysAgo: 92,
    publishedDaysAgo: 85,
    moves: [{ to: "exploring", daysAgo: 92, by: "ruth-ashdene" }],
    requests: [],
  },
  {
    key: "dictating-reports",
    texts: {
      en: {
        title: "Dictating the report",
        summary: "Technicians would speak their report and correct the text before it is signed.",
        body: "Speaking is easier than typing with cold hands, and a spoken report tends to say more. Our trial turned speech into text on the phone itself, without a network, in English, French and German.\n\nIn quiet rooms the result was good. Beside a running compressor, in a shaft or with a strong regional accent it was not: part names came out wrong, and in a few cases a “not” went missing. Because a report is evidence, we have put the item aside. The microphone key of the phone’s own keyboard remains usable wherever the device offers it.",
      },
      fr: {
        title: "Dicter le rapport",
        summary:
          "Les techniciens énonceraient leur rapport à voix haute et corrigeraient le texte avant la signature.",
        body: "Parler est plus facile que d’écrire les mains gelées, et un rapport énoncé à voix haute en dit souvent davantage. Notre essai transformait la parole en texte sur le téléphone lui-même, sans réseau, en français, en anglais et en allemand.\n\nDans une pièce calme, le résultat était bon. À côté d’un compresseur en marche, dans une gaine ou avec un fort accent, il ne l’était plus : des noms de pièces sortaient déformés, et parfois une négation disparaissait. Parce qu’un rapport sert de preuve, nous avons mis ce projet de côté. La touche microphone du clavier de l’appareil reste utilisable là où elle existe.",
      },
      de: {
        title: "Den Bericht diktieren",
        summary: "Techniker würden ihren Bericht sprechen und den Text vor der Unterschrift korrigieren.",
        body: "Sprechen fällt leichter als Tippen mit kalten Händen, und ein gesprochener Bericht sagt oft mehr. Unser Versuch wandelte Sprache auf dem Handy selbst in Text um, ohne Netz, auf Deutsch, Englisch und Französisch.\n\nIn ruhigen Räumen war das Ergebnis gut. Neben einem laufenden Verdichter, im Schacht oder bei kräftigem Dialekt war es das nicht: Namen von Teilen kamen falsch heraus, und vereinzelt ging ein „nicht“ verloren. Weil ein Bericht als Nachweis dient, haben wir das Vorhaben zurückgestellt. Die Mikrofontaste der Tastatur des Geräts bleibt nutzbar, wo es sie gibt.",
      },
    },
    originalLanguage: "en",
    by: "ruth-ashdene",
    createdDaysAgo: 476,
    publishedDaysAgo: 470,
    moves: [
      { to: "exploring", daysAgo: 476, by: "ruth-ashdene" },
      { to: "planned", daysAgo: 394, by: "ruth-ashdene" },
      { to: "building", daysAgo: 296, by: "ruth-ashdene" },
      {
        to: "postponed",
        daysAgo: 154,
        by: "ruth-ashdene",
        reason: {
          en: "Recognition without a network made too many mistakes in loud plant rooms and with regional accents, and some of them reversed the meaning of a finding. That is not good enough for a report that people sign.",
          fr: "Sans réseau, la reconnaissance se trompait trop souvent dans les locaux bruyants et avec les accents régionaux, au point d’inverser parfois le sens d’un constat. Cela ne suffit pas pour un rapport que l’on signe.",
          de: "Die Erkennung ohne Netz machte in lauten Technikräumen und bei Dialekten zu viele Fehler, und einige davon kehrten den Sinn eines Befunds um. Für einen Bericht, den Menschen unterschreiben, reicht das nicht aus.",
        },
      },
    ],
    requests: ["dictate-the-report", "dicter-le-compte-rendu"],
  },
  {
    key: "suggested-driving-order",
    texts: {
      en: {
        title: "A suggested driving order",
        summary: "The planning board would propose an order for a crew’s jobs by driving time.",
        body: "We tried a function that sorts the jobs of a crew by driving time and leaves fixed appointments untouched. On maps with many roads the suggestions were useful.\n\nIn the places where our partners need them most, they were not: ferries, closed mountain roads and goods lifts that only run at certain hours are unknown to the map data we can use. Dispatchers in the trial group changed more than half of the suggested orders and then stopped asking for them. We have postponed the item and keep the findings with it. What our trial showed about qualifications and spare parts is useful to us elsewhere.",
      },
      fr: {
        title: "Une proposition d’ordre de tournée",
        summary:
          "Le planning proposerait, pour chaque équipe, un ordre des interventions selon le temps de trajet.",
        body: "Nous avons essayé une fonction qui trie les interventions d’une équipe selon le temps de trajet sans toucher aux rendez-vous fixes. Là où les routes sont nombreuses, les propositions étaient utiles.\n\nElles ne l’étaient pas aux endroits où nos partenaires en ont le plus besoin : les bacs, les cols fermés et les monte-charges accessibles à certaines heures seulement sont inconnus des données cartographiques dont nous disposons. Les planificateurs du groupe d’essai modifiaient plus de la moitié des propositions, puis ont cessé d’en demander. Nous avons reporté ce projet et conservons les constats avec lui. Ce que l’essai nous a appris sur les qualifications et les pièces nous sert ailleurs.",
      },
      de: {
        title: "Ein Vorschlag für die Reihenfolge der Fahrten",
        summary:
          "Die Plantafel würde für jedes Team eine Reihenfolge der Aufträge nach Fahrzeit vorschlagen.",
        body: "Wir haben eine Funktion erprobt, die die Aufträge eines Teams nach Fahrzeit ordnet und feste Termine unberührt lässt. In Gegenden mit vielen Straßen waren die Vorschläge brauchbar.\n\nDort, wo unsere Partner sie am nötigsten haben, waren sie es nicht: Fähren, gesperrte Passstraßen und Lastenaufzüge mit festen Betriebszeiten kommen in den Kartendaten, die uns offenstehen, nicht vor. Die Disponenten der Versuchsgruppe änderten mehr als die Hälfte der Vorschläge und fragten dann nicht mehr danach. Wir haben das Vorhaben zurückgestellt und bewahren die Erkenntnisse dabei auf. Was der Versuch über Qualifikationen und Ersatzteile gezeigt hat, nützt uns an anderer Stelle.",
      },
    },
    originalLanguage: "de",
    by: "lukas-steinweg",
    createdDaysAgo: 456,
    publishedDaysAgo: 449,
    moves: [
      { to: "exploring", daysAgo: 456, by: "lukas-steinweg" },
      { to: "planned", daysAgo: 336, by: "lukas-steinweg" },
      { to: "building", daysAgo: 194, by: "lukas-steinweg" },
      {
        to: "postponed",
        daysAgo: 48,
        by: "lukas-steinweg",
        reason: {
          en: "The suggestions took no account of ferries, closed roads and site opening hours, so dispatchers overruled most of them. With the map data open to us we found no way to do better, and a suggestion that is usually wrong costs more attention than it saves.",
          fr: "Les propositions ignoraient les bacs, les routes fermées et les horaires d’ouverture des sites, si bien que la plupart étaient corrigées à la main. Avec les données cartographiques accessibles, nous n’avons pas trouvé de meilleure voie, et une proposition le plus souvent fausse demande plus d’attention qu’elle n’en épargne.",
          de: "Die Vorschläge berücksichtigten weder Fähren noch Sperrungen noch Öffnungszeiten, sodass die meisten von Hand verworfen wurden. Mit den zugänglichen Kartendaten fanden wir keinen besseren Weg, und ein Vorschlag, der überwiegend falsch ist, kostet mehr Aufmerksamkeit, als er spart.",
        },
      },
    ],
    requests: ["suggest-driving-order"],
  },
];
