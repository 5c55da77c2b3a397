/** What wishes ask for in detail. One concept a line: English; German; French; "~" marks those that tell little. */
export const details = `
preview, print preview, see before sending, look before sending; Vorschau, Druckvorschau, Voransicht, vor dem Senden ansehen; prévisualisation, prévisualiser, aperçu avant impression, aperçu avant envoi, visualiser avant envoi
switch on, switch off, turn off, turn on, disable, activate, enabling, disabling, toggle off; einschalten, ausschalten, aktivieren, abschalten, abstellen, Aktivierung; activer, désactiver une option, activation, éteindre, allumer
stop, halt, stuck, stall, standstill, stops, hang up; stoppen, stehen bleiben, stillstehen, steckenbleiben, Stillstand, stehenbleiben; arrêter, s'arrêter, arrêt, interrompu, coincé
retry, try again, rerun, run again, repeat the transfer, resend, send again, once more, retrying, start over; erneut, erneut versuchen, erneut anstoßen, erneut starten, wiederholter Versuch, nochmals anstoßen, noch einmal senden, erneut senden, neu anstoßen, neuer Versuch, nochmal, nochmals; réessayer, nouvelle tentative, renvoyer, relancer un envoi, retenter, relancer, recommencer, de nouveau, à nouveau
by mistake, accidentally, accidental, by accident, inadvertently, wrong tap, mistakenly, unintended; versehentlich, aus Versehen, irrtümlich, ungewollt, unbeabsichtigt; par erreur, par mégarde, involontaire, accidentellement, par inadvertance
~two, second, both, pair, secondary, additional; zwei, zweite, beide, zusätzlich, weitere; deux, deuxième, second, supplémentaire, secondaire
~question, ask, inquire; Frage, fragen, nachfragen, Rückfrage; question, interroger, se renseigner
~person, people, human, folks; Person, Leute, Mensch, Personen; personne, gens, humain
~work, working; Arbeit, arbeiten, Arbeiten; travail, travailler, travaux
~write, type, written; schreiben, verfassen, geschrieben; écrire, rédiger, taper, rédaction
~read, reading text; lesen, durchlesen; lire
lose, lost, disappear, gone, vanish; verlieren, verloren, verschwinden, verschwunden; perdre, perdu, disparaître, disparu
~decide, decision; entscheiden, Entscheidung; décider, décision
red, green, yellow, orange, traffic light, blue; rot, grün, gelb, Ampel, blau; rouge, vert, jaune, feu tricolore, bleu
prepare, preparation, in advance, beforehand; vorbereiten, Vorbereitung, im Voraus, vorab; préparer, préparation, à l'avance, au préalable
requirement, demand, specification; Anforderung, Pflichtenheft, Spezifikation; exigence, cahier des charges, spécification
inquiry, enquiry, contact form, web form, lead form; Anfrage, Kontaktformular, Kundenanfrage, Webformular; demande de contact, formulaire de contact, sollicitation, formulaire web
kit, set, bundle, assembly kit, product bundle, set of parts; Set, Bündel, Artikelset, Bausatz, Paketartikel; kit, ensemble d'articles, pack, lot d'articles
successor, superseded, discontinued, replaced article, obsolete, substitute article, alternative part; Nachfolger, Ersatzartikel, ausgelaufen, ersetzte Artikelnummer, abgekündigt, Alternativartikel, Nachfolgeartikel; remplacé, obsolète, article de substitution, référence remplacée, successeur, référence de remplacement
size, dimension, length, width, height, depth, square metres, area size; Größe, Maße, Länge, Breite, Höhe, Abmessung, Fläche, Quadratmeter; taille, dimension, longueur, largeur, hauteur, surface, superficie
weight, weigh, kg, kilogram, heavy; Gewicht, wiegen, Kilogramm, schwer; poids, peser, kilo, lourd
dangerous goods, chemical, hazardous substance, safety data sheet; Gefahrgut, Gefahrstoff, Chemikalie, Sicherheitsdatenblatt; matière dangereuse, produit chimique, fiche de sécurité, substance dangereuse
supplier invoice, incoming invoice, vendor bill, purchase invoice; Eingangsrechnung, Lieferantenrechnung; facture fournisseur, facture d'achat
commission, bonus, incentive, premium for staff; Provision, Prämie, Bonus, Boni; commission, prime, bonus
month-end, closing of the month, month end closing, period close, year-end; Monatsabschluss, Periodenabschluss, Jahresabschluss, Monatsende; clôture mensuelle, fin de mois, clôture de période, clôture annuelle
credit limit, creditworthiness, solvency, credit check; Bonität, Kreditlimit, Bonitätsprüfung, Zahlungsfähigkeit; solvabilité, encours, limite de crédit
blocked customer, customer block, do not serve, blacklist; Kundensperre, gesperrter Kunde, Sperrvermerk, Blacklist; client bloqué, blocage client, liste noire
customer number, reference number of customer, your reference, external number, po number, customer reference; Kundennummer, Ihr Zeichen, externe Nummer, Kundenreferenz, Bestellnummer des Kunden; numéro client, référence client, votre référence, numéro externe, référence externe
tiered price, quantity discount, price scale, volume pricing, customer price, special prices per customer; Staffelpreis, Mengenrabatt, Preisstaffel, Kundenpreis, kundenindividuelle Preise, Rabattstaffel; prix dégressif, remise par quantité, tarif par palier, tarif client, prix par client
email template, mail template, message template, wording of emails; E-Mail-Vorlage, Mailvorlage, Nachrichtenvorlage; modèle d'e-mail, modèle de mail, modèle de message, modèle de courriel
email signature, mail footer; E-Mail-Signatur, Mailsignatur; signature d'e-mail, signature mail
automatic reply, auto-reply, out of office reply, autoresponder; automatische Antwort, Abwesenheitsnotiz, Autoresponder; réponse automatique, message d'absence
send later, scheduled sending, delayed send, schedule an email; später senden, zeitversetzt senden, geplanter Versand; envoi différé, envoi programmé, programmer un envoi, envoyer plus tard
placeholder, variable, merge field, mail merge field; Platzhalter, Variable, Seriendruckfeld; variable, champ de fusion, balise, espace réservé
driving licence, licence check, driver's license; Führerschein, Führerscheinkontrolle; permis de conduire, contrôle du permis
satellite, aerial view, map layer, street view; Satellitenbild, Luftbild, Kartenebene; vue satellite, vue aérienne, couche de carte
floor plan, site plan, building plan, layout of the building; Grundriss, Gebäudeplan, Etagenplan; plan d'étage, plan du bâtiment, plan de masse
cad, bim, three-dimensional, 3d model, 3d; CAD, BIM, 3D-Modell, 3D; cao, bim, modèle 3d, maquette numérique, 3d
spell check, spelling, grammar, autocorrect; Rechtschreibprüfung, Rechtschreibung, Autokorrektur, Grammatik; correcteur orthographique, orthographe, correction automatique, grammaire
typing error, typo, misspelled, tolerant search, fuzzy search, typos; Tippfehler, Schreibfehler, fehlertolerante Suche, unscharfe Suche, Vertipper; faute de frappe, recherche tolérante, recherche floue, fautes de frappe
freeze header, fixed header, sticky header, column width, resize columns; Kopfzeile fixieren, Spaltenbreite, Spalten fixieren; figer les volets, en-tête fixe, largeur de colonne, figer les colonnes
compact view, denser list, more rows, condensed; kompakte Ansicht, kompakt, dichtere Liste, mehr Zeilen; vue compacte, affichage condensé, compact, plus de lignes
kanban, board, kanban board, cards on a board; Kanban, Board, Kanban-Tafel; kanban, tableau kanban
progress bar, percent complete, percentage, percent; Fortschrittsbalken, Fortschrittsanzeige, Prozent, prozentual; barre de progression, pourcentage, pour cent
page number, page break, margins; Seitenzahl, Seitenumbruch, Seitenrand; numéro de page, saut de page, marges d'impression
watermark; Wasserzeichen; filigrane
stamp, company stamp, seal; Stempel, Firmenstempel, Siegel; tampon, cachet, sceau
terms and conditions, terms, legal notice, disclaimer, small print; AGB, Geschäftsbedingungen, Nutzungsbedingungen, Rechtshinweis, Impressum; conditions générales, mentions légales, cgv, clause, conditions de vente
outage, downtime, status page, planned downtime, system status; Systemausfall, Statusseite, Wartungsfenster, Nichtverfügbarkeit; indisponibilité, page d'état, coupure de service, interruption de service
beta, early access, pilot, try new features; Beta, Pilotkunde, Vorabversion, Betaprogramm; bêta, accès anticipé, pilote, version préliminaire
forum, community, user group; Forum, Community, Anwendergruppe; forum, communauté, groupe d'utilisateurs
roadmap, future plans, upcoming features; Roadmap, Zukunftspläne, kommende Funktionen; feuille de route, projets à venir
proxy, firewall, certificate of the server, port; Proxy, Firewall, Serverzertifikat; proxy, pare-feu, certificat serveur
bluetooth, usb, cable, hardware, external device, peripheral; Bluetooth, USB, Kabel, Hardware, externes Gerät; bluetooth, usb, câble, périphérique, matériel externe
laser, rangefinder, laser meter; Laser, Entfernungsmesser, Lasermessgerät; laser, télémètre
thermal camera, infrared, thermography; Wärmebildkamera, Infrarot, Thermografie; caméra thermique, infrarouge, thermographie
analyser, analyzer, gas analyser, measuring instrument, gauge device; Analysegerät, Messgerät, Analysator, Messinstrument; analyseur, appareil de mesure, instrument de mesure
gallery, album, photo album, slideshow; Galerie, Fotoalbum, Bildergalerie, Diashow; galerie, album photo, diaporama
xml, json, edi, idoc, data exchange format, edifact; XML, JSON, EDI, IDoc, Edifact; xml, json, edi, edifact, échange de données informatisé
ftp, sftp, file transfer, file server; FTP, SFTP, Dateiübertragung, Dateiserver; ftp, sftp, transfert de fichiers, serveur de fichiers
database access, sql, direct access to the data, raw data; Datenbankzugriff, SQL, Rohdaten, direkter Datenzugriff; accès à la base, sql, données brutes, accès direct aux données
nightly run, batch job, background job, night run, scheduled job; nächtlicher Lauf, Nachtlauf, Hintergrundlauf, Batchlauf, nächtlicher Abgleich; traitement de nuit, traitement par lots nocturne, tâche planifiée, traitement nocturne
transfer, transmission, transferring, data transfer; Übertragung, Datenübertragung, übertragen, Transfer; transfert, transmission de données, transférer
mapping, field mapping, assignment of fields; Feldzuordnung, Mapping, Feldzuweisung; mappage, correspondance des champs, mapping
trial run, dry run, simulation, simulate, what would change, test run; Probelauf, Simulation, Testlauf, simulieren, Trockenlauf; essai à blanc, simulation, simuler, test à blanc
ranking, leaderboard, best technician, league table, top list; Rangliste, Bestenliste, Rangfolge; classement des techniciens, palmarès, top
gamification, badges, points, rewards; Gamification, Punkte sammeln, Belohnung; ludification, points, récompense
skip, leave out, omit, jump over; überspringen, auslassen, weglassen, übergehen; passer une étape, omettre, sauter une question, ignorer
count down, deduct, subtract, book out, withdraw from stock, decrease; abbuchen, ausbuchen, abziehen, verringern, Entnahme, sinken; décompter, déduire, soustraire, sortie de stock, retirer du stock, décrémenter
book in, goods receipt, receive goods, put into stock; einbuchen, Wareneingang, Einlagerung; entrée en stock, réception de marchandises, réceptionner
transfer stock, move between warehouses, stock transfer, relocation of stock; Umlagerung, umlagern, Lagerumbuchung; transfert de stock, transfert entre dépôts, mouvement de stock
reserve, reservation, reserved parts, earmark; reservieren, Reservierung, vormerken; réserver, réservation, mettre de côté
labour, labor, working step charged, labour item; Arbeitsleistung, Lohnposition, Arbeitsposition; main d'œuvre, main-d'oeuvre, prestation
swap shifts, exchange duties, swap, trade shifts; Tausch, Dienst tauschen, Schichttausch; échange de garde, permuter, échange d'astreinte
caretaker, janitor, key holder, concierge; Hausmeister, Hauswart, Gardien; gardien, concierge
operator of the plant, site owner, operator; Betreiber, Anlagenbetreiber; exploitant, opérateur
answering machine, voicemail, missed call, call back, callback; Rückruf, Anrufbeantworter, verpasster Anruf, zurückrufen; rappel téléphonique, messagerie vocale, appel manqué, être rappelé
language of the customer, customer's language, bilingual, two languages; Sprache des Kunden, zweisprachig, Kundensprache; langue du client, bilingue, deux langues
calm, still, wind speed; windstill, ruhiges Wetter; calme, vitesse du vent
seal broken, leak, leakage, gas, tightness; Dichtheit, Leck, Gas, Dichtheitsprüfung; étanchéité, fuite, gaz
fire, extinguisher, smoke detector, fire protection; Brandschutz, Feuerlöscher, Rauchmelder; incendie, extincteur, détecteur de fumée
electricity, power, energy, photovoltaic, solar, wallbox; Strom, Energie, Photovoltaik, Solar, Wallbox; électricité, énergie, photovoltaïque, solaire, borne de recharge
water, pipe, plumbing, legionella, drain pipe; Wasser, Rohr, Sanitär, Legionellen, Leitung; eau, tuyau, plomberie, légionelle, canalisation
pump, compressor, motor, engine part, turbine; Pumpe, Kompressor, Motor, Turbine; pompe, compresseur, moteur, turbine
cleaning, clean, hygiene, disinfection; Reinigung, reinigen, Hygiene, Desinfektion; nettoyage, nettoyer, hygiène, désinfection
garden, landscaping, winter service, snow; Garten, Grünpflege, Winterdienst, Schnee; jardin, espaces verts, déneigement, neige
security guard, patrol, guard tour; Wachdienst, Streife, Rundgang; gardiennage, ronde, agent de sécurité
medical, hospital, patient, care; Medizin, Krankenhaus, Patient, Pflege; médical, hôpital, patient, soin
idle, unproductive time, down time of people, non-productive; Leerlauf, Leerzeit, unproduktive Zeit; temps mort, temps improductif, inactif
job type, order type, kind of job, service type; Auftragsart, Auftragstyp, Einsatzart; type d'intervention, nature de l'intervention, type de mission
background, in the background, minimised, continue in background; Hintergrund, im Hintergrund, weiterlaufen; arrière-plan, en arrière-plan, tâche de fond
nobody home, no access, not at home, customer absent, missed visit, no-show, failed visit; nicht angetroffen, niemand da, kein Zutritt, Kunde abwesend, vergebliche Anfahrt; client absent, absence du client, passage infructueux, visite manquée
stopover, stops, several stops, waypoints, intermediate stop; Zwischenstopp, Halt, Halte, Wegpunkt, Stationen; étape de tournée, arrêts, points de passage
sentence, wording, formulation, expression; Satz, Formulierung, Wortlaut; phrase, formulation, libellé de texte
lead time, notice period, short notice, at short notice; Vorlaufzeit, kurzfristig, Kündigungsfrist, Kündigung; préavis, dernière minute, résiliation
customer group, group of customers, segment, kind of customer; Kundengruppe, Kundensegment, Kundenart, Kundentyp; groupe de clients, type de client, segment de clientèle
~electronic, digital, paperless, electronically; elektronisch, digital, papierlos; électronique, numérique, dématérialisé, sans papier
free text, free-text, own text, free wording; Freitext, freier Text; texte libre, texte personnalisé
pending, outstanding, unfinished, to be done, still to do, awaiting; offen, ausstehend, unerledigt, noch zu erledigen; en attente, en suspens, restant, pas terminé
lone worker, sos, panic button, emergency call, man down, dead man; Alleinarbeit, Alleinarbeiter, Notruf, Totmann, SOS; travailleur isolé, bouton sos, appel d'urgence, pti, homme mort
left-handed, right-handed, left hand, right hand, handedness; Linkshänder, Rechtshänder, Linkshändermodus, linke Hand, rechte Hand; gaucher, droitier, main gauche, main droite
evenly, fair, balanced, round robin, equal share, balance the load; gleichmäßig, ausgewogen, gerecht, gleichmäßige Verteilung; équitable, équilibré, répartition équitable, uniforme
give reasons, comment why, must explain, explain why; begründen müssen, Angabe von Gründen; devoir justifier, justification obligatoire
exchange between colleagues, swap parts; untereinander tauschen, an Kollegen abgeben; échanger entre collègues
statement, account statement, monthly statement, overview per customer; Kontoauszug, Aufstellung je Kunde, Monatsaufstellung; relevé de compte, relevé mensuel
breach, violation, infringe, against the law; Verstoß, Verletzung der Regel, gesetzwidrig; infraction, violation, non-respect
arrival of goods, part arrives, parts arrived, back in stock; Teil eingetroffen, wieder lieferbar, Ware eingetroffen, Teil ist da; pièce arrivée, de retour en stock, pièce disponible
global search, search everywhere, one search for everything, across all modules; globale Suche, überall suchen, modulübergreifend; recherche globale, chercher partout, recherche générale
field-level permission, permission per field, rights per field; Feldrechte, Rechte pro Feld, Feldberechtigung; droits par champ, permission par champ
confirm deletion, confirm before deleting, are you sure, safety question; Sicherheitsabfrage, Löschbestätigung, Nachfrage vor dem Löschen, vor dem Löschen bestätigen; confirmation de suppression, confirmer la suppression, demander confirmation
planned and actual, planned versus actual, target and actual, variance; Soll-Ist, Soll-Ist-Vergleich, Plan und Ist, Abweichung; prévu et réalisé, prévisionnel et réel, écart entre prévu et réel
online presence, who is online, presence, currently signed in, active users; wer ist online, gerade angemeldet, Anwesenheitsanzeige, wer ist angemeldet, aktive Benutzer; qui est en ligne, présence en ligne, utilisateurs connectés
distinguish, tell apart, differentiate; unterscheiden, Unterscheidung, auseinanderhalten; distinguer, différencier
weak, insecure, unsafe, strength; unsicher, schwach, Stärke; faible, non sécurisé, peu sûr
order value, minimum order, order amount; Bestellwert, Mindestbestellwert, Auftragswert; montant de commande, minimum de commande, valeur de commande
crop, cut to size, trim, edit a photo, rotate pictures; zuschneiden, beschneiden, Bild bearbeiten; recadrer, rogner, retoucher une photo
`;
