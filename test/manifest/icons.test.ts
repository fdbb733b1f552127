// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import {
  attribute,
  DEVELOPMENT_URL,
  elements,
  parseManifest,
  readProjectFile,
} from "../support/manifest";

const assets = path.join(import.meta.dirname, "..", "..", "assets");
const manifest = parseManifest(readProjectFile("manifest.xml"));
const pictures = new Map(
  elements(elements(manifest, "Images")[0]!, "Image").map((image) => [
    attribute(image, "id"),
    attribute(image, "DefaultValue"),
  ]),
);

/** Every picture the manifest asks for, with the size it is asked for in. */
const wanted: [address: string, size: number][] = [
  ...elements(manifest, "Icon")
    .flatMap((icon) => elements(icon, "Image"))
    .map((image): [string, number] => [
      pictures.get(attribute(image, "resid"))!,
      Number.parseInt(attribute(image, "size"), 10),
    ]),
  ...[
    ["IconUrl", 32] as const,
    // Office names no size for task panes but 64.
    ["HighResolutionIconUrl", 64] as const,
  ].map(([name, size]): [string, number] => [
    attribute(elements(manifest, name)[0]!, "DefaultValue"),
    size,
  ]),
];

/** Width and height as the header of a PNG has them. */
function pngSize(address: string): [number, number] {
  const bytes = readFileSync(path.join(assets, address.slice(DEVELOPMENT_URL.length)));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the icons", () => {
  it.each(wanted)("%s is %i pixels wide and high", (address, size) => {
    expect(pngSize(address)).toEqual([size, size]);
  });
});
