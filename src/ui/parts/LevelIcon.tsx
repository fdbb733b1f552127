import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardNoteRegular } from "@fluentui/react-icons/svg/clipboard-note";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";

/** What an icon stands for. A word always stands beside it: colour and shape never say it alone. */
export type Level = "error" | "warning" | "note" | "explained" | "passed" | "notChecked";

const ICONS = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  note: InfoRegular,
  explained: ClipboardNoteRegular,
  passed: CheckmarkCircleFilled,
  notChecked: SubtractCircleRegular,
} as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px", verticalAlign: "-3px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  explained: { color: tokens.colorNeutralForeground3 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  notChecked: { color: tokens.colorNeutralForeground3 },
});

export function LevelIcon({ level }: { readonly level: Level }): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[level];
  return (
    <span className={styles[level]} aria-hidden>
      <Icon className={styles.icon} />
    </span>
  );
}
