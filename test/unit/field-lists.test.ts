import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { buildApi } from '../../src/app.js';
import { recordKinds } from '../../src/modules/workflow/index.js';
import type { Field } from '../../src/shared/fields.js';

/** Columns that the registry keeps itself. */
const KEPT = ['id', 'code', 'codeFault', 'searchText', 'searchPinyin', 'version'];

let schema: GraphQLSchema | null = null;

describe.each(recordKinds.map((kind) => [kind.name, kind] as const))('the field list of %s', (name, kind) => {
  const columns = Object.keys(kind.schema.meta.properties);

  test('names every column of its table, and none that is not there', () => {
    expect(kind.fields.filter(isColumn).map(propertyOf).sort()).toEqual(
      columns.filter((column) => !KEPT.includes(column)).sort(),
    );
  });

  test('has a table behind every list, part and basis', () => {
    const tables = [
      ...Object.keys(kind.lists ?? {}),
      ...Object.keys(kind.parts ?? {}),
      ...(kind.basis ? ['bases'] : []),
    ];
    expect(
      kind.fields
        .filter((field) => !isColumn(field))
        .map((field) => field.name)
        .sort(),
    ).toEqual(tables.sort());
  });

  test('finds records by fields that it has', () => {
    for (const field of kind.searchFields) expect(columns).toContain(field);
    expect(columns.includes('searchText')).toBe(kind.searchFields.length > 0);
  });

  test('is shown by the API field by field', async () => {
    schema ??= (await buildApi()).plain;
    const type = schema.getType(name);
    const shown = isObjectType(type) ? Object.keys(type.getFields()) : [];
    const names = kind.fields.map((field) => field.name);
    expect(names.filter((field) => !shown.includes(field))).toEqual([]);
  });

  test('says every field in Chinese and English, once', () => {
    for (const { label } of kind.fields) {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[\x20-\x7e]+$/);
    }
    const names = kind.fields.map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

function isColumn({ kind: { type } }: Field): boolean {
  return !['references', 'alternatives', 'bases', 'parts'].includes(type);
}

function propertyOf({ name, kind }: Field): string {
  return kind.type === 'reference' ? `${name}Id` : name;
}
