import { ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** A sentence and a bar for work of unknown length that fills the view. */
export function Busy({ sentence }: { readonly sentence: string }): ReactElement {
  return (
    <div aria-busy>
      <p>{sentence}</p>
      <ProgressBar aria-label={sentence} />
    </div>
  );
}
