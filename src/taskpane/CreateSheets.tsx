import type { ReactElement } from "react";
import type { NewSheet } from "../core/book/new-sheet";
import type { WorkbookPort } from "../core/host";
import { newSheetGuards } from "../hosts/excel/requirement-sets";
import { makeSheets } from "../report/blank/make-sheets";
import { LAYOUT_SETS } from "../statute/layout-sets";
import { useLocale } from "../ui/app/locale-context";
import { CreateView } from "../ui/create/CreateView";
import type { Session } from "../ui/session/state";
import { useSession } from "../ui/session/use-session";

interface CreateSheetsProps {
  readonly session: Session;
  readonly port: WorkbookPort;
}

/** The view that puts blank statutory tables into the open workbook. */
export function CreateSheets({ session, port }: CreateSheetsProps): ReactElement {
  const { book } = useSession(session);
  const label = useLocale().ui.create.labels.step;
  const create = (sheets: readonly NewSheet[]): Promise<void> =>
    port.apply(
      sheets.map((sheet) => ({ kind: "sheet", sheet })),
      label,
    );
  const names = book?.sheets.map(({ name }) => name) ?? [];
  return (
    <CreateView
      purpose="sheets"
      layouts={LAYOUT_SETS}
      existingSheets={names}
      guards={newSheetGuards()}
      makeSheets={makeSheets}
      create={create}
    />
  );
}
