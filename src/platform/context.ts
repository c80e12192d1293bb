import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Actor } from '../shared/actor.js';
import type { CalendarDate } from '../shared/dates.js';

/** The two times a question is asked at. */
export interface AsOf {
  /** The day of law: what is in force on it. */
  readonly validAt: CalendarDate;
  /** What had been recorded by then; null is now. */
  readonly recordedAt: Date | null;
}

/** A proof of who somebody is, to be sent with requests until it expires. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Signs somebody in who has an account of the registry's own.
 *
 * @throws {UnauthenticatedError} when login and password do not belong together
 * @throws {LimitExceededError} after too many attempts
 */
export type SignIn = (
  em: SqlEntityManager,
  given: { readonly login: string; readonly password: string },
) => Promise<IssuedToken>;

/** What one operation knows: who asks, when, and through which connection it reads. */
export class Context {
  /** Who asks, with the rights of this moment; null is the public. */
  readonly actor: Actor | null;
  /** Null where people sign in elsewhere. */
  readonly signIn: SignIn | null;
  readonly now: () => Date;
  /** Today in the offices, or the fixed day of a demonstration. */
  readonly today: CalendarDate;
  /** Found in the answer's header, in its errors and in every line of the log. */
  readonly requestId: string;
  // Plain fields, not #private: Apollo clones the context, and the clone must share them.
  private readonly live: SqlEntityManager;
  private reader: SqlEntityManager;
  private times: AsOf;
  private readonly loaders = new Map<unknown, unknown>();

  constructor(parts: {
    /** Forked: own identity map, own unit of work. */
    readonly em: SqlEntityManager;
    readonly now: () => Date;
    readonly today: CalendarDate;
    readonly requestId: string;
    /** The public unless told. */
    readonly actor?: Actor | null;
    readonly signIn?: SignIn | null;
  }) {
    this.live = parts.em;
    this.reader = parts.em;
    this.now = parts.now;
    this.today = parts.today;
    this.requestId = parts.requestId;
    this.actor = parts.actor ?? null;
    this.signIn = parts.signIn ?? null;
    this.times = { validAt: parts.today, recordedAt: null };
  }

  get em(): SqlEntityManager {
    return this.reader;
  }

  /** True when it reads the registry as it is now: not as of the past, and not as if something were published. */
  get readsNow(): boolean {
    return this.reader === this.live;
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
