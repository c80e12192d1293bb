import { type DaySetId, type DaySets, NONE } from './day-set.js';
import { type EvidenceGraph, type PlacesById, supplyAt } from './evidence-graph.js';
import { IdTable } from './id-table.js';
import { gathered, IntList, valueAt } from './int-array.js';
import { orderOfPlaces } from './place-order.js';
import { type RequirementRows, requirementRowsOf } from './requirement-rows.js';
import { type Issuing, suppliesOf } from './supplies.js';

/** What an evidence type is besides who issues it. */
export interface EvidenceFlags {
  /** It is had without an issuer: an own statement, a form, a contract. */
  readonly free?: boolean;
  /** It is issued elsewhere than where it is demanded, so that its issuers count from everywhere. */
  readonly anywhere?: boolean;
}

/** A handling item that issues evidence. */
export interface IssuingItem {
  readonly item: number;
  readonly place: number;
  /** The days on which it exists. */
  readonly existence: DaySetId;
}

/** A requirement of an item; one that was eliminated is not given. */
export interface ItemRequirement {
  readonly item: number;
  readonly requirement: number;
  /** The days on which it is demanded. */
  readonly inForce: DaySetId;
  /** The applicant may promise instead, so that no evidence need be had. */
  readonly commitmentOffered?: boolean;
  /** OR between lists, AND inside: ids of evidence types. */
  readonly alternatives: readonly (readonly number[])[];
}

/**
 * Collects what is recorded, in any order, and makes the graph of it. What is added twice under one id is as it was
 * added last, requirements excepted, which all stay. Nothing is refused:
 *
 * - an evidence type that is only mentioned is recorded without issuers;
 * - a place that is only mentioned has nothing above it, and places above each other in a circle lie in each other;
 * - what is issued or required by an item that was never added is left out.
 */
export class EvidenceGraphBuilder {
  private readonly places = new IdTable();
  private readonly placeParent: number[] = [];
  private readonly evidence = new IdTable();
  private readonly isFree: boolean[] = [];
  private readonly isAnywhere: boolean[] = [];
  private readonly items = new IdTable();
  /** Nothing stands here for an item that is only mentioned. */
  private readonly itemPlace: number[] = [];
  private readonly itemExistence: DaySetId[] = [];
  private readonly issuedEvidence = new IntList();
  private readonly issuer = new IntList();
  private readonly issuedFrom = new IntList();
  private readonly requirementIds: number[] = [];
  private readonly requirementItem = new IntList();
  private readonly requirementDays = new IntList();
  private readonly alternativeCounts = new IntList();
  private readonly demandCounts = new IntList();
  private readonly demandedEvidence = new IntList();

  constructor(private readonly days: DaySets) {}

  /** @param parent what lies directly above; null when nothing does */
  addPlace(id: number, parent: number | null): void {
    this.placeParent[this.places.numberOf(id)] = parent === null ? -1 : this.places.numberOf(parent);
  }

  addEvidence(id: number, { free = false, anywhere = false }: EvidenceFlags): void {
    const number = this.evidence.numberOf(id);
    this.isFree[number] = free;
    this.isAnywhere[number] = anywhere;
  }

  addIssuingItem({ item, place, existence }: IssuingItem): void {
    const number = this.items.numberOf(item);
    this.itemPlace[number] = this.places.numberOf(place);
    this.itemExistence[number] = existence;
  }

  /**
   * Records that the item issues the evidence type.
   *
   * @param place from which on downwards that counts; the item's own unless told, and several may be told one by one
   */
  addIssues(evidence: number, item: number, place?: number): void {
    this.issuedEvidence.push(this.evidence.numberOf(evidence));
    this.issuer.push(this.items.numberOf(item));
    this.issuedFrom.push(place === undefined ? -1 : this.places.numberOf(place));
  }

  addRequirement({ item, requirement, inForce, commitmentOffered, alternatives }: ItemRequirement): void {
    const isMetAnyway = commitmentOffered === true || alternatives.length === 0;
    this.requirementIds.push(requirement);
    this.requirementItem.push(this.items.numberOf(item));
    this.requirementDays.push(isMetAnyway ? NONE : inForce);
    this.alternativeCounts.push(alternatives.length);
    for (const alternative of alternatives) {
      this.demandCounts.push(alternative.length);
      for (const evidence of alternative) this.demandedEvidence.push(this.evidence.numberOf(evidence));
    }
  }

