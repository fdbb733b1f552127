import { FluentProvider } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import type { Locale } from "../../../src/locale/locale";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { LocaleContext } from "../../../src/ui/app/locale-context";
import { LIGHT } from "../../../src/ui/app/themes";

/** Draws one view under what the pane puts around it, with a user in front of it. */
export function renderInPane(view: ReactElement, locale: Locale = ZH_CN): UserEvent {
  document.documentElement.lang = locale.tag;
  render(
    <LocaleContext value={locale}>
      <FluentProvider theme={LIGHT}>
        <main>
          <h1>{locale.ui.shell.title}</h1>
          {view}
        </main>
      </FluentProvider>
    </LocaleContext>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}
