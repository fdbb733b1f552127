import { SINCE } from "./requirement-sets";

/** What the host wants to be told of, whichever object of Excel tells it. */
export interface Ears {
  changed(args: Excel.WorksheetChangedEventArgs): void;
  selected(args: Excel.WorksheetSelectionChangedEventArgs): void;
  calculated(args: Excel.WorksheetCalculatedEventArgs): void;
  structure(): void;
}

/** A handler that is registered; it can only be removed in the context it was added in. */
export interface Registered {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Queues the handlers of the whole workbook, as far as this level of Excel has them. */
export function queueHandlers(
  context: Excel.RequestContext,
  level: number,
  ears: Ears,
): Registered[] {
  const sheets = context.workbook.worksheets;
  const structure = told(() => ears.structure());
  const added: Registered[] = [sheets.onAdded.add(structure), sheets.onDeleted.add(structure)];
  if (level >= SINCE.workbookEvents) {
    added.push(sheets.onChanged.add(told((args) => ears.changed(args))));
    added.push(sheets.onSelectionChanged.add(told((args) => ears.selected(args))));
  }
  if (level >= SINCE.calculated) {
    added.push(sheets.onCalculated.add(told((args) => ears.calculated(args))));
  }
  if (level >= SINCE.namedEvents) {
    added.push(sheets.onNameChanged.add(structure));
    added.push(sheets.onMoved.add(structure));
    added.push(sheets.onVisibilityChanged.add(structure));
  }
  return added;
}

/** Queues the handlers of one sheet, for an Excel whose workbook does not tell of its sheets. */
export function queueSheetHandlers(sheet: Excel.Worksheet, ears: Ears): Registered[] {
  return [
    sheet.onChanged.add(told((args) => ears.changed(args))),
    sheet.onSelectionChanged.add(told((args) => ears.selected(args))),
  ];
}

function told<T>(tell: (args: T) => void): (args: T) => Promise<void> {
  return (args) => {
    tell(args);
    return Promise.resolve();
  };
}