  /** The graph of what was added so far; the order in which it was added makes no difference. */
  build(): EvidenceGraph {
    const { ids: placeIds, rowOf: placeRow } = this.places.ranking();
    const places: PlacesById = { ids: placeIds, ...orderOfPlaces(this.parentRows(placeRow)) };
    const { ids: evidenceIds, rowOf: evidenceRow } = this.evidence.ranking();
    const { ids: itemIds, rowOf: itemRow } = this.items.ranking((item) => this.itemPlace[item] === undefined);
    const isAnywhere = new Uint8Array(evidenceIds.length);
    evidenceRow.forEach((row, evidence) => {
      isAnywhere[row] = this.isAnywhere[evidence] ? 1 : 0;
    });
    const [itemPlace, itemExistence] = [new Int32Array(itemIds.length), new Int32Array(itemIds.length)];
    itemRow.forEach((row, item) => {
      if (row < 0) return;
      itemPlace[row] = valueAt(placeRow, this.itemPlace[item] ?? -1);
      itemExistence[row] = this.itemExistence[item] ?? NONE;
    });
    const supplies = suppliesOf({
      ...this.issuing(evidenceRow, itemRow, (issuer, from) =>
        from < 0 ? valueAt(itemPlace, issuer) : valueAt(placeRow, from),
      ),
      isAnywhere,
      itemCount: itemIds.length,
      places,
    });
    const rows = this.requirementRows(evidenceRow, itemRow, itemIds.length);
    const demandSupply = rows.demandEvidence.map((evidence, demand) => {
      const requirement = valueAt(rows.alternativeRequirement, valueAt(rows.demandAlternative, demand));
      const place = valueAt(itemPlace, valueAt(rows.requirementItem, requirement));
      return supplyAt({ places, isAnywhere, supplies }, evidence, place);
    });
    const { start: consumerStart, members: consumers } = gathered(demandSupply, supplies.evidence.length);
    return {
      days: this.days,
      places,
      evidenceIds,
      isAnywhere,
      itemIds,
      itemPlace,
      itemExistence,
      ...rows,
      requirementDays: rows.requirementDays.map((inForce, requirement) =>
        this.days.intersection(inForce, valueAt(itemExistence, valueAt(rows.requirementItem, requirement))),
      ),
      demandSupply,
      supplies,
      consumerStart,
      consumers,
    };
  }

  /** Who issues what, without the evidence types that need no issuer and the items that are not known. */
  private issuing(
    evidenceRow: Int32Array,
    itemRow: Int32Array,
    placeOf: (issuer: number, from: number) => number,
  ): Pick<Issuing, 'evidence' | 'item' | 'place'> {
    const [evidence, item, place] = [new IntList(), new IntList(), new IntList()];
    const issuers = this.issuer.toArray();
    const froms = this.issuedFrom.toArray();
    this.issuedEvidence.toArray().forEach((issued, pair) => {
      const issuer = valueAt(itemRow, valueAt(issuers, pair));
      if (issuer < 0 || this.isFree[issued]) return;
      evidence.push(valueAt(evidenceRow, issued));
      item.push(issuer);
      place.push(placeOf(issuer, valueAt(froms, pair)));
    });
    return { evidence: evidence.toArray(), item: item.toArray(), place: place.toArray() };
  }

  /** The row of what lies directly above each place; -1 when nothing does. */
  private parentRows(placeRow: Int32Array): Int32Array {
    const parent = new Int32Array(placeRow.length);
    placeRow.forEach((row, place) => {
      const above = this.placeParent[place] ?? -1;
      parent[row] = above < 0 ? -1 : valueAt(placeRow, above);
    });
    return parent;
  }

  private requirementRows(evidenceRow: Int32Array, itemRow: Int32Array, itemCount: number): RequirementRows {
    const recorded = {
      ids: this.requirementIds,
      item: this.requirementItem.toArray().map((item) => valueAt(itemRow, item)),
      days: this.requirementDays.toArray(),
      alternativeCounts: this.alternativeCounts.toArray(),
      demandCounts: this.demandCounts.toArray(),
      demandedEvidence: this.demandedEvidence.toArray().map((evidence) => valueAt(evidenceRow, evidence)),
    };
    return requirementRowsOf(recorded, itemCount);
  }
}
