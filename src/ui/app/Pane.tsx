import { useMemo, type ReactElement, type ReactNode } from "react";
import type { Locale } from "../../locale/locale";
import { LazyView } from "../parts/LazyView";
import type { Publication } from "../publish/publication";
import type { StatementWriting } from "../publish/statement-writing";
import type { SaveFacts } from "../save/save-facts";
import type { Session } from "../session/state";
import { App } from "./App";
import type { Environment } from "./environment";
import type { Requests } from "./requests";
import type { OtherViews } from "./views";

export interface PaneProps {
  readonly locale: Locale;
  readonly theme: { readonly isDark: boolean };
  readonly session: Session;
  readonly publication: Publication;
  readonly saveFacts: SaveFacts;
  readonly environment: Environment;
  readonly requests: Requests;
  /** Fetches the view that makes blank tables, which every host makes in its own way. */
  readonly loadCreate: () => Promise<() => ReactNode>;
  readonly loadWriting: () => Promise<StatementWriting>;
}

/** All views of the pane over a session, the same in every host. */
export function Pane({
  locale,
  theme,
  session,
  publication,
  saveFacts,
  environment,
  requests,
  loadCreate,
  loadWriting,
}: PaneProps): ReactElement {
  // Fetched when they are opened: the first view has to be there at once.
  const views = useMemo((): OtherViews => {
    const onShowCheck = () => requests.ask("check");
    const loadPublish = async () => {
      const [{ PublishView }, writing] = await Promise.all([
        import("../publish/PublishView"),
        loadWriting(),
      ]);
      const props = { session, publication, saveFacts, writing, onShowCheck };
      return () => <PublishView {...props} />;
    };
    return {
      publish: () => <LazyView load={loadPublish} />,
      create: () => <LazyView load={loadCreate} />,
    };
  }, [session, publication, saveFacts, requests, loadCreate, loadWriting]);
  return (
    <App
      locale={locale}
      theme={theme}
      session={session}
      environment={environment}
      initialView="check"
      listen={requests.listen}
      views={views}
    />
  );
}
