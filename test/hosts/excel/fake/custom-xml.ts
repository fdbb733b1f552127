import type { FakeContext } from "./context";
import { FakeOfficeError } from "./fake-error";
import { ClientProxy, ProxyCollection } from "./proxy";
import type { Shape } from "./proxy";
import type { WorkbookData } from "./workbook-data";

type PartData = WorkbookData["customXml"][number];

const WELL_FORMED =
  /^<(\w+) xmlns="([^"<>&]+)">(?:[^<>&\p{Cc}\p{Cs}\uFFFE\uFFFF]|[\t\r\n])*<\/\1>$/u;

export class FakeXmlParts implements Shape<
  Excel.CustomXmlPartCollection,
  "add" | "getByNamespace"
> {
  readonly context: FakeContext;

  constructor(context: FakeContext) {
    this.context = context;
  }

  add(xml: string): FakeXmlPart {
    this.context.host.requireMember("CustomXmlPartCollection.add");
    return new FakeXmlPart(this.context, () => {
      requireXml(xml);
      const { data } = this.context.host.book;
      const part = { id: data.newId(), xml };
      data.customXml.push(part);
      return part;
    });
  }

  getByNamespace(namespace: string): FakeXmlPartsOfNamespace {
    this.context.host.requireMember("CustomXmlPartCollection.getByNamespace");
    return new FakeXmlPartsOfNamespace(this.context, namespace);
  }
}

export class FakeXmlPartsOfNamespace extends ProxyCollection<PartData, FakeXmlPart> {
  readonly #namespace: string;

  constructor(context: FakeContext, namespace: string) {
    super(context);
    this.#namespace = namespace;
  }

  protected targets(): readonly PartData[] {
    const { customXml } = this.context.host.book.data;
    return customXml.filter(({ xml }) => WELL_FORMED.exec(xml)?.[2] === this.#namespace);
  }

  protected proxyOf(target: PartData): FakeXmlPart {
    return new FakeXmlPart(this.context, () => target);
  }
}

export class FakeXmlPart
  extends ClientProxy<PartData>
  implements Shape<Excel.CustomXmlPart, "id" | "delete" | "getXml" | "setXml">
{
  constructor(context: FakeContext, find: () => PartData) {
    super(context, "CustomXmlPart", find);
  }

  get id(): string {
    return this.read("id") as string;
  }

  delete(): void {
    this.act("delete", (part) => {
      const { customXml } = this.context.host.book.data;
      customXml.splice(customXml.indexOf(part), 1);
    });
  }

  getXml(): { readonly value: string } {
    const result = new FakeResult();
    this.act("getXml", (part) => {
      // Excel writes the part anew, with a declaration in front.
      const xml = `<?xml version="1.0" encoding="utf-8"?>${part.xml}`;
      this.context.answer(xml, () => result.set(xml));
    });
    return result;
  }

  setXml(xml: string): void {
    this.act(
      "setXml",
      (part) => {
        requireXml(xml);
        part.xml = xml;
      },
      xml,
    );
  }

  protected readers(): Readonly<Record<string, (part: PartData) => unknown>> {
    return { id: (part) => part.id };
  }
}

class FakeResult {
  #value: string | null = null;

  get value(): string {
    if (this.#value === null) throw new FakeOfficeError("ValueNotLoaded", "ClientResult");
    return this.#value;
  }

  set(value: string): void {
    this.#value = value;
  }
}

function requireXml(xml: string): void {
  if (!WELL_FORMED.test(xml)) throw new FakeOfficeError("InvalidArgument", "CustomXmlPart");
}
