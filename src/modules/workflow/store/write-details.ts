import type { EntitySchema } from '@mikro-orm/core';
import { type Em, insertRows, tableOf } from '../../../platform/db/index.js';
import { type BasisValue, isBasisValue } from '../../../shared/fields.js';
import { basisKey, ensureCitations } from '../../legal/index.js';
import type { RecordKind } from './record-kinds.js';

/** A record whose own row is written, with what its lists shall hold. */
export interface WrittenRecord {
  readonly id: number;
  readonly isNew: boolean;
  readonly values: ReadonlyMap<string, unknown>;
}

/** The join tables of the records hold what the changes say; a list that a change does not name stays. */
export async function writeLists(em: Em, kind: RecordKind, records: readonly WrittenRecord[]): Promise<void> {
  for (const [name, { schema, subject, target, hasAlternatives }] of Object.entries(kind.lists ?? {})) {
    const named = records.filter(({ values }) => values.has(name));
    await clear(em, schema, subject, named);
    const rows = named.flatMap(({ id, values }) =>
      hasAlternatives
        ? listOf(values.get(name)).flatMap((entries, alternative) =>
            [...new Set(listOf(entries))].map((entry, order) => ({
              [subject]: id,
              [target]: entry,
              alternative: alternative + 1,
              position: order + 1,
            })),
          )
        : listOf(values.get(name)).map((entry, order) => ({
            [subject]: id,
            [target]: entry,
            ...('position' in schema.meta.properties ? { position: order + 1 } : {}),
          })),
    );
    await insertRows(em, schema, rows);
  }
}

/** The rows that belong to the records alone are those the changes say, in their order. */
export async function writeParts(em: Em, kind: RecordKind, records: readonly WrittenRecord[]): Promise<void> {
  for (const [name, { schema, subject, basis }] of Object.entries(kind.parts ?? {})) {
    const named = records.filter(({ values }) => values.has(name));
    if (basis) await clearBasesOfParts(em, schema, subject, basis, named);
    await clear(em, schema, subject, named);
    const parts = named.flatMap(({ id, values }) =>
      listOf(values.get(name)).map((part, order) => ({ subjectId: id, order, values: asMap(part) })),
    );
    const ids = await insertRows(
      em,
      schema,
      parts.map(({ subjectId, order, values }) => ({
        [subject]: subjectId,
        position: order + 1,
        ...partColumns(values),
      })),
    );
    if (basis) {
      await insertBases(
        em,
        basis,
        parts.map(({ values }, index) => ({ id: ids[index] ?? 0, bases: basesOf(values) })),
      );
    }
  }
}

/** The records rest on the citations that the changes say. */
export async function writeBases(em: Em, kind: RecordKind, records: readonly WrittenRecord[]): Promise<void> {
  if (!kind.basis) return;
  const named = records.filter(({ values }) => values.has('bases'));
  await clear(em, kind.basis, 'subjectId', named);
  await insertBases(
    em,
    kind.basis,
    named.map(({ id, values }) => ({ id, bases: basesOf(values) })),
  );
}

async function insertBases(
  em: Em,
  schema: EntitySchema,
  subjects: readonly { readonly id: number; readonly bases: readonly BasisValue[] }[],
): Promise<void> {
  const citations = await ensureCitations(
    em,
    subjects.flatMap(({ bases }) => bases),
  );
  await insertRows(
    em,
    schema,
    subjects.flatMap(({ id, bases }) =>
      distinctBases(bases).map((basis, order) => ({
        subjectId: id,
        citationId: citations.get(basisKey(basis)),
        purpose: basis.purpose,
        position: order + 1,
      })),
    ),
  );
}

/** The same words cited twice for the same purpose are one basis. */
function distinctBases(bases: readonly BasisValue[]): BasisValue[] {
  return [...new Map(bases.map((basis) => [`${basis.purpose} ${basisKey(basis)}`, basis])).values()];
}

async function clear(em: Em, schema: EntitySchema, subject: string, records: readonly WrittenRecord[]): Promise<void> {
  const ids = records.filter(({ isNew }) => !isNew).map(({ id }) => id);
  if (ids.length === 0) return;
  await em.execute(`delete from ${tableOf(schema)} where ${columnOf(subject)} in (?)`, [ids]);
}

async function clearBasesOfParts(
  em: Em,
  part: EntitySchema,
  subject: string,
  basis: EntitySchema,
  records: readonly WrittenRecord[],
): Promise<void> {
  const ids = records.filter(({ isNew }) => !isNew).map(({ id }) => id);
  if (ids.length === 0) return;
  await em.execute(
    `delete from ${tableOf(basis)} where subject_id in (select id from ${tableOf(part)} where ${columnOf(subject)} in (?))`,
    [ids],
  );
}

function columnOf(property: string): string {
  return `"${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}

function partColumns(values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    [...values]
      .filter(([name]) => name !== 'bases')
      .map(([name, value]) => [name === 'office' ? 'officeId' : name, value ?? null]),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asMap(value: unknown): ReadonlyMap<string, unknown> {
  return value instanceof Map ? value : new Map();
}

function basesOf(values: ReadonlyMap<string, unknown>): readonly BasisValue[] {
  return listOf(values.get('bases')).filter(isBasisValue);
}
