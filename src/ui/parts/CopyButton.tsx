import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useState, type ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { copyText } from "./copy-text";

const SHOWN_FOR_MS = 4000;

interface CopyButtonProps {
  readonly label: string;
  /** Made only when it is asked for. */
  readonly text: () => string;
}

/** Copies a text and says for a while whether it did. */
export function CopyButton({ label, text }: CopyButtonProps): ReactElement {
  const { labels } = useLocale().ui.shell;
  const [done, setDone] = useState<boolean | null>(null);
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => setDone(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [done]);
  const outcome = done === true ? labels.copied : labels.notCopied;
  return (
    <>
      <Button
        size="small"
        icon={done === true ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => void copyText(text()).then(setDone)}
      >
        {label}
      </Button>
      <span role="status">{done === null ? "" : outcome}</span>
    </>
  );
}
