import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useState,
  type ReactElement,
} from "react";
import type { Environment } from "../app/environment";
import { useLocale } from "../app/locale-context";
import type { ListenToRequests } from "../app/views";
import { countsOf, standingOf } from "../parts/standing";
import type { Session } from "../session/state";
import { useSession } from "../session/use-session";
import { CellAccountPanel } from "./CellAccountPanel";
import { FindingList } from "./FindingList";
import type { Item } from "./items";
import { ListActions } from "./ListActions";
import { ListHead } from "./ListHead";
import { NotChecked } from "./NotChecked";
import { Notices } from "./Notices";
import { RuleCounts } from "./RuleCounts";
import { StageCard } from "./StageCard";
import { StaleExplanations } from "./StaleExplanations";
import { Toolbar } from "./Toolbar";
import { useItemList } from "./use-item-list";
import { useListNavigation } from "./use-list-navigation";

const loadDialog = () => import("./ExplanationDialog");

/** Not part of the first load; fetched while the user reads the list. */
const ExplanationDialog = lazy(() =>
  loadDialog().then((loaded) => ({ default: loaded.ExplanationDialog })),
);

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    outlineStyle: "none",
    // Down to the end of the pane, so that a click beside the list does not switch the keys off.
    minHeight: "calc(100vh - 130px)",
    "& > p": { margin: 0 },
  },
});

interface CheckViewProps {
  readonly session: Session;
  readonly environment: Environment;
  readonly checkNow: () => void;
  readonly openCreate: () => void;
  readonly listen?: ListenToRequests;
}

/** The dialog that was opened last, and how many there were: each begins anew. */
interface Explaining {
  readonly item: Item;
  readonly number: number;
  readonly isOpen: boolean;
}

/** Everything about the check of the workbook, and the way through its findings. */
export function CheckView(props: CheckViewProps): ReactElement {
  const { session, environment, checkNow, openCreate, listen } = props;
  const { labels, says } = useLocale().ui.check;
  const styles = useStyles();
  const state = useSession(session);
  const list = useItemList(state);
  const [explaining, setExplaining] = useState<Explaining | null>(null);
  const explain = useCallback((item: Item) => {
    setExplaining((last) => ({ item, number: (last?.number ?? 0) + 1, isOpen: true }));
  }, []);
  const [isAccountOpen, setAccountOpen] = useState(false);
  const navigation = useListNavigation(session, list, explain);
  const { stage, result, explained, selection } = state;
  useEffect(() => {
    // Where it fails now, opening the dialog tries again and says so.
    void loadDialog().catch(() => undefined);
  }, []);
  const onRequest = useEffectEvent((request: Parameters<Parameters<ListenToRequests>[0]>[0]) => {
    if (request === "next") navigation.step(1, "show");
    if (request === "previous") navigation.step(-1, "show");
    if (request === "account") setAccountOpen(true);
  });
  useEffect(() => listen?.(onRequest), [listen]);

  const endExplaining = (item: Item): void => {
    setExplaining((last) => (last === null ? null : { ...last, isOpen: false }));
    navigation.focusItem(item.key);
  };
  const { items, groups, dispatch } = list;
  const hasResult = stage === "ready" && result !== null;
  const account = isAccountOpen && hasResult ? session.accountForSelection() : null;
  return (
    // Focusable, so that the keys still work after a click beside the list.
    <div className={styles.view} tabIndex={-1} onKeyDown={navigation.onKeyDown}>
      <Notices session={session} state={state} retry={checkNow} />
      {hasResult ? (
        <>
          <p>{says.standing[standingOf(countsOf(result, explained))]}</p>
          <Toolbar
            list={list}
            checkNow={checkNow}
            step={(by) => navigation.step(by, "show")}
            isAccountOpen={isAccountOpen}
            toggleAccount={() => setAccountOpen(!isAccountOpen)}
          />
          {isAccountOpen ? (
            <CellAccountPanel
              account={account}
              disclosure={result.disclosure}
              goTo={navigation.actions.goTo}
            />
          ) : null}
          <ListHead list={list} heading={navigation.heading} hasSheet={selection !== null} />
          {items.length === 0 ? <p>{says.nothingFound}</p> : null}
          {items.length > 0 && groups.length === 0 ? (
            <div>
              <p>{says.nothingShown}</p>
              <Button size="small" onClick={() => dispatch({ kind: "show-all" })}>
                {labels.showAll}
              </Button>
            </div>
          ) : null}
          <div ref={navigation.root} onFocus={navigation.onFocus} onBlur={navigation.onBlur}>
            <FindingList list={list} actions={navigation.actions} />
          </div>
          <RuleCounts result={result} />
          <NotChecked result={result} />
          <StaleExplanations
            explained={explained}
            drop={(fingerprint) => void session.forgetExplanation(fingerprint)}
          />
          <ListActions
            items={items}
            disclosure={result.disclosure}
            environment={environment}
            hasMarks={state.hasMarks}
            areMarksOld={state.areMarksOld}
            showMarks={(on) => void session.showMarks(on)}
          />
        </>
      ) : (
        <StageCard state={state} checkNow={checkNow} openCreate={openCreate} />
      )}
      {explaining === null ? null : (
        <Suspense>
          <ExplanationDialog
            key={explaining.number}
            isOpen={explaining.isOpen}
            item={explaining.item}
            isGone={!items.some(({ key }) => key === explaining.item.key)}
            isKept={state.keepsExplanations}
            save={(reason) => {
              void session.explain(explaining.item.finding, reason);
              endExplaining(explaining.item);
            }}
            close={() => endExplaining(explaining.item)}
          />
        </Suspense>
      )}
    </div>
  );
}
