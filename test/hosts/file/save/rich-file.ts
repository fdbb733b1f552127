import { zip } from "../zip-builder";
import { withData, workbookParts } from "../workbook-builder";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** A workbook with something of everything that a save has to carry along. */
export function richFile(): Uint8Array {
  const parts = workbookParts({
    sheets: [
      {
        name: "甲",
        before:
          '<dimension ref="A1:D6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
        rows:
          '<row r="1" spans="1:4"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" s="2"/></row>\n' +
          '<row r="2" ht="20" customHeight="1"><c r="A2"><v>0.3</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>0.6</v></c></row>' +
          '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c></row>' +
          '<row><c><v>3</v></c><c><f t="shared" si="0"/><v>6</v></c><c t="b"><v>1</v></c></row>' +
          '<row r="6"><c r="A6" cm="1"><f t="array" ref="A6">_xldudf_BUDGET_ROLLUP(A1:A2,B1:B2)</f><v>5</v></c>' +
          '<c r="C6" t="str"><f>BUDGET.NAME(1)</f><v>x</v></c></row>',
        after:
          '<autoFilter ref="A1:B4"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
          '<conditionalFormatting sqref="A2:A4"><cfRule type="expression" priority="1"><formula>A2&gt;$B$2</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="C2:C4"><formula1>$A$2:$A$4</formula1></dataValidation></dataValidations>',
      },
      {
        name: "丙 丁",
        rows:
          '<row r="1"><c r="A1"><f>甲!B2</f><v>0.6</v></c></row>' +
          '<row r="3"><c r="B3"><f t="array" ref="B3:B5">A1:A3*2</f><v>1</v></c></row>' +
          '<row r="4"><c r="B4"><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c></row>',
      },
      { name: "隐", state: "hidden", rows: '<row r="2"><c r="B2" t="e"><v>#N/A</v></c></row>' },
    ],
    strings: "<si><r><t>富</t></r><r><rPr><b/></rPr><t>文</t></r></si><si><t>b</t></si>",
    formats: ["General", "0.00", "@"],
  });
  return zip(withData(parts, "[Content_Types].xml", `<Types xmlns="${TYPES}"/>`));
}
