import { lazy, type ReactElement } from "react";
import type { WorkbookPort } from "../core/host";
import type { Locale } from "../locale/locale";
import { App } from "../ui/app/App";
import type { Environment } from "../ui/app/environment";
import type { ListenToRequests } from "../ui/app/views";
import type { Publication } from "../ui/publish/publication";
import type { SaveFacts } from "../ui/save/save-facts";
import type { Session } from "../ui/session/state";
import { useTheme } from "./use-theme";

// Fetched when they are opened: the first view has to be there at once.
const PublishView = lazy(async () => ({
  default: (await import("../ui/publish/PublishView")).PublishView,
}));
const CreateSheets = lazy(async () => ({
  default: (await import("./CreateSheets")).CreateSheets,
}));

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
  return (
    <App
      locale={locale}
      theme={useTheme()}
      session={session}
      environment={environment}
      initialView="check"
      listen={listen}
      views={{
        publish: () => (
          <PublishView
            session={session}
            publication={publication}
            saveFacts={saveFacts}
            onShowCheck={showCheck}
          />
        ),
        create: () => <CreateSheets session={session} port={port} />,
      }}
    />
  );
}
