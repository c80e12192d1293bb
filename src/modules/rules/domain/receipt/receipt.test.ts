import { describe, expect, test } from '@jest/globals';
import { changedFacts, changedRows } from './compare-receipts.js';
import { contentDigest, parseReceipt, type ReceiptContent, type ReceiptRow, receiptText, stepsOf } from './receipt.js';
import { type RowRead, relevantRows } from './relevant-rows.js';

const row = (
  table: string,
  id: number,
  digest: string,
  version: string | null = '2026-01-01T00:00:00.000Z',
): ReceiptRow => ({
  table,
  id,
  code: `${table}-${id}`,
  version,
  digest,
});

const CONTENT: ReceiptContent = {
  asOf: { recordedAt: '2026-01-05T01:00:00.000Z', publication: 1 },
  rule: { code: 'E-NOLAW', version: 1, statutes: ['《甲条例》第四十四条'] },
  subject: { kind: 'REQUIREMENT', codeScheme: null, code: 'R-1' },
  finding: {
    identity: 'ab',
    validFrom: '2020-01-01',
    validTo: null,
    verb: 'CANCEL',
    severity: 'ERROR',
    related: [],
    factsDigest: 'cd',
  },
  rows: [row('document_requirement', 1, 'aa')],
  steps: stepsOf(
    {
      criterion: " isProof == 'YES' ",
      cases: [
        { when: 'first', verb: 'REVIEW', severity: 'REVIEW' },
        { when: 'second', verb: 'CANCEL', severity: 'ERROR' },
        { when: 'third', verb: 'CANCEL', severity: 'ERROR' },
      ],
      statutes: ['《甲条例》第四十四条'],
    },
    {
      facts: { isProof: 'YES' },
      verb: 'CANCEL',
      severity: 'ERROR',
      validFrom: '2020-01-01',
      validTo: null,
      caseIndex: 1,
    },
    () => ['document_requirement'],
  ),
};

describe('the text of a receipt', () => {
  test('is read back as it was, and has its names in order', () => {
    const text = receiptText(CONTENT);
    expect(text.startsWith('{"asOf":{"publication":1,"recordedAt":"2026-01-05T01:00:00.000Z"},"finding":')).toBe(true);
    expect(parseReceipt(text)).toEqual({ format: 'quanze-receipt-1', ...CONTENT });
  });

  test('leads from the facts over the criterion and the first case that holds to the verdict', () => {
    expect(CONTENT.steps.map((step) => ('when' in step ? `${step.step} ${step.applies}` : step.step))).toEqual([
      'FACT',
      'CRITERION',
      'CASE false',
      'CASE true',
      'DAYS',
      'VERDICT',
    ]);
  });

  test.each([
    ['no JSON', '{'],
    ['another object', '{"format":"quanze-receipt-1"}'],
    ['another format', receiptText(CONTENT).replace('quanze-receipt-1', 'quanze-receipt-9')],
    ['a list', '[]'],
    ['rows that are none', receiptText({ ...CONTENT, rows: [] }).replace('"rows":[]', '"rows":[{}]')],
  ])('%s is refused', (_name, text) => {
    expect(() => parseReceipt(text)).toThrow('no receipt');
  });

  test('a digest does not hang on the order of columns, and fractions are taken as they print', () => {
    expect(contentDigest({ a: 1, b: [null, 'x'] })).toBe(contentDigest({ b: [null, 'x'], a: 1 }));
    expect(contentDigest({ a: 0.5 })).toBe(contentDigest({ a: '0.5' }));
    expect(contentDigest({ a: 1 })).not.toBe(contentDigest({ a: 2 }));
  });
});

describe('what changed', () => {
  const before = { rows: [row('b', 2, 'x'), row('a', 10, 'x'), row('a', 9, 'x')] };
  test.each<[string, readonly ReceiptRow[], readonly string[]]>([
    ['nothing', before.rows, []],
    ['a row written again as it was', [...before.rows.slice(1), row('b', 2, 'x', '2026-02-02T00:00:00.000Z')], []],
    ['one row', [...before.rows.slice(1), row('b', 2, 'y')], ['b 2 x y']],
    [
      'a row that is gone and a new one, by table and number',
      [row('b', 2, 'x'), row('a', 10, 'x'), row('a', 3, 'z')],
      ['a 3 - z', 'a 9 x -'],
    ],
  ])('%s', (_name, rows, changed) => {
    expect(
      changedRows(before, { rows }).map(
        ({ table, id, before: old, now }) => `${table} ${id} ${old?.digest ?? '-'} ${now?.digest ?? '-'}`,
      ),
    ).toEqual(changed);
  });

  test('a fact that has another value, or none', () => {
    expect(changedFacts(CONTENT, { facts: { isProof: 'YES', other: true } })).toEqual([]);
    expect(changedFacts(CONTENT, { facts: { isProof: 'NO' } })).toEqual([
      { fact: 'isProof', before: 'YES', now: 'NO' },
    ]);
    expect(changedFacts(CONTENT, { facts: {} })).toEqual([{ fact: 'isProof', before: 'YES', now: null }]);
  });
});

describe('the rows that bear on a subject', () => {
  const read = (table: string, values: Record<string, number | string>): RowRead => {
    const [column = 'id'] = 'id' in values ? ['id'] : Object.keys(values);
    return { table, key: { column, value: values[column] ?? 0 }, values };
  };
  const ROWS = [
    read('service_item', { id: 1, organisationId: 5 }),
    read('handling_item', { id: 2, serviceItemId: 1 }),
    read('document_requirement', { id: 3, handlingItemId: 2 }),
    read('document_requirement', { id: 4, handlingItemId: 2 }),
    read('document_requirement_basis', { subjectId: 3, citationId: 30 }),
    read('document_requirement_basis', { subjectId: 4, citationId: 40 }),
    read('requirement_evidence', { requirementId: 3, evidenceTypeId: 7 }),
    read('evidence_type', { id: 7 }),
    read('evidence_type_issuer', { evidenceTypeId: 7, organisationId: 6 }),
  ];
  const reached = (tables: readonly string[]) =>
    relevantRows(
      ROWS,
      [
        { table: 'document_requirement', id: 3 },
        { table: 'handling_item', id: 2, isOwner: true },
        { table: 'service_item', id: 1, isOwner: true },
      ],
      new Set(tables),
    )
      .map(({ table, key }) => `${table} ${key.column} ${key.value}`)
      .sort();
  const OWN = ['document_requirement id 3', 'handling_item id 2', 'service_item id 1'];

  test.each<[string, readonly string[], readonly string[]]>([
    ['are its own and of what it belongs to', [], OWN],
    [
      'with its bases, not those of its neighbours',
      ['document_requirement_basis', 'citation'],
      ['citation id 30', 'document_requirement_basis subjectId 3', ...OWN],
    ],
    ['and what its item belongs to', ['organisation'], [...OWN, 'organisation id 5']],
    ['as far as tables lead to it that are asked about', ['evidence_type', 'evidence_type_issuer'], OWN],
    [
      'through others',
      ['requirement_evidence', 'evidence_type', 'evidence_type_issuer', 'organisation'],
      [
        ...OWN,
        'evidence_type id 7',
        'evidence_type_issuer evidenceTypeId 7',
        'organisation id 5',
        'organisation id 6',
        'requirement_evidence requirementId 3',
      ],
    ],
  ])('%s', (_name, tables, expected) => {
    expect(reached(tables)).toEqual([...expected].sort());
  });
});
