import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { countsOf } from "../parts/standing";
import { useSession } from "../session/use-session";
import type { Session } from "../session/state";
import { useLocale } from "./locale-context";

const useStyles = makeStyles({
  // Not `display: none`, which screen readers skip.
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface CheckAnnouncerProps {
  readonly session: Session;
  /** The user asked for the check under way. */
  readonly isAsked: boolean;
}

/**
 * Reads the counts out after a check. After an edit that changes no count it stays silent: the
 * sentence is the same, and a screen reader says only what is new. A check that was asked for
 * always gets its answer, as another sentence stood there meanwhile.
 */
export function CheckAnnouncer({ session, isAsked }: CheckAnnouncerProps): ReactElement {
  const { says } = useLocale().ui.shell;
  const styles = useStyles();
  const { result, explained } = useSession(session);
  const counts = result === null ? null : countsOf(result, explained);
  const sentence =
    counts === null ? "" : says.checked(counts.error, counts.warning, counts.notChecked);
  return (
    <div className={styles.unseen} role="status" aria-live="polite">
      {isAsked ? says.checking : sentence}
    </div>
  );
}
