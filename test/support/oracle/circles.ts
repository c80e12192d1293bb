import { type Demand, EvidenceDay, type EvidenceRegister, type Item } from './evidence.js';

/** How a demand stands to the circles of proofs of one day. */
export type CircleStanding = 'NO' | 'OPENS_HERE' | 'OPENS_ELSEWHERE';

interface Wait {
  readonly from: Item;
  readonly demand: Demand;
  readonly type: number;
  readonly to: Item;
}

/** What waits for each other on a day. */
interface Knot {
  /** Tells knots of different days apart. */
  readonly name: string;
  readonly waits: readonly Wait[];
}

/** Finds circles by walking from every wait back to where it began. */
export class Circles {
  private readonly days = new Map<string, EvidenceDay>();
  private readonly knots = new Map<string, readonly Knot[]>();
  private readonly standings = new Map<string, ReadonlyMap<number, CircleStanding>>();

  constructor(private readonly register: EvidenceRegister) {}

  /** What can be had on the day. */
  on(day: string): EvidenceDay {
    const stretch = this.stretchOf(day);
    const known = this.days.get(stretch) ?? new EvidenceDay(this.register, stretch);
    this.days.set(stretch, known);
    return known;
  }

  standingOf(demand: number, day: string): CircleStanding {
    const stretch = this.stretchOf(day);
    const known = this.standings.get(stretch) ?? this.standingsOn(stretch);
    this.standings.set(stretch, known);
    return known.get(demand) ?? 'NO';
  }

  /** The first day of the stretch in which nothing changes. */
  private stretchOf(day: string): string {
    return this.register.days.findLast((change) => change <= day) ?? '0001-01-01';
  }

  private standingsOn(day: string): ReadonlyMap<number, CircleStanding> {
    const standings = new Map<number, CircleStanding>();
    for (const knot of this.knotsOn(day)) {
      for (const loop of shortestLoops(knot)) {
        const cut = this.cutOf(loop, knot);
        for (const { demand } of loop) {
          const opens = cut === null || cut === demand.id;
          if (opens) standings.set(demand.id, 'OPENS_HERE');
          else if (!standings.has(demand.id)) standings.set(demand.id, 'OPENS_ELSEWHERE');
        }
      }
    }
    return standings;
  }

  private knotsOn(day: string): readonly Knot[] {
    const known = this.knots.get(day);
    if (known) return known;
    const today = this.on(day);
    const waits = [...this.register.items.values()].flatMap((from) =>
      today.waitsOf(from).map(({ demand, type, issuer }) => ({ from, demand, type, to: issuer })),
    );
    const reached = new Map(
      [...new Set(waits.map(({ from }) => from.id))].map((id) => [id, reachableFrom(id, waits)] as const),
    );
    const isBack = ({ from, to }: Wait) => reached.get(to.id)?.has(from.id) || to.id === from.id;
    const back = waits.filter(isBack);
    const heads = [...new Set(back.map(({ from }) => from.id))].filter((id) =>
      [...(reached.get(id) ?? [])].every((other) => other >= id || !reached.get(other)?.has(id)),
    );
    const knots = heads.map((head) => {
      const own = back.filter(
        ({ from }) => from.id === head || (reached.get(head)?.has(from.id) && reached.get(from.id)?.has(head)),
      );
      return {
        name: own
          .map((wait) => nameOf(wait))
          .sort()
          .join(),
        waits: own,
      };
    });
    this.knots.set(day, knots);
    return knots;
  }

  /** The cheapest demand without which every item of the loop can be completed on all days of the knot. */
  private cutOf(loop: readonly Wait[], { name }: Knot): number | null {
    const stretches = ['0001-01-01', ...this.register.days].filter((day) =>
      this.knotsOn(day).some((knot) => knot.name === name),
    );
    const candidates = [...new Map(loop.map(({ demand }) => [demand.id, demand])).values()].sort(
      (a, b) => Number(a.hasBasis) - Number(b.hasBasis) || a.id - b.id,
    );
    const opening = candidates.find(({ id }) =>
      stretches.every((day) => {
        const supposed = new EvidenceDay(this.register, day, id);
        return loop.every(({ from }) => supposed.isCompletable(from));
      }),
    );
    return opening?.id ?? null;
  }
}

const nameOf = ({ demand, type, to }: Wait) => `${demand.id}:${type}:${to.id}`;

function reachableFrom(start: number, waits: readonly Wait[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { from, to } of waits) {
      if (from.id !== at || reached.has(to.id)) continue;
      reached.add(to.id);
      open.push(to.id);
    }
  }
  return reached;
}

/**
 * For each document waited for, in the order of the demands, that no loop told goes through: of the shortest ways round
 * through it the one whose waits come first.
 */
function shortestLoops({ waits }: Knot): readonly (readonly Wait[])[] {
  const loops = new Map<string, readonly Wait[]>();
  const told = new Set<string>();
  for (const first of waits) {
    if (told.has(documentOf(first))) continue;
    const loop = firstShortest(first, waits);
    for (const wait of loop) told.add(documentOf(wait));
    loops.set(loop.map(nameOf).sort().join(), loop);
  }
  return [...loops.values()];
}

const documentOf = ({ demand, type }: Wait) => `${demand.id}:${type}`;

/** Goes from the item of the first wait always by the first wait that leads nearer to it again. */
function firstShortest(first: Wait, waits: readonly Wait[]): readonly Wait[] {
  const home = first.from.id;
  const stepsTo = stepsHome(home, waits);
  const nearest = (open: readonly Wait[]) => {
    const best = Math.min(...open.map(({ to }) => stepsTo.get(to.id) ?? Number.POSITIVE_INFINITY));
    const chosen = open.find(({ to }) => stepsTo.get(to.id) === best);
    if (!chosen) throw new RangeError(`No way back to ${home}`);
    return chosen;
  };
  const loop = [nearest(waits.filter((wait) => documentOf(wait) === documentOf(first)))];
  for (let at = loop[0]?.to.id; at !== home; at = loop.at(-1)?.to.id) {
    loop.push(nearest(waits.filter(({ from }) => from.id === at)));
  }
  return loop;
}

/** How many waits lead from each item to the one named. */
function stepsHome(home: number, waits: readonly Wait[]): ReadonlyMap<number, number> {
  const steps = new Map([[home, 0]]);
  for (let before = 0; before !== steps.size; ) {
    before = steps.size;
    const known = [...steps];
    const farthest = Math.max(...steps.values());
    for (const [id] of known.filter(([, count]) => count === farthest)) {
      for (const { from, to } of waits) if (to.id === id && !steps.has(from.id)) steps.set(from.id, farthest + 1);
    }
  }
  return steps;
}
