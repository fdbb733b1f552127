import type { OpenedDocument } from "../hosts/file/open-document";
import type { LanguageTag } from "../locale/locale";
import type { OpenedGrid } from "../hosts/univer/opened-grid";
import { loadUniver, openUniver } from "../hosts/univer/open-univer";
import type { Shown } from "./desk/parts";
import { gridFunctions } from "./grid-functions";

/** The one grid of the page, in which workbooks come and go. It is made with the first of them. */
export class GridHolder {
  readonly #language: LanguageTag;
  readonly #element: Promise<HTMLElement>;
  #found: (element: HTMLElement) => void = () => undefined;
  #grid: OpenedGrid | null = null;
  #isDark = false;

  constructor(language: LanguageTag) {
    this.#language = language;
    // Ahead of the first workbook, with which it is asked for again where this fails.
    loadUniver(language).catch(() => undefined);
    this.#element = new Promise((resolve) => {
      this.#found = resolve;
    });
  }

  /** The element that the grid fills, once it is on the page. */
  readonly mount = (element: HTMLElement): void => {
    this.#found(element);
  };

  readonly setDark = (isDark: boolean): void => {
    this.#isDark = isDark;
    this.#grid?.setDark(isDark);
  };

  readonly focus = (): void => {
    this.#grid?.focus();
  };

  /** Shows a document in place of the one before. */
  async show(document: OpenedDocument): Promise<Shown> {
    const grid = this.#grid;
    this.#grid = null;
    this.#grid = grid === null ? await this.#open(document) : await grid.replace(document);
    return this.#grid;
  }

  async #open(document: OpenedDocument): Promise<OpenedGrid> {
    const element = await this.#element;
    return openUniver(element, document, {
      locale: this.#language,
      functions: gridFunctions(this.#language),
      isDark: this.#isDark,
    });
  }
}
