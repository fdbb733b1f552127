import { makeStyles, tokens } from "@fluentui/react-components";
import {
  Suspense,
  useEffect,
  useEffectEvent,
  useId,
  useState,
  type ReactElement,
  type ReactNode,
} from "react";
import { CheckView } from "../check/CheckView";
import { Busy } from "../parts/Busy";
import type { Session } from "../session/state";
import { CheckAnnouncer } from "./CheckAnnouncer";
import type { Environment } from "./environment";
import { rememberWelcome, wasWelcomed } from "./first-run";
import { HelpView } from "./HelpView";
import { useLocale } from "./locale-context";
import { PaneHeader } from "./PaneHeader";
import { ViewBoundary } from "./ViewBoundary";
import { viewOf, VIEW_NAMES, type ListenToRequests, type OtherViews, type ViewName } from "./views";
import { ViewTabs } from "./ViewTabs";
import { WelcomeCard } from "./WelcomeCard";

const useStyles = makeStyles({
  // Sticks to the top of whatever scrolls the pane: the page, or a box of it.
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Enlarged in a low pane, a fixed head would leave no room for the list.
    "@media (max-height: 260px), (max-width: 220px)": { position: "static" },
  },
  panel: { padding: tokens.spacingHorizontalM },
});

export interface ShellProps {
  readonly session: Session;
  readonly environment: Environment;
  readonly initialView: ViewName;
  readonly views: OtherViews;
  readonly listen?: ListenToRequests;
}

/** Header, tabs and the views. A view stays mounted once it was opened, so that it keeps its state. */
export function Shell({
  session,
  environment,
  initialView,
  views,
  listen,
}: ShellProps): ReactElement {
  const { says } = useLocale().ui.shell;
  const styles = useStyles();
  const id = useId();
  const [view, setView] = useState(initialView);
  const [opened, setOpened] = useState<ReadonlySet<ViewName>>(new Set(["check", initialView]));
  const [isWelcome, setWelcome] = useState(() => !wasWelcomed(environment.storage));
  const [isAsked, setAsked] = useState(false);
  const open = (name: ViewName): void => {
    setView(name);
    setOpened((before) => (before.has(name) ? before : new Set([...before, name])));
  };
  const onOpen = useEffectEvent(open);
  useEffect(() => listen?.((request) => onOpen(viewOf(request))), [listen]);

  const endWelcome = (): void => {
    rememberWelcome(environment.storage);
    setWelcome(false);
  };
  const checkNow = (): void => {
    setAsked(true);
    void session.checkNow().finally(() => setAsked(false));
  };
  const start = (): void => {
    endWelcome();
    checkNow();
  };
  const showWelcome = (): void => {
    setWelcome(true);
    open("check");
  };
  const draw = (name: ViewName): ReactElement => {
    switch (name) {
      case "check":
        return (
          <CheckView
            session={session}
            environment={environment}
            checkNow={checkNow}
            openCreate={() => open("create")}
            {...(listen === undefined ? {} : { listen })}
          />
        );
      case "help":
        return <HelpView session={session} environment={environment} showWelcome={showWelcome} />;
      case "publish":
      case "create":
        return <OtherView draw={views[name]} />;
    }
  };
  const ids = (name: ViewName) => ({ tab: `${id}-tab-${name}`, panel: `${id}-panel-${name}` });

  return (
    <>
      <header className={styles.top}>
        <PaneHeader session={session} />
        <ViewTabs view={view} open={open} ids={ids} />
      </header>
      <CheckAnnouncer session={session} isAsked={isAsked} />
      <div>
        {VIEW_NAMES.map((name) => (
          <div
            key={name}
            id={ids(name).panel}
            className={styles.panel}
            role="tabpanel"
            aria-labelledby={ids(name).tab}
            hidden={name !== view}
          >
            <ViewBoundary environment={environment}>
              {name === "check" && isWelcome ? (
                <WelcomeCard start={start} skip={endWelcome} />
              ) : null}
              <Suspense fallback={<Busy sentence={says.loading} />}>
                {opened.has(name) ? draw(name) : null}
              </Suspense>
            </ViewBoundary>
          </div>
        ))}
      </div>
    </>
  );
}

/** Draws inside of the boundary of its view: what throws in `draw` must not take the pane along. */
function OtherView({ draw }: { readonly draw: () => ReactNode }): ReactNode {
  return draw();
}
