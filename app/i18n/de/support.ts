import type { Translated } from "../dictionary.ts";
import type { support as english } from "../en/support.ts";

export const support: Translated<typeof english> = {
  title: "Support",
  lead: "Wie Sie {{vendorName}} erreichen, wann jemand da ist und wie bald Sie mit einer ersten Antwort rechnen können.",
  contact: "So erreichen Sie uns",
  email: "E-Mail",
  phone: "Telefon",
  noContact:
    "Dieses Portal nennt noch keine Adresse. Bitte wenden Sie sich an die Person bei {{vendorName}}, die Sie betreut oder eingeladen hat.",
  beforeYouWrite: "Viele Fragen sind schon beantwortet.",
  toSearch: "Zuerst im Portal suchen",
  times: {
    title: "Wie bald wir antworten",
    lead: "Die Zeit bis zur ersten Antwort zählt in Geschäftsstunden und hängt vom Tarif Ihrer Organisation ab.",
    plan: "Tarif",
    response: "Erste Antwort",
    within_one: "innerhalb von {{count}} Geschäftsstunde",
    within_other: "innerhalb von {{count}} Geschäftsstunden",
    usuallyTen: "meist nach zehn Geschäftsstunden, nicht zugesagt",
    usually_one: "meist nach {{count}} Geschäftsstunde, nicht zugesagt",
    usually_other: "meist nach {{count}} Geschäftsstunden, nicht zugesagt",
    yours: "Ihr Tarif",
    meaning:
      "Eine erste Antwort ist noch nicht die Lösung: Sie sagt Ihnen, dass jemand die Sache verstanden hat und was als Nächstes geschieht.",
  },
  hours: {
    title: "Geschäftszeiten",
    days: "Tage",
    open: "Geöffnet",
    closed: "geschlossen",
    span: "{{first}} bis {{last}}",
    zone: "Zeitzone: {{zone}}.",
    holidays: "Gesetzliche Feiertage sind keine Geschäftstage.",
    closedDays: "Kommende geschlossene Tage",
  },
  outside: {
    title: "Was außerhalb der Reaktionszeiten liegt",
    requests: "Funktionswünsche.",
    requestsText: "Sie werden aufbewahrt, gezählt und gelesen, aber ohne Reaktionszeit und ohne Datum.",
    requestsLink: "Wunsch äußern",
    tests: "Testsysteme und Testumgebungen.",
    testsText:
      "Die Reaktionszeiten gelten nur für den Produktivbetrieb: die Software, wie Ihre eigenen Kunden und Mitarbeitenden sie täglich benutzen.",
  },
  free: {
    title: "Was kostenlos ist",
    text: "Manche Hilfe kostet nichts, andere Arbeit wird berechnet. Die Abrechnungs-FAQ nennt jeden Fall mit Beispielen.",
    link: "Ansehen, was kostenlos und was kostenpflichtig ist",
  },
};
