import { type Days, isOn, type World, type WorldItem, type WorldRequirement } from './evidence-world.js';

/** What a naive reading of the definitions says of one day. */
export interface Oracle {
  /** Ids of the items that can be completed. */
  readonly completable: ReadonlySet<number>;
  exists(item: number): boolean;
  canHave(evidence: number, place: number): boolean;
  canMeet(alternatives: readonly (readonly number[])[], place: number): boolean;
  /** Ids of the items that issue the evidence type and count from the place. */
  issuersOf(evidence: number, place: number): readonly number[];
  /** The requirements of an item that are demanded and cannot be met. */
  closedOf(item: WorldItem): readonly WorldRequirement[];
}

const ALWAYS: Days = [null, null];

/** Reads the definitions one by one: what is so from what is so already, until nothing is added. */
export function oracleOn({ places, evidence = [], items }: World, day: number): Oracle {
  const parents = new Map(places);
  const isAtOrAbove = (place: number, below: number) => {
    const seen = new Set<number>();
    for (let at: number | null | undefined = below; at !== null && at !== undefined; at = parents.get(at)) {
      if (at === place) return true;
      if (seen.has(at)) return false;
      seen.add(at);
    }
    return false;
  };
  const counting = new Map<string, readonly number[]>();
  const issuersOf = (type: number, from: number) => {
    const key = `${type} ${from}`;
    const known = counting.get(key);
    if (known) return known;
    const isAnywhere = evidence.some(({ id, anywhere }) => id === type && anywhere);
    const all = items.filter(({ issues, place }) => issues.includes(type) && (isAnywhere || isAtOrAbove(place, from)));
    const issuers = all.map(({ id }) => id).sort((a, b) => a - b);
    counting.set(key, issuers);
    return issuers;
  };
  const completable = new Set<number>();
  const canHave = (type: number, from: number) => {
    if (evidence.some(({ id, free }) => id === type && free)) return true;
    const issuers = issuersOf(type, from);
    return issuers.length === 0 || issuers.some((issuer) => completable.has(issuer));
  };
  const canMeet = (alternatives: readonly (readonly number[])[], from: number) =>
    alternatives.length === 0 || alternatives.some((all) => all.every((type) => canHave(type, from)));
  const closedOf = ({ place, requirements }: WorldItem) =>
    requirements.filter(
      ({ days = ALWAYS, commitmentOffered, alternatives }) =>
        isOn(days, day) && !commitmentOffered && !canMeet(alternatives, place),
    );
  const existing = items.filter(({ days = ALWAYS }) => isOn(days, day));
  for (let before = -1; before !== completable.size; ) {
    before = completable.size;
    for (const item of existing) if (closedOf(item).length === 0) completable.add(item.id);
  }
  const exists = (item: number) => existing.some(({ id }) => id === item);
  return { completable, exists, canHave, canMeet, issuersOf, closedOf };
}

/** How large a random world is. */
export interface WorldSize {
  readonly items: number;
  readonly evidence: number;
  readonly places: number;
  /** One bound in so many is a date; 0 for none. */
  readonly datedOneIn: number;
}

/** A world with ids from 0, items from 100 on; all bounds lie from 0 to 6. */
export function randomWorld(random: (bound: number) => number, size: WorldSize): World {
  const listOf = <Entry>(length: number, make: () => Entry): Entry[] => Array.from({ length }, make);
  const randomDays = (): Days => {
    if (size.datedOneIn === 0 || random(size.datedOneIn) > 0) return ALWAYS;
    return [random(3) === 0 ? null : random(6), random(3) === 0 ? null : 1 + random(6)];
  };
  const type = () => random(size.evidence);
  let requirement = 0;
  const places = Array.from(
    { length: size.places },
    (_, id) => [id, random(3) === 0 ? null : random(size.places + (random(4) === 0 ? 1 : 0))] as const,
  );
  const flags = listOf(random(4), () => ({ id: type(), free: random(4) === 0, anywhere: random(2) === 0 }));
  const items = Array.from({ length: 1 + random(size.items) }, (_, index) => ({
    id: 100 + index,
    place: random(size.places + 1),
    days: randomDays(),
    issues: listOf(1 + random(2), type),
    requirements: listOf(random(4), () => {
      requirement += 1;
      return {
        id: requirement,
        days: randomDays(),
        commitmentOffered: random(16) === 0,
        alternatives: listOf(random(12) === 0 ? 0 : 1 + random(2), () =>
          listOf(random(16) === 0 ? 0 : 1 + random(2), type),
        ),
      };
    }),
  }));
  const evidence = flags.filter(({ id }, index) => flags.findIndex((other) => other.id === id) === index);
  return { places, evidence, items };
}
