/**
 * Words for an address: lower case, ASCII, joined by hyphens, 60 characters at most, never ending in half a word where it
 * can be helped. Only the number before them is ever read (K6).
 */
export function slugOf(text: string): string {
  const words = foldText(spellOutUmlauts(text)).match(/[a-z0-9]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > 60) break;
    slug = longer;
  }
  return slug || (words[0] ?? "").slice(0, 60);
}

const umlautSpellings: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue" };

/** "größe" as Germans write it without its letters: "groeße". */
export function spellOutUmlauts(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => umlautSpellings[letter] ?? letter);
}

const ligatures: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", "’": "'" };

/** Text without what search and addresses forgive: case, accents, ligatures (K7: "coeur" is "cœur", "strasse" "Straße"). */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[œæßøłđ’]/g, (letter) => ligatures[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "");
}
