import {
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { ILanguagePack, IWorkbookData, Workbook } from "@univerjs/core";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { defaultTheme } from "@univerjs/themes";
import type { Book } from "../../core/book/book";
import type { GridOptions, KeptTexts, OpenedGrid } from "./opened-grid";
import { registerPlugins } from "./plugins";
import "./styles";
import { UniverPort } from "./univer-port";
import { workbookData } from "./workbook-data";

/** The longest wait for a first calculation, in milliseconds; the book is shown all the same. */
const CALCULATION = 30_000;

/** One mounted grid. Books come and go in it; the code, the styles and the functions stay. */
export class Grid {
  readonly #univer: Univer;
  #shown: { readonly port: UniverPort; readonly unitId: string } | null = null;
  #count = 0;

  private constructor(univer: Univer) {
    this.#univer = univer;
  }

  static async mount(container: HTMLElement, { locale, functions }: GridOptions): Promise<Grid> {
    const univer = new Univer({
      theme: defaultTheme,
      locale: locale === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
      locales: await wordsOf(locale),
      logLevel: LogLevel.ERROR,
    });
    registerPlugins(univer, container, functions);
    return new Grid(univer);
  }

  /** Closes the book on show and shows this one; resolves when its formulas are calculated. */
  async show(book: Book, texts: KeptTexts = new Map()): Promise<OpenedGrid> {
    await this.#close();
    this.#count += 1;
    const unitId = `book-${this.#count}`;
    const data = workbookData(unitId, book);
    const workbook = this.#univer.createUnit<IWorkbookData, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      data,
    );
    const injector = this.#univer.__getInjector();
    const kept = new Map(texts);
    await injector.get(FormulaCalculationSessionService).waitForLatestApplied(CALCULATION);
    const port = new UniverPort(injector, workbook, kept);
    this.#shown = { port, unitId };
    return {
      port,
      texts: () => new Map(kept),
      replace: (next, nextTexts) => this.show(next, nextTexts),
      dispose: async () => {
        await port.close();
        this.dispose();
      },
    };
  }

  dispose(): void {
    this.#univer.dispose();
  }

  async #close(): Promise<void> {
    if (this.#shown === null) return;
    const { port, unitId } = this.#shown;
    this.#shown = null;
    await port.close();
    this.#univer.__getInjector().get(IUniverInstanceService).disposeUnit(unitId);
  }
}

async function wordsOf(locale: GridOptions["locale"]): Promise<Record<string, ILanguagePack>> {
  if (locale === "zh-CN") return { [LocaleType.ZH_CN]: (await import("./words-zh-cn")).WORDS };
  return { [LocaleType.EN_US]: (await import("./words-en-us")).WORDS };
}
