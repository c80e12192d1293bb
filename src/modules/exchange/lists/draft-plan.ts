import type { Em, Publication } from '../../../platform/db/index.js';
import { at } from '../../../shared/at.js';
import {
  type AppliedChange,
  applyChanges,
  type Change,
  type ChangeProblem,
  ChangesRefusedError,
  checkChanges,
  planChanges,
} from '../../workflow/index.js';
import type { ImportOutcome } from '../domain/report.js';
import { keyOf, referencesOf } from './draft-references.js';
import type { ListDraft } from './list-draft.js';

/** A draft that the registry would not take; `problem` is null where the draft came refused. */
export interface Refusal {
  readonly draft: ListDraft;
  readonly problem: Pick<ChangeProblem, 'code' | 'field'> | null;
}

/** A change and the row of the list that it comes from. */
export interface PlannedChange {
  readonly change: Change;
  readonly row: number;
}

/** The drafts `from` up to but not `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Somebody else wrote meanwhile: what cannot be applied any more has been refused, the rest is to be applied anew. */
export class PlanOvertaken extends Error {}

/** Drafts compared with the registry at a time. */
const BATCH = 500;

/** What becomes of each draft of a list: a change, nothing, or a refusal. */
export class DraftPlan {
  private readonly refused = new Map<number, Refusal['problem']>();
  private dependants: ReadonlyMap<string, readonly number[]> | null = null;
  private created: ReadonlyMap<string, number> | null = null;

  private constructor(
    readonly drafts: readonly ListDraft[],
    private readonly changes: readonly (Change | null)[],
  ) {}

  /**
   * Compares the drafts with the registry, some at a time, and refuses those that it would not take, with all that
   * depends on them. Nothing is written.
   *
   * @param drafts at most one for each record
   * @param pause is called before each piece; an error of it ends the work
   */
  static async make(em: Em, drafts: readonly ListDraft[], pause: () => void): Promise<DraftPlan> {
    const changes: (Change | null)[] = [];
    for (let start = 0; start < drafts.length; start += BATCH) {
      pause();
      changes.push(...(await planChanges(em.fork(), drafts.slice(start, start + BATCH))).byDraft);
    }
    const plan = new DraftPlan(drafts, changes);
    for (const [position, { isRefused }] of drafts.entries()) if (isRefused) plan.refused.set(position, null);
    plan.refuseDependants();
    for (;;) {
      pause();
      const positions = plan.changing({ from: 0, to: drafts.length });
      const problems = await checkChanges(em.fork(), plan.at(positions));
      if (problems.length === 0) return plan;
      plan.refuse(positions, problems);
    }
  }

  /** Positions in a part of what is to be changed. */
  changing({ from, to }: Part): readonly number[] {
    const positions: number[] = [];
    for (let position = from; position < to; position += 1) {
      if (this.changes[position] && !this.refused.has(position)) positions.push(position);
    }
    return positions;
  }

  /** The positions, and before them those of new records that they need from above, over any number of steps. */
  withNeeded(positions: readonly number[]): readonly number[] {
    this.created ??= this.findCreated();
    const all = new Set(positions);
    // what is added while a set is walked is walked too
    for (const position of all) {
      for (const key of referencesOf(at(this.drafts, position))) {
        const needed = this.created.get(key);
        if (needed !== undefined) all.add(needed);
      }
    }
    return [...all].sort((a, b) => a - b);
  }

  /** How many records the changes at the positions make, and how many they change. */
  count(positions: readonly number[]): { readonly created: number; readonly updated: number } {
    const created = this.at(positions).filter(({ operation }) => operation === 'CREATE').length;
    return { created, updated: positions.length - created };
  }

  /**
   * Applies the changes at the positions.
   *
   * @throws {PlanOvertaken} when some cannot be applied any more; nothing of them was written
   */
  async apply(em: Em, positions: readonly number[], publication: Publication): Promise<readonly AppliedChange[]> {
    try {
      return await applyChanges(em, this.at(positions), publication);
    } catch (error) {
      if (!(error instanceof ChangesRefusedError) || error.problems.length === 0) throw error;
      this.refuse(positions, error.problems);
      throw new PlanOvertaken('the registry was changed since the list was compared with it', { cause: error });
    }
  }

  /** The drafts of a part that were not refused. */
  landed({ from, to }: Part): readonly ListDraft[] {
    return this.drafts.slice(from, to).filter((_draft, index) => !this.refused.has(from + index));
  }

  /** One for each draft, in order. */
  get outcomes(): readonly ImportOutcome[] {
    return this.changes.map((change, position) => {
      if (this.refused.has(position)) return 'refused';
      if (!change) return 'unchanged';
      return change.operation === 'CREATE' ? 'created' : 'updated';
    });
  }

  /** What is to be changed, each with the row it comes from, in the order of the drafts. */
  get planned(): readonly PlannedChange[] {
    return this.changing({ from: 0, to: this.drafts.length }).flatMap((position) => {
      const change = this.changes[position];
      return change ? [{ change, row: at(this.drafts, position).row }] : [];
    });
  }

  /** In the order of the drafts. */
  get refusals(): readonly Refusal[] {
    return [...this.refused]
      .sort(([a], [b]) => a - b)
      .map(([position, problem]) => ({ draft: at(this.drafts, position), problem }));
  }

  private at(positions: readonly number[]): readonly Change[] {
    return positions.flatMap((position) => this.changes[position] ?? []);
  }

  private refuse(positions: readonly number[], problems: readonly ChangeProblem[]): void {
    for (const problem of problems) this.refused.set(at(positions, problem.change), problem);
    this.refuseDependants();
  }

  /** What refers to a refused record of this list is refused with it, over any number of steps. */
  private refuseDependants(): void {
    if (this.refused.size === 0) return;
    this.dependants ??= this.findDependants();
    const open = [...this.refused.keys()];
    for (let position = open.pop(); position !== undefined; position = open.pop()) {
      for (const dependant of this.dependants.get(keyOf(at(this.drafts, position))) ?? []) {
        if (this.refused.has(dependant)) continue;
        this.refused.set(dependant, { code: 'DEPENDS_ON_REFUSED', field: null });
        open.push(dependant);
      }
    }
  }

  /** Positions of the changes that make a record, by its key. */
  private findCreated(): ReadonlyMap<string, number> {
    return new Map(
      this.drafts.flatMap((draft, position) =>
        this.changes[position]?.operation === 'CREATE' ? [[keyOf(draft), position] as const] : [],
      ),
    );
  }

  /** Positions of the changes that refer to a record, by its key. */
  private findDependants(): ReadonlyMap<string, readonly number[]> {
    const dependants = new Map<string, number[]>();
    for (const [position, draft] of this.drafts.entries()) {
      if (!this.changes[position]) continue;
      for (const key of referencesOf(draft)) {
        const known = dependants.get(key);
        if (known) known.push(position);
        else dependants.set(key, [position]);
      }
    }
    return dependants;
  }
}
