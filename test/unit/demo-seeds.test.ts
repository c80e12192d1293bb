import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { internalOfficeFields } from '../../src/modules/jurisdictions/domain/internal-office.fields.js';
import { jurisdictionFields } from '../../src/modules/jurisdictions/domain/jurisdiction.fields.js';
import { organisationFields } from '../../src/modules/jurisdictions/domain/organisation.fields.js';
import { catalogueItemFields } from '../../src/modules/powers/domain/catalogue-item.fields.js';
import { delegationFields } from '../../src/modules/powers/domain/delegation.fields.js';
import { powerItemFields } from '../../src/modules/powers/domain/power-item.fields.js';
import { accountabilityGroundFields } from '../../src/modules/responsibilities/domain/accountability-ground.fields.js';
import { responsibilityItemFields } from '../../src/modules/responsibilities/domain/responsibility-item.fields.js';
import { eliminationFields } from '../../src/modules/rules/domain/elimination.fields.js';
import { bundleFields } from '../../src/modules/services/domain/bundle.fields.js';
import { dataSourceFields } from '../../src/modules/services/domain/data-source.fields.js';
import { documentRequirementFields } from '../../src/modules/services/domain/document-requirement.fields.js';
import { evidenceTypeFields } from '../../src/modules/services/domain/evidence-type.fields.js';
import { factTypeFields } from '../../src/modules/services/domain/fact-type.fields.js';
import { handlingItemFields } from '../../src/modules/services/domain/handling-item.fields.js';
import { serviceItemFields } from '../../src/modules/services/domain/service-item.fields.js';
import { checkCode } from '../../src/shared/codes/check-code.js';
import { isCalendarDate } from '../../src/shared/dates.js';
import { type Field, type RecordName, valueFault } from '../../src/shared/fields.js';

type Row = Readonly<Record<string, unknown>>;

const FOLDER = 'seeds/demo';
const TODAY = '2026-06-15';

/** Record kind → file prefix, fields and how many there must be at least. */
const KINDS: Readonly<Record<RecordName, readonly [file: string, fields: readonly Field[], floor: number]>> = {
  Jurisdiction: ['jurisdictions', jurisdictionFields, 8],
  Organisation: ['organisations', organisationFields, 40],
  InternalOffice: ['internal-offices', internalOfficeFields, 5],
  CatalogueItem: ['catalogue-items', catalogueItemFields, 60],
  PowerItem: ['power-items', powerItemFields, 200],
  Delegation: ['delegations', delegationFields, 5],
  ResponsibilityItem: ['responsibility-items', responsibilityItemFields, 800],
  AccountabilityGround: ['accountability-grounds', accountabilityGroundFields, 200],
  ServiceItem: ['service-items', serviceItemFields, 40],
  HandlingItem: ['handling-items', handlingItemFields, 40],
  DocumentRequirement: ['document-requirements', documentRequirementFields, 150],
  EvidenceType: ['evidence-types', evidenceTypeFields, 60],
  FactType: ['fact-types', factTypeFields, 20],
  DataSource: ['data-sources', dataSourceFields, 5],
  Bundle: ['bundles', bundleFields, 3],
  Elimination: ['eliminations', eliminationFields, 40],
};

const world = new Map<string, readonly Row[]>(Object.entries(KINDS).map(([kind, [file]]) => [kind, readRows(file)]));
const codesOf = new Map([...world].map(([kind, list]) => [kind, new Set(list.map((row) => row['code']))]));
const instruments = readRows('instruments');
const expected = readRecord('EXPECTED.yaml');
const faults = asRows(parse(read('power-list.faults.yaml')));

