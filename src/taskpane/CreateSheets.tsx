import type { ReactElement } from "react";
import type { NewSheet } from "../core/book/new-sheet";
import type { WorkbookPort } from "../core/host";
import type { LayoutSet } from "../core/layout/layout";
import { REPORT } from "../locale/report";
import { blankSheets } from "../report/blank/blank-sheets";
import { LAYOUT_SETS } from "../statute/layout-sets";
import { useLocale } from "../ui/app/locale-context";
import { CreateView } from "../ui/create/CreateView";
import type { Identity } from "../ui/create/form";
import type { Session } from "../ui/session/state";
import { useSession } from "../ui/session/use-session";

interface CreateSheetsProps {
  readonly session: Session;
  readonly port: WorkbookPort;
}

/** The view that puts blank statutory tables into the open workbook. */
export function CreateSheets({ session, port }: CreateSheetsProps): ReactElement {
  const { book } = useSession(session);
  const label = useLocale().ui.create.title;
  const create = (sheets: readonly NewSheet[]): Promise<void> =>
    port.apply(
      sheets.map((sheet) => ({ kind: "sheet", sheet })),
      label,
    );
  const names = book?.sheets.map(({ name }) => name) ?? [];
  return (
    <CreateView
      layouts={LAYOUT_SETS}
      existingSheets={names}
      makeSheets={makeSheets}
      create={create}
    />
  );
}

/** The document is Chinese in every language of the pane. */
function makeSheets(layout: LayoutSet, identity: Identity): readonly NewSheet[] {
  return blankSheets(layout, { ...identity, texts: REPORT });
}
