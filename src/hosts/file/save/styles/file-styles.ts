import type { EditedStyle } from "../../../../core/book/edited-book";
import { declarePart } from "../content-types";
import { addLink } from "../links";
import type { PackageDraft } from "../package-draft";
import type { Workbook } from "../../package";
import { CONTENT } from "../../write/namespaces";
import { appendStyles, PLAIN_STYLES, styleCount } from "./append-styles";

/** The styles of a file, and those of an edited book that cells turn out to need beside them. */
export class FileStyles {
  readonly #part: string | null;
  readonly #xml: string;
  readonly #count: number;
  readonly #edited: readonly EditedStyle[];
  /** Numbers in the file of styles made since, in the order in which they were asked for. */
  readonly #made = new Map<number, number>();

  constructor(part: string | null, xml: string, edited: readonly EditedStyle[]) {
    this.#part = part;
    this.#xml = xml;
    this.#count = styleCount(xml);
    this.#edited = edited;
  }

  static async of(
    draft: PackageDraft,
    { styles }: Workbook,
    edited: readonly EditedStyle[],
  ): Promise<FileStyles> {
    const xml = styles === null ? null : await draft.xmlOf(styles);
    return new FileStyles(xml === null ? null : styles, xml ?? PLAIN_STYLES, edited);
  }

  /** The number in the file of a style of the edited book. */
  numberOf(style: number): number {
    if (style < this.#count && !this.#isForeign(style)) return style;
    const known = this.#made.get(style);
    if (known !== undefined) return known;
    const number = this.#count + this.#made.size;
    this.#made.set(style, number);
    return number;
  }

  /** Puts the styles that were asked for in the package. */
  async save(draft: PackageDraft, workbook: string): Promise<void> {
    if (this.#made.size === 0) return;
    const added = [...this.#made.keys()].map((style) => this.#edited[style] ?? {});
    const part = this.#part ?? `${workbook.slice(0, workbook.lastIndexOf("/") + 1)}styles.xml`;
    draft.put(part, appendStyles(this.#xml, added, this.#edited.slice(0, this.#count)));
    if (this.#part !== null) return;
    await declarePart(draft, part, `${CONTENT}.styles+xml`);
    await addLink(draft, workbook, "styles", part);
  }

  /** In a file without styles the only one is plain, so anything else was made since. */
  #isForeign(style: number): boolean {
    return this.#part === null && Object.keys(this.#edited[style] ?? {}).length > 0;
  }
}
