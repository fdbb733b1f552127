import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Capabilities } from "../../core/host";
import { useSession } from "../session/use-session";
import type { Session } from "../session/state";
import type { Environment } from "./environment";
import { useLocale } from "./locale-context";

const useStyles = makeStyles({
  help: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
    "& h2, & p, & ul, & dl, & dd": { margin: 0 },
  },
  pairs: {
    display: "grid",
    gridTemplateColumns: "minmax(min-content, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
  },
});

interface HelpViewProps {
  readonly session: Session;
  readonly environment: Environment;
  readonly showWelcome: () => void;
}

/** What every user asks once: what happens to the data, which keys, which version. */
export function HelpView({ session, environment, showWelcome }: HelpViewProps): ReactElement {
  const locale = useLocale();
  const { labels, says } = locale.ui.shell;
  const styles = useStyles();
  const { layout } = useSession(session);
  const { can, versions, pageKeys = [] } = environment;
  const missing = (Object.keys(says.missing) as (keyof Capabilities)[]).filter((it) => !can[it]);
  const pairs: readonly (readonly [string, string])[] = [
    [labels.program, versions.program],
    [labels.host, versions.host],
    [labels.layout, `${locale.pick(layout.name)} ${layout.id}`],
  ];
  return (
    <div className={styles.help}>
      <Subtitle2 as="h2">{labels.privacy}</Subtitle2>
      <p>{says.privacy}</p>
      <Subtitle2 as="h2">{labels.keys}</Subtitle2>
      <Pairs pairs={[...labels.keyList, ...pageKeys]} />
      {missing.length === 0 ? null : (
        <>
          <Subtitle2 as="h2">{labels.missing}</Subtitle2>
          <ul>
            {missing.map((what) => (
              <li key={what}>{says.missing[what]}</li>
            ))}
          </ul>
        </>
      )}
      <Subtitle2 as="h2">{labels.versions}</Subtitle2>
      <Pairs pairs={pairs} />
      <div>
        <Button onClick={showWelcome}>{labels.showWelcome}</Button>
      </div>
    </div>
  );
}

function Pairs({ pairs }: { readonly pairs: HelpPairs }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.pairs}>
      {pairs.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type HelpPairs = readonly (readonly [name: string, value: string])[];
