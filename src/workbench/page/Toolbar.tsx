import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement, Ref } from "react";
import type { Desk } from "../desk/desk";
import { useDesk } from "./use-desk";
import { useTexts } from "./texts-context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    flexGrow: 1,
    minWidth: "8em",
    padding: `0 ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
    textAlign: "center",
  },
  unsaved: { color: tokens.colorNeutralForeground3 },
});

interface ToolbarProps {
  readonly desk: Desk;
  readonly create: () => void;
  readonly isPaneShown: boolean;
  readonly togglePane: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** Files on the left, the name of the workbook in the middle, the pane on the right. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { desk, create, isPaneShown, togglePane, ref } = props;
  const { labels } = useTexts();
  const styles = useStyles();
  const { opened, isDirty, isSaving, opening } = useDesk(desk);
  const isBusy = isSaving || opening !== null;
  const hasNothing = opened === null || isBusy;
  return (
    <div ref={ref} className={styles.bar} role="toolbar" aria-label={labels.files}>
      <Button size="small" disabledFocusable={isBusy} onClick={() => void desk.open()}>
        {labels.open}
      </Button>
      <RecentMenu desk={desk} isBusy={isBusy} />
      <Button size="small" disabledFocusable={isBusy} onClick={create}>
        {labels.create}
      </Button>
      <Button
        size="small"
        appearance={isDirty ? "primary" : "secondary"}
        disabledFocusable={hasNothing}
        onClick={() => void desk.save()}
      >
        {labels.save}
      </Button>
      <Button size="small" disabledFocusable={hasNothing} onClick={() => void desk.saveAs()}>
        {labels.saveAs}
      </Button>
      <span className={styles.name}>
        {opened?.name ?? ""}
        {isDirty ? <span className={styles.unsaved}> · {labels.unsaved}</span> : null}
      </span>
      {opened === null ? null : (
        <Button size="small" aria-expanded={isPaneShown} onClick={togglePane}>
          {isPaneShown ? labels.hidePane : labels.showPane}
        </Button>
      )}
    </div>
  );
}

function RecentMenu({ desk, isBusy }: { readonly desk: Desk; readonly isBusy: boolean }) {
  const { labels } = useTexts();
  const { recent } = useDesk(desk);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" disabledFocusable={isBusy}>
          {labels.recent}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {recent.map((file) => (
            <MenuItem key={file.id} onClick={() => void desk.openRecent(file)}>
              {file.name}
            </MenuItem>
          ))}
          {recent.length === 0 ? null : <MenuDivider />}
          <MenuItem onClick={() => void desk.openSample()}>{labels.sample}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
