import { FluentProvider } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import type { Locale } from "../../locale/locale";
import { LocaleContext } from "./locale-context";
import { Shell, type ShellProps } from "./Shell";
import { DARK, LIGHT } from "./themes";
import { ViewBoundary } from "./ViewBoundary";

interface AppProps extends ShellProps {
  readonly locale: Locale;
  /** As the host is themed. High contrast needs no theme: Fluent follows the system's colours. */
  readonly theme: { readonly isDark: boolean };
}

/** The whole pane. Everything that differs between Excel and a browser comes in as a prop. */
export function App({ locale, theme, ...shell }: AppProps): ReactElement {
  useEffect(() => {
    document.documentElement.lang = locale.tag;
  }, [locale]);
  const colours = theme.isDark ? DARK : LIGHT;
  useEffect(() => {
    // Shows beside the page where it is short, and behind the dialog.
    document.body.style.backgroundColor = colours.colorNeutralBackground1;
    document.documentElement.style.colorScheme = theme.isDark ? "dark" : "light";
  }, [colours, theme.isDark]);
  return (
    <LocaleContext value={locale}>
      <FluentProvider theme={colours} lang={locale.tag}>
        <ViewBoundary environment={shell.environment}>
          <Shell {...shell} />
        </ViewBoundary>
      </FluentProvider>
    </LocaleContext>
  );
}
