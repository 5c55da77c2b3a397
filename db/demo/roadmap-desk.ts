import type { DemoRoadmapItem } from "./roadmap-data.ts";

export const deskItems: DemoRoadmapItem[] = [
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
