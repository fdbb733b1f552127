import { File as NodeFile } from "node:buffer";

/** What can be made to fail. */
export type Step = "isSameEntry" | "getFile" | "createWritable" | "write" | "close";

/** A file on a disk, with the ways in which disks and users refuse. */
export class DiskFile {
  readonly name: string;
  content: Uint8Array;
  lastModified = 1_000;
  /** The name of the error with which steps fail. */
  readonly failures = new Map<Step, string>();
  permission: PermissionState = "granted";
  /** What the user answers when asked; an error is a browser that does not ask. */
  answer: PermissionState | Error = "granted";
  readonly asked: string[] = [];
  aborted = 0;

  constructor(name: string, content: Iterable<number>) {
    this.name = name;
    this.content = Uint8Array.from(content);
  }

  /** As another program writes it. */
  rewrite(content: Iterable<number>): void {
    this.content = Uint8Array.from(content);
    this.lastModified += 1_000;
  }

  fail(step: Step): Promise<void> {
    const name = this.failures.get(step);
    return name === undefined ? Promise.resolve() : Promise.reject(new DOMException("", name));
  }

  handle(): FileSystemFileHandle {
    return new FakeHandle(this) as unknown as FileSystemFileHandle;
  }
}

/** A handle as Chromium's dialogs give it. What is written is in the file after `close`, whole. */
export class FakeHandle {
  readonly kind = "file";
  readonly disk: DiskFile;

  constructor(disk: DiskFile) {
    this.disk = disk;
  }

  get name(): string {
    return this.disk.name;
  }

  async isSameEntry(other: FakeHandle): Promise<boolean> {
    await this.disk.fail("isSameEntry");
    return other.disk === this.disk;
  }

  async getFile(): Promise<File> {
    await this.disk.fail("getFile");
    const { content, name, lastModified } = this.disk;
    return fileOf(name, content, lastModified);
  }

  queryPermission({ mode }: { readonly mode: string }): Promise<PermissionState> {
    this.disk.asked.push(`query ${mode}`);
    return Promise.resolve(this.disk.permission);
  }

  requestPermission({ mode }: { readonly mode: string }): Promise<PermissionState> {
    const { answer, asked } = this.disk;
    asked.push(`request ${mode}`);
    if (answer instanceof Error) return Promise.reject(answer);
    this.disk.permission = answer;
    return Promise.resolve(answer);
  }

  async createWritable(): Promise<Pick<FileSystemWritableFileStream, "close" | "abort">> {
    const { disk } = this;
    await disk.fail("createWritable");
    let written: Uint8Array = new Uint8Array();
    const writable = {
      async write(bytes: Uint8Array): Promise<void> {
        written = bytes.slice(0, bytes.length / 2);
        await disk.fail("write");
        written = bytes.slice();
      },
      async close(): Promise<void> {
        await disk.fail("close");
        disk.rewrite(written);
      },
      abort(): Promise<void> {
        disk.aborted += 1;
        return Promise.reject(new TypeError("already errored"));
      },
    };
    return writable;
  }
}

/** A file as browsers hand it out; jsdom's own cannot be read. */
export function fileOf(name: string, content: Uint8Array, lastModified = 1_000): File {
  return new NodeFile([content], name, { lastModified }) as unknown as File;
}

/** A file whose content cannot be read. */
export function brokenFile(name: string, error: string): File {
  const file = fileOf(name, Uint8Array.of(1));
  file.arrayBuffer = () => Promise.reject(new DOMException("", error));
  return file;
}

/** A file that only says that it is large. */
export function largeFile(name: string, size: number): File {
  const file = fileOf(name, Uint8Array.of(1));
  Object.defineProperty(file, "size", { value: size });
  file.arrayBuffer = () => Promise.reject(new Error("read before its size was looked at"));
  return file;
}
