import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import type { Locale } from "../../locale/locale";
import type { WorkbenchTexts } from "../../locale/workbench";
import { LocaleContext } from "../../ui/app/locale-context";
import { DARK, LIGHT } from "../../ui/app/themes";
import { ViewBoundary } from "../../ui/app/ViewBoundary";
import { Page, type PageProps } from "./Page";
import { TextsContext } from "./texts-context";
import { useDark } from "./use-dark";

const useStyles = makeStyles({ whole: { height: "100%" } });

interface WorkbenchProps extends Omit<PageProps, "isDark"> {
  readonly locale: Locale;
  readonly texts: WorkbenchTexts;
  /** Brings the grid into the colours of the page. */
  readonly setDark: (isDark: boolean) => void;
}

/** The page with what all of it needs: language, colours, and a card in place of a blank page. */
export function Workbench({ locale, texts, setDark, ...page }: WorkbenchProps): ReactElement {
  const isDark = useDark();
  const styles = useStyles();
  useEffect(() => {
    setDark(isDark);
  }, [isDark, setDark]);
  return (
    <LocaleContext value={locale}>
      <TextsContext value={texts}>
        <FluentProvider className={styles.whole} theme={isDark ? DARK : LIGHT} lang={locale.tag}>
          <ViewBoundary environment={page.environment}>
            <Page {...page} isDark={isDark} />
          </ViewBoundary>
        </FluentProvider>
      </TextsContext>
    </LocaleContext>
  );
}
