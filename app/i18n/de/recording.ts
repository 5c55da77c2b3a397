import type { Translated } from "../dictionary.ts";
import type { recording as english } from "../en/recording.ts";

export const recording: Translated<typeof english> = {
  whom: "Name, Organisation oder E-Mail-Adresse des Partners",
  whomHint: "Eine vollständige E-Mail-Adresse genügt. Bei weniger wählen Sie unter den Personen, die passen.",
  person: "{{name}}, {{organisation}}",
  choose: "Wer ist gemeint?",
  more: "Es passen noch mehr. Fehlt die richtige Person, geben Sie mehr vom Namen ein, oder Namen und Organisation.",
  similar: {
    title: "Ist es einer von diesen?",
    lead: "Noch ist nichts festgehalten. Wenn {{name}} einen dieser Wünsche meint, halten Sie dafür eine Stimme fest; wenn nicht, steht Ihr Text weiter unten bereit.",
    instead: "Stattdessen eine Stimme für diesen Partner festhalten",
    goOn: "Als neuen Wunsch festhalten",
  },
  done: {
    title: "Der Wunsch ist festgehalten",
    text: "Er steht unter dem Namen von {{name}} und hat damit seine erste Stimme. Das Portal meldet es {{name}}, auch per E-Mail, sofern das nicht abbestellt ist.",
  },
};
