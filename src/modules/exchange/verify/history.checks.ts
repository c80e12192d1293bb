import type { EntityMetadata } from '@mikro-orm/core';
import { historyFaults, tablesWithHistory } from '../../../platform/db/history-check.js';
import { type Check, findFaults, firstFaults, sqlCheck } from './check.js';

/** What recorded time promises. */
export const historyChecks: readonly Check[] = [
  {
    name: 'HISTORY_ATTACHED',
    says: {
      zh: '每张表都有完整的历史表、触发器和历史视图',
      en: 'every table has its history, triggers and as-of view, with the same columns',
    },
    async find(em) {
      const faults = await historyFaults(
        em,
        tablesWithHistory(em).map(({ tableName }) => tableName),
      );
      return faults.map(({ table, problem }) => ({ record: table, detail: problem }));
    },
  },
  sqlCheck(
    'PUBLICATIONS_IN_ORDER',
    {
      zh: '公布序号从 1 起连续，时间依次递增',
      en: 'publications are numbered from 1 without gaps, each later than the one before',
    },
    `select 'publication ' || number as record, 'follows ' || coalesce(before_number::text, 'nothing') as detail
     from (select number, recorded_at, lag(number) over (order by number) as before_number,
                  lag(recorded_at) over (order by number) as before_at from quanze.publication) as p
     where number <> coalesce(before_number, 0) + 1 or recorded_at <= before_at`,
  ),
  {
    name: 'HISTORY_IS_CURRENT',
    says: {
      zh: '现行数据与历史表中尚未终止的版本逐行一致',
      en: 'the rows that stand are the open rows of history, one for one',
    },
    find: (em) => firstFaults(tablesWithHistory(em), (table) => findFaults(em, differsFromHistory(table))),
  },
  {
    name: 'HISTORY_WITHOUT_OVERLAP',
    says: {
      zh: '同一行的历史版本首尾有序，互不重叠',
      en: 'the versions of a row follow each other without overlap',
    },
    find: (em) => firstFaults(tablesWithHistory(em), ({ tableName }) => findFaults(em, overlaps(tableName))),
  },
  {
    name: 'HISTORY_BY_PUBLICATION',
    says: {
      zh: '历史版本只在公布时开始和终止',
      en: 'versions begin and end at publications and at no other time',
    },
    find: (em) => firstFaults(tablesWithHistory(em), ({ tableName }) => findFaults(em, unpublishedTimes(tableName))),
  },
];

function differsFromHistory({ tableName, props }: EntityMetadata): string {
  const columns = (alias: string) => props.map(({ fieldNames }) => `${alias}."${fieldNames[0]}"`).join(', ');
  return `select '${tableName} ' || coalesce(live.id, open.id) as record,
      case when open.id is null then 'no open version' when live.id is null then 'open version of no row'
           else 'differs from its open version' end as detail
    from public."${tableName}" as live
    full join (select * from history."${tableName}" where rec_to = 'infinity') as open on open.id = live.id
    where live.id is null or open.id is null or (${columns('live')}) is distinct from (${columns('open')})`;
}

function overlaps(table: string): string {
  return `select '${table} ' || id as record, 'version of ' || rec_from || ' ends ' || rec_to as detail
    from (select id, rec_from, rec_to, lead(rec_from) over (partition by id order by rec_from) as next_from
          from history."${table}") as versions
    where rec_to <= rec_from or rec_to > next_from`;
}

function unpublishedTimes(table: string): string {
  return `select '${table} ' || id as record, 'no publication at ' || at as detail
    from (select id, rec_from as at from history."${table}" where rec_from <> '-infinity'
          union all select id, rec_to from history."${table}" where rec_to <> 'infinity') as ends
    where at not in (select recorded_at from quanze.publication)`;
}
