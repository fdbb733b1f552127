import type { FakeContext } from "./context";
import { FakeOfficeError } from "./fake-error";

/** The names and shapes that the fake shares with a class of Office.js. */
export type Shape<T, K extends keyof T> = {
  readonly [P in K]: T[P] extends (...args: infer A) => unknown
    ? (...args: A) => unknown
    : T[P] extends object
      ? unknown
      : T[P];
};

export type LoadOption = string | readonly string[] | Readonly<Record<string, unknown>>;

/** What a path of a load may lead to. */
export interface Loadable {
  loadPaths(paths: readonly string[]): void;
}

/** The paths of a load option, e.g. `name` and `protection/protected`. */
function pathsOf(option: LoadOption): string[] {
  if (typeof option === "string") return option.split(",").map((path) => path.trim());
  if (Array.isArray(option)) return option.flatMap((path: string) => pathsOf(path));
  return Object.entries(option).flatMap(([name, what]) =>
    typeof what === "object" && what !== null
      ? pathsOf(what as Readonly<Record<string, unknown>>).map((path) => `${name}/${path}`)
      : [name],
  );
}

/**
 * An object of Excel as JavaScript sees it. It is found when the queue is worked off, and its
 * properties can be read only after they were loaded and synced, while its `Excel.run` lasts.
 */
export abstract class ClientProxy<T> {
  readonly context: FakeContext;
  readonly #className: string;
  readonly #loaded = new Map<string, unknown>();
  readonly #find: () => T | null;
  #target: T | null | undefined;

  constructor(context: FakeContext, className: string, find: () => T | null, orNull = false) {
    this.context = context;
    this.#className = className;
    this.#find = () => {
      const found = find();
      if (found === null && !orNull) throw new FakeOfficeError("ItemNotFound", className);
      return found;
    };
    if (!context.executing) context.queue(className, () => this.#resolved());
  }

  get isNullObject(): boolean {
    if (this.#target === undefined) throw this.#notLoaded("isNullObject");
    return this.#target === null;
  }

  load(option: LoadOption): this {
    const paths = pathsOf(option);
    for (const path of paths) if (!path.includes("/")) this.use(path);
    this.context.queue(`${this.#className}.load`, () => {
      if (this.#resolved() !== null) this.loadPaths(paths);
    });
    return this;
  }

  /** Reads the properties of the paths; for statements only. */
  loadPaths(paths: readonly string[]): void {
    const target = this.target();
    for (const path of paths) {
      const [name = "", ...rest] = path.split("/");
      const child = this.children()[name];
      if (rest.length > 0 && child !== undefined) {
        child.loadPaths([rest.join("/")]);
        continue;
      }
      const read = this.readers()[name];
      if (read === undefined) throw new FakeOfficeError("InvalidArgument", `load ${path}`);
      const value = read(target);
      this.context.answer(value, () => this.#loaded.set(name, value));
    }
  }

  /** The object behind the proxy; for statements only. */
  target(): T {
    const target = this.#resolved();
    if (target === null) throw new FakeOfficeError("InvalidObjectPath", this.#className);
    this.requireAlive(target);
    return target;
  }

  /** How each property that can be loaded is read. */
  protected abstract readers(): Readonly<Record<string, (target: T) => unknown>>;

  /** The objects below that a path of a load may lead to. */
  protected children(): Readonly<Record<string, Loadable>> {
    return {};
  }

  /** Refuses an object that was deleted in the meantime. */
  protected requireAlive(_target: T): void {}

  /** Every member is used through here, so that none is older or newer than its set. */
  protected use(member: string): void {
    this.context.requireOpen(`${this.#className}.${member}`);
    this.context.host.requireMember(`${this.#className}.${member}`);
  }

  protected read(name: string): unknown {
    this.use(name);
    if (!this.#loaded.has(name)) throw this.#notLoaded(name);
    // A copy, as it came over the wire.
    return structuredClone(this.#loaded.get(name));
  }

  /** Queues a call or an assignment. */
  protected act(member: string, run: (target: T) => void, argument?: unknown): void {
    this.use(member);
    this.context.queue(`${this.#className}.${member}`, () => run(this.target()), argument);
  }

  #resolved(): T | null {
    if (this.#target === undefined) this.#target = this.#find();
    return this.#target;
  }

  #notLoaded(name: string): FakeOfficeError {
    return new FakeOfficeError("PropertyNotLoaded", `${this.#className}.${name}`);
  }
}

/** A collection of Excel; its items exist after they were loaded and synced. */
export abstract class ProxyCollection<T, P extends ClientProxy<T>> {
  readonly context: FakeContext;
  #items: P[] | null = null;

  constructor(context: FakeContext) {
    this.context = context;
  }

  get items(): P[] {
    this.context.requireOpen("items");
    if (this.#items === null) throw new FakeOfficeError("PropertyNotLoaded", "items");
    return [...this.#items];
  }

  load(option: LoadOption): this {
    const paths = pathsOf(option).map((path) => path.replace(/^items\//, ""));
    this.context.queue("collection.load", () => {
      const items = this.targets().map((target) => this.proxyOf(target));
      for (const item of items) item.loadPaths(paths);
      this.context.answer(null, () => (this.#items = items));
    });
    return this;
  }

  protected abstract targets(): readonly T[];
  protected abstract proxyOf(target: T): P;
}
