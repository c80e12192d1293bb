import { columnsOf } from '../../../platform/db/index.js';
import { existsOn, linkedList, listLoader } from '../../../platform/graphql/index.js';
import { CatalogueItem } from '../../powers/index.js';
import { EliminationItem } from './elimination.entity.js';
import { Finding, type FindingRow } from './rule.entity.js';

// Lists that are short by nature, each a loader with one statement for all parents.

/** What rules say of each requirement on the day, headline first. */
export const findingsOfRequirements = listLoader<FindingRow>((em, requirements, { validAt }) => {
  const { sql, params } = existsOn(validAt);
  return em.execute<(FindingRow & { listedUnder: number })[]>(
    `select ${columnsOf(em, Finding)}, t.subject_id as "listedUnder"
     from finding as t join rule as r on r.id = t.rule_id
     where t.subject_kind = 'REQUIREMENT' and t.subject_id in (?) and ${sql}
     order by t.subject_id, r.priority, t.valid_from, t.id`,
    [requirements, ...params],
  );
});

export const boundItems = linkedList(CatalogueItem, {
  table: EliminationItem,
  parent: 'elimination_id',
  child: 'catalogue_item_id',
});
