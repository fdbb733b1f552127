import { useMemo, type ReactElement } from "react";
import type { WorkbookPort } from "../core/host";
import type { Locale } from "../locale/locale";
import { App } from "../ui/app/App";
import type { Environment } from "../ui/app/environment";
import type { ListenToRequests, OtherViews } from "../ui/app/views";
import type { Publication } from "../ui/publish/publication";
import { LazyView } from "../ui/parts/LazyView";
import type { SaveFacts } from "../ui/save/save-facts";
import type { Session } from "../ui/session/state";
import { useTheme } from "./use-theme";

export interface PaneProps {
  readonly locale: Locale;
  readonly port: WorkbookPort;
  readonly session: Session;
  readonly publication: Publication;
  readonly saveFacts: SaveFacts;
  readonly environment: Environment;
  readonly listen: ListenToRequests;
  readonly showCheck: () => void;
}

/** The views of the add-in, with what each of them needs from Excel. */
export function Pane({
  locale,
  port,
  session,
  publication,
  saveFacts,
  environment,
  listen,
  showCheck,
}: PaneProps): ReactElement {
  // Fetched when they are opened: the first view has to be there at once.
  const views = useMemo((): OtherViews => {
    const loadPublish = async () => {
      const { PublishView } = await import("../ui/publish/PublishView");
      const props = { session, publication, saveFacts, onShowCheck: showCheck };
      return () => <PublishView {...props} />;
    };
    const loadCreate = async () => {
      const { CreateSheets } = await import("./CreateSheets");
      return () => <CreateSheets session={session} port={port} />;
    };
    return {
      publish: () => <LazyView load={loadPublish} />,
      create: () => <LazyView load={loadCreate} />,
    };
  }, [session, publication, saveFacts, port, showCheck]);
  return (
    <App
      locale={locale}
      theme={useTheme()}
      session={session}
      environment={environment}
      initialView="check"
      listen={listen}
      views={views}
    />
  );
}
