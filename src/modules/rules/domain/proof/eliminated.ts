import { type CalendarDate, isValidOn } from '../../../../shared/dates.js';
import type { FactRecord } from '../fact-catalogue.js';
import type { JudgedBasis, JudgedElimination, RequirementInput } from '../judged.js';
import { boundsOf, timelineOf } from '../legal-timeline.js';
import { mayEstablishProof } from '../proof-basis.js';
import type { Reading } from '../readings.js';
import { settled } from './dated.js';

type Elimination = FactRecord<'REQUIREMENT'>['elimination'];

/** How an elimination bears on a demand on the days it is in force. */
interface Bearing {
  readonly elimination: JudgedElimination;
  /** False when the elimination is for one purpose and the demand does not say for which it is. */
  readonly isCertain: boolean;
}

/**
 * Whether what is demanded was eliminated, over legal time: the fact `elimination`.
 *
 * An elimination for a purpose binds demands for that purpose. It binds neither what a law, regulation or decision of
 * the State Council demands that first took effect after it, nor a demand in whose place the commitment is offered by
 * which it replaced the document.
 *
 * @see 优化营商环境条例 第四十四条第三款: 清单之外不得索要证明
 */
export function eliminationReading(requirement: RequirementInput): Reading<Elimination> {
  const bearings = requirement.eliminations.flatMap((elimination) => bearingOf(elimination, requirement));
  if (bearings.length === 0) return 'NO';
  const changes = boundsOf(bearings.map(({ elimination }) => elimination.existence));
  return settled(timelineOf(changes, (on) => eliminationOn(bearings, requirement, on), Object.is));
}

function eliminationOn(
  bearings: readonly Bearing[],
  { alternatives }: RequirementInput,
  on: CalendarDate,
): Elimination {
  const inForce = bearings.filter(({ elimination }) => isValidOn(elimination.existence, on));
  const eliminated = idsOf(inForce.filter(({ isCertain }) => isCertain));
  const ways = alternatives.filter((way) => way.some(({ id }) => eliminated.has(id)));
  if (ways.length > 0) return ways.length === alternatives.length ? 'EVERY_WAY' : 'SOME_WAYS';
  const uncertain = idsOf(inForce);
  return alternatives.some((way) => way.some(({ id }) => uncertain.has(id))) ? 'PURPOSE_UNKNOWN' : 'NO';
}

function idsOf(bearings: readonly Bearing[]): ReadonlySet<number> {
  return new Set(bearings.map(({ elimination }) => elimination.evidenceTypeId));
}

function bearingOf(elimination: JudgedElimination, requirement: RequirementInput): readonly Bearing[] {
  const { purpose, bases, disposition } = requirement;
  if (elimination.replacement === 'COMMITMENT' && disposition === 'COMMITMENT_OFFERED') return [];
  if (bases.some((basis) => isDemandedAnew(basis, elimination))) return [];
  if (elimination.purpose === null) return [{ elimination, isCertain: true }];
  if (purpose === null) return [{ elimination, isCertain: false }];
  return isSamePurpose(purpose, elimination.purpose) ? [{ elimination, isCertain: true }] : [];
}

function isDemandedAnew({ level, instrument }: JudgedBasis, { existence }: JudgedElimination): boolean {
  if (!instrument?.isFirstVersionKnown || instrument.firstEffectiveOn === null) return false;
  return mayEstablishProof(level) && existence.validFrom !== null && instrument.firstEffectiveOn > existence.validFrom;
}

/** Lists write one purpose with and without punctuation. */
function isSamePurpose(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}
