import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState, type ReactElement } from "react";
import type { Disclosure } from "../../core/locate/disclosure";
import type { Environment } from "../app/environment";
import { useLocale } from "../app/locale-context";
import { CopyButton } from "../parts/CopyButton";
import { findingsAsText } from "./finding-as-text";
import { csvName, findingsCsv } from "./findings-csv";
import type { Item } from "./items";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    "& p": { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  },
  // The browser's own: Fluent's would be in the first load for this one place.
  marks: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalSNudge,
    width: "100%",
    cursor: "pointer",
    "& input": { accentColor: tokens.colorCompoundBrandBackground, margin: 0 },
  },
});

interface ListActionsProps {
  readonly items: readonly Item[];
  readonly disclosure: Disclosure;
  readonly environment: Environment;
  readonly hasMarks: boolean;
  /** The marks are those of an earlier check. */
  readonly areMarksOld: boolean;
  readonly showMarks: (on: boolean) => void;
}

/** Takes the list elsewhere: to a colleague, to a file, onto the cells. */
export function ListActions(props: ListActionsProps): ReactElement {
  const { items, disclosure, environment, hasMarks, areMarksOld, showMarks } = props;
  const locale = useLocale();
  const { labels, says } = locale.ui.check;
  const styles = useStyles();
  const [hasFailed, setFailed] = useState(false);
  const exportList = (): void => {
    const { exportText } = environment;
    void exportText(csvName(disclosure, locale), findingsCsv(items, locale)).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <div className={styles.actions} role="group" aria-label={labels.list}>
      {items.length === 0 ? null : (
        <>
          <CopyButton label={labels.copyList} text={() => findingsAsText(items, locale)} />
          <Button size="small" icon={<ArrowDownloadRegular />} onClick={exportList}>
            {labels.exportList}
          </Button>
        </>
      )}
      <span role="status">{hasFailed ? says.notExported : ""}</span>
      {environment.can.marks ? (
        <>
          <label className={styles.marks}>
            <input
              type="checkbox"
              checked={hasMarks}
              onChange={({ target }) => showMarks(target.checked)}
            />
            {labels.marks}
          </label>
          {environment.areMarksApart === true ? null : <p>{says.marks}</p>}
          <p role="status">{areMarksOld ? says.marksOld : ""}</p>
        </>
      ) : null}
    </div>
  );
}
