import { proofBasisOn } from './law.js';
import type { Demanded, DemandingItem, ProvedFact } from './requirement.js';

/** True when whoever must meet the demand must have handed in what the other asks. */
export function isAtHand(other: Demanded, demand: Demanded): boolean {
  const isAlwaysAsked =
    other.necessity === 'REQUIRED' ||
    (other.necessity === 'MAY_FOLLOW_LATER' && demand.necessity === 'MAY_FOLLOW_LATER');
  const isOfAll =
    other.audiences.length === 0 ||
    (demand.audiences.length > 0 && demand.audiences.every((audience) => other.audiences.includes(audience)));
  return other.status === 'ACTIVE' && other.disposition === 'KEPT' && isAlwaysAsked && isOfAll;
}

/** True when what is handed in for the demand shows the fact; statements and forms show nothing. */
export function showsFact({ facts, ways }: Demanded, { id }: ProvedFact): boolean {
  const shown = ways.map((way) =>
    way.some(({ kind, facts: proved }) => kind !== 'OWN_STATEMENT' && kind !== 'FORM' && proved.includes(id)),
  );
  return facts.some((fact) => fact.id === id) ? shown.includes(true) : shown.length > 0 && !shown.includes(false);
}

/** True when every document that any way asks for is of the kind. */
export function isWholly({ ways }: Demanded, kind: string): boolean {
  return ways.length > 0 && ways.flat().every((evidence) => evidence.kind === kind);
}

/** True when the other is at hand for the demand, and is not to go itself for want of a lawful basis. */
export function staysFor(demand: Demanded, other: Demanded, day: string): boolean {
  const isLawful = other.isProof === 'NO' || proofBasisOn(other.laws, day) === 'LAWFUL';
  return other !== demand && isLawful && isAtHand(other, demand);
}

/**
 * What may be given up at once, by the demands that show all its facts: demands are gone through from the last; what
 * something rests on stays, and what goes shows nothing.
 */
export function coverersOn(item: DemandingItem, day: string): ReadonlyMap<Demanded, readonly Demanded[]> {
  const given = new Map<Demanded, readonly Demanded[]>();
  const kept = new Set<Demanded>();
  for (const demand of [...item.demands].reverse()) {
    if (
      kept.has(demand) ||
      demand.status !== 'ACTIVE' ||
      demand.isProof === 'NO' ||
      demand.disposition === 'ELIMINATED'
    )
      continue;
    const others = item.demands.filter((other) => !given.has(other) && staysFor(demand, other, day));
    const chosen = chooseAmong(others, demand.facts);
    if (chosen.length === 0) continue;
    given.set(demand, chosen);
    for (const each of chosen) kept.add(each);
  }
  return given;
}

/** Licences before others, proofs last; only what shows something still missing. None when a fact remains. */
function chooseAmong(others: readonly Demanded[], facts: readonly ProvedFact[]): readonly Demanded[] {
  const rank = (demand: Demanded) => (demand.isProof !== 'NO' ? 2 : isWholly(demand, 'LICENCE') ? 0 : 1);
  const missing = new Set(facts);
  const chosen: Demanded[] = [];
  for (const other of [...others].sort((a, b) => rank(a) - rank(b))) {
    const shown = [...missing].filter((fact) => showsFact(other, fact));
    if (shown.length === 0) continue;
    chosen.push(other);
    for (const fact of shown) missing.delete(fact);
  }
  return missing.size === 0 ? chosen : [];
}
