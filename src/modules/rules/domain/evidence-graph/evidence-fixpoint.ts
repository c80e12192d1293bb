import { type DaySetId, type DaySets, NONE } from './day-set.js';
import { ALWAYS_TO_BE_HAD, type EvidenceGraph, itemOfDemand, requirementOfDemand } from './evidence-graph.js';
import { valueAt } from './int-array.js';

/** A part of the graph to which a supposition is confined, and how much may be done for it. */
export interface Supposition {
  /** The requirement that is taken away. */
  readonly requirement: number;
  readonly hasItem: (item: number) => boolean;
  readonly hasSupply: (supply: number) => boolean;
  /** Most demands that may be looked at. */
  readonly maxSteps: number;
}

/**
 * The least fixpoint of "an item can be completed when each of its requirements has an alternative all of whose
 * evidence types can be had", for all days at once.
 *
 * A day of an alternative waits at the first of its demands that cannot be met on that day, and a day of an item at
 * the first of its requirements that is closed on that day. When a supply grows, only the days that wait for it move
 * on. So each day passes each demand once, days that always go together go as one set, and the work is in proportion
 * to the demands times how often their supply grows: mostly once.
 */
export class EvidenceFixpoint {
  /** The days on which each item can be completed. */
  readonly itemDays: Int32Array;
  /** The days on which each supply, or one above it, has an item that can be completed. */
  readonly supplyDays: Int32Array;
  /** The days on which each requirement is demanded and no alternative of it can be met. */
  readonly closedDays: Int32Array;
  /** How many demands have been looked at in all. */
  steps = 0;

  private readonly days: DaySets;
  /** The days of an alternative that wait at a demand. */
  private readonly waiting: Int32Array;
  /** The days of an item that wait at a requirement. */
  private readonly held: Int32Array;
  /** The days by which a supply has grown that its consumers have not been told of. */
  private readonly untold: Int32Array;
  /** Supplies that have grown, each once, in a ring. */
  private readonly queue: Int32Array;
  private first = 0;
  private count = 0;
  private trail: Trail | null = null;
  private supposition: Supposition | null = null;

  constructor(private readonly graph: EvidenceGraph) {
    this.days = graph.days;
    const supplyCount = graph.supplies.evidence.length;
    this.itemDays = new Int32Array(graph.itemIds.length).fill(NONE);
    this.supplyDays = new Int32Array(supplyCount).fill(NONE);
    this.closedDays = graph.requirementDays.slice();
    this.waiting = new Int32Array(graph.demandEvidence.length).fill(NONE);
    this.held = new Int32Array(graph.requirementItem.length).fill(NONE);
    this.untold = new Int32Array(supplyCount).fill(NONE);
    this.queue = new Int32Array(supplyCount);
    for (let requirement = 0; requirement < this.held.length; requirement += 1) this.begin(requirement);
    for (let item = 0; item < this.itemDays.length; item += 1) {
      this.complete(item, this.passRequirements(item, this.requirementsOf(item), valueAt(graph.itemExistence, item)));
    }
    this.settle();
  }

  /**
   * What `read` says while a requirement is taken away, in a part of the graph that depends on nothing outside which
   * depends on it; afterwards all is as before.
   *
   * @returns null when it would take more steps than allowed
   */
  supposing<Answer>(supposition: Supposition, read: () => Answer): Answer | null {
    const trail = new Trail();
    this.trail = trail;
    this.supposition = supposition;
    this.open(supposition.requirement, valueAt(this.closedDays, supposition.requirement));
    const isSettled = this.settle(this.steps + supposition.maxSteps);
    const answer = isSettled ? read() : null;
    trail.undo();
    this.count = 0;
    this.trail = null;
    this.supposition = null;
    return answer;
  }

  private requirementsOf(item: number): number {
    return valueAt(this.graph.requirementStart, item);
  }

  private begin(requirement: number): void {
    const { alternativeStart, demandStart } = this.graph;
    const end = valueAt(alternativeStart, requirement + 1);
    for (let alternative = valueAt(alternativeStart, requirement); alternative < end; alternative += 1) {
      const closed = valueAt(this.closedDays, requirement);
      if (closed === NONE) return;
      const met = this.passDemands(alternative, valueAt(demandStart, alternative), closed);
      this.closedDays[requirement] = this.days.difference(closed, met);
    }
  }

  /** Leaves each day at the first demand that is not met on it. Returns the days that pass them all. */
  private passDemands(alternative: number, first: number, arriving: DaySetId): DaySetId {
    const { demandStart, demandSupply } = this.graph;
    const end = valueAt(demandStart, alternative + 1);
    let passing = arriving;
    for (let demand = first; demand < end && passing !== NONE; demand += 1) {
      const supply = valueAt(demandSupply, demand);
      if (supply === ALWAYS_TO_BE_HAD) continue;
      this.steps += 1;
      const staying = this.days.difference(passing, valueAt(this.supplyDays, supply));
      if (staying === NONE) continue;
      this.write(this.waiting, demand, this.days.union(valueAt(this.waiting, demand), staying));
      passing = this.days.difference(passing, staying);
    }
    return passing;
  }

