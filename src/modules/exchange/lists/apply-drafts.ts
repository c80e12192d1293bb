import type { Em } from '../../../platform/db/index.js';
import { at } from '../../../shared/at.js';
import {
  applyChanges,
  type Change,
  type ChangePlan,
  type ChangeProblem,
  ChangesRefusedError,
  type OnPublish,
  planChanges,
  publish,
  recordKind,
} from '../../workflow/index.js';
import type { ImportOutcome } from '../domain/report.js';
import type { ListDraft } from './list-draft.js';

/** A draft that the registry would not take; `problem` is null where the draft came refused. */
export interface Refusal {
  readonly draft: ListDraft;
  readonly problem: Pick<ChangeProblem, 'code' | 'field'> | null;
}

export interface AppliedDrafts<Seen> {
  /** One for each draft, in order. */
  readonly outcomes: readonly ImportOutcome[];
  readonly refusals: readonly Refusal[];
  /** What `look` saw with everything applied. */
  readonly seen: Seen;
}

export interface ApplyDrafts<Seen> {
  /** Of the publication, by what it changes. */
  readonly label: (counts: { readonly created: number; readonly updated: number }) => string;
  readonly isDryRun: boolean;
  readonly onPublish: readonly OnPublish[];
  /** Reads the registry with the drafts in it, in the same transaction; a dry run's too. */
  readonly look: (em: Em, landed: readonly ListDraft[]) => Promise<Seen>;
}

/** Carries a dry run out of its transaction. */
class Rollback extends Error {}

/**
 * The registry says what the drafts say, in one publication; those it refuses are left out with all that depends on
 * them, and the rest is applied. Where nothing differs nothing is published. An error of the database leaves nothing
 * behind.
 *
 * @param drafts at most one for each record
 */
export async function applyDrafts<Seen>(
  em: Em,
  drafts: readonly ListDraft[],
  options: ApplyDrafts<Seen>,
): Promise<AppliedDrafts<Seen>> {
  const plan = await planChanges(em.fork(), drafts);
  const refusals = new Map<number, Refusal['problem']>();
  for (const [position, { isRefused }] of drafts.entries()) if (isRefused) refusals.set(position, null);
  for (;;) {
    refuseDependants(drafts, plan, refusals);
    const positions = [...plan.byDraft.keys()].filter((index) => plan.byDraft[index] && !refusals.has(index));
    const landed = drafts.filter((_draft, index) => !refusals.has(index));
    try {
      const seen = await apply(
        em,
        positions.flatMap((index) => plan.byDraft[index] ?? []),
        landed,
        options,
      );
      return { ...summary(drafts, plan, refusals), seen };
    } catch (error) {
      if (!(error instanceof ChangesRefusedError) || error.problems.length === 0) throw error;
      for (const problem of error.problems) refusals.set(at(positions, problem.change), problem);
    }
  }
}

async function apply<Seen>(
  em: Em,
  changes: readonly Change[],
  landed: readonly ListDraft[],
  { label, isDryRun, onPublish, look }: ApplyDrafts<Seen>,
): Promise<Seen> {
  if (changes.length === 0) return look(em.fork(), landed);
  const created = changes.filter(({ operation }) => operation === 'CREATE').length;
  let seen: { readonly value: Seen } | null = null;
  const rollBack: OnPublish = async () => {
    throw new Rollback();
  };
  try {
    await publish(
      em,
      {
        label: label({ created, updated: changes.length - created }),
        onPublish: isDryRun ? [...onPublish, rollBack] : onPublish,
      },
      async (tx, publication) => {
        const applied = await applyChanges(tx, changes, publication);
        seen = { value: await look(tx, landed) };
        return { applied, instrumentIds: [] };
      },
    );
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
  }
  return seenOf(seen);
}

function seenOf<Seen>(seen: { readonly value: Seen } | null): Seen {
  if (seen === null) throw new Error('a publication ended before its changes were applied');
  return seen.value;
}

/** What refers to a refused record of this list is refused with it, over any number of steps. */
function refuseDependants(
  drafts: readonly ListDraft[],
  plan: ChangePlan,
  refusals: Map<number, Refusal['problem']>,
): void {
  if (refusals.size === 0) return;
  const dependants = new Map<string, number[]>();
  for (const [position, draft] of drafts.entries()) {
    if (!plan.byDraft[position]) continue;
    for (const key of referencesOf(draft)) dependants.set(key, [...(dependants.get(key) ?? []), position]);
  }
  const open = [...refusals.keys()];
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    const { kind, code } = at(drafts, position);
    for (const dependant of dependants.get(`${kind} ${code}`) ?? []) {
      if (refusals.has(dependant)) continue;
      refusals.set(dependant, { code: 'DEPENDS_ON_REFUSED', field: null });
      open.push(dependant);
    }
  }
}

function referencesOf({ kind, fields, defaults }: ListDraft): readonly string[] {
  const values = { ...defaults, ...fields };
  return recordKind(kind).fields.flatMap(({ name, kind: type }) => {
    if (type.type !== 'reference' && type.type !== 'references' && type.type !== 'alternatives') return [];
    return [values[name]]
      .flat(2)
      .filter((code) => typeof code === 'string')
      .map((code) => `${type.to} ${code}`);
  });
}

function summary(
  drafts: readonly ListDraft[],
  plan: ChangePlan,
  refusals: ReadonlyMap<number, Refusal['problem']>,
): Pick<AppliedDrafts<never>, 'outcomes' | 'refusals'> {
  return {
    outcomes: drafts.map((_draft, index) => {
      if (refusals.has(index)) return 'refused';
      const change = plan.byDraft[index];
      if (!change) return 'unchanged';
      return change.operation === 'CREATE' ? 'created' : 'updated';
    }),
    refusals: [...refusals]
      .sort(([a], [b]) => a - b)
      .map(([position, problem]) => ({ draft: at(drafts, position), problem })),
  };
}
