import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement, ReactNode } from "react";
import { useLocale } from "../app/locale-context";

interface NoticeProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly dismiss?: () => void;
}

/** A bar with a sentence. It is read out by the live region it is put into. */
export function Notice({ intent, children, actions, dismiss }: NoticeProps): ReactElement {
  const { labels } = useLocale().ui.check;
  // Measuring whether it fits on one line is of no use in a pane this narrow.
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {actions === undefined && dismiss === undefined ? null : (
        <MessageBarActions
          {...(dismiss === undefined
            ? {}
            : {
                containerAction: (
                  <Button
                    appearance="transparent"
                    size="small"
                    icon={<DismissRegular />}
                    aria-label={labels.dismiss}
                    onClick={dismiss}
                  />
                ),
              })}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
