import type { EntitySchema } from '@mikro-orm/core';
import { tableOf } from '../../../platform/db/index.js';
import { CodeTableEntry } from '../../jurisdictions/index.js';
import { CitationTarget } from '../../legal/index.js';
import { RuleBasis } from '../../rules/index.js';
import { recordKinds } from '../../workflow/index.js';
import { type Check, findFaults, firstFaults, sqlCheck } from './check.js';

/** Rows that stand in an order under a parent. */
interface OrderedList {
  readonly table: EntitySchema;
  /** Columns that name the parent. */
  readonly under: string;
}

/** Every list whose rows are counted from 1. */
const orderedLists: readonly OrderedList[] = [
  { table: CodeTableEntry, under: 'table_id' },
  { table: CitationTarget, under: 'citation_id' },
  { table: RuleBasis, under: 'subject_id' },
  ...recordKinds.flatMap(({ basis, lists = {}, parts = {} }) => [
    ...(basis ? [{ table: basis, under: 'subject_id' }] : []),
    ...Object.values(lists)
      .filter(({ schema }) => 'position' in schema.meta.properties)
      .map(({ schema, subject, hasAlternatives }) => ({
        table: schema,
        under: hasAlternatives ? `${columnOf(subject)}, alternative` : columnOf(subject),
      })),
    ...Object.values(parts).flatMap(({ schema, subject, basis: ofPart }) => [
      { table: schema, under: columnOf(subject) },
      ...(ofPart ? [{ table: ofPart, under: 'subject_id' }] : []),
    ]),
  ]),
];

/** What holds of rows that stand in an order. */
export const listChecks: readonly Check[] = [
  {
    name: 'POSITIONS',
    says: { zh: '同一记录之下的各行从 1 起连续编号', en: 'the rows under a record are numbered from 1 without gaps' },
    find: (em) => firstFaults(orderedLists, (list) => findFaults(em, misplaced(list))),
  },
  sqlCheck(
    'ALTERNATIVES',
    {
      zh: '申请材料的各组替代方案从 1 起连续编号',
      en: 'the ways to meet a requirement are numbered from 1 without gaps',
    },
    `select 'DocumentRequirement ' || d.code as record,
            count(distinct e.alternative) || ' alternatives, numbered up to ' || max(e.alternative) as detail
     from requirement_evidence as e join document_requirement as d on d.id = e.requirement_id
     group by d.id, d.code
     having min(e.alternative) <> 1 or max(e.alternative) <> count(distinct e.alternative)`,
  ),
];

function misplaced({ table, under }: OrderedList): string {
  const name = tableOf(table).replaceAll('"', '');
  return `select '${name} ' || id as record, 'position ' || position || ' at place ' || place as detail
    from (select id, position, row_number() over (partition by ${under} order by position, id) as place
          from ${tableOf(table)}) as placed
    where position <> place`;
}

function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
