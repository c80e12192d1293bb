import { type Em, openPublication, type Publication, withLimits } from '../../platform/db/index.js';
import { applyChanges } from './apply-changes.js';
import type { AppliedChange, Change } from './domain/change.js';

/** What a publication changed, for those who have to follow. */
export interface Published {
  readonly applied: readonly AppliedChange[];
  /** Instruments whose versions, dates or articles changed. */
  readonly instrumentIds: readonly number[];
}

/** Runs inside the publication's transaction, after its changes; the ordered list of them stands in `app.ts`. */
export type OnPublish = (em: Em, publication: Publication, published: Published) => Promise<void>;

/** How long a publication may run, and wait for the one before it. */
const LIMITS = { statementMs: 600_000, lockMs: 60_000 };

/**
 * Does some work as one publication: all of it with its consequences, or nothing.
 *
 * @param options.at a fixed instant, for data that carries its own
 * @param work writes, and says what it changed
 */
export function publish<Result extends Published>(
  em: Em,
  options: { readonly label: string; readonly at?: string | undefined; readonly onPublish: readonly OnPublish[] },
  work: (em: Em, publication: Publication) => Promise<Result>,
): Promise<Result> {
  return em.fork().transactional(async (tx) => {
    await withLimits(tx, LIMITS);
    const publication = await openPublication(tx, options.label, options.at);
    const result = await work(tx, publication);
    for (const follow of options.onPublish) await follow(tx, publication, result);
    return result;
  });
}

/** A set of changes is published, see {@link applyChanges}. */
export function publishChanges(
  em: Em,
  changes: readonly Change[],
  options: Parameters<typeof publish>[1],
): Promise<Published> {
  return publish(em, options, async (tx, publication) => ({
    applied: await applyChanges(tx, changes, publication),
    instrumentIds: [],
  }));
}
