/** Words of every wish: what to do, and how. One concept a line: English; German; French; "~" marks those that tell little. */
export const everyday = `
~show, display, see, visible, view, look at, shown, viewing, displayed, visibility; anzeigen, sehen, sichtbar, einsehen, ansehen, darstellen, angezeigt, zeigen, Darstellung, einblenden, sichtbar machen; afficher, voir, visible, consulter, visualiser, montrer, affiché, consultation, apercevoir
convert, transform, turn into, conversion; umwandeln, Umwandlung, überführen, konvertieren; convertir, transformer, conversion, transformation
hide, hidden, invisible, mask, conceal, hiding, cannot see, not visible, must not see, should not see, invisible to customers; ausblenden, verbergen, versteckt, unsichtbar, verstecken, nicht sichtbar, nicht sehen, unsichtbar für; masquer, cacher, caché, invisible, ne pas voir, non visible, invisible pour
open, opening, open up; öffnen, aufmachen, aufrufen; ouvrir, ouverture
~close, shut; schließen, zumachen; fermer, fermeture
~create, make, new entry, generate, creation, produce; erstellen, anlegen, erzeugen, generieren, Erstellung, Neuanlage; créer, générer, création, produire, établir
~add, append, insert, adding; hinzufügen, ergänzen, zufügen, beifügen, hinterlegen; ajouter, insérer, ajout, adjoindre
~edit, change, modify, alter, editing, amend, adjust, correct, update entries, changes; bearbeiten, ändern, Änderung, anpassen, korrigieren, verändern, nachträglich ändern, Bearbeitung; modifier, changer, éditer, modification, corriger, ajuster, rectifier, changement
afterwards, later, after closing, retroactive, subsequently, in retrospect, after the fact, reopen, re-open, reopening, reactivate; nachträglich, hinterher, im Nachhinein, wieder öffnen, wiedereröffnen, rückwirkend, nachtragen, reaktivieren, erneut öffnen; après coup, a posteriori, ultérieurement, rouvrir, rétroactif, réouverture, réactiver
move, relocate, shift items; verschieben von Einträgen, bewegen, umziehen, verlagern; déplacer, bouger, déménager, déplacement d'éléments
~choose, select, pick, selection, choice, selecting, selected; wählen, auswählen, Auswahl, aussuchen, ausgewählt, markierte, Wahl; choisir, sélectionner, sélection, choix, sélectionné
prevent, block, forbid, disallow, avoid, prohibit, blocking; verhindern, blockieren, verbieten, vermeiden, unterbinden, Blockierung; empêcher, bloquer, interdire, éviter, blocage, interdiction
mark, highlight, flag, emphasise, marker, highlighting, marked, highlighted, selected; markieren, hervorheben, kennzeichnen, Markierung, Hervorhebung, markiert, markierte, ausgewählte; marquer, surligner, mettre en évidence, repérer, signaler, marquage, mise en évidence, sélectionné, coché
group, grouping, cluster, bundle, grouped, groups; gruppieren, Gruppe, bündeln, Gruppierung, Gruppen; regrouper, groupe, regroupement, grouper, groupes
split, divide, separate, break down, splitting; teilen in, aufteilen, trennen, splitten, Aufteilung, getrennt, Trennung; diviser, scinder, séparer, découper, fractionner, séparément, ventiler
combine, join, bring together, unite, put together; kombinieren, verbinden, vereinen, zusammenfassen zu, zusammenlegen; combiner, réunir, assembler, rassembler, joindre ensemble
connect records, link records, relate, reference, associate, linked, relation, related; verknüpfen, Verknüpfung, Bezug, Beziehung, zuordnen zu, Referenz, verknüpft; lier, relier, associer, relation, référence, rattacher, lié
compare, comparison, side-by-side comparison, difference, versus, compared; vergleichen, Vergleich, Unterschied, Gegenüberstellung, Soll-Ist; comparer, comparaison, différence, comparatif, écart
count, number of, counting, how many; zählen, Anzahl der, wie viele; compter, nombre de, combien de
limit, maximum, minimum, cap, threshold, restrict, restriction, at most, too high, allowed size, minimum value, at least; begrenzen, Grenze, Höchstwert, Mindestwert, Schwelle, beschränken, Limit, Beschränkung, Schwellwert, erlaubte Größe, Höchstgrenze, Mindest, Mindestwert, mindestens; limite, maximum, minimum, seuil, restreindre, limiter, restriction, trop basse, limite autorisée, au moins, minimal, maximal
check, verify, test, examine; prüfen, überprüfen, kontrollieren, testen, nachprüfen; vérifier, tester, contrôler
rename, change the name, own wording, terminology, relabel, own names; umbenennen, Umbenennung, eigene Bezeichnung, Begriffe ändern; renommer, changer le nom, terminologie, libellés personnalisés, renommage
expand, collapse, fold, fold out, collapsible; aufklappen, zuklappen, einklappen, ausklappen, klappbar; déplier, replier, réduire, développer, repliable
scroll, scrolling, paging, pagination, page by page, jump, scroll position; scrollen, blättern, seitenweise, springen, Bildlauf; défiler, faire défiler, pagination, défilement, sauter
refresh, reload, pull to refresh; neu laden, auffrischen, nachladen; rafraîchir, recharger, rafraîchissement
remember, keep, memorise, last used, retain; behalten, sich merken, beibehalten, merken; mémoriser, garder, se souvenir, retenir, conserver
empty, blank, missing, nothing in it, incomplete, absent value; leer, fehlend, unvollständig, fehlt, fehlende; vide, manquant, incomplet, manque
~large, big, bigger, larger, long, longer, great; groß, größer, lang, länger, riesig; grand, plus grand, long, gros, plus long
~small, smaller, little, short, tiny, shorter, too small; klein, kleiner, kurz, kürzer, winzig, zu klein; petit, plus petit, court, plus court, trop petit
internal, inside only, only for us, in-house, staff only, customers cannot see, not for customers; intern, nur intern, innerbetrieblich, nicht für Kunden; interne, en interne, non visible par le client
external, outside; extern, außerhalb; externe, extérieur
private, personal, own only; privat, persönlich; privé, personnel à soi, perso
public, publish, publicly, publication; öffentlich, veröffentlichen, Veröffentlichung; public, publier, publication
several, multiple, more than one, many, various; mehrere, mehrfach, verschiedene, mehr als ein; plusieurs, multiple, plus d'un, divers
~all, every, whole, entire, complete set; alle, jeder, sämtliche, gesamt, ganze; tous, toutes, chaque, entier, ensemble
~same, identical, equal; gleich, identisch, derselbe; même, identique, pareil
different, another, other, differing, alternative; anders, unterschiedlich, abweichend, alternativ; différent, autre, alternatif, distinct
missing feature, lack; fehlt uns, mangelt; il manque, fait défaut
optional, voluntary; optional, freiwillig, wahlweise; facultatif, optionnel
top, bottom, above, below, header, footer, at the top, at the bottom; oben, unten, Kopfzeile, Fußzeile, ganz oben; haut, bas, pied de page, en haut, en bas
next, previous, back button, go back, back to; nächster, zurück, vorheriger, zurückgehen, vor und zurück; suivant, précédent, retour à la liste, revenir
first, last, newest, oldest; erste, letzte, neueste, älteste; premier, dernier, plus récent, plus ancien
replace, substitute part, exchange, swap, replacement; ersetzen, austauschen, Austausch, tauschen, Ersatz; remplacer, échanger, échange, remplacement de pièce
result, outcome, finding; Ergebnis, Resultat, Befund; résultat, constat
step, steps, phase; Schritt, Schritte, Phase; étape, étapes, phase
standard, norm, regulation, compliance, law, legal, din, iso, compliant, working time law, labour law; Norm, Vorschrift, Gesetz, gesetzlich, DIN, ISO, Richtlinie, rechtlich, konform, Arbeitszeitgesetz, Arbeitsrecht; norme, réglementation, loi, légal, conformité, iso, réglementaire, conforme, droit du travail, code du travail
copy to several, apply to all, take over for all; für alle übernehmen, auf alle anwenden; appliquer à tous, appliquer à plusieurs
quick entry, fewer clicks, less typing, one click, single click, too many clicks, fewer steps; Schnellerfassung, weniger Klicks, ein Klick, mit einem Klick, zu viele Klicks; saisie rapide, moins de clics, un clic, en un clic, trop de clics
proof, evidence, prove, proof of work; Nachweis, Beweis, nachweisen, beweisen, Beleg für; preuve, prouver, justifier
quality, quality control, quality assurance; Qualität, Qualitätskontrolle, Qualitätssicherung; qualité, contrôle qualité, assurance qualité
success rate, first-time fix, productivity, efficiency; Erfolgsquote, Erstlösungsquote, Produktivität, Effizienz; taux de résolution, productivité, efficacité, rendement
environmental footprint, co2, emissions, carbon, sustainability; CO2, Emissionen, Nachhaltigkeit, CO2-Bilanz; co2, émissions, empreinte carbone, développement durable
transport, carry, loading, load the van, packing list, picking list, pick list of parts; Transport, Beladung, Packliste, beladen, Ladeliste, Kommissionierung; transport, chargement, liste de colisage, liste de préparation, charger le camion
home, from home, start from home; zuhause, von zu Hause, daheim; domicile, maison, depuis le domicile
meeting, conference; Besprechung, Meeting, Konferenz, Sitzung im Team; réunion, conférence, rencontre
comment required when, reason for delay, reason code, cancellation reason; Absagegrund, Verzögerungsgrund, Grundangabe, Stornogrund; motif d'annulation, motif de retard, code motif
`;
