/** Entries that one block of a character map may have, by the specification. */
const MOST = 100;

function utf16(point: number): string {
  const text = String.fromCodePoint(point);
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, "0"),
  ).join("");
}

/** Says which character each glyph number prints, so that text can be found and copied. */
export function toUnicode(points: readonly number[]): string {
  const entries = points.flatMap((point, number) =>
    number === 0 ? [] : [`<${number.toString(16).padStart(4, "0")}> <${utf16(point)}>`],
  );
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += MOST) {
    const block = entries.slice(from, from + MOST);
    blocks.push(`${String(block.length)} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
