import type { EntitySchema } from '@mikro-orm/core';
import { type Em, tableOf } from '../../platform/db/index.js';
import type { BasisValue, Field, RecordName } from '../../shared/fields.js';
import { Citation } from '../legal/index.js';
import type { FieldValues } from './domain/change.js';
import { CodeIndex } from './store/code-index.js';
import { isColumn, type ListTable, type PartTable, propertyOf, recordKind } from './store/record-kinds.js';

/** A record of the registry as its field list tells it. */
export interface ReadRecord {
  readonly id: number;
  /** Null for registers, which have none. */
  readonly version: number | null;
  /** Every field of the kind: references as codes, lists in order, bases as written; what is empty is null or `[]`. */
  readonly values: FieldValues;
}

/** Records read at a time; the number of statements for each batch depends on the kind alone. */
const BATCH = 2_000;

/**
 * Reads records back in the terms in which they are changed: what `applyChanges` wrote, by the field list.
 *
 * @param codes of records of one kind; of a code that two schemes share the older record is read, of a code of an
 *   area the one in use
 * @returns by code; codes that are not in the registry are left out
 */
export async function readRecords(
  em: Em,
  name: RecordName,
  codes: readonly string[],
): Promise<Map<string, ReadRecord>> {
  const index = await CodeIndex.load(em, new Map([[name, new Set(codes)]]));
  const idByCode = new Map(
    [...new Set(codes)].flatMap((code) =>
      index
        .find(name, code)
        .slice(0, 1)
        .map((id) => [code, id] as const),
    ),
  );
  const ids = [...idByCode.values()];
  const byId = new Map<number, ReadRecord>();
  for (let start = 0; start < ids.length; start += BATCH) {
    for (const record of await readBatch(em, name, ids.slice(start, start + BATCH))) byId.set(record.id, record);
  }
  return new Map(
    [...idByCode].flatMap(([code, id]) => {
      const record = byId.get(id);
      return record ? [[code, record] as const] : [];
    }),
  );
}

async function readBatch(em: Em, name: RecordName, ids: readonly number[]): Promise<ReadRecord[]> {
  const kind = recordKind(name);
  const rows = await readColumns(em, kind.schema, kind.fields, {
    extra: kind.isList ? ['t."version"'] : [],
    where: 't.id',
    ids,
  });
  const details = new Map<string, Detail>();
  for (const field of kind.fields) {
    if (!isColumn(field)) details.set(field.name, await readDetail(em, field, name, ids));
  }
  return rows.map(({ id, version, ...columns }) => {
    const values: Record<string, unknown> = { ...columns };
    for (const [field, byRecord] of details) values[field] = byRecord.get(Number(id)) ?? [];
    return { id: Number(id), version: typeof version === 'number' ? version : null, values };
  });
}

type Detail = ReadonlyMap<number, readonly unknown[]>;

function readDetail(em: Em, field: Field, name: RecordName, ids: readonly number[]): Promise<Detail> {
  const { kind: type } = field;
  const { lists, parts, basis } = recordKind(name);
  const list = lists?.[field.name];
  const part = parts?.[field.name];
  if (list && (type.type === 'references' || type.type === 'alternatives')) return readList(em, list, type.to, ids);
  if (part && type.type === 'parts') return readParts(em, part, type.fields, ids);
  if (basis && type.type === 'bases') return readBasesOf(em, basis, ids);
  throw new TypeError(`${name} has no table for ${field.name}`);
}

async function readList(em: Em, list: ListTable, to: RecordName, ids: readonly number[]): Promise<Detail> {
  const { schema, subject, target, hasAlternatives } = list;
  const order = 'position' in schema.meta.properties ? 'l."position"' : 'l.id';
  const alternative = hasAlternatives ? 'l."alternative"' : '0';
  const rows = await em.execute<{ subject: number; code: string; alternative: number }[]>(
    `select l.${column(subject)} as subject, r.code, ${alternative} as alternative
     from ${tableOf(schema)} l join ${tableOf(recordKind(to).schema)} r on r.id = l.${column(target)}
     where l.${column(subject)} in (?) order by subject, alternative, ${order}`,
    [[...ids]],
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.subject)].map(([id, own]) => [
      id,
      hasAlternatives
        ? [...Map.groupBy(own, (row) => row.alternative).values()].map((alike) => alike.map(({ code }) => code))
        : own.map(({ code }) => code),
    ]),
  );
}

async function readParts(
  em: Em,
  { schema, subject, basis }: PartTable,
  fields: readonly Field[],
  ids: readonly number[],
): Promise<Detail> {
  const rows = await readColumns(em, schema, fields, {
    extra: [`t.${column(subject)} as "subjectId"`],
    where: `t.${column(subject)}`,
    ids,
  });
  const bases = basis
    ? await readBasesOf(
        em,
        basis,
        rows.map(({ id }) => Number(id)),
      )
    : null;
  return new Map(
    [...Map.groupBy(rows, ({ subjectId }) => Number(subjectId))].map(([owner, own]) => [
      owner,
      own.map(({ id, subjectId: _, ...values }) =>
        bases ? { ...values, bases: bases.get(Number(id)) ?? [] } : values,
      ),
    ]),
  );
}

async function readBasesOf(em: Em, schema: EntitySchema, ids: readonly number[]): Promise<Detail> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<(BasisValue & { subject: number })[]>(
    `select b.subject_id as subject, b.purpose, c.text, c.written_on as "writtenOn"
     from ${tableOf(schema)} b join ${tableOf(Citation)} c on c.id = b.citation_id
     where b.subject_id in (?) order by b.subject_id, b.position`,
    [[...ids]],
  );
  return new Map(
    [...Map.groupBy(rows, ({ subject }) => subject)].map(([id, own]) => [
      id,
      own.map(({ purpose, text, writtenOn }) => ({ purpose, text, writtenOn })),
    ]),
  );
}

interface ColumnQuery {
  readonly extra: readonly string[];
  /** The column that is one of `ids`; rows come in its order, then by id. */
  readonly where: string;
  readonly ids: readonly number[];
}

/** Rows with the values of those fields that are columns, references as codes. */
async function readColumns(
  em: Em,
  schema: EntitySchema,
  fields: readonly Field[],
  { extra, where, ids }: ColumnQuery,
): Promise<Record<string, unknown>[]> {
  const own = fields.filter(isColumn);
  const joins: string[] = [];
  const selected = own.map((field, index) => {
    if (field.kind.type !== 'reference') return `t.${column(field.name)} as "${field.name}"`;
    joins.push(
      `left join ${tableOf(recordKind(field.kind.to).schema)} r${index} on r${index}.id = t.${column(propertyOf(field))}`,
    );
    return `r${index}.code as "${field.name}"`;
  });
  const rows = await em.execute<Record<string, unknown>[]>(
    `select ${['t.id', ...extra, ...selected].join(', ')} from ${tableOf(schema)} t ${joins.join(' ')}
     where ${where} in (?) order by ${where}, t.id`,
    [[...ids]],
  );
  const amounts = own.filter(({ kind }) => kind.type === 'amount').map(({ name }) => name);
  if (amounts.length === 0) return rows;
  return rows.map((row) => ({ ...row, ...Object.fromEntries(amounts.map((name) => [name, amountOf(row[name])])) }));
}

/** Drivers give decimals as text. */
function amountOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function column(property: string): string {
  return `"${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}
