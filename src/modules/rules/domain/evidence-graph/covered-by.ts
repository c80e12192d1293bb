import { audiencesOf, byCode, type DemandedDocument, type FactsProved, guaranteesFact } from './demanded-document.js';

/** What is still to be proved: the audiences for which, by fact. */
type Missing = ReadonlyMap<number, number>;

interface Proof {
  readonly requirement: number;
  readonly code: string;
  /** Those wanted that it proves. */
  readonly facts: ReadonlySet<number>;
  readonly audiences: number;
}

/**
 * The other documents of a handling item that together prove all that this one must prove, to everyone it is asked of.
 *
 * Only what is always asked counts, and for the audiences of which it is asked: one document may cover persons and
 * another enterprises. The one that covers most is chosen first, of equal ones that of the first code; then what the
 * others make needless is left out again, so that none of those returned can be missed.
 *
 * @param siblings documents of the same handling item; this one among them or not
 * @returns ids of requirements in the order of their codes; null when they do not prove it all, or no fact is recorded
 *   that it must prove, for then nobody knows
 */
export function coveredBy(
  document: DemandedDocument,
  siblings: readonly DemandedDocument[],
  factsProved: FactsProved,
): readonly number[] | null {
  if (document.mustProve.length === 0) return null;
  const others = siblings.filter((one) => one.isAlwaysAsked && one.requirement !== document.requirement);
  if (!document.mustProve.every((fact) => isProvedBy(others, document, fact, factsProved))) return null;
  const wanted: Missing = new Map(document.mustProve.map((fact) => [fact, audiencesOf(document)]));
  const candidates = others.map((sibling) => proofOf(sibling, wanted, factsProved)).toSorted(byCode);
  const chosen: Proof[] = [];
  for (let missing = wanted; missing.size > 0; ) {
    const best = candidates.reduce<Proof | null>((leader, proof) => {
      const gain = bitsOf(missing) - bitsOf(lessenedBy(missing, proof));
      const gainOfLeader = leader ? bitsOf(missing) - bitsOf(lessenedBy(missing, leader)) : 0;
      return gain > gainOfLeader ? proof : leader;
    }, null);
    if (!best) return null;
    chosen.push(best);
    missing = lessenedBy(missing, best);
  }
  return withoutNeedless(chosen.toSorted(byCode), wanted).map(({ requirement }) => requirement);
}

/** True when the others together prove the fact to everyone whom the document is asked of; most are not covered. */
function isProvedBy(
  others: readonly DemandedDocument[],
  document: DemandedDocument,
  fact: number,
  factsProved: FactsProved,
): boolean {
  let missing = audiencesOf(document);
  for (const other of others) if (guaranteesFact(other, fact, factsProved)) missing &= ~audiencesOf(other);
  return missing === 0;
}

function proofOf(document: DemandedDocument, wanted: Missing, factsProved: FactsProved): Proof {
  const { requirement, code } = document;
  const facts = new Set([...wanted.keys()].filter((fact) => guaranteesFact(document, fact, factsProved)));
  return { requirement, code, facts, audiences: audiencesOf(document) };
}

function lessenedBy(missing: Missing, { facts, audiences }: Proof): Missing {
  const left = new Map<number, number>();
  for (const [fact, wanting] of missing) {
    const still = facts.has(fact) ? wanting & ~audiences : wanting;
    if (still !== 0) left.set(fact, still);
  }
  return left;
}

function bitsOf(missing: Missing): number {
  let count = 0;
  for (const audiences of missing.values()) {
    for (let bits = audiences; bits !== 0; bits &= bits - 1) count += 1;
  }
  return count;
}

/** From the last code to the first, so that of two that can stand for each other the first stays. */
function withoutNeedless(chosen: readonly Proof[], wanted: Missing): readonly Proof[] {
  return chosen.toReversed().reduce((kept, proof) => {
    const others = kept.filter((other) => other !== proof);
    const isNeedless = others.reduce(lessenedBy, wanted).size === 0;
    return isNeedless ? others : kept;
  }, chosen);
}
