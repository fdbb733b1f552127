import type { NotStartedTexts } from "../../ui/not-started";

export const NOT_STARTED: NotStartedTexts = {
  lang: "en-US",
  sentence:
    "Budget Disclosure did not start; the workbook is unchanged. Check the network, then reload.",
  reload: "Reload",
};
