import type { EntitySchema } from '@mikro-orm/core';
import { tableOf } from '../../../platform/db/index.js';
import type { NestedQuery } from '../../../platform/graphql/index.js';

/**
 * How a nested connection finds the records that rest on an article, whichever version of it they cite and under
 * whatever number; the parent is the lineage of the article.
 *
 * @param basis join table of the records, made by `defineBasis`
 */
export function restsOnProvision(basis: EntitySchema): Pick<NestedQuery<never>, 'join' | 'parentKey'> {
  return {
    join: `join (
        select distinct b.subject_id, p.lineage from ${tableOf(basis)} as b
        join citation_target as ct on ct.citation_id = b.citation_id
        join provision as p on p.id = ct.provision_id
      ) as resting on resting.subject_id = t.id`,
    parentKey: 'resting.lineage',
  };
}
