import type { CheckTexts } from "./check";
import type { CreateTexts } from "./create";
import type { PublishTexts } from "./publish";
import type { ShellTexts } from "./shell";

/** Texts of the pane and the workbench, one group a view. */
export interface UiTexts {
  /** What stands around the views: headings, states of the host, failures. */
  readonly shell: ShellTexts;
  readonly check: CheckTexts;
  readonly publish: PublishTexts;
  readonly create: CreateTexts;
}
