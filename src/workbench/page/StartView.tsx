import { Button, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Desk } from "../desk/desk";
import { useTexts } from "./texts-context";
import { useDesk } from "./use-desk";

const useStyles = makeStyles({
  start: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    maxWidth: "36em",
    margin: "0 auto",
    padding: tokens.spacingHorizontalXXL,
    "& h1, & h2, & p, & ul": { margin: 0 },
    "& ul": { padding: 0, listStyleType: "none" },
    "& li": { display: "flex", gap: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StartViewProps {
  readonly desk: Desk;
  /** The form of a new workbook. */
  readonly children: ReactNode;
}

/** What stands where the workbook will be: ways to get one. */
export function StartView({ desk, children }: StartViewProps): ReactElement {
  const { labels, says } = useTexts();
  const styles = useStyles();
  const { recent } = useDesk(desk);
  return (
    <div className={styles.start}>
      <Subtitle2 as="h1">{labels.start}</Subtitle2>
      <p>{says.start}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void desk.open()}>
          {labels.open}
        </Button>
        <Button onClick={() => void desk.openSample()}>{labels.sample}</Button>
      </div>
      <Subtitle2 as="h2">{labels.recent}</Subtitle2>
      {recent.length === 0 ? <p>{says.noRecent}</p> : null}
      <ul>
        {recent.map((file) => (
          <li key={file.id}>
            <Link as="button" onClick={() => void desk.openRecent(file)}>
              {file.name}
            </Link>
            <Button
              size="small"
              appearance="subtle"
              aria-label={labels.forget(file.name)}
              onClick={() => void desk.forgetRecent(file)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Subtitle2 as="h2">{labels.create}</Subtitle2>
      {children}
    </div>
  );
}
