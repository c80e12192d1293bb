import { brokenConstraintOf, type Em, isRefusedRow, type Publication } from '../../platform/db/index.js';
import { at } from '../../shared/at.js';
import { applyChanges } from './apply-changes.js';
import type { AppliedChange, Change, ChangeProblem } from './domain/change.js';
import { ChangesRefusedError } from './domain/changes-refused.js';
import { dependentsOf, orderChanges } from './domain/preview/order-changes.js';
import { recordKinds } from './store/record-kinds.js';
import { referencedCodes } from './store/resolve-references.js';

/** What could be applied of a set, and why the rest could not. */
export interface AppliedAsFar {
  /** With the position of its change in the set, in the order of the set. */
  readonly applied: readonly (AppliedChange & { readonly change: number })[];
  readonly problems: readonly ChangeProblem[];
}

/**
 * Applies of a set what can be applied, and names each change that cannot be, with all that depends on it.
 *
 * All of it is written at once, as when it is published. Only when the database itself objects is the set halved
 * until the rows are found that it objects to: three wrong among thousands cost a few dozen attempts, not thousands.
 *
 * @param em of the transaction that is rolled back in the end
 */
export async function applyAsFar(em: Em, changes: readonly Change[], publication: Publication): Promise<AppliedAsFar> {
  const attempt = new Attempt(em, changes, publication);
  await attempt.apply(orderChanges(changes, KINDS, needsOf));
  return attempt.outcome();
}

const KINDS = recordKinds.map(({ name }) => name);

const needsOf = (change: Change) => referencedCodes([change]);

class Attempt {
  private readonly applied = new Map<number, AppliedChange>();
  private readonly problems: ChangeProblem[] = [];
  private readonly refused = new Set<number>();

  constructor(
    private readonly em: Em,
    private readonly changes: readonly Change[],
    private readonly publication: Publication,
  ) {}

  outcome(): AppliedAsFar {
    return {
      applied: [...this.applied].sort(([a], [b]) => a - b).map(([change, applied]) => ({ ...applied, change })),
      problems: this.problems.toSorted((a, b) => a.change - b.change),
    };
  }

  /** @param positions in an order in which what is named comes first */
  async apply(positions: readonly number[]): Promise<void> {
    let left = positions.filter((position) => !this.refused.has(position));
    while (left.length > 0) {
      const fault = await this.tryAll(left);
      if (fault === null) return;
      if (fault instanceof ChangesRefusedError) {
        this.refuse(fault.problems.map((problem) => ({ ...problem, change: at(left, problem.change) })));
        left = left.filter((position) => !this.refused.has(position));
      } else if (left.length === 1) {
        return this.refuse([problemOf(fault, at(left, 0), this.changes)]);
      } else {
        const middle = Math.ceil(left.length / 2);
        await this.apply(left.slice(0, middle));
        return this.apply(left.slice(middle));
      }
    }
  }

  /** @returns null when all of them are applied; else nothing is, and this is why */
  private async tryAll(positions: readonly number[]): Promise<unknown> {
    const changes = positions.map((position) => at(this.changes, position));
    try {
      const applied = await this.em.transactional((inner) => applyChanges(inner, changes, this.publication));
      for (const [index, position] of positions.entries()) this.applied.set(position, at(applied, index));
      return null;
    } catch (error) {
      if (error instanceof ChangesRefusedError || isRefusedRow(error)) return error;
      throw error;
    }
  }

  private refuse(problems: readonly ChangeProblem[]): void {
    const fresh = new Set(problems.map(({ change }) => change));
    for (const position of fresh) this.refused.add(position);
    this.problems.push(...problems);
    // a code that is taken, or given twice, is there all the same
    const missing = new Set(
      problems.filter(({ code }) => code !== 'CODE_TAKEN' && code !== 'DUPLICATE_IN_SET').map(({ change }) => change),
    );
    for (const position of dependentsOf(this.changes, missing, needsOf)) {
      if (this.refused.has(position)) continue;
      this.refused.add(position);
      const { kind, code } = at(this.changes, position);
      this.problems.push({
        change: position,
        code: 'DEPENDS_ON_REFUSED',
        field: null,
        message: `${kind} ${code}: it names a record of this set that cannot be made`,
      });
    }
  }
}

function problemOf(error: unknown, change: number, changes: readonly Change[]): ChangeProblem {
  const { kind, code } = at(changes, change);
  const constraint = brokenConstraintOf(error);
  return {
    change,
    code: 'CONSTRAINT',
    field: null,
    message: `${kind} ${code}: the registry does not take it (${constraint ?? 'a value that cannot be kept'})`,
  };
}
