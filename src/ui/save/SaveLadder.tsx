import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useMemo, useState, type ReactElement } from "react";
import type { SaveTexts } from "../../locale/ui/publish";
import { useLocale } from "../app/locale-context";
import { ladder } from "./ladder";
import type { Rung, SaveFile, SaveOutcome } from "./rung";
import type { SaveFacts } from "./save-facts";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});

interface SaveLadderProps {
  readonly file: SaveFile;
  readonly facts: SaveFacts;
}

/**
 * Saves a file the best way there is, and offers the next way whenever the last one failed or cannot
 * tell whether it worked. Give it a `key` of the file's own, so that a new file begins at the top.
 */
export function SaveLadder({ file, facts }: SaveLadderProps): ReactElement {
  const { labels, says } = useLocale().ui.publish.save;
  const styles = useStyles();
  const rungs = useMemo(() => ladder(facts), [facts]);
  const [at, setAt] = useState(0);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const [isSaving, setSaving] = useState(false);
  const rung = rungs[at];
  const next = rungs[at + 1];
  // The download is always there; without this the types would not know.
  if (rung === undefined) return <></>;

  const save = (way: Rung): void => {
    setSaving(true);
    setAt(rungs.indexOf(way));
    void way.save(file).then((ended) => {
      setOutcome(ended);
      setSaving(false);
    });
  };
  const isDoubtful = outcome?.kind === "unknown" || outcome?.kind === "failed";
  return (
    <section className={styles.group} aria-label={labels.group} aria-busy={isSaving}>
      <Button
        appearance={isDoubtful ? "secondary" : "primary"}
        icon={<ArrowDownloadRegular />}
        disabledFocusable={isSaving}
        onClick={() => {
          save(rung);
        }}
      >
        {isSaving ? labels.saving : outcome === null ? labels.save : labels.again}
      </Button>
      <div role="status">
        {isSaving || outcome === null
          ? null
          : sentences(outcome, rung, next, file.name, says).map((sentence) => (
              <Text key={sentence} block>
                {sentence}
              </Text>
            ))}
      </div>
      {isSaving || !isDoubtful || next === undefined ? null : (
        <>
          <Button
            onClick={() => {
              save(next);
            }}
          >
            {labels.otherWay}
          </Button>
          <Text size={200}>{says.next[next.id]}</Text>
        </>
      )}
    </section>
  );
}

/** What became of an attempt, and where that is in doubt, what to do next. */
function sentences(
  outcome: SaveOutcome,
  { id }: Rung,
  next: Rung | undefined,
  name: string,
  says: SaveTexts["says"],
): readonly string[] {
  const noOtherWay = next === undefined ? [says.noOtherWay] : [];
  switch (outcome.kind) {
    case "saved":
      return [says.saved(name)];
    case "cancelled":
      return [says.cancelled];
    case "failed":
      return [says.failed[outcome.failure], ...noOtherWay];
    case "unknown":
      return [says.done[id], ...(next === undefined ? noOtherWay : [says.arrived])];
  }
}
