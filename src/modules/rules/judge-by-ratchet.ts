import type { Em } from '../../platform/db/index.js';
import { loadPinyin } from '../../platform/text/pinyin.js';
import type { CalendarDate } from '../../shared/dates.js';
import { Ratchet, type RatchetDemand, type RatchetHit } from './domain/ratchet/ratchet.js';
import { nameReader } from './domain/ratchet/read-name.js';
import { readRatchetEliminations } from './store/ratchet/read-ratchet-eliminations.js';

/** How demands and eliminations bear on each other. */
export interface RatchetJudgement {
  /** The demands that bring back what eliminations bind, and did not do so before. */
  readonly hits: readonly RatchetHit[];
  /** Codes of the demands that stood before and are eliminated now, or were already. */
  readonly eliminated: ReadonlySet<string>;
}

/**
 * Judges demands by the eliminations in the register.
 *
 * @param em sees the registry after the changes
 * @param before the same demands as they stood; new ones are not among them
 * @param on the day from which they shall be made
 */
export async function judgeByRatchet(
  em: Em,
  before: readonly RatchetDemand[],
  after: readonly RatchetDemand[],
  on: CalendarDate,
): Promise<RatchetJudgement> {
  if (before.length + after.length === 0) return { hits: [], eliminated: new Set() };
  const eliminations = await readRatchetEliminations(em, on);
  if (eliminations.length === 0) return { hits: [], eliminated: new Set() };
  const ratchet = new Ratchet(eliminations, nameReader(await loadPinyin()));
  const old = new Map(before.map((demand) => [demand.requirement, ratchet.hitsOf(demand)]));
  return {
    hits: after.flatMap((demand) => {
      const known = new Set((old.get(demand.requirement) ?? []).map(({ elimination }) => elimination));
      return ratchet.hitsOf(demand).filter(({ elimination }) => !known.has(elimination));
    }),
    eliminated: new Set([...old].filter(([, hits]) => hits.length > 0).map(([code]) => code)),
  };
}
