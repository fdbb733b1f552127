import { escapeMarkup } from "../../markup";
import type { PdfObjects, PdfReference } from "./objects";
import { srgbProfile } from "./srgb";

/** The document's properties under their names in the file. */
export interface DocumentInfo {
  readonly Title: string;
  readonly Author: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
}

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>';

function list(tag: string, kind: "Alt" | "Seq", text: string): string {
  const language = kind === "Alt" ? ' xml:lang="x-default"' : "";
  const item = `<rdf:li${language}>${escapeMarkup(text)}</rdf:li>`;
  return `<${tag}><rdf:${kind}>${item}</rdf:${kind}></${tag}>`;
}

/** The properties as XMP, which must say the same as the file's own, and that this is PDF/A-1b. */
export function xmp({ Title, Author, Creator, Producer, CreationDate }: DocumentInfo): string {
  const created = CreationDate.toISOString().replace(/\.\d+Z$/u, "Z");
  // An empty property would not equal one that is missing.
  const author = Author === "" ? [] : [list("dc:creator", "Seq", Author)];
  return [
    BEGIN,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}">`,
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>",
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    list("dc:title", "Alt", Title),
    ...author,
    "</rdf:Description>",
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<xmp:CreateDate>${created}</xmp:CreateDate>`,
    `<xmp:CreatorTool>${escapeMarkup(Creator)}</xmp:CreatorTool></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<pdf:Producer>${escapeMarkup(Producer)}</pdf:Producer></rdf:Description>`,
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join("\n");
}

/** What the colours of the pages mean: sRGB, in which every grey is neutral. */
export function outputIntent(document: PdfObjects): PdfReference {
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  const name = new String("sRGB IEC61966-2.1");
  const intent = document.ref({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: profile,
  });
  intent.end();
  return intent;
}
