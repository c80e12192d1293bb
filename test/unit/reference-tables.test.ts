import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { CODE_SCHEMES } from '../../src/shared/codes/code-schemes.js';
import { ITEM_TYPE_TABLES, POWER_CATEGORIES } from '../../src/shared/codes/item-types.js';
import { SECTOR_CODES } from '../../src/shared/codes/sectors.js';

const FOLDER = join(import.meta.dirname, '../../seeds/reference');
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));

interface Label {
  readonly zh: string;
  readonly en: string;
}
interface Entry extends Label {
  readonly code: string;
  readonly verified?: boolean;
  readonly note?: Label;
}
interface Table {
  readonly key: string;
  readonly name: Label;
  readonly source: string;
  readonly verified: boolean;
  readonly note?: Label;
  readonly entries: readonly Entry[];
}

/** Read without any check: the tests below are the check. */
function readTable(file: string): Table {
  return parse(readFileSync(join(FOLDER, file), 'utf8'));
}

function tableOf(key: string): Table {
  return readTable(`${key}.yaml`);
}

const HAN = /\p{Script=Han}/u;

function labelFaults(label: unknown): string[] {
  if (typeof label !== 'object' || label === null) return ['no label'];
  const { zh, en, ...rest } = label as Record<string, unknown>;
  return [
    ...(typeof zh === 'string' && (HAN.test(zh) || /[A-Z]{2}.*\d/.test(zh)) ? [] : [`zh ${String(zh)}`]),
    ...(typeof en === 'string' && /[A-Za-z]/.test(en) && !HAN.test(en) ? [] : [`en ${String(en)}`]),
    ...Object.keys(rest).map((key) => `key ${key}`),
  ];
}

describe.each(FILES)('%s', (file) => {
  const table = readTable(file);

  test('has a key of its own name, a name, a source and a mark', () => {
    const { key, name, source, verified, note, entries, ...rest } = table;
    expect(rest).toEqual({});
    expect(key).toBe(basename(file, '.yaml'));
    expect(labelFaults(name)).toEqual([]);
    expect(source).toMatch(/\S/);
    expect(source).not.toMatch(/https?:|www\./);
    expect(typeof verified).toBe('boolean');
    if (note !== undefined) expect(labelFaults(note)).toEqual([]);
    expect(entries.length).toBeGreaterThan(1);
  });

  test('has rows of one shape, labelled in both languages', () => {
    for (const { code, zh, en, verified, note, ...rest } of table.entries) {
      expect([code, rest]).toEqual([expect.stringMatching(/^\S+$/), {}]);
      expect([code, labelFaults({ zh, en })]).toEqual([code, []]);
      expect(['undefined', 'boolean']).toContain(typeof verified);
      if (note !== undefined) expect([code, labelFaults(note)]).toEqual([code, []]);
    }
  });

  test('gives each code once', () => {
    const codes = table.entries.map((entry) => entry.code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});

test('every table that rules or imports read is there', () => {
  expect(FILES.map((file) => basename(file, '.yaml'))).toEqual(
    expect.arrayContaining([
      'basis-purposes',
      'code-schemes',
      'document-necessities',
      'document-sources',
      'evidence-kinds',
      'execution-kinds',
      'exercise-levels',
      'instrument-levels',
      'item-types',
      'levy-kinds',
      'measure-kinds',
      'penalty-kinds',
      'power-sources',
      'replacement-methods',
      'responsibility-stages',
      'sectors',
    ]),
  );
});

describe('tables that code knows too say the same', () => {
  test('code schemes', () => {
    expect(tableOf('code-schemes').entries.map(({ code, zh, en, verified }) => ({ code, zh, en, verified }))).toEqual(
      Object.entries(CODE_SCHEMES).map(([code, { zh, en, verified }]) => ({ code, zh, en, verified })),
    );
    for (const [index, [, scheme]] of Object.entries(CODE_SCHEMES).entries()) {
      const note = tableOf('code-schemes').entries[index]?.note?.zh;
      expect(note).toBe(`${scheme.source}；${scheme.check === null ? '不校验' : '校验'}`);
    }
  });

  test.each([
    ['item-types', 'CN-NATIONAL'],
    ['item-types-deployed-b', 'DEPLOYED-B'],
  ] as const)('%s', (key, table) => {
    expect(tableOf(key).entries.map(({ code, zh }) => ({ code, zh }))).toEqual(
      ITEM_TYPE_TABLES[table].map(({ code, zh }) => ({ code, zh })),
    );
  });

  test('sectors', () => {
    expect(tableOf('sectors').entries.map((entry) => entry.code)).toEqual([...SECTOR_CODES]);
  });

  test('power categories', () => {
    expect(tableOf('power-categories').entries.map((entry) => entry.code)).toEqual([...POWER_CATEGORIES]);
  });
});

describe('stage templates', () => {
  const templates = FILES.filter((file) => file.startsWith('stage-template-')).map(readTable);
  const stages = new Map(tableOf('responsibility-stages').entries.map((entry) => [entry.code, entry.zh]));

  test('each is of a power category', () => {
    const categories = templates.map((table) =>
      table.key.slice('stage-template-'.length).toUpperCase().replace('-', '_'),
    );
    const without = POWER_CATEGORIES.filter((category) => !categories.includes(category));
    expect(without).toEqual(['REQUISITION', 'OTHER', 'PUBLIC_SERVICE']);
    expect(categories.length).toBe(POWER_CATEGORIES.length - without.length);
  });

  test.each(templates.map((table) => [table.key, table] as const))(
    '%s names known stages by their names',
    (_key, table) => {
      for (const { code, zh } of table.entries) expect([code, stages.get(code)]).toEqual([code, zh]);
    },
  );
});

/** What is known from memory only must say so, or a rule will quote it as fact. */
test.each(['sectors', 'time-units', 'document-sources', 'document-necessities', 'stage-template-licensing'])(
  '%s is marked as not verified',
  (key) => {
    expect(tableOf(key).verified).toBe(false);
  },
);
