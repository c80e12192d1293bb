import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Change,
  type FieldValues,
  planChanges,
  publishChanges,
  readRecords,
  recordKind,
  recordKinds,
} from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import type { Field } from '../../src/shared/fields.js';
import { freshDatabase } from '../support/database.js';

let statements = 0;
let database: Database;
const em = () => database.orm.em.fork();
const publish = (changes: readonly Change[]) => publishChanges(em(), changes, { label: 'test', onPublish: [] });

/** Two records of every kind with a value in every field; each refers to the other kinds' and to its sibling. */
const WORLD: readonly Change[] = recordKinds.flatMap(({ name, fields }) =>
  (['A', 'B'] as const).map((letter) => ({
    operation: 'CREATE',
    kind: name,
    code: `${name}-${letter}`,
    fields: filled(fields, letter),
  })),
);

beforeAll(async () => {
  database = await freshDatabase({ onQuery: () => statements++ });
  await publish(WORLD);
});
afterAll(() => database.close());

describe('records are read back as they were written', () => {
  test.each(recordKinds.map(({ name }) => name))('%s', async (kind) => {
    const written = WORLD.filter((change) => change.kind === kind);
    const read = await readRecords(em(), kind, [...written.map(({ code }) => code), 'not there']);
    expect([...read.keys()]).toEqual(written.map(({ code }) => code));
    for (const { code, fields } of written) expect(read.get(code)?.values).toEqual(fields);
    expect(read.get(`${kind}-A`)?.version).toBe(recordKind(kind).isList ? 1 : null);
  });

  test('also when nothing but the required is said', async () => {
    const code = 'bare';
    const fields = { codeScheme: 'LOCAL', serviceItem: 'ServiceItem-A', name: '裸', status: 'ACTIVE' };
    await publish([{ operation: 'CREATE', kind: 'HandlingItem', code, fields }]);
    const read = (await readRecords(em(), 'HandlingItem', [code])).get(code);
    expect(read?.values).toMatchObject({ ...fields, dayUnit: 'WORKING_DAY', isOnline: false, visits: null, fees: [] });
  });

  test.each(recordKinds.map(({ name }) => name))('%s: as many statements for many as for one', async (kind) => {
    const count = async (codes: readonly string[]) => {
      statements = 0;
      await readRecords(em(), kind, codes);
      return statements;
    };
    expect(await count([`${kind}-A`, `${kind}-B`])).toBe(await count([`${kind}-A`]));
  });
});

describe('a plan', () => {
  const drafts = () => WORLD.map(({ kind, code, fields }) => ({ kind, code, fields }));
  const power = (fields: FieldValues, defaults: FieldValues = {}) =>
    planChanges(em(), [{ kind: 'PowerItem', code: 'PowerItem-A', fields, defaults }]);
  const bases = [basis('ESTABLISH', '甲'), basis('ESTABLISH', '乙')];

  test('changes nothing where the registry says the same', async () => {
    expect(await planChanges(em(), drafts())).toMatchObject({ changes: [], unchanged: WORLD.length });
  });

  test('names only the fields that differ, and the version it was written against', async () => {
    const { changes } = await power({ name: '新名', subItemName: '值A', levels: [1, 2], remark: null });
    expect(changes).toEqual([
      {
        operation: 'UPDATE',
        kind: 'PowerItem',
        code: 'PowerItem-A',
        fields: { name: '新名', levels: [1, 2] },
        version: 1,
      },
    ]);
  });

  test.each<[string, FieldValues]>([
    ['a field that the source does not say', { remark: null, kinds: [], bases: [], office: undefined }],
    ['a default', {}],
    ['the scheme of the code', { codeScheme: 'CN-39554-BASIC' }],
    [
      'the day on which the same words were written',
      { bases: [basis('IMPLEMENT', '甲A', '2026-06-15'), basis('ESTABLISH', '甲A')] },
    ],
    [
      'the same words twice',
      { bases: ['IMPLEMENT', 'ESTABLISH', 'IMPLEMENT'].map((purpose) => basis(purpose, '甲A')) },
    ],
    ['a joint holder named twice', { jointHolders: ['Organisation-B', 'Organisation-A', 'Organisation-B'] }],
  ])('leaves alone %s', async (_name, fields) => {
    expect((await power(fields, { status: 'SUSPENDED' })).changes).toEqual([]);
  });

  test('keeps the day of the bases that stay', async () => {
    const { changes } = await power({ bases: [basis('ESTABLISH', '甲A', '2026-06-15'), basis('IMPLEMENT', '甲A')] });
    expect(changes[0]?.fields).toEqual({ bases: [basis('ESTABLISH', '甲A'), basis('IMPLEMENT', '甲A')] });
  });

  test('takes another order of bases for a difference', async () => {
    await publish((await power({ bases })).changes);
    expect((await power({ bases: bases.toReversed() })).changes).toHaveLength(1);
    expect((await power({ bases })).changes).toEqual([]);
  });

  test('gives a new record its defaults where the source is silent', async () => {
    const { changes, byDraft } = await planChanges(em(), [
      { kind: 'FactType', code: 'FactType-A', fields: { name: '值A' } },
      {
        kind: 'FactType',
        code: 'new',
        fields: { name: '新', dataSource: null },
        defaults: { dataSource: 'D', name: '旧' },
      },
    ]);
    expect(changes).toEqual([
      { operation: 'CREATE', kind: 'FactType', code: 'new', fields: { name: '新', dataSource: 'D' } },
    ]);
    expect(byDraft).toEqual([null, changes[0]]);
  });
});

function basis(purpose: string, text: string, writtenOn = '2020-02-29') {
  return { purpose, text, writtenOn };
}

function filled(fields: readonly Field[], letter: string): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.name, valueFor(field, letter)]));
}

function valueFor({ name, kind }: Field, letter: string): unknown {
  const sibling = letter === 'A' ? 'B' : 'A';
  switch (kind.type) {
    case 'text':
      return name === 'codeScheme' ? 'LOCAL' : `值${letter}`;
    case 'integer':
      return kind.min + 1;
    case 'amount':
      return letter === 'A' ? 12.5 : 0;
    case 'boolean':
      return letter === 'A';
    case 'date':
      return name === 'validTo' ? '2030-12-31' : '2001-01-01';
    case 'enum':
      return kind.vocabulary.values[letter === 'A' ? 1 : 0];
    case 'enums':
      return kind.vocabulary.values.toReversed().slice(0, 3);
    case 'texts':
      return ['乙', '甲'];
    case 'integers':
      return [3, 1];
    case 'reference':
      return `${kind.to}-${name.startsWith('to') ? letter : sibling}`;
    case 'references':
      return [`${kind.to}-B`, `${kind.to}-A`];
    case 'alternatives':
      return [[`${kind.to}-B`], [`${kind.to}-B`, `${kind.to}-A`]];
    case 'bases':
      return kind.purposes.toReversed().map((purpose) => basis(purpose, `甲${letter}`));
    case 'parts':
      return [filled(kind.fields, letter), filled(kind.fields, sibling)];
  }
}
