import type { ReactElement } from "react";
import { CreateView } from "../../ui/create/CreateView";
import { writeWorkbook } from "../../hosts/file/write/write-workbook";
import { makeSheets } from "../../report/blank/make-sheets";
import { LAYOUT_SETS } from "../../statute/layout-sets";
import type { Desk } from "../desk/desk";
import { useTexts } from "./texts-context";

/** The form that puts a new workbook on the desk. */
export function CreateWorkbook({ desk }: { readonly desk: Desk }): ReactElement {
  const { newName } = useTexts().labels;
  return (
    <CreateView
      purpose="workbook"
      layouts={LAYOUT_SETS}
      makeSheets={makeSheets}
      create={(sheets, { entity, year }) =>
        desk.create(newName(entity.name, String(year)), writeWorkbook(sheets))
      }
    />
  );
}
