import type { Report } from "../../model";
import { runningHead, runningTitle } from "../../places";
import { printable, squeeze } from "../mark";
import { PageNumbers } from "../page";
import { cutPage, type PrintedPage } from "./printed-page";
import { ProofError } from "./proof-error";

/** The pages by what is printed on them alone. */
interface BarePages {
  readonly pages: readonly PrintedPage[];
  /** How many stand before the page with the number 1: the cover and the contents. */
  readonly before: number;
}

/**
 * The pages without what stands on each of them: the mark, which is painted first, and running head
 * and page number, which are painted last. Throws a ProofError for a page that lacks them.
 */
export function withoutFurniture(
  pages: readonly PrintedPage[],
  report: Report,
  fold: (text: string) => string,
): BarePages {
  const bare = (text: string): string => fold(squeeze(printable(text)));
  const mark = bare(report.watermark ?? "");
  const titles = report.parts.flatMap((part) =>
    part.sections.map((section) => runningTitle(part, section)),
  );
  const left = bare(runningHead(report));
  const ends = (rights: readonly string[], number: string): string[] =>
    [...new Set(rights)].map((right) => left + bare(`${right}—${number}—`));
  const [front, body] = [new PageNumbers("roman"), new PageNumbers("arabic")];
  let isFront = true;
  const endOf = (text: string, index: number): string | undefined => {
    if (index === 0) return "";
    const isEnd = (end: string): boolean => text.endsWith(end);
    if (isFront) {
      const end = ends([report.contentsTitle], front.print(index + 1)).find(isEnd);
      if (end !== undefined) return end;
      isFront = false;
    }
    return ends(titles, body.print(index + 1)).find(isEnd);
  };
  const cut = pages.map((page, index) => {
    const end = endOf(page.text, index);
    if (end === undefined || !page.text.startsWith(mark)) {
      throw new ProofError({ kind: "furniture", page: index + 1 });
    }
    return cutPage(page, mark.length, page.text.length - end.length);
  });
  return { pages: cut, before: body.before };
}
