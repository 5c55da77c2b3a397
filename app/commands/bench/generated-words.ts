import type { Locale } from "../../i18n/locales.ts";

/** What wishes are made of in a language, each list from the most to the least usual word. */
export type Words = {
  acts: string[];
  things: string[];
  ways: string[];
  sentences: string[];
  stems: string[];
  ends: string[];
};

const lines = (text: string) => text.split(",").map((word) => word.replace(/\s+/g, " ").trim());

/** In a sentence `#` is a thing, `~` a way. In acts it is where the thing stands. Stems and ends make compounds, for the long tail. */
export const wordsOf: Record<Locale, Words> = {
  en: {
    acts: lines(`Export #, Show #, Filter #, Print #, Search #, Sort #, Import #, Copy #, Share #, Sign #, Attach files to #,
      Remind me of #, Archive #, Group #, Lock #, Edit # in bulk, Compare #, Merge #, Translate #, Hide #, Assign # to a team,
      Schedule #, Undo changes of #, Number # differently, Send #, Scan #, Colour #, Count #, Approve #, Split #, Mark #,
      Restore #, Convert #, Annotate #, Route #, Preview #, Validate #, Synchronise #, Subscribe to #, Measure #`),
    things:
      lines(`orders, customers, invoices, appointments, photos, reports, parts, devices, contracts, technicians, notes,
      lists, signatures, time sheets, addresses, tasks, documents, tours, prices, checklists, users, roles, stock, quotes,
      maintenance plans, serial numbers, meters, inspections, vehicles, calendars, forms, fields, messages, passwords, sites,
      barcodes, warranties, defects, deliveries, maps, holidays, skills, templates, labels, spare keys, tickets, dashboards,
      statistics, regions, languages, currencies, discounts, units, returns, warehouses, suppliers, certificates, audits, teams,
      shifts, absences, tools, batteries, filters, pumps, boilers, lifts, doors, alarms, cameras, printers, tablets, routers,
      backups, archives, licences, subscriptions, comments, attachments, histories, drafts, reminders, thresholds, counters,
      sensors, valves, radiators, ladders, pallets, containers, trailers, drivers, subcontractors, landlords, tenants, meters read`),
    ways: lines(`on the phone, without a connection, as a PDF, by e-mail, in the planning board, per customer, for several
      teams, as a table, on the tablet, in the web portal, by region, from the ERP, before the visit, after the visit, in dark
      mode, with one hand, by voice, per quarter, in a second window, for subcontractors, by barcode, from Outlook, on the map,
      with filters, at night, in French, for beginners, by keyboard, with large letters, in the background, for auditors,
      on the watch, in the lift, across branches, via the interface, over the weekend, in the warehouse, during a call`),
    sentences:
      lines(`Our people look for # every day and lose time., Today we keep # in a spreadsheet beside the portal.,
      It would help if # could be found ~., With many # the page becomes hard to read., We tried it ~ and it was cumbersome.,
      Customers ask us for # again and again., A colleague types # twice and makes mistakes., Half of the office works ~.,
      Nobody notices when # are missing., This concerns # and # alike., In the old program we had # ~., New colleagues never
      find #., Auditors want to see # ~.`),
    stems: lines(
      "order, photo, customer, invoice, part, tour, report, meter, stock, device, field, pump, time, key, cable",
    ),
    ends: lines(
      "book, sheet, desk, wall, board, line, card, box, room, port, pad, log, tag, mark, pool, pass, chart, clip",
    ),
  },
  de: {
    acts: lines(`# exportieren, # anzeigen, # filtern, # drucken, # durchsuchen, # sortieren, # einlesen, # kopieren, # teilen,
      # unterschreiben, Dateien an # anhängen, An # erinnern, # archivieren, # gruppieren, # sperren, # gesammelt bearbeiten,
      # vergleichen, # zusammenführen, # übersetzen, # ausblenden, # einem Team zuweisen, # einplanen, Änderungen an # zurücknehmen,
      # anders nummerieren, # verschicken, # scannen, # einfärben, # zählen, # freigeben, # aufteilen, # markieren,
      # wiederherstellen, # umrechnen, # kommentieren, # weiterleiten, # vorab ansehen, # prüfen, # abgleichen, # messen`),
    things:
      lines(`Aufträge, Kunden, Rechnungen, Termine, Fotos, Berichte, Ersatzteile, Geräte, Verträge, Techniker, Notizen,
      Listen, Unterschriften, Arbeitszeiten, Adressen, Aufgaben, Dokumente, Touren, Preise, Prüflisten, Benutzer, Rollen,
      Lagerbestände, Angebote, Wartungspläne, Seriennummern, Zählerstände, Prüfungen, Fahrzeuge, Kalender, Formulare, Felder,
      Nachrichten, Kennwörter, Standorte, Strichcodes, Garantien, Mängel, Lieferungen, Karten, Urlaube, Qualifikationen, Vorlagen,
      Etiketten, Ersatzschlüssel, Vorgänge, Übersichten, Auswertungen, Gebiete, Sprachen, Währungen, Rabatte, Einheiten,
      Rückläufer, Lager, Lieferanten, Zertifikate, Protokolle, Kolonnen, Schichten, Abwesenheiten, Werkzeuge, Batterien, Filter,
      Pumpen, Heizkessel, Aufzüge, Türen, Störungen, Kameras, Drucker, Tablets, Sicherungen, Lizenzen, Abonnements, Kommentare,
      Anhänge, Verläufe, Entwürfe, Erinnerungen, Grenzwerte, Fühler, Ventile, Heizkörper, Leitern, Paletten, Anhängerkupplungen,
      Fahrer, Nachunternehmer, Vermieter, Mieter, Größen, Straßen, Übergaben, Schlösser, Gerüste, Böden`),
    ways: lines(`auf dem Telefon, ohne Netz, als PDF, per E-Mail, in der Plantafel, je Kunde, für mehrere Teams, als Tabelle,
      auf dem Tablet, im Webportal, nach Gebiet, aus dem ERP, vor dem Besuch, nach dem Besuch, im dunklen Design, mit einer Hand,
      per Sprache, je Quartal, in einem zweiten Fenster, für Nachunternehmer, per Strichcode, aus Outlook, auf der Karte,
      mit Filtern, bei Nacht, auf Französisch, für Einsteiger, mit der Tastatur, in großer Schrift, im Hintergrund, für Prüfer,
      auf der Uhr, im Aufzug, über alle Filialen, über die Schnittstelle, am Wochenende, im Lager, während des Anrufs`),
    sentences:
      lines(`Unsere Leute suchen täglich nach # und verlieren Zeit., Heute führen wir # in einer Tabelle daneben.,
      Es würde helfen # ~ zu finden., Bei vielen # wird die Seite unübersichtlich., Wir haben es ~ versucht und es war mühsam.,
      Kunden fragen uns immer wieder nach #., Eine Kollegin tippt # doppelt ab und macht Fehler., Das halbe Büro arbeitet ~.,
      Niemand merkt wenn # fehlen., Das betrifft # und # gleichermaßen., Im alten Programm hatten wir # ~., Neue Kollegen finden #
      nie., Prüfer wollen # ~ sehen.`),
    stems:
      lines(`Auftrags, Foto, Kunden, Rechnungs, Ersatzteil, Touren, Berichts, Zähler, Lager, Geräte, Feld, Pumpen, Zeit,
      Schlüssel, Kabel, Wartungs, Prüf, Liefer, Störungs, Fahrzeug, Vertrags, Schicht, Werkzeug, Straßen, Größen`),
    ends: lines(`mappe, blatt, tafel, buch, leiste, karte, kiste, raum, nummer, ausweis, protokoll, zettel, marke, gruppe, übersicht,
      vorlage, schein, suche, sperre, freigabe, historie, ablage, abgleich, anzeige`),
  },
  fr: {
    acts: lines(`Exporter les #, Afficher les #, Filtrer les #, Imprimer les #, Rechercher dans les #, Trier les #, Importer des #,
      Copier les #, Partager les #, Signer les #, Joindre des fichiers aux #, Rappeler les #, Archiver les #, Regrouper les #,
      Verrouiller les #, Modifier les # par lot, Comparer les #, Fusionner les #, Traduire les #, Masquer les #,
      Affecter les # à une équipe, Planifier les #, Annuler les changements des #, Numéroter autrement les #, Envoyer les #,
      Scanner les #, Colorer les #, Compter les #, Valider les #, Scinder les #, Marquer les #, Restaurer les #, Convertir les #,
      Annoter les #, Transférer les #, Prévisualiser les #, Contrôler les #, Synchroniser les #, Mesurer les #`),
    things:
      lines(`commandes, clients, factures, rendez-vous, photos, rapports, pièces, appareils, contrats, techniciens, notes,
      listes, signatures, feuilles d’heures, adresses, tâches, documents, tournées, prix, listes de contrôle, utilisateurs, rôles,
      stocks, devis, plans d’entretien, numéros de série, relevés, inspections, véhicules, calendriers, formulaires, champs,
      messages, mots de passe, sites, codes-barres, garanties, défauts, livraisons, cartes, congés, compétences, modèles,
      étiquettes, clés de rechange, dossiers, tableaux de bord, statistiques, régions, langues, devises, remises, unités, retours,
      entrepôts, fournisseurs, certificats, audits, équipes, horaires, absences, outils, batteries, filtres, pompes, chaudières,
      ascenseurs, portes, alarmes, caméras, imprimantes, tablettes, sauvegardes, licences, abonnements, commentaires, annexes,
      historiques, brouillons, rappels, seuils, compteurs, capteurs, vannes, radiateurs, échelles, palettes, remorques,
      chauffeurs, sous-traitants, bailleurs, locataires, œuvres, vœux, cœurs de réseau, hôtels, forêts`),
    ways: lines(`sur le téléphone, sans connexion, en PDF, par e-mail, dans le planning, par client, pour plusieurs équipes,
      sous forme de tableau, sur la tablette, dans le portail web, par région, depuis l’ERP, avant la visite, après la visite,
      en mode sombre, d’une seule main, à la voix, par trimestre, dans une seconde fenêtre, pour les sous-traitants,
      par code-barres, depuis Outlook, sur la carte, avec des filtres, la nuit, en allemand, pour les débutants, au clavier,
      en grands caractères, en arrière-plan, pour les auditeurs, sur la montre, dans l’ascenseur, dans toutes les agences,
      par l’interface, le week-end, dans l’entrepôt, pendant l’appel`),
    sentences:
      lines(`Nos équipes cherchent les # chaque jour et perdent du temps., Aujourd’hui nous tenons les # dans un tableur à
      côté., Il serait utile de retrouver les # ~., Avec beaucoup de # la page devient illisible., Nous avons essayé ~ et
      c’était pénible., Les clients demandent sans cesse les #., Une collègue saisit les # deux fois et se trompe.,
      La moitié du bureau travaille ~., Personne ne remarque que des # manquent., Cela touche les # comme les #.,
      Dans l’ancien logiciel nous avions les # ~., Les nouveaux ne trouvent jamais les #., Les auditeurs veulent voir les # ~.`),
    stems: lines(
      "photo, micro, télé, auto, géo, multi, inter, hydro, thermo, électro, aéro, pluri, radio, cyber, méta",
    ),
    ends: lines(
      "fiche, carte, liste, mètre, gramme, graphe, module, service, dossier, plan, code, trace, clé, guide, poste",
    ),
  },
};

/** Syllables of names that nobody has heard of: customers, products, models. */
export const syllables = lines(
  "ba, cor, del, vel, mo, ra, tin, sol, qua, nex, fer, lum, pri, zan, tor, gal, hep, ix, ora, und, wes, yl",
);
export const firstNames =
  lines(`Anna, Ben, Chloé, David, Émile, Fatma, Georg, Hélène, Ivan, Jana, Karim, Léa, Marc, Nora, Oskar,
  Paula, Quentin, Rosa, Sven, Théo, Ulla, Victor, Wanda, Yann, Zoé`);
export const trades = lines(
  "Heating, Lifts, Aufzugsbau, Klima, Service, Énergie, Bâtiment, Logistik, Water, Solar, Security, Santé",
);
