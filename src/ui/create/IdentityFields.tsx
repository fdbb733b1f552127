import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import type { CreateForm, FormProblems } from "./form";

interface IdentityFieldsProps {
  readonly form: CreateForm;
  /** Shown once the user asked for the tables, or left the field. */
  readonly problems: FormProblems;
  readonly onChange: (change: Partial<CreateForm>) => void;
  readonly onLeave: (field: keyof CreateForm) => void;
}

/** Whose tables they are and for which year, each field with its hint or what is wrong with it. */
export function IdentityFields(props: IdentityFieldsProps): ReactElement {
  const { form, problems, onChange, onLeave } = props;
  const { labels, says } = useLocale().ui.create;
  const fields = [
    { id: "unitName", hint: says.unitNameHint, mode: "text" },
    { id: "unitCode", hint: says.unitCodeHint, mode: "numeric" },
    { id: "year", hint: undefined, mode: "numeric" },
  ] as const;
  return (
    <>
      {fields.map(({ id, hint, mode }) => {
        const problem = problems[id];
        return (
          <Field
            key={id}
            label={labels[id]}
            required
            {...(hint === undefined ? {} : { hint })}
            {...(problem === undefined ? {} : { validationMessage: problem })}
          >
            <Input
              value={form[id]}
              inputMode={mode}
              onChange={(_, { value }) => {
                onChange({ [id]: value });
              }}
              onBlur={() => {
                onLeave(id);
              }}
            />
          </Field>
        );
      })}
    </>
  );
}
