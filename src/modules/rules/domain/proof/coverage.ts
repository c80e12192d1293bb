import type { CalendarDate } from '../../../../shared/dates.js';
import type { EvidenceKind } from '../../../services/domain/vocabulary.js';
import type { FactRecord } from '../fact-catalogue.js';
import type { HandlingItemInput, JudgedFactType, RequirementInput } from '../judged.js';
import { boundsOf, type Slice, timelineOf } from '../legal-timeline.js';
import type { Reading } from '../readings.js';
import { reaches, showsFact } from './covering.js';
import { settled, valueOn } from './dated.js';
import { isExamined } from './is-examined.js';
import { proofBasisReading } from './proof-basis-reading.js';

/** The demands whose documents prove all that a demand must prove; none when it is not covered. */
export type Coverers = readonly RequirementInput[];

/** Over legal time; by the demand covered. */
type ItemCoverage = readonly Slice<ReadonlyMap<RequirementInput, Coverers>>[];

const NOT_COVERED: readonly Slice<Coverers>[] = [{ validFrom: null, validTo: null, state: [] }];

const known = new WeakMap<HandlingItemInput, ItemCoverage>();

/**
 * By which other demands of the same item a proof is covered, over legal time.
 *
 * What is called covered may be given up, all of it at once, and every fact is still proved: demands are looked at from
 * the last to the first, what covers another is kept, and what was given up covers nothing. So of two that cover each
 * other the later one is called covered. A proof that lacks a lawful basis covers nothing, for it is to go itself.
 *
 * @returns slices without gap over all of legal time; coverers in the order of the list
 * @see 优化营商环境条例 第四十四条第二款: 能够被其他材料涵盖或者替代
 */
export function coverersOf(requirement: RequirementInput): readonly Slice<Coverers>[] {
  if (!canBeCovered(requirement) || !requirement.facts.every((fact) => isElsewhere(fact, requirement)))
    return NOT_COVERED;
  const slices = coverageOf(requirement.item);
  if (!slices.some(({ state }) => state.has(requirement))) return NOT_COVERED;
  return slices.map(({ state, ...days }) => ({ ...days, state: state.get(requirement) ?? [] }));
}

/** Whether and by what the other demands of the item cover a proof, over legal time: the fact `covered`. */
export function coverageReading(requirement: RequirementInput): Reading<FactRecord<'REQUIREMENT'>['covered']> {
  return settled(
    coverersOf(requirement).map(({ state: coverers, ...days }) => {
      if (coverers.length === 0) return { ...days, state: 'NO' };
      return { ...days, state: coverers.every(isExamined) ? 'BY_PROOFS' : 'BY_DOCUMENTS' };
    }),
  );
}

/** True when every document that any way to meet the demand asks for is of the kind. */
export function isWholly(kind: EvidenceKind, { alternatives }: RequirementInput): boolean {
  return alternatives.length > 0 && alternatives.flat().every((evidence) => evidence.kind === kind);
}

function canBeCovered(requirement: RequirementInput): boolean {
  return requirement.status === 'ACTIVE' && requirement.facts.length > 0 && isExamined(requirement);
}

/** True when some other demand of the item names any document that proves the fact: most are settled by that. */
function isElsewhere({ id }: JudgedFactType, requirement: RequirementInput): boolean {
  for (const other of requirement.item.requirements) {
    if (other === requirement) continue;
    for (const way of other.alternatives) {
      for (const { facts } of way) for (const fact of facts) if (fact.id === id) return true;
    }
  }
  return false;
}

function coverageOf(item: HandlingItemInput): ItemCoverage {
  const remembered = known.get(item);
  if (remembered) return remembered;
  const changes = item.requirements.filter(isExamined).flatMap(({ bases }) => {
    const reading = proofBasisReading(bases);
    return typeof reading === 'object' ? boundsOf(reading) : [];
  });
  const coverage = timelineOf(changes, (on) => coveredOn(item.requirements, on), isSame);
  known.set(item, coverage);
  return coverage;
}

function coveredOn(
  requirements: readonly RequirementInput[],
  on: CalendarDate,
): ReadonlyMap<RequirementInput, Coverers> {
  const covered = new Map<RequirementInput, Coverers>();
  const kept = new Set<RequirementInput>();
  for (const requirement of requirements.toReversed()) {
    if (kept.has(requirement) || !canBeCovered(requirement)) continue;
    const others = requirements.filter((other) => other !== requirement && !covered.has(other));
    const coverers = coverersAmong(
      others.filter((other) => reaches(other, requirement) && stays(other, on)),
      requirement,
    );
    if (coverers.length === 0) continue;
    covered.set(requirement, coverers);
    for (const coverer of coverers) kept.add(coverer);
  }
  return covered;
}

/** Those needed to prove every fact, licences first and proofs last; none when a fact remains. */
function coverersAmong(others: readonly RequirementInput[], { facts }: RequirementInput): Coverers {
  const preferred = others.toSorted((a, b) => rankOf(a) - rankOf(b));
  const chosen = new Set<RequirementInput>();
  for (const fact of facts) {
    const coverer = preferred.find((other) => showsFact(other, fact));
    if (!coverer) return [];
    chosen.add(coverer);
  }
  return others.filter((other) => chosen.has(other));
}

function rankOf(other: RequirementInput): number {
  if (isExamined(other)) return 2;
  return isWholly('LICENCE', other) ? 0 : 1;
}

function stays({ isProof, bases }: RequirementInput, on: CalendarDate): boolean {
  return isProof === 'NO' || valueOn(proofBasisReading(bases), on) === 'LAWFUL';
}

function isSame(a: ReadonlyMap<RequirementInput, Coverers>, b: ReadonlyMap<RequirementInput, Coverers>): boolean {
  return (
    a.size === b.size &&
    [...a].every(([requirement, coverers]) => {
      const others = b.get(requirement);
      return others?.length === coverers.length && coverers.every((coverer, index) => coverer === others[index]);
    })
  );
}
