import type { ReactElement } from "react";
import { Pane, type PaneProps } from "../ui/app/Pane";
import { useTheme } from "./use-theme";

/** The pane in the colours of Office. */
export function ExcelPane(props: Omit<PaneProps, "theme">): ReactElement {
  return (
    <main>
      <Pane {...props} theme={useTheme()} />
    </main>
  );
}
