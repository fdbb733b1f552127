import { createRoot } from "react-dom/client";
import type { WorkbookPort } from "../core/host";
import { associated } from "../functions/main";
import {
  associateAction,
  displayLanguage,
  officeReady,
  savingFacts,
  showTaskpane,
} from "../hosts/excel/environment";
import { openExcel } from "../hosts/excel/excel-port";
import { hostVersion } from "../hosts/excel/host-version";
import { listenToVisibility } from "../hosts/excel/visibility";
import { loadLocale } from "../locale/load-locale";
import { publishInWorker } from "../report/pdf/worker/in-page";
import { sayNotStarted } from "../ui/app/not-started";
import { Requests } from "../ui/app/requests";
import { pageEnvironment } from "../ui/app/page-environment";
import { createPublication } from "../ui/publish/publication";
import { browserFacts } from "../ui/save/browser-facts";
import { sessionWords } from "../ui/session/words";
import { ACTIONS } from "./actions";
import { ExcelPane } from "./ExcelPane";

const requests = new Requests();

/** Asked for at once and loaded while Office gets ready. */
const engine = import("./engine");

/** Buttons have to be connected as soon as Office is there: a click may be what loads this page. */
function connectButtons(): void {
  for (const [action, request] of Object.entries(ACTIONS)) {
    associateAction(action, async () => {
      requests.ask(request);
      await showTaskpane();
    });
  }
}

async function start(element: HTMLElement): Promise<void> {
  const surroundings = await officeReady();
  if (surroundings === "elsewhere") {
    // The page of the add-in says where it belongs.
    location.replace("support.html");
    return;
  }
  connectButtons();
  const locale = await loadLocale(displayLanguage());
  associated?.setLanguage(locale.tag);

  const port = openExcel();
  const { startSession } = await engine;
  const session = startSession(port, sessionWords(locale));
  const { openInBrowser } = savingFacts();
  const saveFacts = browserFacts(window, {
    openInBrowser: (url) => {
      if (openInBrowser === null) return window.open(url, "_blank") !== null;
      openInBrowser(url);
      return true;
    },
    handOverUrl: new URL("handover/", document.baseURI).href,
    browserPage: null,
  });

  const loadCreate = async () => {
    const { CreateSheets } = await import("./CreateSheets");
    return () => <CreateSheets session={session} port={port} />;
  };
  const loadWriting = async () => {
    const { statementEdits } = await import("../report/blank/statement-edits");
    const apply: WorkbookPort["apply"] = (edits, label) => port.apply(edits, label);
    return { edits: statementEdits, apply };
  };

  createRoot(element).render(
    <ExcelPane
      locale={locale}
      session={session}
      publication={createPublication(publishInWorker(document.baseURI))}
      saveFacts={saveFacts}
      environment={{
        can: port.can,
        ...pageEnvironment(saveFacts, hostVersion()),
      }}
      requests={requests}
      loadCreate={loadCreate}
      loadWriting={loadWriting}
    />,
  );
  await listenToVisibility((isVisible) => {
    session.setVisible(isVisible);
  });
}

// unsupported.js takes the element away where the pane cannot run.
const root = document.getElementById("root");
if (root !== null) {
  start(root).catch((error: unknown) => {
    sayNotStarted(root);
    // For whoever opens the console; the user was told what to do.
    reportError(error);
  });
}
