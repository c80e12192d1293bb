/** A document requirement of a handling item, by what it asks and proves. Numbers are ids. */
export interface DemandedDocument {
  readonly requirement: number;
  /** What lists of documents are ordered by; no two of one item have the same. */
  readonly code: string;
  readonly handlingItem: number;
  /** The facts it must prove; empty when none are recorded. */
  readonly mustProve: readonly number[];
  /** OR between lists, AND inside: evidence types. */
  readonly alternatives: readonly (readonly number[])[];
  /** One bit for each audience (服务对象) it is asked of; 0 is everyone. */
  readonly audiences: number;
  /**
   * False when it is asked in some cases only (非必要), or a commitment may stand in its place: then it proves nothing
   * for another requirement, since it need not be there.
   */
  readonly isAlwaysAsked: boolean;
}

/** The facts that a piece of evidence proves; none for an evidence type of which nothing is recorded. */
export type FactsProved = (evidence: number) => readonly number[];

/** Everyone is more than all audiences named together: whoever is in none of them is among everyone. */
const EVERYONE = -1;

/** The audiences of the document, one bit each; 32 bits for everyone. */
export function audiencesOf({ audiences }: Pick<DemandedDocument, 'audiences'>): number {
  return audiences === 0 ? EVERYONE : audiences;
}

/** True when the fact is proved whichever alternative is chosen; false when no alternative is recorded. */
export function guaranteesFact(
  { alternatives }: Pick<DemandedDocument, 'alternatives'>,
  fact: number,
  factsProved: FactsProved,
): boolean {
  return alternatives.length > 0 && alternatives.every((all) => all.some((type) => factsProved(type).includes(fact)));
}

/** The evidence types that are handed in whichever alternative is chosen, each once. */
export function guaranteedEvidence({ alternatives }: Pick<DemandedDocument, 'alternatives'>): readonly number[] {
  const [first = [], ...others] = alternatives;
  return [...new Set(first)].filter((type) => others.every((all) => all.includes(type)));
}

/** Orders by code, as the bytes are. */
export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  if (a.code === b.code) return 0;
  return a.code < b.code ? -1 : 1;
}
