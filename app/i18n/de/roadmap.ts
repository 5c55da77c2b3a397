import type { Translated } from "../dictionary.ts";
import type { roadmap as english } from "../en/roadmap.ts";

export const roadmap: Translated<typeof english> = {
  title: "Roadmap",
  lead: "Was wir prüfen, was wir vorhaben und woran wir arbeiten, und auf welche Ihrer Wünsche es eingeht. Statt eines Quartals oder eines Datums sehen Sie zu jedem Vorhaben die Phase, die es erreicht hat.",
  why: {
    title: "Warum hier kein Datum steht",
    guess:
      "Ein früh genanntes Datum ist geraten. Sie würden damit planen, und hielte es nicht, geriete Ihre Planung durcheinander.",
    stage:
      "Deshalb sagen wir Ihnen, was wir wissen: welche Phase ein Vorhaben erreicht hat, und jeden Wechsel in eine andere. Manches erweist sich als schwieriger, als es aussah. Erfüllt ein Ergebnis die Erwartungen nicht, stellen wir das Vorhaben zurück und sagen öffentlich, warum.",
    past: "Zu allem, was schon geschehen ist, finden Sie hier den Tag. Zu dem, was noch kommt, bewusst nicht.",
    short:
      "Für das, was noch kommt, nennen wir kein Datum, denn versprechen könnten wir es nicht. Wie weit wir sind, sagt Ihnen die Phase.",
  },
  stage: {
    exploring: "Wird geprüft",
    planned: "Vorgesehen",
    building: "In Arbeit",
    shipped: "Umgesetzt",
    postponed: "Zurückgestellt",
  },
  meaning: {
    exploring: "Wir finden heraus, ob und wie es geht. Es kann auch nichts daraus werden.",
    planned: "Wir wollen es umsetzen. Die Arbeit daran hat noch nicht begonnen.",
    building: "Wir arbeiten daran. Es kann sich noch ändern oder zurückgestellt werden.",
    shipped: "Es gehört zum Produkt.",
    postponed: "Wir haben es vorerst beiseitegelegt und sagen, warum. Es kann wieder aufgenommen werden.",
  },
  none: {
    exploring: "Zurzeit wird nichts geprüft.",
    planned: "Zurzeit ist nichts vorgesehen.",
    building: "Zurzeit ist nichts in Arbeit.",
    shipped: "Seit es diese Roadmap gibt, ist noch nichts fertig geworden.",
    postponed: "Zurzeit ist nichts zurückgestellt.",
  },
  empty: {
    title: "Auf der Roadmap steht noch nichts",
    text: "Viele Vorhaben beginnen mit einem Wunsch. Sehen Sie nach, was andere Partner sich wünschen, und stimmen Sie für das, was auch Sie brauchen.",
    action: "Zu den Wünschen",
  },
  answers_one: "Geht auf einen Wunsch ein",
  answers_other: "Geht auf {{count}} Wünsche ein",
  answersNone: "Keine verknüpften Wünsche",
  youAsked: "Das haben Sie sich gewünscht",
  youVoted: "Sie haben dafür gestimmt",
  showStage: "Alles in dieser Phase zeigen",
  wholeRoadmap: "Zur ganzen Roadmap",
  nothingMore: "Sie haben alles gesehen, was in dieser Phase ist.",
  item: {
    whereItStands: "Stand",
    since: "Seit dem {{day}}",
    whyPostponed: "Warum wir es zurückgestellt haben",
    requests: "Auf diese Wünsche geht es ein",
    noRequests: {
      title: "Mit diesem Vorhaben ist kein Wunsch verknüpft",
      text: "Würde es Ihnen helfen? Sehen Sie nach, ob es sich schon jemand wünscht, und stimmen Sie dafür, oder senden Sie uns Ihren eigenen Wunsch.",
      action: "Zu den Wünschen",
    },
    noMoreRequests: "Sie haben alle Wünsche gesehen.",
    history: "Was bisher geschehen ist",
    firstStage: "So hat es begonnen",
    cameFrom: "Vorher: {{stage}}",
  },
  admin: {
    title: "Roadmap",
    lead: "Was Partner auf der Roadmap lesen und was noch Entwurf ist. Ein Feld für ein Datum gibt es bewusst nicht.",
    leadReading:
      "Was Partner auf der Roadmap lesen und was noch Entwurf ist. Das Produktmanagement schreibt, verschiebt und veröffentlicht Vorhaben.",
    create: "Neues Vorhaben",
    empty: {
      title: "Die Roadmap hat noch keine Vorhaben",
      text: "Beginnen Sie mit etwas, das Sie gerade prüfen. Es bleibt ein Entwurf, bis Sie es veröffentlichen.",
      textReading: "Das Produktmanagement kann hier eines anlegen.",
    },
    columns: {
      item: "Vorhaben",
      stage: "Phase",
      visibility: "Sichtbarkeit",
      requests: "Wünsche",
      votes: "Stimmen",
      moved: "Gewechselt",
    },
    draft: "Entwurf",
    published: "Veröffentlicht",
    publishedSince: "Veröffentlicht seit dem {{day}}",
    publicPage: "Öffentliche Seite öffnen",
    new: {
      title: "Neues Vorhaben",
      lead: "Schreiben Sie in einer Sprache oder mehreren, was sich für den Partner ändert. Das Vorhaben bleibt ein Entwurf, bis Sie es veröffentlichen.",
      stage: "Die Phase, in der es beginnt",
      save: "Entwurf anlegen",
    },
    texts: {
      title: "Texte",
      lead: "Eine vollständige Sprache genügt; wer eine andere liest, bekommt sie mit einem Hinweis. Soll eine Sprache entfallen, lassen Sie ihre drei Felder leer.",
      parts: { title: "Titel", summary: "Zusammenfassung", body: "Text" },
      hints: {
        summary: "Was sich für den Partner ändert, in einem Satz. Er steht auf der Roadmap unter dem Titel.",
        body: "Absätze, Listen, Links und Hervorhebungen in Markdown. Bitte ohne Datum, Quartal oder Versionsnummer.",
      },
      original: "Original",
      notWritten: "noch nicht geschrieben",
      changedBy:
        "Gespeichert am {{moment}} durch {{name}}. Wo es von Ihrem Text abweicht, steht es unter dem Feld. Übernehmen Sie, was bleiben soll, und speichern Sie noch einmal: Ihr Text tritt dann an seine Stelle, und der andere bleibt im Verlauf.",
      removedMeanwhile:
        "Der Text in dieser Sprache wurde entfernt. Speichern Sie noch einmal, um ihn mit Ihren Worten zurückzuholen, oder leeren Sie zuvor seine drei Felder, damit er entfällt. Was entfernt wurde, bleibt im Verlauf.",
      savedMeanwhile: "Inzwischen gespeichert",
      save: "Texte speichern",
      savePublished: "Texte für alle speichern",
    },
    publication: {
      title: "Veröffentlichung",
      draft:
        "Nur das Team sieht dieses Vorhaben. Mit der Veröffentlichung lesen alle Titel, Zusammenfassung, Text und Phase.",
      draftNone: "Kein Wunsch ist verknüpft, also ändert sich kein Status.",
      draftEffect_one: "Der verknüpfte Wunsch folgt dann dieser Phase.",
      draftEffect_other: "Die {{count}} verknüpften Wünsche folgen dann dieser Phase.",
      publish: "Veröffentlichen",
      published:
        "Alle können dieses Vorhaben lesen. Wenn Sie es von der Roadmap nehmen, ist es wieder ein Entwurf; Texte, Verknüpfungen und Verlauf bleiben erhalten.",
      publishedNone: "Kein Wunsch ist verknüpft, also ändert sich kein Status.",
      publishedEffect_one: "Der verknüpfte Wunsch folgt dieser Phase dann nicht mehr.",
      publishedEffect_other: "Die {{count}} verknüpften Wünsche folgen dieser Phase dann nicht mehr.",
      unpublish: "Von der Roadmap nehmen",
    },
    move: {
      title: "Phase",
      lead: "Jeder Wechsel bleibt im Verlauf, den Partner lesen können, solange das Vorhaben veröffentlicht ist.",
      stage: "Wechseln zu",
      reason: "Öffentliche Begründung",
      reasonHint:
        "Partner lesen sie im Verlauf des Vorhabens. Zum Zurückstellen ist sie nötig; eine Sprache genügt.",
      save: "Phase wechseln",
    },
    requests: {
      title: "Wünsche",
      lead: "Solange das Vorhaben veröffentlicht ist, folgen die hier verknüpften Wünsche seiner Phase.",
      none: "Noch ist kein Wunsch verknüpft.",
      number: "Nummer des Wunsches",
      numberHint: "Die Nummer in der Adresse des Wunsches, zum Beispiel 12.",
      link: "Wunsch verknüpfen",
      unlink: "Verknüpfung lösen",
      candidates: "Offene Wünsche ohne Vorhaben",
      candidatesLead:
        "Die zehn mit den meisten Stimmen. Stimmen sind ein Anhaltspunkt; sie entscheiden nie allein.",
      noCandidates: "Jeder offene Wunsch ist mit einem Vorhaben verknüpft.",
      linkThis: "Verknüpfen",
    },
    history: {
      title: "Verlauf",
      moved: "durch {{name}}",
      formerColleague: "eine Person, die nicht mehr im Team ist",
      published: "Veröffentlicht durch {{name}}",
      unpublished: "Von der Roadmap genommen durch {{name}}",
      rewritten: "Texte geändert durch {{name}}",
      replaced: "Ersetzter Text ({{language}}):",
      removed: "Entfernter Text ({{language}}):",
      writtenBy: "Geschrieben am {{day}} durch {{name}}",
    },
    done: {
      created:
        "Der Entwurf ist angelegt. Verknüpfen Sie die Wünsche, auf die er eingeht, und veröffentlichen Sie ihn dann.",
      "texts-saved": "Die Texte sind gespeichert. Was sie ersetzt haben, steht im Verlauf.",
      "texts-unchanged": "Die Texte waren schon so; es wurde nichts geändert.",
      moved:
        "Das Vorhaben hat die Phase gewechselt. Ist es veröffentlicht, folgen ihm die verknüpften Wünsche.",
      published: "Das Vorhaben ist veröffentlicht, und seine Wünsche folgen ihm.",
      "already-published": "Das Vorhaben war schon veröffentlicht; es wurde nichts geändert.",
      unpublished: "Das Vorhaben ist wieder ein Entwurf, und seine Wünsche folgen ihm nicht mehr.",
      "not-published": "Das Vorhaben war schon ein Entwurf; es wurde nichts geändert.",
      linked: "Der Wunsch ist verknüpft.",
      unlinked: "Der Wunsch ist nicht mehr verknüpft. Dass er es war, bleibt festgehalten.",
      "not-linked": "Dieser Wunsch war nicht verknüpft; es wurde nichts geändert.",
    },
  },
};
