import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CalendarDate } from '../shared/dates.js';

/** The two times a question is asked at. */
export interface AsOf {
  /** The day of law: what is in force on it. */
  readonly validAt: CalendarDate;
  /** What had been recorded by then; null is now. */
  readonly recordedAt: Date | null;
}

/** What one operation knows: who asks, when, and through which connection it reads. */
export class Context {
  /** Nobody signs in yet: every caller is the public. */
  readonly actor: null = null;
  readonly now: () => Date;
  /** Today in the offices, or the fixed day of a demonstration. */
  readonly today: CalendarDate;
  /** Found in the answer's header, in its errors and in every line of the log. */
  readonly requestId: string;
  // Plain fields, not #private: Apollo clones the context, and the clone must share them.
  private reader: SqlEntityManager;
  private times: AsOf;
  private readonly loaders = new Map<unknown, unknown>();

  constructor(parts: {
    /** Forked: own identity map, own unit of work. */
    readonly em: SqlEntityManager;
    readonly now: () => Date;
    readonly today: CalendarDate;
    readonly requestId: string;
  }) {
    this.reader = parts.em;
    this.now = parts.now;
    this.today = parts.today;
    this.requestId = parts.requestId;
    this.times = { validAt: parts.today, recordedAt: null };
  }

  get em(): SqlEntityManager {
    return this.reader;
  }

  get asOf(): AsOf {
    return this.times;
  }

  /** From here on the operation asks at these times; with `em`, it also reads through that fork. */
  askAsOf(times: AsOf, em: SqlEntityManager = this.reader): void {
    this.loaders.clear(); // they hold the times and the fork they were made with
    this.reader = em;
    this.times = times;
  }

  /** The one loader of this kind in this operation, made on first use. */
  loader<Loader>(make: (em: SqlEntityManager, asOf: AsOf) => Loader): Loader {
    const known = this.loaders.get(make);
    if (known !== undefined) return known as Loader; // only ever set two lines down, by the same `make`
    const made = make(this.reader, this.times);
    this.loaders.set(make, made);
    return made;
  }
}
