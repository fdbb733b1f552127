import { createContext, useContext } from "react";
import type { WorkbenchTexts } from "../../locale/workbench";

export const TextsContext = createContext<WorkbenchTexts | null>(null);

/** The texts of the page in the user's language; the pane has its own through `useLocale`. */
export function useTexts(): WorkbenchTexts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error("no texts");
  return texts;
}
