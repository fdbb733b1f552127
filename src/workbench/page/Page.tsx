import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { WorkbookPort } from "../../core/host";
import { useLocale } from "../../ui/app/locale-context";
import { Pane } from "../../ui/app/Pane";
import { Requests } from "../../ui/app/requests";
import { Busy } from "../../ui/parts/Busy";
import { LazyView } from "../../ui/parts/LazyView";
import type { Publication } from "../../ui/publish/publication";
import type { SaveFacts } from "../../ui/save/save-facts";
import type { Environment } from "../../ui/app/environment";
import type { Desk } from "../desk/desk";
import type { Opened } from "../desk/state";
import { LeaveDialog } from "./LeaveDialog";
import { NoticeBar } from "./NoticeBar";
import { StartView } from "./StartView";
import { useTexts } from "./texts-context";
import { Toolbar } from "./Toolbar";
import { useDesk } from "./use-desk";
import { useDrop } from "./use-drop";
import { usePageKeys } from "./use-page-keys";

/** Below this the pane goes under the workbook: a page of 1280 px at 200 % is 640 px wide. */
const NARROW = "@media (max-width: 760px)";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%" },
  work: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    [NARROW]: { flexDirection: "column" },
  },
  grid: { position: "relative", flexGrow: 1, minWidth: 0, minHeight: 0, overflow: "hidden" },
  // Narrow, both scroll with the page, and each has to keep a useful height.
  gridBeside: { [NARROW]: { flexShrink: 0, height: "60vh", minHeight: "300px" } },
  sheet: { position: "absolute", inset: 0 },
  over: { position: "absolute", inset: 0, overflowY: "auto" },
  hidden: { visibility: "hidden" },
  pane: {
    flexShrink: 0,
    width: "360px",
    overflowY: "auto",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      width: "auto",
      overflowY: "visible",
      borderLeft: "none",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  scrolls: { [NARROW]: { height: "auto", minHeight: "100%" } },
  drop: {
    position: "fixed",
    inset: 0,
    zIndex: 2000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `4px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: "none",
  },
});

export interface PageProps {
  readonly desk: Desk;
  readonly isDark: boolean;
  readonly publication: Publication;
  readonly saveFacts: SaveFacts;
  readonly environment: Omit<Environment, "can">;
  /** Gives the element that the grid fills to whoever makes the grid. */
  readonly mountGrid: (element: HTMLElement) => void;
  /** Puts the keyboard into the grid. */
  readonly focusGrid: () => void;
}

/** The workbook with its pane beside it, files above. */
export function Page(props: PageProps): ReactElement {
  const { desk, mountGrid, focusGrid } = props;
  const { labels, says, title } = useTexts();
  const styles = useStyles();
  const { opened, opening, isStarting, isDirty } = useDesk(desk);
  const [isPaneShown, setPaneShown] = useState(true);
  const requests = useMemo(() => new Requests(), []);
  const grid = useRef<HTMLDivElement>(null);
  const [bar, start, pane] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLElement>(null),
  ];
  useEffect(() => {
    if (grid.current !== null) mountGrid(grid.current);
  }, [mountGrid]);
  const name = opened?.name;
  useEffect(() => {
    document.title = name === undefined ? title : `${isDirty ? "• " : ""}${name} - ${title}`;
  }, [name, isDirty, title]);

  const id = opened?.id;
  useEffect(() => {
    if (id !== undefined) focusGrid();
  }, [id, focusGrid]);
  const focusWork = (): void => {
    if (opened === null) focusFirst(start.current);
    else focusGrid();
  };

  const isOver = useDrop((transfer) => void desk.drop(transfer));
  usePageKeys({
    save: () => void desk.save(),
    open: () => void desk.open(),
    move: (step) => {
      const areas = [
        { element: bar.current, enter: () => focusFirst(bar.current) },
        { element: opened === null ? start.current : grid.current, enter: focusWork },
        { element: pane.current, enter: () => focusFirst(pane.current) },
      ].filter(({ element }) => element !== null);
      const at = areas.findIndex(({ element }) => element?.contains(document.activeElement));
      const next = at === -1 ? 0 : (at + step + areas.length) % areas.length;
      areas[next]?.enter();
    },
  });
  const create = (): void => {
    setPaneShown(true);
    if (opened === null) focusFirst(start.current);
    else requests.ask("create");
  };
  const loadCreate = useCallback(async () => {
    const { CreateWorkbook } = await import("./CreateWorkbook");
    return () => <CreateWorkbook desk={desk} />;
  }, [desk]);

  return (
    <div className={mergeClasses(styles.page, styles.scrolls)}>
      <header>
        <Toolbar
          ref={bar}
          desk={desk}
          create={create}
          isPaneShown={isPaneShown}
          togglePane={() => setPaneShown((before) => !before)}
        />
        <NoticeBar desk={desk} leave={focusWork} />
      </header>
      <div className={styles.work}>
        <main
          className={mergeClasses(styles.grid, opened !== null && styles.gridBeside)}
          aria-label={labels.grid}
        >
          <div
            ref={grid}
            className={mergeClasses(styles.sheet, opened === null && styles.hidden)}
          />
          {opening === null && !isStarting ? null : (
            <Busy sentence={opening === null ? says.starting : says.opening(opening)} />
          )}
          {opened === null && opening === null && !isStarting ? (
            <div ref={start} className={styles.over}>
              <StartView desk={desk}>
                <LazyView load={loadCreate} />
              </StartView>
            </div>
          ) : null}
        </main>
        {opened !== null && isPaneShown ? (
          <aside ref={pane} className={styles.pane} aria-label={labels.pane}>
            <WorkbookPane
              key={opened.id}
              {...props}
              opened={opened}
              requests={requests}
              loadCreate={loadCreate}
            />
          </aside>
        ) : null}
      </div>
      <LeaveDialog desk={desk} stay={focusWork} />
      {isOver ? <div className={styles.drop}>{says.dropHere}</div> : null}
    </div>
  );
}

interface WorkbookPaneProps extends PageProps {
  readonly opened: Opened;
  readonly requests: Requests;
  readonly loadCreate: () => Promise<() => ReactElement>;
}

function WorkbookPane({ opened, isDark, environment, ...rest }: WorkbookPaneProps): ReactElement {
  const locale = useLocale();
  const { session, port } = opened;
  const { publication, saveFacts, requests, loadCreate } = rest;
  const loadWriting = useCallback(async () => {
    const { statementEdits } = await import("../../report/blank/statement-edits");
    const apply: WorkbookPort["apply"] = (edits, label) => port.apply(edits, label);
    return { edits: statementEdits, apply };
  }, [port]);
  return (
    <Pane
      locale={locale}
      theme={{ isDark }}
      session={session}
      publication={publication}
      saveFacts={saveFacts}
      environment={{ ...environment, can: port.can }}
      requests={requests}
      loadCreate={loadCreate}
      loadWriting={loadWriting}
    />
  );
}

function focusFirst(area: HTMLElement | null): void {
  area
    ?.querySelector<HTMLElement>("button:not([tabindex='-1']), [role=tab][tabindex='0'], input")
    ?.focus();
}
