import type { InstrumentLevel } from '../../src/modules/legal/domain/vocabulary.js';
import type { PowerRow } from '../../src/modules/rules/domain/authority/power-row.js';
import {
  type Answers,
  type EstablishingBasis,
  type SetUp,
  setUpOf,
} from '../../src/modules/rules/domain/authority/set-up.js';
import { parseCalendarDate } from '../../src/shared/dates.js';

const TODAY = parseCalendarDate('2026-06-15');

/** What a case on who may establish what says beside the kind of power and the level. */
export interface GivenSetUp {
  readonly answers?: Answers;
  readonly effective?: string;
  readonly on?: string;
  readonly yuan?: number;
  readonly isFirstVersionKnown?: boolean;
}

/** What an instrument of a level may do about a kind of power; the demonstration’s today unless told. */
export function setUp(
  row: PowerRow,
  level: InstrumentLevel,
  { answers, effective, on, yuan, isFirstVersionKnown }: GivenSetUp = {},
): SetUp {
  const basis: EstablishingBasis = {
    level,
    jurisdiction: level.startsWith('L3') || level === 'L4P' || level === 'L4C' ? '990000' : '100000',
    firstEffectiveOn: effective === undefined ? null : parseCalendarDate(effective),
    isFirstVersionKnown: isFirstVersionKnown ?? true,
  };
  const power = { row, answers: answers ?? {}, fineCeilingYuan: yuan ?? null };
  return setUpOf(power, basis, on === undefined ? TODAY : parseCalendarDate(on));
}
