/**
 * An ICC profile of sRGB, version 2. The figures are those of IEC 61966-2-1, adapted to the white of
 * D50 as in every sRGB profile.
 */

const WHITE = [0.9642, 1, 0.8249];
const PRIMARIES: Readonly<Record<string, readonly number[]>> = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};
/** Points of the curve from what a file says to light. */
const POINTS = 1024;
const HEADER = 128;

function words(...values: readonly number[]): number[] {
  return values.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff));
}

function letters(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A number with sixteen bits behind the point. */
function fixed(value: number): number {
  return Math.round(value * 0x10000);
}

function colour(xyz: readonly number[]): number[] {
  return [...letters("XYZ "), ...words(0, ...xyz.map(fixed))];
}

function description(text: string): number[] {
  const count = text.length + 1;
  // The same text in Unicode and for old Macintoshes is left empty.
  const others = new Array<number>(8 + 2 + 1 + 67).fill(0);
  return [...letters("desc"), ...words(0, count), ...letters(text), 0, ...others];
}

/** Light, 0 to 1, of a value of sRGB, 0 to 1. */
function light(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function curve(): number[] {
  const points = Array.from({ length: POINTS }, (_, point) =>
    Math.round(light(point / (POINTS - 1)) * 0xffff),
  );
  const bytes = points.flatMap((point) => [point >> 8, point & 0xff]);
  return [...letters("curv"), ...words(0, POINTS), ...bytes];
}

function padded(bytes: readonly number[]): number[] {
  return [...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];
}

export function srgbProfile(): Uint8Array {
  const shared = curve();
  const text = [...letters("text"), ...words(0), ...letters("No copyright"), 0];
  const tags: [string, readonly number[]][] = [
    ["desc", description("sRGB IEC61966-2.1")],
    ["cprt", text],
    ["wtpt", colour(WHITE)],
    ...Object.entries(PRIMARIES).map(([tag, xyz]): [string, number[]] => [tag, colour(xyz)]),
    ["rTRC", shared],
    ["gTRC", shared],
    ["bTRC", shared],
  ];
  const table: number[] = [];
  const data: number[] = [];
  const start = HEADER + 4 + tags.length * 12;
  let curveAt = 0;
  for (const [tag, bytes] of tags) {
    // The three curves are one.
    const isKnown = bytes === shared && curveAt > 0;
    const at = isKnown ? curveAt : start + data.length;
    if (bytes === shared) curveAt = at;
    table.push(...letters(tag), ...words(at, bytes.length));
    if (!isKnown) data.push(...padded(bytes));
  }
  const header = [
    ...words(start + data.length, 0, 0x02100000),
    ...letters("mntrRGB XYZ "),
    // Made on 1 January 1998: a date must be there, and a true one would change the bytes.
    ...[0x07, 0xce, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0],
    ...letters("acsp"),
    ...words(0, 0, 0, 0, 0, 0, 0, ...WHITE.map(fixed)),
  ];
  const rest = new Array<number>(HEADER - header.length).fill(0);
  return Uint8Array.from([...header, ...rest, ...words(tags.length), ...table, ...data]);
}