  /** Leaves each day at the first requirement that is closed on it. Returns the days that pass them all. */
  private passRequirements(item: number, first: number, arriving: DaySetId): DaySetId {
    const end = valueAt(this.graph.requirementStart, item + 1);
    let passing = arriving;
    for (let requirement = first; requirement < end && passing !== NONE; requirement += 1) {
      const staying = this.days.intersection(passing, valueAt(this.closedDays, requirement));
      if (staying === NONE) continue;
      this.write(this.held, requirement, this.days.union(valueAt(this.held, requirement), staying));
      passing = this.days.difference(passing, staying);
    }
    return passing;
  }

  /** The requirement is met on these days. */
  private open(requirement: number, days: DaySetId): void {
    const opened = this.days.intersection(valueAt(this.closedDays, requirement), days);
    if (opened === NONE) return;
    this.write(this.closedDays, requirement, this.days.difference(valueAt(this.closedDays, requirement), opened));
    const released = this.days.intersection(valueAt(this.held, requirement), opened);
    if (released === NONE) return;
    this.write(this.held, requirement, this.days.difference(valueAt(this.held, requirement), released));
    const item = valueAt(this.graph.requirementItem, requirement);
    this.complete(item, this.passRequirements(item, requirement + 1, released));
  }

  /** The item can be completed on these days. */
  private complete(item: number, days: DaySetId): void {
    if (days === NONE) return;
    this.write(this.itemDays, item, this.days.union(valueAt(this.itemDays, item), days));
    const { feedStart, feeds } = this.graph.supplies;
    const end = valueAt(feedStart, item + 1);
    for (let feed = valueAt(feedStart, item); feed < end; feed += 1) this.supply(valueAt(feeds, feed), days);
  }

  private supply(supply: number, days: DaySetId): void {
    if (this.supposition && !this.supposition.hasSupply(supply)) return;
    const before = valueAt(this.supplyDays, supply);
    const added = this.days.difference(days, before);
    if (added === NONE) return;
    this.write(this.supplyDays, supply, this.days.union(before, added));
    const untold = valueAt(this.untold, supply);
    this.write(this.untold, supply, this.days.union(untold, added));
    if (untold !== NONE) return;
    this.queue[(this.first + this.count) % this.queue.length] = supply;
    this.count += 1;
  }

  /** Tells consumers until none has anything new to hear; false when that takes more steps than allowed. */
  private settle(maxSteps = Number.POSITIVE_INFINITY): boolean {
    while (this.count > 0) {
      const supply = valueAt(this.queue, this.first);
      this.first = (this.first + 1) % this.queue.length;
      this.count -= 1;
      const news = valueAt(this.untold, supply);
      this.write(this.untold, supply, NONE);
      this.tell(supply, news);
      if (this.steps > maxSteps) return false;
    }
    return true;
  }

  private tell(supply: number, news: DaySetId): void {
    const { consumerStart, consumers, supplies, demandAlternative } = this.graph;
    const endOfChildren = valueAt(supplies.childStart, supply + 1);
    for (let child = valueAt(supplies.childStart, supply); child < endOfChildren; child += 1) {
      this.supply(valueAt(supplies.children, child), news);
    }
    const end = valueAt(consumerStart, supply + 1);
    for (let consumer = valueAt(consumerStart, supply); consumer < end; consumer += 1) {
      const demand = valueAt(consumers, consumer);
      this.steps += 1;
      if (this.supposition && !this.supposition.hasItem(itemOfDemand(this.graph, demand))) continue;
      const moving = this.days.intersection(valueAt(this.waiting, demand), news);
      if (moving === NONE) continue;
      this.write(this.waiting, demand, this.days.difference(valueAt(this.waiting, demand), moving));
      const met = this.passDemands(valueAt(demandAlternative, demand), demand + 1, moving);
      if (met !== NONE) this.open(requirementOfDemand(this.graph, demand), met);
    }
  }

  private write(array: Int32Array, index: number, value: number): void {
    this.trail?.record(array, index);
    array[index] = value;
  }
}

/** What stood where before it was written over. */
class Trail {
  private readonly arrays: Int32Array[] = [];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  record(array: Int32Array, index: number): void {
    this.arrays.push(array);
    this.indices.push(index);
    this.values.push(valueAt(array, index));
  }

  undo(): void {
    for (let turn = this.arrays.length - 1; turn >= 0; turn -= 1) {
      const [array, index] = [this.arrays[turn], this.indices[turn]];
      if (array && index !== undefined) array[index] = this.values[turn] ?? NONE;
    }
  }
}
