import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { NewSheet } from "../../core/book/new-sheet";
import { HostError } from "../../core/host";
import type { LayoutSet } from "../../core/layout/layout";
import { layoutForYear } from "../../core/locate/choose-layout";
import type { Locale } from "../../locale/locale";
import type { BlankChoices } from "../../report/blank/make-sheets";
import { useLocale } from "../app/locale-context";
import { ChoiceFields, type Guards } from "./ChoiceFields";
import { readForm, type CreateForm, type Identity } from "./form";
import { IdentityFields } from "./IdentityFields";
import { sheetClashes } from "./sheet-clashes";
import { SheetList } from "./SheetList";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
    // Fields are as wide as their longest choice, too wide for a narrow pane at 200 %.
    "& *": { minWidth: 0 },
  },
});

interface CreateViewProps {
  /** Whether `create` makes sheets in the open workbook, or a workbook of its own. */
  readonly purpose: "sheets" | "workbook";
  readonly layouts: readonly LayoutSet[];
  /** Names of the sheets that are in the workbook already; none where it is a new one. */
  readonly existingSheets?: readonly string[];
  /** What `create` can put on the sheets; all of it unless told. */
  readonly guards?: Guards;
  /** The blank sheets of a layout set, with the identity over every table. */
  readonly makeSheets: (
    layout: LayoutSet,
    identity: Identity,
    choices: BlankChoices,
  ) => readonly NewSheet[];
  /** Makes the sheets, all or none; rejects with a HostError. */
  readonly create: (sheets: readonly NewSheet[], identity: Identity) => Promise<void>;
}

const ALL_GUARDS: Guards = { lists: true, protection: true };
const NO_SHEETS: readonly string[] = [];

/** How the last attempt stands. */
type Attempt =
  | { readonly kind: "making" }
  | { readonly kind: "made"; readonly sentences: readonly string[] }
  | { readonly kind: "failed"; readonly sentence: string };

/** Makes a set of blank tables: layouts, how they are filled, whose they are, which year, one button. */
export function CreateView(props: CreateViewProps): ReactElement {
  const { purpose, layouts, makeSheets, create } = props;
  const { existingSheets = NO_SHEETS, guards = ALL_GUARDS } = props;
  const locale = useLocale();
  const { labels, says } = locale.ui.create;
  const styles = useStyles();
  const newest = layouts.at(-1);
  const [layoutId, setLayoutId] = useState(newest?.id);
  const [form, setForm] = useState<CreateForm>({
    unitName: "",
    unitCode: "",
    year: String(newest?.year ?? ""),
  });
  const [choices, setChoices] = useState<BlankChoices>({
    filling: "detail",
    detailUnit: "yuan",
    isProtected: false,
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<Attempt | null>(null);
  const layout = layouts.find(({ id }) => id === layoutId);
  const sheets = useMemo(
    () => (layout === undefined ? [] : makeSheets(layout, nobodys(layout), choices)),
    [layout, choices, makeSheets],
  );
  if (layout === undefined) return <></>;

  const { identity, problems } = readForm(form, says);
  const fitting = identity === null ? undefined : layoutForYear(layouts, identity.year);
  const names = sheets.map(({ name }) => name);
  const taken = sheetClashes(names, existingSheets);
  const shown = Object.fromEntries(Object.entries(problems).filter(([field]) => left.has(field)));
  const isMaking = state?.kind === "making";

  const make = async (): Promise<void> => {
    setLeft(new Set(Object.keys(form)));
    setState(null);
    if (identity === null || taken.length > 0) return;
    setState({ kind: "making" });
    try {
      await create(makeSheets(layout, identity, choices), identity);
      const next = says.next[choices.filling](layout.detail.sheet);
      setState({ kind: "made", sentences: [says.made[purpose](sheets.length), next] });
    } catch (error) {
      setState({ kind: "failed", sentence: failureSentence(error, locale) });
    }
  };

  return (
    <form
      className={styles.view}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMaking) void make();
      }}
    >
      <Text>{says.intro[purpose]}</Text>
      <Field
        label={labels.layout}
        {...(fitting === undefined || fitting === layout || identity === null
          ? {}
          : {
              validationState: "warning",
              validationMessage: says.otherLayout(identity.year, locale.pick(fitting.name)),
            })}
      >
        <Select
          value={layout.id}
          onChange={(_, { value }) => {
            setLayoutId(value);
            setState(null);
          }}
        >
          {layouts.map(({ id, name }) => (
            <option key={id} value={id}>
              {locale.pick(name)}
            </option>
          ))}
        </Select>
      </Field>
      <ChoiceFields
        choices={choices}
        tables={layout.tables.length}
        guards={guards}
        onChange={(change) => {
          setChoices((before) => ({ ...before, ...change }));
          setState(null);
        }}
      />
      <IdentityFields
        form={form}
        problems={shown}
        onChange={(change) => {
          setForm((before) => ({ ...before, ...change }));
          setState(null);
        }}
        onLeave={(field) => {
          setLeft((before) => new Set([...before, field]));
        }}
      />
      <SheetList sheets={sheets} taken={state?.kind === "made" ? [] : taken} />
      <Button type="submit" appearance="primary" disabledFocusable={isMaking || taken.length > 0}>
        {isMaking ? labels.making : labels.make[purpose]}
      </Button>
      <div role="status">
        {state?.kind === "made"
          ? state.sentences.map((sentence) => (
              <Text key={sentence} block>
                {sentence}
              </Text>
            ))
          : null}
      </div>
      {state?.kind === "failed" ? (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{state.sentence}</MessageBarBody>
          </MessageBar>
        </div>
      ) : null}
    </form>
  );
}

/** The names of the sheets do not depend on whose they are. */
function nobodys({ year }: LayoutSet): Identity {
  return { entity: { code: "", name: "" }, year };
}

function failureSentence(error: unknown, { hostError, ui }: Locale): string {
  if (error instanceof HostError) return hostError(error.code, error.params);
  // The message may hold figures of the workbook; the kind of fault is enough for a report.
  return ui.create.says.failed(error instanceof Error ? error.name : typeof error);
}
