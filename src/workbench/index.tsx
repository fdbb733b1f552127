import { createRoot } from "react-dom/client";
import { WORKBENCH as ENGLISH } from "../locale/en-US/workbench";
import { loadLocale } from "../locale/load-locale";
import type { LanguageTag } from "../locale/locale";
import type { WorkbenchTexts } from "../locale/workbench";
import { WORKBENCH as CHINESE } from "../locale/zh-CN/workbench";
import { publishInWorker } from "../report/pdf/worker/in-page";
import { wasWelcomed } from "../ui/app/first-run";
import { sayNotStarted } from "../ui/app/not-started";
import { pageEnvironment } from "../ui/app/page-environment";
import { createPublication } from "../ui/publish/publication";
import { browserFacts } from "../ui/save/browser-facts";
import { Desk } from "./desk/desk";
import { deskParts } from "./desk-parts";
import { GridHolder } from "./grid-holder";
import { Workbench } from "./page/Workbench";

const TEXTS: Readonly<Record<LanguageTag, WorkbenchTexts>> = { "zh-CN": CHINESE, "en-US": ENGLISH };

async function start(root: HTMLElement): Promise<void> {
  const locale = await loadLocale(navigator.language);
  const texts = TEXTS[locale.tag];
  document.documentElement.lang = locale.tag;
  document.title = texts.title;
  const saveFacts = browserFacts(window, {
    openInBrowser: (url) => window.open(url, "_blank") !== null,
    handOverUrl: null,
    browserPage: null,
  });
  const grid = new GridHolder(locale.tag);
  const desk = new Desk(deskParts(locale, grid, saveFacts));
  const environment = pageEnvironment(saveFacts, texts.labels.host);
  createRoot(root).render(
    <Workbench
      locale={locale}
      texts={texts}
      desk={desk}
      publication={createPublication(publishInWorker(document.baseURI))}
      saveFacts={saveFacts}
      environment={{
        ...environment,
        pageKeys: texts.labels.keyList,
        areMarksApart: true,
      }}
      mountGrid={grid.mount}
      focusGrid={grid.focus}
      setDark={grid.setDark}
    />,
  );
  await desk.start(!wasWelcomed(environment.storage));
}

// too-old.js takes the element away where the page cannot run.
const root = document.getElementById("root");
if (root !== null) {
  start(root).catch((error: unknown) => {
    sayNotStarted(root);
    // For whoever opens the console; the user was told what to do.
    reportError(error);
  });
}
