import type { FactDeclarations, RecordOf } from './fact.js';
import { POWER_AUTHORITY_FACTS } from './facts/power-authority.facts.js';
import { REQUIREMENT_FACTS } from './facts/requirement.facts.js';
import type { SubjectKind } from './vocabulary.js';

/**
 * The one catalogue of facts, per kind of subject. Types, packing, CEL environment and documentation are read from
 * it and from nowhere else: a new fact is one entry in a file under `facts/`, a new kind of subject one line here.
 * A kind without facts cannot be judged yet.
 */
export const FACT_CATALOGUE = {
  REQUIREMENT: REQUIREMENT_FACTS,
  HANDLING_ITEM: {},
  SERVICE_ITEM: {},
  POWER: { ...POWER_AUTHORITY_FACTS },
  RESPONSIBILITY: {},
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
