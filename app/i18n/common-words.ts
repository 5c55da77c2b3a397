import type { Locale } from "./locales.ts";

/** Words too small to part a phrase: "without any internet" says "without internet", "save my search" "save search". Folded. */
export const articles: ReadonlySet<string> = new Set(
  `a an the any some my our your their his her its der die das den dem des ein eine einen einem einer eines mein meine meinen
  meiner unser unsere unseren unserer ihr ihre ihren ihrer seine seinen sein le la les l un une du de d des au aux mon ma mes
  notre nos votre vos leur leurs son sa ses`.split(/\s+/),
);

const words = (text: string, others: Iterable<string> = []): ReadonlySet<string> =>
  new Set([...others, ...text.split(/\s+/).filter(Boolean)]);

/** Words that say nothing about what is sought, whatever text they stand in. Folded. */
export const smallWords: Record<Locale, ReadonlySet<string>> = {
  en: words(`
    a an and are at be by can do does for from have how i if in is it my of on or our that the there this to we what
    when where which who why will with you your`),
  de: words(`
    aber als am an auf aus bei bin bis das dass dem den der des die ein eine einem einen einer es fur hat haben ich ihr
    im in ist kann man mein mit nach nicht oder sein sich sie sind so und uns unser von vor wann warum was wenn wer
    werden wie wir wird wo zu zum zur`),
  fr: words(`
    a ai au aux avec c ce ces cet cette comment d dans de des du elle en est et il ils je j l la le les leur lui ma mais
    me mes mon n ne nos notre nous on ou par pas peut pour pourquoi qu quand que quel quelle qui s sa se ses si son sont
    sur t un une vos votre vous y`),
};

/** The small words of each language, and what every wish says: they tell nothing of what is wished. Folded. */
export const commonWords: Record<Locale, ReadonlySet<string>> = {
  en: words(
    `
    about after again all also although always am any anybody anyone anything aren as because been before being better
    both but came cannot come could couldn currently did didn doesn doing don done each either else etc even ever every
    everybody everyone everything feature features find function functionality functions further get gets getting give
    gives given go goes going good got great had hadn has hasn haven having he her here him his however instead into isn
    its itself just let lets like ll make makes making many may maybe me might mine more most much must myself need
    needed needing needs neither never nice no none nor not nothing now off often once one ones only other others ours
    out over own please possibility possible ability able provide provides put quite rather re really s same say says
    she should shouldn simply since so some somebody someone something sometimes somewhere soon still such t take takes
    taken than their theirs them themselves then therefore these they thing things those though through till too toward
    under until up upon us use used useful uses using usually ve very via want wanted wants was wasn way well were weren
    whatever whenever whether while whole whom whose wish within won work works would wouldn yes yet yours allow allows
    allowed allowing enable support offer add new option helpful handy improve easier easily easy directly app
    application system software tool programme program per without mode know seems try tried moment problem problems
    issue keep keeps kept today's lot lots kind sort three four five six seven eight nine ten already ask asks behind
    stay stays belong happen happens held hold holds left apart away down thanks thank hello dear hi`,
    smallWords.en,
  ),
  de: words(
    `
    ab alle allem allen aller alles also ander andere anderen anderer anderes auch beim bereits besser bevor bisher
    bitte brauchten brauchen braucht brauche da dabei dadurch dafur daher damit danach dann daran darauf darf darin
    daruber darum dasselbe davon davor dazu dein deine denn dennoch deren deshalb dessen dies diese diesem diesen dieser
    dieses direkt doch dort du durch durfen durfte ebenso eigentlich eines einfach einfacher einige einmal er erst etwa
    etwas euch euer falls fast ganz gar geben gebt gegen gegenuber gehen geht gern gerne gibt ginge gut guten habe habt
    hallo hatte hatten hier hilfreich hin hinter ihm ihn ihnen ihre ihrem ihren ihrer immer indem ins ja je jede jedem
    jeden jeder jedes jedoch jemand jetzt kein keine keinem keinen keiner keines konnen konnte konnten konnt kommt
    kommen lassen lasst leider leicht machen macht mal manche manchmal mehr meine meinem meinen meiner meist mochte
    mochten moglich moglichkeit moglichkeiten muss mussen musste mussten nachdem namlich naturlich neben neu neue neuen
    neuer neues nichts nie niemand noch nun nur nutzen nutzlich ob oft ohne schon schreiben sehr sei seine seinem seinen
    seiner seit selbst selber sobald sodass solche sollen sollte sollten somit sondern sonst soll statt stets trotz uber
    uberhaupt um unsere unserem unseren unserer unter verwenden viel viele vielen vielleicht vom wahrend war ware waren
    weg wegen weil weiter welche welchem welchen welcher welches werde werdet weshalb wieder will wobei wofur wohl
    wollen wollte worden wunsch wunschen wunschenswert wunscht wurde wurden zwar zwischen funktion funktionen
    funktionalitat software system programm app anwendung tool aktuell derzeit momentan hilft helfen sinnvoll praktisch
    toll super erlauben ermoglichen unterstutzen unterstutzung drei vier funf sechs sieben acht neun zehn steht stehen
    liegt liegen bleibt bleiben lauft laufen sagen sagt heraus hinaus weder solchen eigen eigene eigenen eigener eigenes
    gehort gilt halt halten stellen stellt legen legt nehmen nimmt bringen fuhren fuhrt zeigt hinzu dran modus per
    problem bieten`,
    smallWords.de,
  ),
  fr: words(
    `
    afin aie ailleurs ainsi alors apres assez aucun aucune aujourd auquel aura aurait auront aussi autre autres avait
    avant avez avoir avons ayant bien bon bonjour bonne ca car ceci cela celle celles celui cependant ceux chaque chez
    ci comme deja depuis desormais dessus deux devoir devrait devraient devons dit dois doit doivent donc dont elles
    encore enfin entre etaient etait etant ete etes etre eu eux faire fait faudrait faut fois font grace hors i jamais
    jusqu jusque laquelle lequel lesquels leurs lors lorsqu lorsque m malgre meme memes merci mieux moi moins ni non
    notres nouveau nouveaux nouvel nouvelle nouvelles ont outre parce parfois parmi pendant peu peuvent permettre permet
    permettrait permettant plus plutot plupart pourrait pourraient pouvait pouvez pouvoir pouvons possibilite possible
    possibles pratique presque proposer pu puis puisque puissions puisse puissent quelles quelqu quelque quelques quels
    quoi quoique sans sauf selon sera serait seraient seront seul seule seulement sinon soi soit sommes souhaite
    souhaitons souhaitable souhaiterais souhaiterions sous souvent suis surtout ta tandis tant te tel telle tels tes toi
    ton toujours tous tout toute toutes tres trop tu unes uns utile utiliser utilise utilisation besoin vers veut
    veulent via voici voila voudrais voudrions vraiment aimerais aimerions ajouter ajout fonction fonctions
    fonctionnalite fonctionnalites logiciel application appli systeme outil actuellement trois quatre cinq six sept huit
    neuf dix laissez laisser prendre mettre met rien chose reste savoir propre propres abord ensuite facile facilement
    mode simple simplement directement probleme svp plait offrir demande demandons`,
    smallWords.fr,
  ),
};
