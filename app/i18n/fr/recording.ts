import type { Translated } from "../dictionary.ts";
import type { recording as english } from "../en/recording.ts";

export const recording: Translated<typeof english> = {
  whom: "Nom, organisation ou adresse e-mail du partenaire",
  whomHint: "Une adresse e-mail complète suffit. Sinon, vous choisissez parmi les personnes trouvées.",
  person: "{{name}}, {{organisation}}",
  choose: "De qui s’agit-il ?",
  more: "D’autres personnes correspondent. Si la bonne manque, précisez le nom, ou donnez le nom et l’organisation.",
  similar: {
    title: "Est-ce l’une de celles-ci ?",
    lead: "Rien n’est encore noté. Si {{name}} pense à l’une de ces demandes, notez un vote pour elle ; sinon, votre texte attend plus bas.",
    instead: "Noter plutôt un vote pour ce partenaire",
    goOn: "Noter comme nouvelle demande",
  },
  done: {
    title: "La demande est notée",
    text: "Elle est au nom de {{name}}, dont le vote est le premier. Le portail l’en informe, par e-mail aussi, sauf choix contraire.",
  },
};
