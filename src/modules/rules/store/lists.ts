import DataLoader from 'dataloader';
import { columnsOf, type Em, findRows } from '../../../platform/db/index.js';
import { existsOn, linkedList, listLoader } from '../../../platform/graphql/index.js';
import { CatalogueItem } from '../../powers/index.js';
import type { SubjectKind } from '../domain/vocabulary.js';
import { FindingDecision, type FindingDecisionRow } from './decision.entity.js';
import { EliminationItem } from './elimination.entity.js';
import { Finding, type FindingRow } from './rule.entity.js';

// Lists that are short by nature, each a loader with one statement for all parents.

/** What rules say of records of a kind on the day, headline first; a loader for each kind. */
export const findingsAbout = {
  REQUIREMENT: findingsOf('REQUIREMENT'),
  HANDLING_ITEM: findingsOf('HANDLING_ITEM'),
  SERVICE_ITEM: findingsOf('SERVICE_ITEM'),
  POWER: findingsOf('POWER'),
  RESPONSIBILITY: findingsOf('RESPONSIBILITY'),
} as const satisfies Readonly<Record<SubjectKind, ReturnType<typeof findingsOf>>>;

function findingsOf(kind: SubjectKind) {
  return listLoader<FindingRow>((em, subjects, { validAt }) => {
    const { sql, params } = existsOn(validAt);
    return em.execute<(FindingRow & { listedUnder: number })[]>(
      `select ${columnsOf(em, Finding)}, t.subject_id as "listedUnder"
       from finding as t join rule as r on r.id = t.rule_id
       where t.subject_kind = ? and t.subject_id in (?) and ${sql}
       order by t.subject_id, r.priority, r.code collate "C", t.valid_from, t.id`,
      [kind, subjects, ...params],
    );
  });
}

/** What was decided of findings, by identity, the latest last. */
export function decisionsOf(em: Em): DataLoader<string, readonly FindingDecisionRow[]> {
  return new DataLoader(async (identities) => {
    const rows = await findRows(em, FindingDecision, {
      where: 't.identity in (?)',
      params: [[...identities]],
      orderBy: 't.decided_on, t.id',
    });
    const byIdentity = Map.groupBy(rows, ({ identity }) => identity);
    return identities.map((identity) => byIdentity.get(identity) ?? []);
  });
}

export const boundItems = linkedList(CatalogueItem, {
  table: EliminationItem,
  parent: 'elimination_id',
  child: 'catalogue_item_id',
});
