import { Checkbox, Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BlankChoices } from "../../report/blank/make-sheets";
import { useLocale } from "../app/locale-context";

const UNITS: readonly BlankChoices["detailUnit"][] = ["yuan", "wanYuan"];
const FILLINGS: readonly BlankChoices["filling"][] = ["detail", "plain"];

/** What the host can put on a sheet to keep it from slips of the hand. */
export interface Guards {
  readonly lists: boolean;
  readonly protection: boolean;
}

interface ChoiceFieldsProps {
  readonly choices: BlankChoices;
  /** How many statutory tables there are. */
  readonly tables: number;
  readonly guards: Guards;
  readonly onChange: (change: Partial<BlankChoices>) => void;
}

/** How the tables are filled and whether their formulas are protected, with what the host lacks. */
export function ChoiceFields(props: ChoiceFieldsProps): ReactElement {
  const { choices, tables, guards, onChange } = props;
  const { labels, says } = useLocale().ui.create;
  return (
    <>
      <Field label={labels.filling} hint={says.fillings[choices.filling](tables)}>
        <RadioGroup
          value={choices.filling}
          onChange={(_, { value }) => {
            const filling = FILLINGS.find((one) => one === value);
            if (filling !== undefined) onChange({ filling });
          }}
        >
          {FILLINGS.map((filling) => (
            <Radio key={filling} value={filling} label={labels.fillings[filling]} />
          ))}
        </RadioGroup>
      </Field>
      {choices.filling === "detail" ? (
        <Field label={labels.detailUnit}>
          <RadioGroup
            layout="horizontal"
            value={choices.detailUnit}
            onChange={(_, { value }) => {
              const detailUnit = UNITS.find((one) => one === value);
              if (detailUnit !== undefined) onChange({ detailUnit });
            }}
          >
            {UNITS.map((unit) => (
              <Radio key={unit} value={unit} label={labels.units[unit]} />
            ))}
          </RadioGroup>
        </Field>
      ) : null}
      {guards.protection ? (
        <Field hint={says.protect}>
          <Checkbox
            label={labels.protect}
            checked={choices.isProtected}
            onChange={(_, { checked }) => {
              onChange({ isProtected: checked === true });
            }}
          />
        </Field>
      ) : (
        <Text>{says.missing.protection}</Text>
      )}
      {choices.filling === "detail" && !guards.lists ? <Text>{says.missing.lists}</Text> : null}
    </>
  );
}
