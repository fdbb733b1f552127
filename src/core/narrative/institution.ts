import { normaliseLabel } from "../book/label";
import type { StatementTemplate } from "../layout/statement-template";
import type { Disclosure } from "../locate/disclosure";

/**
 * Whether the table of 机构设置 calls the unit a 事业单位 that is not run like an organ of the state.
 * Only organs have operating costs (机关运行经费), and a unit of no stated kind is taken for one.
 */
export function isInstitution(
  { organisation, entity }: Disclosure,
  { words, not }: StatementTemplate["institution"],
): boolean {
  const name = normaliseLabel(entity?.name ?? "");
  const own = organisation.find((row) => normaliseLabel(row.name) === name) ?? organisation[0];
  const type = own?.type ?? "";
  return words.some((word) => type.includes(word)) && !not.some((word) => type.includes(word));
}
