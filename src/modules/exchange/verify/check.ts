import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';

/** A record that breaks an invariant. */
export interface Fault {
  /** Which: `PowerItem 990121-XK-CG-02`, or table and id. */
  readonly record: string;
  /** What is there, and what should be. */
  readonly detail: string;
}

/** One thing that holds of every registry, whatever was published in it. */
export interface Check {
  /** Part of the contract of `quanze verify`. */
  readonly name: string;
  /** What holds, in one clause. */
  readonly says: LocalisedText;
  /** The first {@link MOST_FAULTS} records of which it does not hold. */
  find(em: Em, today: CalendarDate): Promise<readonly Fault[]>;
}

/** One check tells so many faults: who has more has to mend their cause, not each of them. */
export const MOST_FAULTS = 100;

/** A check whose faults one statement finds; it selects `record` and `detail`. */
export function sqlCheck(name: string, says: LocalisedText, sql: string): Check {
  return { name, says, find: (em) => findFaults(em, sql) };
}

/** The faults that a statement finds; it selects `record` and `detail`. */
export function findFaults(em: Em, sql: string, params: readonly unknown[] = []): Promise<Fault[]> {
  return em.execute<Fault[]>(`select record, detail from (${sql}) as faults limit ${MOST_FAULTS}`, [...params]);
}

/** The faults of several sources one after the other, up to the limit; sources behind it are not asked. */
export async function firstFaults<Source>(
  sources: Iterable<Source> | AsyncIterable<Source>,
  faultsOf: (source: Source) => readonly Fault[] | Promise<readonly Fault[]>,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for await (const source of sources) {
    faults.push(...(await faultsOf(source)));
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults.slice(0, MOST_FAULTS);
}
