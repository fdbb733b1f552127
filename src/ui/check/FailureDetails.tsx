import type { ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { CopyButton } from "../parts/CopyButton";
import type { Refusal } from "../session/state";

/** Copies what the host refused, for the maintainers. */
export function FailureDetails({ failure }: { readonly failure: Refusal }): ReactElement {
  const { hostError, ui } = useLocale();
  const { code, params } = failure;
  return (
    <CopyButton
      label={ui.shell.labels.copyDetails}
      text={() => [hostError(code, params), `${code} ${JSON.stringify(params)}`].join("\n")}
    />
  );
}
