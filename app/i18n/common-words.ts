import type { Locale } from "./locales.ts";

/** Words too small to part a phrase: "without any internet" says "without internet", "save my search" "save search". Folded. */
export const articles: ReadonlySet<string> = new Set(
  `a an the any some my our your their his her its der die das den dem des ein eine einen einem einer eines mein meine meinen
  meiner unser unsere unseren unserer ihr ihre ihren ihrer seine seinen sein le la les l un une du de d des au aux mon ma mes
  notre nos votre vos leur leurs son sa ses`.split(/\s+/),
);

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** What every wish says, and the small words of each language: they tell nothing of what is wished. Folded. */
export const commonWords: Record<Locale, ReadonlySet<string>> = {
  en: words(`
    a about after again all also although always am an and any anybody anyone anything are aren as at be because been before
    being better both but by came can cannot come could couldn currently did didn do does doesn doing don done each either
    else etc even ever every everybody everyone everything feature features find for from function functionality functions
    further get gets getting give gives given go goes going good got great had hadn has hasn have haven having he her here
    him his how however i if in instead into is isn it its itself just let lets like ll make makes making many may maybe me
    might mine more most much must my myself need needed needing needs neither never nice no none nor not nothing now of
    off often on once one ones only or other others our ours out over own please possibility possible ability able
    provide provides put quite rather re really s same say says she should shouldn simply since so some somebody someone something
    sometimes somewhere soon still such t take takes taken than that the their theirs them themselves then there therefore these
    they thing things this those though through till to too toward under until up upon us use used useful uses using
    usually ve very via want wanted wants was wasn way we well were weren what whatever when whenever where whether
    which while who whole whom whose why will wish with within won work works would wouldn yes yet you your yours allow
    allows allowed allowing enable support offer add new option helpful handy improve better easier easily easy directly
    app application system software tool programme program per without mode know seems try tried moment
    problem problems issue keep keeps kept currently today's really lot lots kind sort three four five six seven eight nine ten already ask asks behind stay stays belong happen happens held hold holds left apart away down thanks thank hello dear hi`),
  de: words(`
    ab aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bereits
    besser bevor bin bis bisher bitte brauchten brauchen braucht brauche da dabei dadurch dafur daher damit danach dann
    daran darauf darf darin daruber darum das dass dasselbe davon davor dazu dein deine dem den denn dennoch der deren des
    deshalb dessen die dies diese diesem diesen dieser dieses direkt doch dort du durch durfen durfte ebenso eigentlich ein
    eine einem einen einer eines einfach einfacher einige einmal er erst es etwa etwas euch euer falls fast fur ganz gar
    geben gebt gegen gegenuber gehen geht gern gerne gibt ginge gut guten habe haben habt hallo hat hatte hatten hatte
    hier hilfreich hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja je jede jedem jeden
    jeder jedes jedoch jemand jetzt kann kein keine keinem keinen keiner keines konnen konnte konnten konnt kommt kommen
    lassen lasst leider leicht machen macht mal man manche manchmal mehr mein meine meinem meinen meiner meist mit mochte
    mochten moglich moglichkeit moglichkeiten muss mussen musste mussten nach nachdem namlich naturlich neben neu neue neuen
    neuer neues nicht nichts nie niemand noch nun nur nutzen nutzlich ob oder oft ohne schon schreiben sehr sei sein seine seinem seinen seiner seit
    selbst selber sich sie sind so sobald sodass solche sollen sollte sollten somit sondern sonst soll statt stets trotz
    uber uberhaupt um und uns unser unsere unserem unseren unserer unter verwenden viel viele vielen vielleicht vom von vor
    wahrend wann war ware waren warum was weg wegen weil weiter welche welchem welchen welcher welches wenn wer werde
    werden werdet weshalb wie wieder will wir wird wo wobei wofur wohl wollen wollte worden wunsch wunschen wunschenswert
    wunscht wurde wurden zu zum zur zwar zwischen funktion funktionen funktionalitat software system programm app
    anwendung tool aktuell derzeit momentan hilft helfen sinnvoll praktisch schon toll super erlauben ermoglichen
    unterstutzen unterstutzung drei vier funf sechs sieben acht neun zehn steht stehen liegt liegen bleibt bleiben lauft laufen sagen sagt heraus hinaus weder solche solchen eigen eigene eigenen eigener eigenes gehort gilt halt halten stellen stellt legen legt nehmen nimmt bringen fuhren fuhrt zeigt hinzu dran modus per problem bieten`),
  fr: words(`
    a afin ai aie ailleurs ainsi alors apres assez au aucun aucune aujourd auquel aura aurait auront aussi autre
    autres aux avait avant avec avez avoir avons ayant bien bon bonjour bonne c ca car ce ceci cela celle celles celui
    cependant ces cet cette ceux chaque chez ci comme comment d dans de deja depuis des desormais dessus deux devoir devrait
    devraient devons dit dois doit doivent donc dont du elle elles en encore enfin entre est et etaient etait etant ete etes
    etre eu eux faire fait faudrait faut fois font grace hors i il ils j jamais je jusqu jusque l la laquelle le lequel les
    lesquels leur leurs lors lorsqu lorsque lui m ma mais malgre me meme memes merci mes mieux moi moins mon n ne ni non nos
    notre notres nous nouveau nouveaux nouvel nouvelle nouvelles on ont ou outre par parce parfois parmi pas pendant peu
    peut peuvent permettre permet permettrait permettant plus plutot plupart pour pourquoi pourrait pourraient pouvait pouvez pouvoir pouvons
    possibilite possible possibles pratique presque proposer pu puis puisque puissions puisse puissent qu quand que quel quelle quelles quelqu quelque quelques
    quels qui quoi quoique s sa sans sauf se selon sera serait seraient seront ses seul seule seulement si sinon soi soit
    sommes son sont souhaite souhaitons souhaitable souhaiterais souhaiterions sous souvent suis sur surtout t ta tandis
    tant te tel telle tels tes toi ton toujours tous tout toute toutes tres trop tu un une unes uns utile utiliser utilise
    utilisation besoin vers veut veulent via voici voila vos votre vous voudrais voudrions vraiment y aimerais
    aimerions avoir ajouter ajout fonction fonctions fonctionnalite fonctionnalites logiciel application appli systeme
    outil actuellement trois quatre cinq six sept huit neuf dix laissez laisser prendre mettre met rien chose reste savoir propre propres abord ensuite facile facilement mode simple simplement directement probleme svp plait offrir demande demandons`),
};
