import type { ReactElement } from "react";
import { FindingGroup } from "./FindingGroup";
import type { RowActions } from "./row-actions";
import type { ItemList } from "./use-item-list";

interface FindingListProps {
  readonly list: ItemList;
  readonly actions: RowActions;
}

/**
 * The findings, table by table. Headings with buttons and plain lists: screen readers know them,
 * unlike a tree, and Fluent's accordion would bring its focus library into the first load.
 */
export function FindingList({ list, actions }: FindingListProps): ReactElement {
  const { groups, rows, state, dispatch } = list;
  const isCurrentShown = state.current !== null && rows.includes(state.current);
  const tabStop = isCurrentShown ? state.current : (rows[0] ?? null);
  return (
    <>
      {groups.map((group) => (
        <FindingGroup
          key={group.id}
          group={group}
          isCollapsed={state.collapsed.has(group.id)}
          toggle={(id) => dispatch({ kind: "toggle-group", group: id })}
          isRevealed={state.revealed.has(group.id)}
          reveal={(id) => dispatch({ kind: "reveal", group: id })}
          open={state.open}
          tabStop={tabStop}
          actions={actions}
        />
      ))}
    </>
  );
}
