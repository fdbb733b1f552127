import { createRoot } from "react-dom/client";
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
import { LAYOUT_SETS } from "../statute/layout-sets";
import { browserFacts } from "../ui/save/browser-facts";
import { openSession } from "../ui/session/live-session";
import { ACTIONS } from "./actions";
import { loadLocale } from "./load-locale";
import { sayNotStarted } from "./not-started";
import { Pane } from "./Pane";
import { publicationOf } from "./publishing";
import { Requests } from "./requests";

const requests = new Requests();

/** Buttons have to be connected as soon as Office is there: a click may be what loads this page. */
function connectButtons(): void {
  for (const action of ACTIONS) {
    associateAction(action, async () => {
      requests.ask(action);
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
  const session = openSession(port, {
    layouts: LAYOUT_SETS,
    words: {
      finding: (finding, { disclosure }) => locale.finding(finding, disclosure).message,
      correction: locale.ui.check.title,
      undo: locale.ui.check.title,
    },
  });
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

  createRoot(element).render(
    <Pane
      locale={locale}
      port={port}
      session={session}
      publication={publicationOf(document.baseURI)}
      saveFacts={saveFacts}
      environment={{
        can: port.can,
        versions: { program: process.env["ADDIN_VERSION"] ?? "", host: hostVersion() },
        storage: () => localStorage,
        exportText: (name, text) => {
          saveFacts.download({ bytes: new TextEncoder().encode(text), name });
          return Promise.resolve();
        },
        reload: () => {
          location.reload();
        },
      }}
      listen={requests.listen}
      showCheck={() => {
        requests.ask("showCheck");
      }}
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
