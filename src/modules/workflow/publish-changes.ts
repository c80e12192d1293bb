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

/** What a publication is called, and what follows from it. */
export interface PublishOptions {
  readonly label: string;
  /** A fixed instant, for data that carries its own. */
  readonly at?: string | undefined;
  readonly onPublish: readonly OnPublish[];
}

/**
 * Does some work as one publication: all of it with its consequences, or nothing.
 *
 * @param work writes, and says what it changed
 */
export function publish<Result extends Published>(
  em: Em,
  options: PublishOptions,
  work: (em: Em, publication: Publication) => Promise<Result>,
): Promise<Result> {
  return em.fork().transactional(async (tx) => {
    await withLimits(tx, LIMITS);
    return publishWithin(tx, options, work);
  });
}

/** As {@link publish}, in a transaction that may hold more than one publication. */
export async function publishWithin<Result extends Published>(
  tx: Em,
  { label, at, onPublish }: PublishOptions,
  work: (em: Em, publication: Publication) => Promise<Result>,
): Promise<Result> {
  const publication = await openPublication(tx, label, at);
  const result = await work(tx, publication);
  for (const follow of onPublish) await follow(tx, publication, result);
  return result;
}

/** A set of changes is published, see {@link applyChanges}. */
export function publishChanges(em: Em, changes: readonly Change[], options: PublishOptions): Promise<Published> {
  return publish(em, options, applying(changes));
}

/** The work of a publication that is a set of changes. */
export function applying(changes: readonly Change[]) {
  return async (tx: Em, publication: Publication): Promise<Published> => ({
    applied: await applyChanges(tx, changes, publication),
    instrumentIds: [],
  });
}

/**
 * Does some work in one transaction without the time limits of requests; it may hold several publications.
 *
 * @param work opens them by {@link publishWithin}
 */
export function inOneTransaction<Result>(em: Em, work: (tx: Em) => Promise<Result>): Promise<Result> {
  return em.fork().transactional(async (tx) => {
    await withLimits(tx, LIMITS);
    return work(tx);
  });
}
