import type { FactDeclarations, RecordOf } from './fact.js';
import { HANDLING_ITEM_FACTS } from './facts/handling-item.facts.js';
import { POWER_AUTHORITY_FACTS } from './facts/power-authority.facts.js';
import { POWER_DUTIES_FACTS } from './facts/power-duties.facts.js';
import { REQUIREMENT_FACTS } from './facts/requirement.facts.js';
import { RESPONSIBILITY_FACTS } from './facts/responsibility.facts.js';
import { SERVICE_ITEM_FACTS } from './facts/service-item.facts.js';
import type { SubjectKind } from './vocabulary.js';

/**
 * The one catalogue of facts, per kind of subject. Types, packing, CEL environment and documentation are read from
 * it and from nowhere else: a new fact is one entry in a file under `facts/`, a new kind of subject one line here.
 * A kind without facts cannot be judged yet.
 */
export const FACT_CATALOGUE = {
  REQUIREMENT: REQUIREMENT_FACTS,
  HANDLING_ITEM: HANDLING_ITEM_FACTS,
  SERVICE_ITEM: SERVICE_ITEM_FACTS,
  POWER: { ...POWER_AUTHORITY_FACTS, ...POWER_DUTIES_FACTS },
  RESPONSIBILITY: RESPONSIBILITY_FACTS,
} as const satisfies Readonly<Record<SubjectKind, FactDeclarations>>;

/** A value for each fact of the kind: `{ isProof: 'YES', disposition: 'KEPT', inForce: true, proofBasis: 'NONE' }` */
export type FactRecord<K extends SubjectKind> = RecordOf<(typeof FACT_CATALOGUE)[K]>;

/** The facts of one kind of subject, by name. */
export function factsAbout(kind: SubjectKind): FactDeclarations {
  return FACT_CATALOGUE[kind];
}

/**
 * Names of the facts that may change when the raw input does.
 *
 * @param input `table.column`, e.g. `legal_instrument.level` → `["proofBasis"]` for a requirement
 */
export function factsReading(kind: SubjectKind, input: string): readonly string[] {
  return Object.entries(factsAbout(kind)).flatMap(([name, fact]) => (fact.reads.includes(input) ? [name] : []));
}
