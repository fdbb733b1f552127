import {
  CommandService,
  IConfigService,
  ICommandService,
  ILogService,
  Injector,
} from "@univerjs/core";
import type { DependencyOverride, IDisposable, IExecutionOptions } from "@univerjs/core";

/** A command, operation or mutation of the grid that is about to run. */
export interface Upcoming {
  readonly id: string;
  readonly params: object | undefined;
  readonly options: IExecutionOptions | undefined;
  /** Whether one of these is running, and it is part of that. */
  readonly isWithin: (commands: ReadonlySet<string>) => boolean;
}

/** False for what must not run. May change what a command is about. */
export type Judge = (upcoming: Upcoming) => boolean;

/**
 * The grid's commands, with a gate before them. The grid's own way to refuse a command is an error
 * thrown by a listener. That leaves the command among those it takes for running, whereupon later
 * edits are no longer calculated; and listeners before the one that throws have acted already.
 */
export class CommandGate extends CommandService {
  readonly #judges = new Set<Judge>();
  readonly #running: string[] = [];

  /** To be given to the grid in place of its own service. */
  static readonly override: DependencyOverride = [
    [
      ICommandService,
      {
        useFactory: (injector: Injector, log: ILogService, config: IConfigService) =>
          new CommandGate(injector, log, config),
        deps: [Injector, ILogService, IConfigService],
      },
    ],
  ];

  static of(injector: Injector): CommandGate {
    const commands = injector.get(ICommandService);
    if (commands instanceof CommandGate) return commands;
    throw new Error("the grid has commands without a gate");
  }

  judge(judge: Judge): IDisposable {
    this.#judges.add(judge);
    return { dispose: () => this.#judges.delete(judge) };
  }

  // The parameters are those of the class it extends.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  override async executeCommand<P extends object = object, R = boolean>(
    id: string,
    params?: P,
    options?: IExecutionOptions,
  ): Promise<R> {
    if (!this.#allows(id, params, options)) return false as R;
    this.#running.push(id);
    try {
      return await super.executeCommand<P, R>(id, params, options);
    } finally {
      this.#end(id);
    }
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  override syncExecuteCommand<P extends object = object, R = boolean>(
    id: string,
    params?: P,
    options?: IExecutionOptions,
  ): R {
    if (!this.#allows(id, params, options)) return false as R;
    this.#running.push(id);
    try {
      return super.syncExecuteCommand<P, R>(id, params, options);
    } finally {
      this.#end(id);
    }
  }

  #allows(id: string, params: object | undefined, options: IExecutionOptions | undefined): boolean {
    const isWithin = (commands: ReadonlySet<string>) =>
      this.#running.some((running) => commands.has(running));
    return [...this.#judges].every((judge) => judge({ id, params, options, isWithin }));
  }

  /** Commands that wait for something need not end in the order in which they began. */
  #end(id: string): void {
    this.#running.splice(this.#running.lastIndexOf(id), 1);
  }
}
