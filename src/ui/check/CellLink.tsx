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
  return (
    <Link
      as="button"
      inline
      title={name}
      aria-label={typeof children === "string" ? `${children} ${name}` : name}
      onClick={() => goTo({ sheet: target.sheet, cell: target.cell })}
    >
      {children ?? address}
    </Link>
  );
}
