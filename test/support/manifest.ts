import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

export const DEVELOPMENT_URL = "https://localhost:3000/";

/** The text of a file of the project. */
export function readProjectFile(name: string): string {
  return readFileSync(path.join(root, name), "utf8");
}

/** A manifest as a tree; needs the environment jsdom. Throws where the XML is not well formed. */
export function parseManifest(text: string): Document {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const [error] = document.getElementsByTagName("parsererror");
  if (error !== undefined) throw new Error(error.textContent);
  return document;
}

/** All elements of a local name, whatever their prefix. */
export function elements(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS("*", name)];
}

/** The attribute without its prefix, e.g. `type` for `xsi:type`; fails where it is missing. */
export function attribute(element: Element, name: string): string {
  const found = [...element.attributes].find(({ localName }) => localName === name);
  if (found === undefined) throw new Error(`${element.tagName} has no ${name}`);
  return found.value;
}

/** Every address of a manifest, of the default language and of the others. */
export function addresses(manifest: Document): string[] {
  return elements(manifest, "*")
    .flatMap((element) => [...element.attributes])
    .filter(({ localName, value }) => localName !== "xmlns" && value.startsWith("http"))
    .filter(({ prefix }) => prefix !== "xmlns")
    .map(({ value }) => value);
}
