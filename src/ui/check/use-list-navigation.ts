import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { Session } from "../session/state";
import { useFocusKeeper } from "./focus-keeper";
import { cellsOfFinding, type Item } from "./items";
import { commandOf, type ListCommand } from "./list-keys";
import type { RowActions } from "./row-actions";
import { neighbour, type ItemList } from "./use-item-list";

/** Brings a row into sight; only what the user did with the keyboard also moves the focus to it. */
interface Wish {
  readonly item: string;
  readonly how: "focus" | "show";
}

interface ListNavigation {
  readonly actions: RowActions;
  readonly step: (by: 1 | -1, how: Wish["how"]) => void;
  readonly focusItem: (item: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Moving through the list: by keys, by the buttons, and to the cells in the workbook. */
export function useListNavigation(
  session: Session,
  list: ItemList,
  explain: (item: Item) => void,
): ListNavigation {
  const { items, groups, rows, state, dispatch } = list;
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [wish, setWish] = useState<Wish | null>(null);

  const rowOf = (item: string): HTMLElement | undefined =>
    [...(root.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].find(
      (row) => row.dataset["row"] === item,
    );
  const focusRow = (item: string | undefined): boolean => {
    const row = item === undefined ? undefined : rowOf(item);
    row?.focus();
    return row !== undefined;
  };
  const keeper = useFocusKeeper({
    rows,
    focusRow,
    focusHeading: () => heading.current?.focus(),
  });
  useEffect(() => {
    if (wish === null) return;
    const row = rowOf(wish.item);
    if (wish.how === "focus") row?.focus();
    // The details first, then the row: where both do not fit, the row is seen.
    row?.closest("li")?.scrollIntoView({ block: "nearest" });
    row?.scrollIntoView({ block: "nearest" });
  }, [wish]);

  const actions = useMemo((): RowActions => {
    return {
      open: (item) => {
        dispatch({ kind: "open", item: item.key });
        setWish({ item: item.key, how: "show" });
        goToFirstCell(session, item);
      },
      close: () => dispatch({ kind: "close" }),
      goTo: (target) => void session.goTo(target),
      repair: (finding, repair) => session.repair(finding, repair),
      explain,
    };
  }, [session, dispatch, explain]);

  const step = (by: 1 | -1, how: Wish["how"]): void => {
    const item = neighbour(groups, state.current, by);
    if (item === null) return;
    dispatch({ kind: "visit", item: item.key, groups });
    setWish({ item: item.key, how });
    goToFirstCell(session, item);
  };

  /** Does what a key asks for; false where there is nothing to do. */
  const run = (command: ListCommand, target: Element): boolean => {
    const key = target.closest("[data-item]")?.getAttribute("data-item") ?? null;
    const item = items.find((one) => one.key === key);
    const at = key === null ? -1 : rows.indexOf(key);
    switch (command) {
      case "next":
        step(1, "focus");
        return true;
      case "previous":
        step(-1, "focus");
        return true;
      case "row-down":
        return focusRow(rows[at + 1]);
      case "row-up":
        return focusRow(rows[at - 1]);
      case "first-row":
        return focusRow(rows[0]);
      case "last-row":
        return focusRow(rows.at(-1));
      case "go":
        if (item !== undefined) actions.open(item);
        return item !== undefined;
      case "explain":
        if (item?.isExplainable !== true) return false;
        explain(item);
        return true;
      case "back":
        if (target.hasAttribute("data-row")) dispatch({ kind: "close" });
        return focusRow(item?.key);
    }
  };

  return {
    actions,
    step,
    focusItem: (item) => setWish({ item, how: "focus" }),
    onKeyDown: (event) => {
      const command = commandOf(event);
      if (command === null || !(event.target instanceof Element)) return;
      if (run(command, event.target)) event.preventDefault();
    },
    onFocus: (event) => {
      keeper.onFocus(event);
      const key = event.target.closest("[data-item]")?.getAttribute("data-item");
      if (typeof key === "string" && rows.includes(key)) dispatch({ kind: "focus", item: key });
    },
    onBlur: keeper.onBlur,
    root,
    heading,
  };
}

function goToFirstCell(session: Session, item: Item): void {
  const first = cellsOfFinding(item.finding)[0];
  if (first !== undefined) void session.goTo({ sheet: first.sheet, cell: first.cell });
}
