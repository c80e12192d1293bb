import { type Database, type Em, openPublication, type Publication } from '../../src/platform/db/index.js';

/** What was written, and the publication it was written in. */
export interface Published<Result> {
  readonly publication: Publication;
  readonly result: Result;
}

/**
 * Writes in a publication of its own.
 *
 * @param at a fixed instant, later than the last publication
 */
export function publish<Result>(
  database: Database,
  work: (em: Em, publication: Publication) => Promise<Result>,
  at?: string,
): Promise<Published<Result>> {
  return database.orm.em.fork().transactional(async (em) => {
    const publication = await openPublication(em, 'test', at);
    return { publication, result: await work(em, publication) };
  });
}
