import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import type { ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { walkOf, type ItemList } from "./use-item-list";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    // Four buttons in one line of a pane of 270 px.
    gap: tokens.spacingHorizontalXS,
  },
});

interface ToolbarProps {
  readonly list: ItemList;
  readonly checkNow: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly isAccountOpen: boolean;
  readonly toggleAccount: () => void;
}

export function Toolbar(props: ToolbarProps): ReactElement {
  const { list, checkNow, step, isAccountOpen, toggleAccount } = props;
  const { labels } = useLocale().ui.check;
  const styles = useStyles();
  const isIdle = walkOf(list.groups).length === 0;
  return (
    <div className={styles.bar} role="group" aria-label={labels.tools}>
      <Button size="small" icon={<ArrowSyncRegular />} onClick={checkNow}>
        {labels.checkNow}
      </Button>
      <Button
        size="small"
        icon={<ArrowUpRegular />}
        title={labels.previous}
        aria-label={labels.previous}
        disabledFocusable={isIdle}
        onClick={() => step(-1)}
      />
      <Button
        size="small"
        icon={<ArrowDownRegular />}
        title={labels.next}
        aria-label={labels.next}
        disabledFocusable={isIdle}
        onClick={() => step(1)}
      />
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={isAccountOpen}
        onClick={toggleAccount}
      >
        {labels.account}
      </Button>
    </div>
  );
}
