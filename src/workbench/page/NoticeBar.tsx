import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarProps,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbenchTexts } from "../../locale/workbench";
import type { Locale } from "../../locale/locale";
import { useLocale } from "../../ui/app/locale-context";
import type { Desk } from "../desk/desk";
import type { Notice } from "../desk/state";
import { useTexts } from "./texts-context";
import { useDesk } from "./use-desk";

const INTENTS: Readonly<Record<Notice["kind"], NonNullable<MessageBarProps["intent"]>>> = {
  "cannot-open": "error",
  "one-file": "warning",
  "no-file": "warning",
  "grid-failed": "error",
  "no-drafts": "warning",
  saved: "success",
  downloaded: "success",
  "not-saved": "error",
  "not-allowed": "warning",
  "not-readable": "warning",
  "changed-outside": "warning",
};

interface NoticeBarProps {
  readonly desk: Desk;
  /** Takes the keyboard to the work, when the button that had it is gone. */
  readonly leave: () => void;
}

/** What there is to say about files, and the drafts that are waiting. */
export function NoticeBar({ desk, leave }: NoticeBarProps): ReactElement {
  const { labels, says } = useTexts();
  const locale = useLocale();
  const { notice, drafts, opened } = useDesk(desk);
  const waiting = drafts.filter(({ id }) => id !== opened?.id);
  return (
    <div>
      {waiting.map((draft) => (
        <MessageBar key={draft.id} intent="warning" layout="multiline">
          <MessageBarBody>{says.draft(draft.name, whenOf(draft.at, locale))}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void desk.restore(draft)}>
              {labels.restore}
            </Button>
            <Button size="small" onClick={() => void desk.discard(draft).then(leave)}>
              {labels.discard}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      <div role={notice !== null && INTENTS[notice.kind] === "error" ? "alert" : "status"}>
        {notice === null ? null : (
          <MessageBar intent={INTENTS[notice.kind]} layout="multiline">
            <MessageBarBody>{sentenceOf(notice, says, locale)}</MessageBarBody>
            <MessageBarActions>
              {notice.kind === "changed-outside" ? (
                <>
                  <Button size="small" onClick={() => void desk.saveAs().then(leave)}>
                    {labels.saveAs}
                  </Button>
                  <Button
                    size="small"
                    onClick={() => void desk.save({ isForced: true }).then(leave)}
                  >
                    {labels.overwrite}
                  </Button>
                </>
              ) : null}
              <Button
                size="small"
                onClick={() => {
                  desk.dismissNotice();
                  leave();
                }}
              >
                {labels.dismiss}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
    </div>
  );
}

function whenOf(at: number, { tag }: Locale): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short" }).format(at);
}

/** Some failures come before a file has a name. */
function withName(name: string, says: (name: string, reason: string) => string, reason: string) {
  return name === "" ? reason : says(name, reason);
}

function sentenceOf(notice: Notice, says: WorkbenchTexts["says"], { hostError }: Locale): string {
  switch (notice.kind) {
    case "cannot-open":
      return withName(
        notice.name,
        says.cannotOpen,
        hostError(notice.refusal.code, notice.refusal.params),
      );
    case "not-saved":
      return says.notSaved(notice.name, hostError(notice.refusal.code, notice.refusal.params));
    case "one-file":
      return says.oneFile;
    case "no-file":
      return says.noFile;
    case "grid-failed":
      return says.gridFailed;
    case "no-drafts":
      return says.noDrafts;
    case "saved":
      return says.saved(notice.name);
    case "downloaded":
      return says.downloaded(notice.name);
    case "not-allowed":
      return says.notAllowed(notice.name);
    case "not-readable":
      return says.notReadable(notice.name);
    case "changed-outside":
      return says.changedOutside(notice.name);
  }
}
