import type { Report } from "../../model";
import { runningHead, runningTitle } from "../../places";
import { printable, squeeze } from "../mark";
import { cutPage, type PrintedPage } from "./printed-page";
import { ProofError } from "./proof-error";

/**
 * The pages without what stands on each of them: running head, page number and mark, which are
 * painted last. Throws a ProofError for a page that lacks them.
 */
export function withoutFurniture(
  pages: readonly PrintedPage[],
  report: Report,
  fold: (text: string) => string,
): PrintedPage[] {
  const bare = (text: string): string => fold(squeeze(printable(text)));
  const mark = bare(report.watermark ?? "");
  const titles = report.parts.flatMap((part) =>
    part.sections.map((section) => runningTitle(part, section)),
  );
  const rights = [...new Set([report.contentsTitle, ...titles])].map(bare);
  const left = bare(runningHead(report));
  return pages.map((page, index) => {
    const foot = bare(`—${String(index + 1)}—`) + mark;
    const ends = index === 0 ? [mark] : rights.map((right) => left + right + foot);
    const end = ends.find((one) => page.text.endsWith(one));
    if (end === undefined) throw new ProofError({ kind: "furniture", page: index + 1 });
    return cutPage(page, page.text.length - end.length);
  });
}
