import { HostError } from "../../core/host";

/** Decodes the name of a part and refuses one that could leave the package or hide in it. */
export function acceptName(raw: Uint8Array): string {
  const name = new TextDecoder("utf-8").decode(raw);
  const climbs = name.split("/").some((step) => step === ".." || step === ".");
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (name === "" || climbs || name.startsWith("/") || /[\\:\u0000-\u001f]/.test(name)) {
    throw new HostError("unsafe", { reason: "part-name", part: name });
  }
  return name;
}
