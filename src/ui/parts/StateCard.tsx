import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    "& h2, & p, & ul, & ol": { margin: 0 },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StateCardProps {
  readonly heading: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A state of a whole view in words: what is the matter, why, and what can be done. */
export function StateCard({ heading, children, actions }: StateCardProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} block>
        {heading}
      </Subtitle2>
      {children}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
