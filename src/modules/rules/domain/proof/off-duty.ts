import type { CalendarDate } from '../../../../shared/dates.js';
import type { FactRecord } from '../fact-catalogue.js';
import type { JudgedEvidence, RequirementInput } from '../judged.js';
import { timelineOf } from '../legal-timeline.js';
import type { Reading } from '../readings.js';
import { type Barred, barredProofOf } from './barred-proofs.js';
import { reaches } from './covering.js';
import { settled } from './dated.js';
import { proves } from './evidence-kinds.js';

type BarredIssuer = FactRecord<'REQUIREMENT'>['barredIssuer'];

/**
 * Whether the document may be demanded only from somebody who must not issue it, over legal time: the fact
 * `barredIssuer`.
 *
 * @see 民发〔2020〕20号 · 公通字〔2016〕21号
 */
export function barredIssuerReading(requirement: RequirementInput): Reading<BarredIssuer> {
  if (!requirement.alternatives.some((way) => way.some((evidence) => barredProofOf(evidence) !== null))) return 'NO';
  const ways = requirement.alternatives.map((way) => way.flatMap((evidence) => certainly(evidence, requirement)));
  const days = ways.flat().map(({ from }) => from);
  return settled(timelineOf(days, (on) => barredIssuerOn(ways, on), Object.is));
}

function barredIssuerOn(ways: readonly (readonly Barred[])[], on: CalendarDate): BarredIssuer {
  const inForce = ways.map((way) => way.filter(({ from }) => from <= on).map(({ by }) => by));
  const certain = inForce.map((way) => way.find((by) => by !== 'POLICE_IF_BOOK'));
  const [first] = certain;
  if (first && certain.every(Boolean)) return first;
  if (certain.some(Boolean)) return 'IN_PART';
  return inForce.some((way) => way.length > 0) ? 'POLICE_IF_BOOK' : 'NO';
}

/** The entry, and whether the book is known to show what the police would certify. */
function certainly(evidence: JudgedEvidence, requirement: RequirementInput): readonly Barred[] {
  const barred = barredProofOf(evidence);
  if (!barred) return [];
  const isShown = barred.by === 'POLICE_IF_BOOK' && isShownByBook(evidence, requirement);
  return [isShown ? { ...barred, by: 'POLICE' } : barred];
}

/** True when the item demands the household register book anyway and it proves all that the evidence does. */
function isShownByBook({ facts }: JudgedEvidence, requirement: RequirementInput): boolean {
  return (
    facts.length > 0 &&
    requirement.item.requirements.some(
      (other) =>
        other !== requirement &&
        reaches(other, requirement) &&
        other.alternatives.length > 0 &&
        other.alternatives.every((way) =>
          facts.every((fact) => way.some((each) => isBook(each) && proves(each, fact))),
        ),
    )
  );
}

function isBook({ name, aliases }: JudgedEvidence): boolean {
  return [name, ...aliases].some((each) => each.includes('户口簿') || each.includes('户口本'));
}
