import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, RefObject } from "react";
import { useLocale } from "../app/locale-context";
import { Filters } from "./Filters";
import { walkOf, type ItemList } from "./use-item-list";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  position: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
});

interface ListHeadProps {
  readonly list: ItemList;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** The host tells which sheet is in front. */
  readonly hasSheet: boolean;
}

/** Over the list: which finding is being looked at, and which are shown. */
export function ListHead({ list, heading, hasSheet }: ListHeadProps): ReactElement {
  const { labels } = useLocale().ui.check;
  const styles = useStyles();
  const walk = walkOf(list.groups);
  const at = walk.findIndex(({ key }) => key === list.state.current);
  return (
    <div className={styles.head}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {labels.findings}
      </h2>
      {at === -1 ? null : (
        <span className={styles.position}>{labels.position(at + 1, walk.length)}</span>
      )}
      <Filters items={list.items} state={list.state} dispatch={list.dispatch} hasSheet={hasSheet} />
    </div>
  );
}
