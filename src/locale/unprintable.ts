/** Where a text of the report stands, as its maker finds it in the workbook. */
export type PrintedPlace =
  | { readonly kind: "cell"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "paragraph"; readonly section: string }
  /** Title, caption, head or note of a table. */
  | { readonly kind: "table"; readonly title: string }
  /** A title or heading, known by its own words. */
  | { readonly kind: "title"; readonly text: string };

/**
 * Why a character cannot be printed: `no-font` has it, or `not-settable`, whatever the font: it
 * stands for nothing on other computers (private use), or its shape depends on its neighbours or
 * the direction of the line, which the report does not set.
 */
type UnprintableReason = "no-font" | "not-settable";

/** A character that stops the report, with the words around it. */
export interface Unprintable {
  readonly char: string;
  readonly reason: UnprintableReason;
  readonly place: PrintedPlace;
  readonly near: string;
}

/** Characters, and places of one character, that are named in one sentence. */
const MOST = 3;
const KINDS: readonly PrintedPlace["kind"][] = ["cell", "paragraph", "table", "title"];

/** What the languages say of characters that cannot be printed. */
export interface UnprintableWords {
  /** The character, null where it shows nothing by itself, with its code point and places. */
  readonly named: (char: string | null, code: string, places: string) => string;
  readonly place: (place: PrintedPlace, near: string) => string;
  readonly comma: string;
  readonly andMore: (count: number) => string;
  /** The sentences: of the characters that no font has, and of those that cannot be set. */
  readonly sentence: Readonly<Record<UnprintableReason, (characters: string) => string>>;
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function listed(items: readonly string[], { comma, andMore }: UnprintableWords): string {
  const more = items.length - MOST;
  return items.slice(0, MOST).join(comma) + (more > 0 ? andMore(more) : "");
}

/** Every character with the places where it stands, those first that are found most easily. */
function sayCharacters(characters: readonly Unprintable[], words: UnprintableWords): string {
  const said = [...new Set(characters.map(({ char }) => char))].map((char) => {
    const places = characters
      .filter((one) => one.char === char)
      .sort((a, b) => KINDS.indexOf(a.place.kind) - KINDS.indexOf(b.place.kind))
      .map(({ place, near }) => words.place(place, near));
    const isSeen = /[^\p{C}\p{M}]/u.test(char);
    return words.named(isSeen ? char : null, codeOf(char), listed([...new Set(places)], words));
  });
  return listed(said, words);
}

/** One sentence for each reason: which characters, and where. */
export function sayUnprintable(all: readonly Unprintable[], words: UnprintableWords): string[] {
  return (["no-font", "not-settable"] as const).flatMap((reason) => {
    const characters = all.filter((one) => one.reason === reason);
    if (characters.length === 0) return [];
    return [words.sentence[reason](sayCharacters(characters, words))];
  });
}
