import type { DayUnit } from '../../../services/domain/vocabulary.js';

/** What one handling item asks of those who apply. */
export interface Burden {
  /** Documents asked for, whatever their form. */
  readonly documents: number;
  /** Originals among them. */
  readonly originals: number;
  readonly visits: number;
  /** Within which it is done: promised, else statutory; hours count as one day. */
  readonly days: number;
}

/** One handling item before and after; null where it does not exist or is not in use. */
export interface ItemBurden {
  /** Code. */
  readonly handlingItem: string;
  readonly name: string;
  readonly before: Burden | null;
  readonly after: Burden | null;
}

/** What a set of changes makes easier or harder. */
export interface BurdenReport {
  /** By code; items of which nothing changes are left out of the list and of the sums. */
  readonly items: readonly ItemBurden[];
  readonly before: Burden;
  readonly after: Burden;
}

/** A handling item as it is read. */
export interface ReadBurden {
  readonly code: string;
  readonly name: string;
  readonly documents: number;
  readonly originals: number;
  readonly visits: number | null;
  readonly promisedDays: number | null;
  readonly statutoryDays: number | null;
  readonly dayUnit: DayUnit;
}

/** Compares what handling items ask, by id. */
export function compareBurden(
  before: ReadonlyMap<number, ReadBurden>,
  after: ReadonlyMap<number, ReadBurden>,
): BurdenReport {
  const items = [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((id): ItemBurden[] => {
      const [old, now] = [before.get(id), after.get(id)];
      const known = now ?? old;
      if (!known) return [];
      const item = {
        handlingItem: known.code,
        name: known.name,
        before: old ? burdenOf(old) : null,
        after: now ? burdenOf(now) : null,
      };
      return isSame(item.before, item.after) ? [] : [item];
    })
    .sort((a, b) => (a.handlingItem < b.handlingItem ? -1 : 1));
  return {
    items,
    before: sumOf(items.flatMap((item) => item.before ?? [])),
    after: sumOf(items.flatMap((item) => item.after ?? [])),
  };
}

function burdenOf({ documents, originals, visits, promisedDays, statutoryDays, dayUnit }: ReadBurden): Burden {
  const time = promisedDays ?? statutoryDays ?? 0;
  return { documents, originals, visits: visits ?? 0, days: dayUnit === 'HOUR' ? Math.min(time, 1) : time };
}

function sumOf(burdens: readonly Burden[]): Burden {
  const sum = (part: (burden: Burden) => number) => burdens.reduce((total, burden) => total + part(burden), 0);
  return {
    documents: sum(({ documents }) => documents),
    originals: sum(({ originals }) => originals),
    visits: sum(({ visits }) => visits),
    days: sum(({ days }) => days),
  };
}

function isSame(one: Burden | null, other: Burden | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.documents === other.documents &&
    one.originals === other.originals &&
    one.visits === other.visits &&
    one.days === other.days
  );
}
