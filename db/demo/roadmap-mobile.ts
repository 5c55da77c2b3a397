import type { DemoRoadmapItem } from "./roadmap-data.ts";

export const mobileItems: DemoRoadmapItem[] = [
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
];
