import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { cellCorrections } from "../../core/finding/cell-corrections";
import type { Locale } from "../../locale/locale";
import { useLocale } from "../app/locale-context";
import type { Problem, Session, SessionState } from "../session/state";
import { FailureDetails } from "./FailureDetails";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  // Kept free also when nothing is checked, so that the list does not move.
  progress: { minHeight: "2px" },
  bars: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    "&:not(:empty)": { marginTop: tokens.spacingVerticalXS },
  },
});

interface NoticesProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly retry: () => void;
}

/** What happens at the moment: a check under way, a wait, a refusal, a correction just made. */
export function Notices({ session, state, retry }: NoticesProps): ReactElement {
  const locale = useLocale();
  const { labels, says } = locale.ui.check;
  const styles = useStyles();
  const { waiting, failure, problem, applied, result } = state;
  return (
    <div>
      <div className={styles.progress}>
        {state.isChecking ? <ProgressBar aria-label={says.checking} thickness="medium" /> : null}
      </div>
      <div role="alert" className={styles.bars}>
        {problem === null ? null : (
          <Notice intent="error" dismiss={() => session.dismissProblem()}>
            {problemText(problem, locale)}
          </Notice>
        )}
        {failure === null || result === null ? null : (
          <Notice
            intent="error"
            actions={
              <>
                <Button size="small" onClick={retry}>
                  {locale.ui.shell.labels.retry}
                </Button>
                <FailureDetails failure={failure} />
              </>
            }
          >
            {says.olderResult} {locale.hostError(failure.code, failure.params)}
          </Notice>
        )}
      </div>
      <div role="status" className={styles.bars}>
        {waiting === null ? null : <Notice intent="info">{says.waiting[waiting]}</Notice>}
        {applied === null ? null : (
          <Notice
            intent="success"
            actions={
              <Button size="small" onClick={() => void session.undo()}>
                {labels.undo}
              </Button>
            }
          >
            {says.applied(cellCorrections(applied.edits).length)}
          </Notice>
        )}
      </div>
    </div>
  );
}

function problemText(problem: Problem, { hostError, ui, cli }: Locale): string {
  switch (problem.kind) {
    case "host":
      return hostError(problem.refusal.code, problem.refusal.params);
    case "cells-changed":
      return ui.check.says.cellsChanged(problem.cells.join(cli.comma));
    case "formula-cells":
      return ui.check.says.formulaCells(problem.cells.join(cli.comma));
  }
}
