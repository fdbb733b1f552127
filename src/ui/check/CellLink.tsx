import { Link } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useLocale } from "../app/locale-context";
import type { Target } from "../session/state";
import { addressOf } from "./items";

interface CellLinkProps {
  readonly target: Target;
  readonly goTo: (target: Target) => void;
  /** What is shown; the address with its sheet where left out. */
  readonly children?: ReactNode;
}

/** A button that selects a cell in the workbook. */
export function CellLink({ target, goTo, children }: CellLinkProps): ReactElement {
  const { labels } = useLocale().ui.check;
  const address = addressOf(target);
  const name = labels.goTo(address);
  // What is shown must be in the name, or it cannot be called by voice.
  const isSaid = typeof children !== "string" || name.includes(children);
  return (
    <Link
      as="button"
      inline
      title={name}
      aria-label={isSaid ? name : `${children} ${name}`}
      onClick={() => goTo({ sheet: target.sheet, cell: target.cell })}
    >
      {children ?? address}
    </Link>
  );
}
