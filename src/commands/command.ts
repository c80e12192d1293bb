import type { Action } from '../modules/identity/index.js';
import type { OnPublish } from '../modules/workflow/index.js';
import type { Database, DatabasePlace, Em } from '../platform/db/index.js';
import type { CalendarDate } from '../shared/dates.js';
import type { LocalisedText } from '../shared/vocabulary.js';

/** Writes one line for the person at the terminal. */
export interface Terminal {
  readonly out: (line: string) => void;
}

/** The registry that a command works on. */
export interface World extends Terminal {
  /** Writes one line beside the output: progress, and what is going on. */
  readonly note: (line: string) => void;
  readonly database: Database;
  readonly em: Em;
  readonly today: CalendarDate;
  readonly onPublish: readonly OnPublish[];
}

/** One command of the command line; `run` answers the exit code. */
export type Command = {
  /** The words that call it, e.g. `import laws`. */
  readonly name: string;
  readonly usage: string;
  readonly about: LocalisedText;
} & (
  | { readonly needs: 'NOTHING'; run(args: readonly string[], world: Terminal): Promise<number> }
  | {
      readonly needs: 'PLACE';
      run(args: readonly string[], world: Terminal & { readonly place: DatabasePlace }): Promise<number>;
    }
  | {
      readonly needs: 'REGISTRY';
      /** True for one that writes much: its embedded database keeps its memory small. */
      readonly isFrugal?: boolean;
      /** What its publications are in the audit log; of a command that publishes nothing, none. */
      readonly publishesAs?: Action;
      run(args: readonly string[], world: World): Promise<number>;
    }
);
