import { type Ask, holds, type Spell, spell } from './ask.js';

/** All that issues and demands evidence in the registry. */
export interface EvidenceRegister {
  readonly above: ReadonlyMap<number, readonly number[]>;
  readonly items: ReadonlyMap<number, Item>;
  readonly types: ReadonlyMap<number, { readonly isFree: boolean; readonly isIssuedElsewhere: boolean }>;
  readonly issuersOf: ReadonlyMap<number, readonly Item[]>;
  /** On which something of it may change, in order. */
  readonly days: readonly string[];
}

/** A handling item. */
export interface Item extends Spell {
  readonly id: number;
  readonly place: number;
  readonly isInUse: boolean;
  readonly demands: readonly Demand[];
}

/** What must be brought; what may be promised instead and what was eliminated need not be. */
export interface Demand {
  readonly id: number;
  readonly item: number;
  readonly hasBasis: boolean;
  /** OR between lists, AND inside: evidence types. */
  readonly ways: readonly (readonly number[])[];
}

/** Reads the whole: what can be had here depends on what can be had anywhere. */
export async function readEvidenceRegister(ask: Ask): Promise<EvidenceRegister> {
  const parents = new Map(
    (await ask<{ id: number; parent: number | null }>('select id, parent_id as parent from jurisdiction')).map(
      ({ id, parent }) => [id, parent],
    ),
  );
  const above = new Map([...parents.keys()].map((id) => [id, climbing(parents, id)]));
  const demands = await readDemands(ask);
  const rows = await ask<Omit<Item, 'demands'>>(
    `select h.id, s.jurisdiction_id as place, h.status = 'ACTIVE' and s.status = 'ACTIVE' as "isInUse", ${spell('s')}
     from handling_item h join service_item s on s.id = h.service_item_id
     where h.id in (select handling_item_id from evidence_type_issuing_item) order by h.id`,
  );
  const items = new Map(rows.map((row) => [row.id, { ...row, demands: demands.get(row.id) ?? [] }]));
  const types = new Map(
    (
      await ask<{ id: number; kind: string; where: string }>(
        'select id, kind, where_issued as "where" from evidence_type',
      )
    ).map(({ id, kind, where }) => [
      id,
      { isFree: ['OWN_STATEMENT', 'FORM', 'CONTRACT'].includes(kind), isIssuedElsewhere: where !== 'HERE' },
    ]),
  );
  const issuersOf = new Map<number, Item[]>();
  for (const { type, item } of await ask<{ type: number; item: number }>(
    'select evidence_type_id as type, handling_item_id as item from evidence_type_issuing_item order by 1, 2',
  )) {
    const issuer = items.get(item);
    if (issuer) issuersOf.set(type, [...(issuersOf.get(type) ?? []), issuer]);
  }
  const days = [...items.values()].flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  return { above, items, types, issuersOf, days: [...new Set(days)].sort() };
}

async function readDemands(ask: Ask): Promise<ReadonlyMap<number, readonly Demand[]>> {
  const rows = await ask<{ id: number; item: number; hasBasis: boolean; way: number; type: number }>(
    `select d.id, d.handling_item_id as item, e.alternative as way, e.evidence_type_id as type,
       exists (select from document_requirement_basis b where b.subject_id = d.id and b.purpose = 'DEMAND') as "hasBasis"
     from document_requirement d join requirement_evidence e on e.requirement_id = d.id
     where d.status = 'ACTIVE' and d.disposition = 'KEPT'
       and d.handling_item_id in (select handling_item_id from evidence_type_issuing_item)
     order by d.id, e.alternative, e.evidence_type_id`,
  );
  const demands = new Map<number, Map<number, { hasBasis: boolean; ways: Map<number, number[]> }>>();
  for (const { id, item, hasBasis, way, type } of rows) {
    const ofItem = demands.get(item) ?? new Map<number, { hasBasis: boolean; ways: Map<number, number[]> }>();
    const demand = ofItem.get(id) ?? { hasBasis, ways: new Map<number, number[]>() };
    demand.ways.set(way, [...(demand.ways.get(way) ?? []), type]);
    demands.set(item, ofItem.set(id, demand));
  }
  return new Map(
    [...demands].map(([item, ofItem]) => [
      item,
      [...ofItem].map(([id, { hasBasis, ways }]) => ({ id, item, hasBasis, ways: [...ways.values()] })),
    ]),
  );
}

function climbing(parents: ReadonlyMap<number, number | null>, id: number): readonly number[] {
  const climbed: number[] = [];
  for (let at: number | null | undefined = id; at != null && !climbed.includes(at); at = parents.get(at)) {
    climbed.push(at);
  }
  return climbed;
}

/** What can be had on one day. */
export class EvidenceDay {
  private readonly completable = new Set<number>();

  /** @param without a demand that is supposed to be given up */
  constructor(
    private readonly register: EvidenceRegister,
    private readonly day: string,
    private readonly without: number | null = null,
  ) {
    for (let before = -1; before !== this.completable.size; ) {
      before = this.completable.size;
      for (const item of register.items.values()) {
        if (this.exists(item) && item.demands.every((demand) => this.isMet(demand, item.place)))
          this.completable.add(item.id);
      }
    }
  }

  exists(item: Item): boolean {
    return item.isInUse && holds(item, this.day);
  }

  isCompletable({ id }: Item): boolean {
    return this.completable.has(id);
  }

  /** One way will do, of a way every document is needed; where no way is recorded nothing is known to be needed. */
  canMeet(ways: readonly (readonly number[])[], place: number): boolean {
    return ways.length === 0 || ways.some((way) => way.every((type) => this.canHave(type, place)));
  }

  /** The items known to issue the evidence in the place, below or above it, or anywhere, whatever becomes of them. */
  issuersFrom(type: number, place: number): readonly Item[] {
    const issuers = this.register.issuersOf.get(type) ?? [];
    if (this.register.types.get(type)?.isIssuedElsewhere) return issuers;
    const lies = (one: number, inside: number) => this.register.above.get(one)?.includes(inside);
    return issuers.filter((issuer) => lies(place, issuer.place) || lies(issuer.place, place));
  }

  canHave(type: number, place: number): boolean {
    if (this.register.types.get(type)?.isFree) return true;
    const issuers = this.issuersFrom(type, place);
    return issuers.length === 0 || issuers.some((issuer) => this.completable.has(issuer.id));
  }

  private isMet({ id, ways }: Demand, place: number): boolean {
    return id === this.without || this.canMeet(ways, place);
  }

  /** By which demands an item waits, and for which items. */
  waitsOf(item: Item): readonly { readonly demand: Demand; readonly type: number; readonly issuer: Item }[] {
    if (!this.exists(item)) return [];
    return item.demands
      .filter((demand) => !this.isMet(demand, item.place))
      .flatMap((demand) =>
        [...new Set(demand.ways.flat())]
          .filter((type) => !this.canHave(type, item.place))
          .flatMap((type) =>
            this.issuersFrom(type, item.place)
              .filter((issuer) => this.exists(issuer))
              .map((issuer) => ({ demand, type, issuer })),
          ),
      );
  }
}