describe.each(Object.entries(KINDS))('%s', (kind, [, fields, floor]) => {
  const list = rows(kind);

  test(`there are at least ${floor}, each with a code of its own`, () => {
    expect(list.length).toBeGreaterThanOrEqual(floor);
    expect(repeated(list.map((row) => `${text(row['codeScheme'])} ${text(row['code'])}`))).toEqual([]);
  });

  test('every value fits its field and no field is unknown', () => {
    const known = new Map(fields.map((field) => [field.name, field]));
    const wrong = list.flatMap((row) => [
      ...Object.entries(row).flatMap(([name, value]) => {
        const field = known.get(name);
        if (name === 'code') return [];
        if (!field) return [`${text(row['code'])}: unknown ${name}`];
        const fault = valueFault(field, value);
        return fault === null ? [] : [`${text(row['code'])}: ${name} ${fault}`];
      }),
      ...fields
        .filter(({ name, isRequired }) => isRequired && name !== 'status' && name !== 'code' && row[name] === undefined)
        .map(({ name }) => `${text(row['code'])}: ${name} is missing`),
    ]);
    expect(wrong).toEqual([]);
  });

  test('every reference names a record that is there', () => {
    const loose = list.flatMap((row) => looseReferences(fields, row).map((found) => `${text(row['code'])}: ${found}`));
    expect(loose).toEqual([]);
  });
});

/** A digit was lost on the way, as in real lists. */
const PLANTED_SHORT_CODE = '99011800900';

describe('codes', () => {
  test.each(['Organisation', 'CatalogueItem', 'PowerItem', 'ServiceItem', 'HandlingItem'])(
    'every code of %s keeps its scheme, but for the one planted',
    (kind) => {
      const wrong = rows(kind).flatMap((row) => {
        const verdict = checkCode(schemeOf(row), text(row['code']));
        const isPlanted = text(row['code']) === PLANTED_SHORT_CODE && verdict.fault === 'LENGTH';
        return isPlanted || (verdict.fault === null && verdict.warnings.length === 0) ? [] : [text(row['code'])];
      });
      expect(wrong).toEqual([]);
    },
  );

  test('an implementation code is organisation, level and the basic code of the catalogue', () => {
    const wrong = rows('ServiceItem').filter((row) => {
      const code = text(row['code']);
      const basic = row['catalogueItem'] ?? code.slice(19);
      return code.slice(0, 18) !== row['organisation'] || code.slice(19) !== basic;
    });
    expect(wrong).toEqual([]);
    for (const row of rows('HandlingItem')) expect(text(row['code']).slice(0, 31)).toBe(row['serviceItem']);
  });

  test('standard documents of the catalogue are types of evidence', () => {
    const standard = rows('CatalogueItem').flatMap((row) => asList(row['standardDocuments']));
    expect(standard.length).toBeGreaterThan(0);
    expect(standard.filter((code) => !codesOf.get('EvidenceType')?.has(code))).toEqual([]);
  });

  test('level and parent of an area follow from its digits', () => {
    const read = rows('Jurisdiction').map(({ code, level, parent }) => ({ code, level, parent }));
    expect(read).toEqual(read.map(({ code }) => ({ code, ...placeOf(text(code)) })));
  });
});

describe('legal instruments', () => {
  test('at least forty are real, and versions of one instrument follow each other without overlap', () => {
    expect(instruments.filter((row) => row['fictional'] !== true).length).toBeGreaterThanOrEqual(40);
    for (const row of instruments) {
      const versions = asRows(row['versions']);
      expect(versions.length).toBeGreaterThan(0);
      versions.reduce((before, version) => {
        const [from, to] = [text(version['effectiveFrom']), version['effectiveTo']];
        expect(isCalendarDate(from)).toBe(true);
        expect(from >= before).toBe(true);
        expect(to === undefined || text(to) > from).toBe(true);
        return to === undefined ? '9999-12-31' : text(to);
      }, '');
    }
  });

  test('an article that continues in the next version is listed in both', () => {
    for (const row of instruments) {
      const versions = asRows(row['versions']);
      versions.forEach((version, index) => {
        for (const [from, to] of Object.entries(asRecord(version['continuesAs'] ?? {}))) {
          expect(version['articles']).toContain(from);
          expect(versions[index + 1]?.['articles']).toContain(to);
        }
      });
    }
  });

  test('every title in a basis is known, but for those named as unknown', () => {
    const titles = new Set(
      instruments.flatMap((row) => [row['title'], row['fullTitle'], ...asList(row['aliases'])].map(text)),
    );
    const cited = new Set([...allBases()].flatMap(({ text: basis }) => titlesIn(text(basis))));
    const unknown = [...cited].filter((title) => !titles.has(title)).sort();
    expect(unknown).toEqual(asList(expected['unknownTitles']).map(text).sort());
  });
});

