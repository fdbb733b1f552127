/**
 * Calls `on` when the pane is closed or opened while its page runs on, as it does where pane and
 * buttons share a runtime; never where Excel does not tell.
 */
export async function listenToVisibility(on: (isVisible: boolean) => void): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    on(visibilityMode === Office.VisibilityMode.taskpane);
  });
}
