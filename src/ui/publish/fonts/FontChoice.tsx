import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, useSyncExternalStore, type ReactElement } from "react";
import type { FontTexts } from "../../../locale/ui/publish";
import type { OfficeFace } from "../../../report/pdf/fonts";
import { useLocale } from "../../app/locale-context";
import type { ChosenFonts, FontRefusal } from "./chosen-fonts";

const FACES: readonly OfficeFace[] = ["body", "title"];
const ENDINGS = ".ttf,.ttc";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    "& > span": { flexGrow: 1 },
  },
});

interface FontChoiceProps {
  readonly fonts: ChosenFonts;
  /** A report is being made. */
  readonly isDisabled: boolean;
}

/** The office's own font files in place of the built-in ones, for the text and for the titles. */
export function FontChoice({ fonts, isDisabled }: FontChoiceProps): ReactElement {
  const texts = useLocale().ui.publish.fonts;
  const styles = useStyles();
  const heading = useId();
  useEffect(() => {
    fonts.open();
  }, [fonts]);
  const state = useSyncExternalStore(
    (on) => fonts.subscribe(on),
    () => fonts.getState(),
  );
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} block>
        {texts.heading}
      </Subtitle2>
      <Text size={200}>{texts.hint}</Text>
      {FACES.map((face) => (
        <FontRow
          key={face}
          face={face}
          name={state.fonts[face]?.name ?? null}
          isDisabled={isDisabled}
          onChoose={(file) => void fonts.choose(face, file)}
          onRemove={() => void fonts.remove(face)}
        />
      ))}
      {state.refusal === null ? null : (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusalSentence(state.refusal, texts)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {state.isForgotten ? <Text size={200}>{texts.notKept}</Text> : null}
    </section>
  );
}

interface FontRowProps {
  readonly face: OfficeFace;
  /** Name of the chosen file, null for the built-in font. */
  readonly name: string | null;
  readonly isDisabled: boolean;
  readonly onChoose: (file: File) => void;
  readonly onRemove: () => void;
}

function FontRow({ face, name, isDisabled, onChoose, onRemove }: FontRowProps): ReactElement {
  const texts = useLocale().ui.publish.fonts;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const label = texts.face[face];
  return (
    <div className={styles.row}>
      <Text>
        {label} <Text weight="semibold">{name ?? texts.own}</Text>
      </Text>
      <input
        ref={input}
        type="file"
        hidden
        accept={ENDINGS}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again after it was mended.
          target.value = "";
          if (file !== undefined) onChoose(file);
        }}
      />
      <Button size="small" disabled={isDisabled} onClick={() => input.current?.click()}>
        {texts.choose(label)}
      </Button>
      {name === null ? null : (
        <Button size="small" disabled={isDisabled} onClick={onRemove}>
          {texts.remove(label)}
        </Button>
      )}
    </div>
  );
}

/** Which file is not used, and why. */
export function refusalSentence({ file, problem }: FontRefusal, texts: FontTexts): string {
  const reason = problem === "unreadable" ? texts.unreadable : texts.problem[problem];
  return texts.refused(file, reason);
}