describe('the county', () => {
  test('two counties hold powers of all national categories', () => {
    const ten =
      'LICENSING PENALTY COMPULSORY_MEASURE COMPULSORY_EXECUTION LEVY BENEFIT INSPECTION CONFIRMATION REWARD ADJUDICATION OTHER';
    for (const county of ['990121', '990122']) {
      const held = new Set(
        rows('PowerItem')
          .filter((row) => text(row['code']).startsWith(county))
          .map((row) => row['category']),
      );
      expect(ten.split(' ').filter((category) => !held.has(category))).toEqual([]);
    }
  });

  test('the demo county has at least twelve departments, two towns and two villages', () => {
    const within = (prefix: string, kind: string): number =>
      rows('Organisation').filter(
        (row) => text(row['jurisdiction']).startsWith(prefix) && row['kind'] === kind && row['validTo'] === undefined,
      ).length;
    expect(within('990121', 'STATUTORY_ORGAN')).toBeGreaterThanOrEqual(14);
    expect(within('990121', 'GRASSROOTS')).toBeGreaterThanOrEqual(2);
    expect(within('990121', 'PUBLIC_INSTITUTION')).toBeGreaterThanOrEqual(3);
  });

  test('what is expected names records that are there', () => {
    const codes = new Set([...world.values()].flat().map((row) => text(row['code'])));
    const noLaw = asRows(expected['noLaw']);
    const others = asRows(expected['otherFaults']);
    expect(noLaw.length).toBeGreaterThanOrEqual(40);
    const named = [...noLaw.map((row) => row['requirement']), ...others.flatMap((row) => asList(row['records']))];
    expect(named.map(text).filter((code) => !codes.has(code))).toEqual([]);
    expect(repeated(noLaw.map((row) => text(row['requirement'])))).toEqual([]);
  });

  test('a demand without any basis is expected as such, unless it is no proof or eliminated', () => {
    const bare = rows('DocumentRequirement')
      .filter((row) => row['isProof'] !== 'NO' && row['disposition'] !== 'ELIMINATED' && row['bases'] === undefined)
      .map((row) => row['code']);
    const none = asRows(expected['noLaw']).filter((row) => row['proofBasis'] === 'NONE');
    expect(none.map((row) => row['requirement']).sort()).toEqual(bare.sort());
  });

  test('corrections come after the first publication and change records that are there', () => {
    const corrections = asRows(parse(read('corrections.yaml')));
    expect(corrections.length).toBeGreaterThan(0);
    for (const correction of corrections) {
      expect(text(correction['recordedAt']) > '2026-01-05T01:00:00Z').toBe(true);
      for (const change of asRows(correction['changes'])) {
        const [kind, code, set] = [text(change['kind']), change['code'], asRecord(change['set'])];
        const row = rows(kind).find((candidate) => candidate['code'] === code);
        expect({ code, found: row !== undefined }).toEqual({ code, found: true });
        for (const [name, value] of Object.entries(set)) expect(value).not.toEqual(row?.[name]);
      }
    }
  });
});

