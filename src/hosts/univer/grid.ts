import {
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { ILanguagePack, IWorkbookData, Workbook } from "@univerjs/core";
import { ALL_IMPLEMENTED_FUNCTIONS_SET } from "@univerjs/engine-formula";
import { defaultTheme } from "@univerjs/themes";
import { Calculation } from "./calculation";
import { CommandGate } from "./command-gate";
import { Failures } from "./failures";
import type { GridDocument, GridOptions, OpenedGrid } from "./opened-grid";
import { compareCellsThemselves } from "./plain-criteria";
import { registerPlugins } from "./plugins";
import { ShownWorkbook } from "./shown-workbook";
import "./styles";
import { workbookData } from "./workbook-data";

/** One mounted grid. Workbooks come and go in it; the code, the styles and the functions stay. */
export class Grid {
  readonly #univer: Univer;
  readonly #calculation: Calculation;
  /** Names of all that a formula may call here. */
  readonly #functions: ReadonlySet<string>;
  #shown: { readonly workbook: ShownWorkbook; readonly unitId: string } | null = null;
  #count = 0;

  private constructor(univer: Univer, calculation: Calculation, functions: ReadonlySet<string>) {
    this.#univer = univer;
    this.#calculation = calculation;
    this.#functions = functions;
  }

  static mount(container: HTMLElement, words: ILanguagePack, options: GridOptions): Grid {
    const { functions, isDark } = options;
    const locale = options.locale === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;
    const univer = new Univer({
      theme: defaultTheme,
      darkMode: isDark,
      override: CommandGate.override,
      locale,
      locales: { [locale]: words },
      logLevel: LogLevel.ERROR,
    });
    compareCellsThemselves();
    const failures = new Failures();
    registerPlugins(univer, container, functions, failures);
    univer.__getInjector().add([Failures, { useValue: failures }]);
    const own = functions.map(({ name }) => name);
    const known = new Set([...[...ALL_IMPLEMENTED_FUNCTIONS_SET].map(String), ...own]);
    return new Grid(univer, new Calculation(univer.__getInjector()), known);
  }

  /** Closes the workbook on show and shows this one; resolves when its formulas are calculated. */
  async show(document: GridDocument): Promise<OpenedGrid> {
    await this.#close();
    this.#count += 1;
    const unitId = `book-${this.#count}`;
    const data = workbookData(unitId, document, this.#functions);
    const sheetIds = new Set(data.sheetOrder);
    const unit = this.#univer.createUnit<IWorkbookData, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      data,
    );
    const injector = this.#univer.__getInjector();
    const workbook = new ShownWorkbook(injector, this.#calculation, unit, document, sheetIds);
    await workbook.calculated();
    this.#shown = { workbook, unitId };
    return {
      port: workbook.port,
      edited: () => workbook.edited(),
      finishTyping: () => workbook.finishTyping(),
      onEdited: (on) => workbook.onEdited(on),
      focus: () => workbook.focus(),
      replace: (next) => this.show(next),
      setDark: (isDark) => injector.get(ThemeService).setDarkMode(isDark),
      dispose: async () => {
        await workbook.close();
        this.dispose();
      },
    };
  }

  dispose(): void {
    this.#calculation.stop();
    this.#univer.dispose();
  }

  async #close(): Promise<void> {
    if (this.#shown === null) return;
    const { workbook, unitId } = this.#shown;
    this.#shown = null;
    await workbook.close();
    const injector = this.#univer.__getInjector();
    injector.get(IUniverInstanceService).disposeUnit(unitId);
    injector.get(Failures).forget(unitId);
  }
}
