import type { Supplies } from './evidence-graph.js';
import { gathered, IntList, valueAt } from './int-array.js';
import type { PlaceOrder } from './place-order.js';

/** Which item issues which evidence type, and what decides from where it counts. */
export interface Issuing {
  /** One entry for each pair, in any order, repeated or not. */
  readonly evidence: Int32Array;
  readonly item: Int32Array;
  /** From which place on downwards it counts. */
  readonly place: Int32Array;
  readonly isAnywhere: Uint8Array;
  readonly itemCount: number;
  readonly places: PlaceOrder;
}

const NO_SUPPLY = -1;

/** Gathers what is issued by evidence type and place and ties each supply to the nearest above, in linear time. */
export function suppliesOf(issuing: Issuing): Supplies {
  const drafts = draftsOf(issuing);
  const evidence = drafts.evidence.toArray();
  const parent = parentsOf(drafts);
  const evidenceCount = issuing.isAnywhere.length;
  const { start: childStart, members: children } = gathered(parent, evidence.length);
  const issuers = drafts.issuers.toArray();
  const { start: feedStart, members: feeds } = gathered(issuers, issuing.itemCount);
  const supplyOfIssuer = drafts.supplyOfIssuer.toArray();
  return {
    startOfEvidence: gathered(evidence, evidenceCount).start,
    evidence,
    enter: drafts.enter.toArray(),
    leave: drafts.leave.toArray(),
    parent,
    childStart,
    children,
    issuerStart: gathered(supplyOfIssuer, evidence.length).start,
    issuers,
    feedStart,
    feeds: feeds.map((issuer) => valueAt(supplyOfIssuer, issuer)),
  };
}

interface Drafts {
  readonly evidence: IntList;
  readonly enter: IntList;
  readonly leave: IntList;
  /** Items by supply, and the supply of each. */
  readonly issuers: IntList;
  readonly supplyOfIssuer: IntList;
}

function draftsOf({ evidence, item, place, isAnywhere, itemCount, places }: Issuing): Drafts {
  const nation = { enter: 0, leave: places.enter.length };
  const enterOf = place.map((row, pair) =>
    isAnywhere[valueAt(evidence, pair)] === 1 ? nation.enter : valueAt(places.enter, row),
  );
  const byItem = gathered(item, itemCount).members;
  const byPlace = gathered(enterOf, places.enter.length, byItem).members;
  const order = gathered(evidence, isAnywhere.length, byPlace).members;
  const drafts: Drafts = {
    evidence: new IntList(),
    enter: new IntList(),
    leave: new IntList(),
    issuers: new IntList(),
    supplyOfIssuer: new IntList(),
  };
  let [lastEvidence, lastEnter, lastIssuer] = [-1, -1, -1];
  for (const pair of order) {
    const [type, enter, issuer] = [valueAt(evidence, pair), valueAt(enterOf, pair), valueAt(item, pair)];
    if (type !== lastEvidence || enter !== lastEnter) {
      drafts.evidence.push(type);
      drafts.enter.push(enter);
      drafts.leave.push(isAnywhere[type] === 1 ? nation.leave : valueAt(places.leave, valueAt(place, pair)));
    } else if (issuer === lastIssuer) continue;
    drafts.issuers.push(issuer);
    drafts.supplyOfIssuer.push(drafts.evidence.length - 1);
    [lastEvidence, lastEnter, lastIssuer] = [type, enter, issuer];
  }
  return drafts;
}

/** Places stand before those below them, so what is still open when a place begins is what lies above it. */
function parentsOf(drafts: Drafts): Int32Array {
  const [evidence, enter, leave] = [drafts.evidence.toArray(), drafts.enter.toArray(), drafts.leave.toArray()];
  const parent = new Int32Array(evidence.length).fill(NO_SUPPLY);
  let open: number[] = [];
  for (let supply = 0; supply < evidence.length; supply += 1) {
    if (supply > 0 && valueAt(evidence, supply) !== valueAt(evidence, supply - 1)) open = [];
    while (open.length > 0 && valueAt(leave, open.at(-1) ?? 0) <= valueAt(enter, supply)) open.pop();
    parent[supply] = open.at(-1) ?? NO_SUPPLY;
    open.push(supply);
  }
  return parent;
}