describe('the list to import', () => {
  const records: readonly (readonly string[])[] = parseCsv(read('power-list.csv'), { bom: true });

  test('it has at least two hundred items below its header and exactly thirty planted faults', () => {
    expect(records[0]?.slice(0, 4)).toEqual(['序号', '职权编码', '权力类型', '项目名称']);
    expect(records.filter((record) => /^LQ-/.test(record[1] ?? '')).length).toBeGreaterThanOrEqual(200);
    expect(faults).toHaveLength(30);
    expect(repeated(faults.map((fault) => text(fault['row'])))).toEqual([]);
  });

  test('in all other rows organisations and titles of law are known', () => {
    const faulty = new Set(faults.map((fault) => fault['row']));
    const organisations = new Set(['', ...rows('Organisation').map((row) => row['name'])]);
    const titles = new Set(instruments.flatMap((row) => [row['title'], row['fullTitle']]));
    const wrong = records.flatMap((record, index) => {
      if (index === 0 || faulty.has(index + 1)) return [];
      const cited = [record[5], record[9], record[11]].flatMap((cell) => titlesIn(cell ?? ''));
      return [
        ...cited.filter((title) => !titles.has(title)),
        ...(organisations.has(record[6] ?? '') ? [] : [record[6]]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('what it cites is in force on the day of the demo', () => {
    const faulty = new Set(faults.map((fault) => fault['row']));
    const over = new Set(
      instruments
        .filter((row) =>
          asRows(row['versions']).every(
            ({ effectiveFrom, effectiveTo }) =>
              text(effectiveFrom) > TODAY || (effectiveTo !== undefined && text(effectiveTo) <= TODAY),
          ),
        )
        .flatMap((row) => [row['title'], row['fullTitle']]),
    );
    expect(over.size).toBeGreaterThan(0);
    const cited = records.flatMap((record, index) => (faulty.has(index + 1) ? [] : titlesIn(record.join(' '))));
    expect(cited.filter((title) => over.has(title))).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(`${FOLDER}/${file}`, 'utf8');
}

/** Rows of `name.yaml` and of its parts `name.part.yaml`. */
function readRows(name: string): readonly Row[] {
  return readdirSync(FOLDER)
    .filter((file) => file === `${name}.yaml` || (file.startsWith(`${name}.`) && file.endsWith('.yaml')))
    .sort()
    .flatMap((file) => asRows(parse(read(file))));
}

function readRecord(file: string): Row {
  return asRecord(parse(read(file)));
}

function rows(kind: string): readonly Row[] {
  return world.get(kind) ?? [];
}

function asRows(value: unknown): readonly Row[] {
  return asList(value).map(asRecord);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRecord(value: unknown): Row {
  if (typeof value !== 'object' || value === null) throw new TypeError(`no record: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value));
}

function text(value: unknown): string {
  return value === undefined ? '' : String(value);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** References of a record and of its parts that name nothing, e.g. `"organisation 119901…"`. */
function looseReferences(fields: readonly Field[], row: Row): readonly string[] {
  return fields.flatMap(({ name, kind }) => {
    if (kind.type === 'parts') return asRows(row[name]).flatMap((part) => looseReferences(kind.fields, part));
    if (kind.type !== 'reference' && kind.type !== 'references' && kind.type !== 'alternatives') return [];
    const known = codesOf.get(kind.to) ?? new Set();
    const named = [row[name]].flat(2).filter((code) => code !== undefined);
    return named.filter((code) => !known.has(code)).map((code) => `${name} ${text(code)}`);
  });
}

/** Level and parent by the digits of an area code of the demo. */
function placeOf(code: string): { readonly level: number; readonly parent: string | undefined } {
  if (code === '100000') return { level: 1, parent: undefined };
  if (code.length === 12) {
    return code.endsWith('000')
      ? { level: 5, parent: code.slice(0, 6) }
      : { level: 6, parent: `${code.slice(0, 9)}000` };
  }
  if (code.endsWith('0000')) return { level: 2, parent: '100000' };
  if (code.endsWith('00')) return { level: 3, parent: `${code.slice(0, 2)}0000` };
  return { level: 4, parent: `${code.slice(0, 4)}00` };
}

function schemeOf(row: Row): 'CN-USCC' | 'CN-39554' | 'CN-39554-BASIC' | 'LOCAL' | 'LOCAL-POWER' {
  const scheme = row['codeScheme'];
  if (scheme === 'CN-USCC' || scheme === 'CN-39554' || scheme === 'CN-39554-BASIC') return scheme;
  return scheme === 'LOCAL-POWER' ? scheme : 'LOCAL';
}

/** Titles between 《 and 》; a title inside a title belongs to the outer one. */
function titlesIn(basis: string): readonly string[] {
  return [...basis.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)].map(([, title]) => title ?? '');
}

function* allBases(): Generator<Row> {
  for (const row of [...world.values()].flat()) {
    yield* asRows(row['bases']);
    for (const part of [...asRows(row['fees']), ...asRows(row['intermediaries'])]) yield* asRows(part['bases']);
  }
}
