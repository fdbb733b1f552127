import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { NewSheet } from "../../core/book/new-sheet";
import { useLocale } from "../app/locale-context";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL },
});

interface SheetListProps {
  readonly sheets: readonly Pick<NewSheet, "name" | "isHidden">[];
  /** Those of their names that the workbook has already. */
  readonly taken: readonly string[];
}

/** The sheets that will be made, and which of their names stand in the way. */
export function SheetList({ sheets, taken }: SheetListProps): ReactElement {
  const { labels, says } = useLocale().ui.create;
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} block>
        {labels.sheets(sheets.length)}
      </Subtitle2>
      <ol className={styles.list}>
        {sheets.map(({ name, isHidden }) => (
          <li key={name}>{isHidden === true ? labels.hiddenSheet(name) : name}</li>
        ))}
      </ol>
      {taken.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{says.taken(taken)}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}
