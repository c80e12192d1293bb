import type { FactDeclarations } from './fact.js';

const CITATION_OF = /^([a-z_]+_basis)\.citation_id$/;

/**
 * The tables of bases that facts are read from: where there are any, a rule that names the facts asks what the subject
 * rests on.
 *
 * @param names of the facts; names of none are passed over
 * @returns e.g. `["document_requirement_basis"]`, in order
 */
export function basisTablesOf(facts: FactDeclarations, names: readonly string[]): readonly string[] {
  const read = names.flatMap((name) => (Object.hasOwn(facts, name) ? (facts[name]?.reads ?? []) : []));
  return [...new Set(read.flatMap((input) => CITATION_OF.exec(input)?.[1] ?? []))].sort();
}
