import {
  audiencesOf,
  byCode,
  type DemandedDocument,
  type FactsProved,
  guaranteedEvidence,
  guaranteesFact,
} from './demanded-document.js';

/** A requirement that may be removed. */
export interface Removal {
  /** Id. */
  readonly requirement: number;
  /** Smaller is considered first; of equal ones the first code. */
  readonly priority: number;
  readonly code: string;
  /**
   * Nothing need take its place: the facts that it must prove need not be proved to the office. Otherwise others must
   * prove them, as for one that is covered or a duplicate.
   */
  readonly isNeedless?: boolean;
  /** The facts that a source proves to the office in its place, for those it is asked of; ids. */
  readonly provedOtherwise?: readonly number[];
}

/** What would no longer be proved. */
export interface Unproved {
  /** Id of the requirement. */
  readonly requirement: number;
  /** Id; null when no facts are recorded, and it is the document itself that nobody would hand in. */
  readonly fact: number | null;
}

/** Which removals can be offered together. */
export interface SafeElimination {
  readonly safe: readonly Removal[];
  readonly refused: readonly { readonly removal: Removal; readonly unproved: Unproved }[];
}

/**
 * Chooses removals that are **jointly safe**: after carrying out *any* of them, some or all, whatever had to be proved
 * to the office is proved still. So each may be decided without regard to what becomes of the others; of two documents
 * that cover each other at most one is chosen.
 *
 * What has to be proved: of each requirement each fact that it must prove, to each audience of which it is asked; or,
 * when no facts are recorded, that the evidence types are handed in that it asks for in every alternative. It is proved
 * by the requirement itself, and by each other of the same handling item that is always asked of that audience and
 * guarantees it; what none of them guarantees is taken to be proved by the requirement itself. A requirement that was
 * removed because it is needless has nothing left to be proved. Where a requirement that proved a fact was removed and
 * a source proves the fact in its place, the source counts as the document did.
 *
 * The set is jointly safe when each thing to be proved has, for each audience, a proof that no removal of the set
 * takes away. Then every subset is safe too, so that adding removals in a fixed order, by priority and code, each
 * where the set stays safe, gives a set to which none of the others can be added.
 *
 * @param documents of one or many handling items; each item is judged by itself
 * @param removals any number for one requirement, of which at most one is chosen, the later ones being left out; those
 *   of requirements that are not among the documents are left out
 * @returns both lists in the order considered
 */
export function safeElimination(
  documents: readonly DemandedDocument[],
  removals: readonly Removal[],
  factsProved: FactsProved,
): SafeElimination {
  const items = Map.groupBy(documents, ({ handlingItem }) => handlingItem);
  const itemOf = new Map(documents.map(({ requirement, handlingItem }) => [requirement, handlingItem]));
  const files = new Map<number, ProofsOfItem>();
  const safe: Removal[] = [];
  const refused: { removal: Removal; unproved: Unproved }[] = [];
  for (const removal of removals.toSorted((a, b) => a.priority - b.priority || byCode(a, b))) {
    const item = itemOf.get(removal.requirement);
    if (item === undefined) continue;
    const proofs = files.get(item) ?? new ProofsOfItem(items.get(item) ?? [], factsProved);
    files.set(item, proofs);
    if (proofs.isRemoved(removal.requirement)) continue;
    const unproved = proofs.remove(removal);
    if (unproved) refused.push({ removal, unproved });
    else safe.push(removal);
  }
  return { safe, refused };
}

/** A fact, or an evidence type when no facts are recorded, or neither: the document itself. */
type Thing =
  | { readonly kind: 'FACT'; readonly id: number }
  | { readonly kind: 'EVIDENCE'; readonly id: number }
  | { readonly kind: 'DOCUMENT' };

/** One thing that one requirement must prove, and who proves it. */
interface Duty {
  readonly requirement: number;
  readonly thing: Thing;
  readonly audiences: number;
  /** The audiences to whom each requirement proves it. */
  readonly provers: ReadonlyMap<number, number>;
}

/** What has to be proved for one handling item, while requirements are removed one by one. */
class ProofsOfItem {
  private readonly removed = new Map<number, Removal>();
  /** The duties that each requirement does something for. */
  private readonly duties: ReadonlyMap<number, readonly Duty[]>;

  constructor(documents: readonly DemandedDocument[], factsProved: FactsProved) {
    const byProver = new Map<number, Duty[]>(documents.map(({ requirement }) => [requirement, []]));
    for (const document of documents) {
      for (const thing of thingsToProve(document)) {
        const duty = dutyOf(document, thing, documents, factsProved);
        for (const prover of duty.provers.keys()) byProver.get(prover)?.push(duty);
      }
    }
    this.duties = byProver;
  }

  isRemoved(requirement: number): boolean {
    return this.removed.has(requirement);
  }

  /** Removes the requirement if the set stays jointly safe; otherwise says the first thing that would not be proved. */
  remove(removal: Removal): Unproved | null {
    this.removed.set(removal.requirement, removal);
    const failing = this.duties.get(removal.requirement)?.find((duty) => !this.isSafe(duty));
    if (!failing) return null;
    this.removed.delete(removal.requirement);
    return { requirement: failing.requirement, fact: failing.thing.kind === 'FACT' ? failing.thing.id : null };
  }

  /** True when, for each audience, somebody proves it whom no removal takes away. */
  private isSafe(duty: Duty): boolean {
    let unproved = duty.audiences;
    for (const [prover, audiences] of duty.provers) {
      const removal = this.removed.get(prover);
      // once the requirement is gone for being needless, so is its duty; before, it proves it itself
      const isItsOwn = prover === duty.requirement && removal?.isNeedless === true;
      if (!removal || isItsOwn || isReplaced(removal, duty.thing)) unproved &= ~audiences;
    }
    return unproved === 0;
  }
}

function thingsToProve(document: DemandedDocument): readonly Thing[] {
  const facts = new Set(document.mustProve);
  if (facts.size > 0) return Array.from(facts, (id) => ({ kind: 'FACT', id }));
  const evidence = guaranteedEvidence(document);
  if (evidence.length > 0) return evidence.map((id) => ({ kind: 'EVIDENCE', id }));
  return [{ kind: 'DOCUMENT' }];
}

function dutyOf(
  document: DemandedDocument,
  thing: Thing,
  documents: readonly DemandedDocument[],
  factsProved: FactsProved,
): Duty {
  const { requirement } = document;
  const audiences = audiencesOf(document);
  const provers = new Map<number, number>();
  for (const prover of documents) {
    if (prover !== document && !prover.isAlwaysAsked) continue;
    const shared = audiences & audiencesOf(prover);
    if (shared !== 0 && proves(prover, thing, factsProved)) provers.set(prover.requirement, shared);
  }
  const proved = [...provers.values()].reduce((all, some) => all | some, 0);
  const presumed = (provers.get(requirement) ?? 0) | (audiences & ~proved);
  if (presumed !== 0) provers.set(requirement, presumed);
  return { requirement, thing, audiences, provers };
}

function proves(document: DemandedDocument, thing: Thing, factsProved: FactsProved): boolean {
  if (thing.kind === 'FACT') return guaranteesFact(document, thing.id, factsProved);
  return thing.kind === 'EVIDENCE' && guaranteedEvidence(document).includes(thing.id);
}

/** A source stands for the whole document as far as no facts are recorded to tell by. */
function isReplaced({ provedOtherwise }: Removal, thing: Thing): boolean {
  if (!provedOtherwise) return false;
  return thing.kind !== 'FACT' || provedOtherwise.includes(thing.id);
}
