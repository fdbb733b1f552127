import { within } from "./limits";
import { scanXml } from "./xml-scan";

export const GENERAL = "General";

const DATE = 'yyyy"年"m"月"d"日"';
const MONTH = 'yyyy"年"m"月"';
const DAY = 'm"月"d"日"';
const CLOCK = 'h"时"mm"分"';
const SECONDS = 'h"时"mm"分"ss"秒"';

/**
 * Formats a file may name by number alone. Those from 27 to 58 mean different things in
 * different languages; here they mean what they do in Chinese.
 */
const BUILT_IN = new Map<number, string>([
  [0, GENERAL],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"\\-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"\\-#,##0'],
  [7, '"¥"#,##0.00;"¥"\\-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, MONTH],
  [28, DAY],
  [29, DAY],
  [30, "m-d-yy"],
  [31, DATE],
  [32, CLOCK],
  [33, SECONDS],
  [34, `上午/下午${CLOCK}`],
  [35, `上午/下午${SECONDS}`],
  [36, MONTH],
  [37, "#,##0_ ;\\-#,##0 "],
  [38, "#,##0_ ;[Red]\\-#,##0 "],
  [39, "#,##0.00_ ;\\-#,##0.00 "],
  [40, "#,##0.00_ ;[Red]\\-#,##0.00 "],
  [41, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, MONTH],
  [51, DAY],
  [52, MONTH],
  [53, DAY],
  [54, DAY],
  [55, `上午/下午${CLOCK}`],
  [56, `上午/下午${SECONDS}`],
  [57, MONTH],
  [58, DAY],
]);

/** The number format of each cell style, in the order in which cells refer to them. */
export function readNumberFormats(xml: string, part: string): readonly string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  scanXml(xml, part, {
    open(name, attributes, path) {
      const parent = path.at(-2);
      const id = Number(attributes.get("numFmtId") ?? 0);
      if (name === "numFmt" && parent === "numFmts") {
        own.set(id, attributes.get("formatCode") ?? GENERAL);
      }
      if (name === "xf" && parent === "cellXfs") ids.push(id);
      within("formats", own.size + ids.length, { part });
    },
  });
  return ids.map((id) => own.get(id) ?? BUILT_IN.get(id) ?? GENERAL);
}
