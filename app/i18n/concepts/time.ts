/** Days, hours and what happens in them. One concept a line: English; German; French. */
export const time = `
time tracking, time recording, record hours, log time, log hours, track time, clock in, clock out, clocking, punch in, stamp in, timer, stopwatch, time entry, time entries; Zeiterfassung, Zeiten erfassen, Stempeln, einstempeln, ausstempeln, Arbeitszeiterfassung, Stoppuhr, Zeitbuchung, Stundenerfassung, Zeiten buchen, Stunden erfassen, Kommen und Gehen, Zeitaufzeichnung; pointage, pointer, saisie des temps, suivi du temps, saisie des heures, badger, chronomètre, badgeage, saisir ses heures, temps passé, minuteur, enregistrement du temps
timesheet, time sheet, hours list, hours overview; Stundenzettel, Zeitnachweis, Stundenliste, Stundennachweis, Stundenübersicht; feuille de temps, feuille d'heures, relevé d'heures, fiche horaire
working hours, working time, work time, hours worked, business hours, opening hours, office hours; Arbeitszeit, Arbeitsstunden, Öffnungszeiten, Geschäftszeiten, Bürozeiten, Sollstunden; temps de travail, heures de travail, heures d'ouverture, horaires, horaire, heures ouvrées
break, lunch break, rest period, rest time, lunch; Pause, Mittagspause, Ruhezeit, Pausenzeit, Ruhepause; pause, pause déjeuner, temps de repos, repos
overtime, extra hours, flexitime, time account, time off in lieu; Überstunden, Mehrarbeit, Gleitzeit, Zeitkonto, Stundenkonto, Überstundenabbau, Arbeitszeitkonto; heures supplémentaires, heures sup, compte d'heures, récupération d'heures, rtt
travel time, driving time, time on the road, journey time; Fahrzeit, Reisezeit, Anfahrtszeit, Wegezeit, Fahrtzeit; temps de trajet, temps de route, temps de déplacement, durée du trajet
calendar, diary, agenda, ical, ics, calendar feed; Kalender, Terminkalender, iCal, ICS, Kalenderansicht; calendrier, agenda, ical, ics
day, daily, per day, days; Tag, täglich, Tage, tageweise, Arbeitstag, Werktag; jour, journée, quotidien, journalier, par jour, jour ouvré
week, weekly, calendar week, week view, week number; Woche, wöchentlich, Kalenderwoche, Wochenansicht, KW, Wochenübersicht; semaine, hebdomadaire, vue semaine, hebdo
month, monthly, month view; Monat, monatlich, Monatsansicht, Monatsübersicht; mois, mensuel, vue mois
year, annual, yearly, fiscal year, quarter; Jahr, jährlich, Geschäftsjahr, Quartal, Jahres; an, annuel, année, exercice, trimestre
hour, minute, minutes, quarter of an hour, hours, seconds; Stunde, Minute, Viertelstunde, Uhrzeit, Sekunde; heure, minute, quart d'heure, seconde
weekend, saturday, sunday; Wochenende, Samstag, Sonntag, Sonnabend; week-end, weekend, samedi, dimanche
morning, evening, afternoon, noon; Morgen, Abend, Vormittag, Nachmittag, morgens, abends, früh, Mittag; matin, soir, après-midi, soirée, matinée, midi
night, at night, nightly; Nacht, nachts, nächtlich; nuit, nocturne
today, todays, current day; heute, heutig; aujourd'hui, du jour, jour même
tomorrow, next day, the day after, day before, yesterday; morgige, nächster Tag, am Folgetag, Vortag, gestern; demain, lendemain, jour suivant, veille, hier
monday, tuesday, wednesday, thursday, friday; Montag, Dienstag, Mittwoch, Donnerstag, Freitag; lundi, mardi, mercredi, jeudi, vendredi
holiday, vacation, leave, absence, day off, sick leave, sickness, sick, time off, absent, illness, leave request; Urlaub, Abwesenheit, Krankheit, krank, Ferien, freier Tag, Krankmeldung, Fehlzeit, abwesend, Urlaubsantrag; congé, absence, vacances, maladie, arrêt maladie, jour de repos, absent, malade, congés
public holiday, bank holiday, regional holiday; Feiertag, gesetzlicher Feiertag, Feiertagskalender; jour férié, fête nationale, férié
availability, available, free slots, free capacity, who is free, free time; Verfügbarkeit, verfügbar, freie Kapazität, freie Zeiten, wer ist frei, frei; disponibilité, disponible, libre, dispo, capacité disponible
capacity, workload, utilisation, utilization, load, overbooked, overloaded, occupancy; Auslastung, Kapazität, Überlastung, Arbeitslast, ausgelastet, Belegung, überbucht; charge de travail, capacité, taux d'occupation, surcharge, plan de charge, surbooking
shift, shift plan, rota, duty roster, night shift, shift work; Schicht, Schichtplan, Schichtarbeit, Nachtschicht, Schichtwechsel, Dienstplanung; équipe de nuit, quart de travail, planning des équipes, travail posté, roulement
deadline, due date, due, expiry, expiring, expire, overdue, expiration, time limit, late; Frist, Fälligkeit, fällig, Ablauf, ablaufen, überfällig, Ablaufdatum, Stichtag, Deadline, Verspätung, verspätet; échéance, date limite, délai, expiration, expirer, en retard, retard, péremption, date butoir, à échéance
reminder, remind, alarm, recall, nudge, heads-up, chase, follow up on, chase up; Erinnerung, erinnern, Terminerinnerung, Wiedervorlage, Wecker, Hinweis vorab, nachfassen, nachhaken; rappel, rappeler, alarme, relancer, aide-mémoire, pense-bête, faire un suivi
date, date format, point in time; Datum, Datumsformat, Zeitpunkt; date, format de date
time zone, timezone, local time, daylight saving, summer time; Zeitzone, Ortszeit, Sommerzeit; fuseau horaire, heure locale, heure d'été
duration, length of time, how long, time needed, planned time, estimated time; Dauer, Zeitbedarf, wie lange, Zeitaufwand, Bearbeitungszeit, Sollzeit; durée, combien de temps, temps prévu, temps nécessaire, durée estimée
period, range of dates, date range, time span, from to, interval; Zeitraum, Zeitspanne, Intervall, von bis, Periode; période, plage de dates, intervalle, laps de temps
waiting time, wait, delay, waiting, queue; Wartezeit, warten lassen, Verzögerung, Warteschlange, Wartezeiten; attente, temps d'attente, attendre, délai d'attente, file d'attente
past, old, older, former, previous, earlier, last time; alt, vergangen, früher, vorherig, ältere, letztes Mal, bisherig; ancien, passé, précédent, antérieur, vieux
archive, archiving, archived, put away; Archiv, archivieren, ablegen, Archivierung, Ablage; archive, archiver, archivage
timestamp, time stamp, date and time, when it was, date printed on, date on the picture; Zeitstempel, Datum und Uhrzeit, wann genau, Datum auf dem Foto, Datum einblenden; horodatage, date et heure, horodater, date incrustée, date sur la photo
birthday, anniversary; Geburtstag, Jubiläum; anniversaire
conflict of appointments, double booking, overlap, clash, overlapping, double-booked; Doppelbuchung, Überschneidung, Terminkonflikt, überlappen, überschneiden, Kollision, doppelt gebucht; double réservation, chevauchement, conflit de planning, chevaucher, se recouper
buffer, slack, time between; Puffer, Pufferzeit, Zeitpuffer; marge de temps, tampon, battement
~real time, live, instantly, immediately, at once, right away; Echtzeit, live, sofort, unmittelbar, umgehend; temps réel, en direct, immédiat, instantané, aussitôt
`;
