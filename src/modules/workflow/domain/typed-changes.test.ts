import { describe, expect, test } from '@jest/globals';
import { field } from '../../../shared/fields.js';
import type { KeptChange } from './assign-codes.js';
import { setDigest } from './set-digest.js';
import { type KindDescription, typedChanges } from './typed-changes.js';

const FIELDS = [
  field('mainItem', { type: 'reference', to: 'PowerItem' }, ['主项', 'Main']),
  field('others', { type: 'references', to: 'PowerItem' }, ['其他', 'Others']),
  field('ways', { type: 'alternatives', to: 'EvidenceType' }, ['方式', 'Ways']),
  field('rows', { type: 'parts', fields: [field('of', { type: 'reference', to: 'PowerItem' }, ['属', 'Of'])] }, [
    '行',
    'Rows',
  ]),
  field('words', { type: 'text' }, ['文字', 'Words']),
];
const describeKind = (kind: string): KindDescription => ({ fields: FIELDS, isCoded: kind === 'PowerItem' });

const created = (
  kind: KeptChange['kind'],
  code: string | null,
  temporaryKey: string | null,
  fields = {},
): KeptChange => ({
  operation: 'CREATE',
  kind,
  code,
  temporaryKey,
  fields,
  baseVersion: null,
});

describe('temporary keys', () => {
  test('give way to codes wherever a record is named, and nowhere else', () => {
    const { changes, missing } = typedChanges(
      { code: 'CS-000007' },
      [
        created('PowerItem', 'P-1', 'new:p'),
        created('EvidenceType', null, 'new:e'),
        created('PowerItem', 'P-2', null, {
          mainItem: 'new:p',
          others: ['new:p', 'P-9'],
          ways: [['new:e'], ['id-card']],
          rows: [{ of: 'new:p' }],
          words: 'new:p',
        }),
      ],
      describeKind,
    );
    expect(missing).toEqual([]);
    expect(changes.map(({ code }) => code)).toEqual(['P-1', 'CS-000007-2', 'P-2']);
    expect(changes[2]?.fields).toEqual({
      mainItem: 'P-1',
      others: ['P-1', 'P-9'],
      ways: [['CS-000007-2'], ['id-card']],
      rows: [{ of: 'P-1' }],
      words: 'new:p',
    });
  });

  test('stay where a scheme must give the code, which is then missing', () => {
    const { changes, missing } = typedChanges(
      { code: 'CS-000007' },
      [created('PowerItem', null, 'new:p')],
      describeKind,
    );
    expect([changes[0]?.code, missing]).toEqual(['new:p', [0]]);
  });

  test('of one kind are not those of another', () => {
    const { changes } = typedChanges(
      { code: 'CS-000007' },
      [created('EvidenceType', null, 'new:x'), created('PowerItem', 'P-2', null, { mainItem: 'new:x' })],
      describeKind,
    );
    expect(changes[1]?.fields).toEqual({ mainItem: 'new:x' });
  });
});

describe('the digest of a set', () => {
  const set = {
    formatVersion: 1,
    list: 'POWERS',
    organisation: 'ORG-A',
    title: '调整',
    reason: '',
    trigger: 'CORRECTION',
    effectiveOn: null,
    changes: [created('PowerItem', 'P-1', null, { a: 1.5, b: ['x'] })],
  };

  test('is the same for the same content, in whatever order its names come', () => {
    const { changes, ...rest } = set;
    expect(
      setDigest({ changes: [{ ...created('PowerItem', 'P-1', null), fields: { b: ['x'], a: 1.5 } }], ...rest }),
    ).toBe(setDigest(set));
  });

  test.each([
    ['the title', { title: '调整二' }],
    ['the reason', { reason: '因' }],
    ['the day', { effectiveOn: '2026-07-01' }],
    ['a value', { changes: [created('PowerItem', 'P-1', null, { a: 1.5, b: ['y'] })] }],
    ['a version', { changes: [{ ...created('PowerItem', 'P-1', null, { a: 1.5, b: ['x'] }), baseVersion: 2 }] }],
  ])('is another when %s is', (_name, other) => {
    expect(setDigest({ ...set, ...other })).not.toBe(setDigest(set));
  });
});
