import type { UiTexts } from "../../ui/texts";
import { CHECK } from "./check";
import { CREATE } from "./create";
import { PUBLISH } from "./publish";
import { SHELL } from "./shell";

export const UI: UiTexts = {
  shell: SHELL,
  check: CHECK,
  publish: PUBLISH,
  create: CREATE,
};
