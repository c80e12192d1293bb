import { expect, test } from '@jest/globals';
import { parseRule } from './parse-rule.js';

const ROW = {
  code: 'E-TEST',
  family: 'PROOF',
  subjectKind: 'REQUIREMENT',
  criterion: 'inForce\n',
  severity: 'ERROR',
  priority: 1,
  verb: 'CANCEL',
  replacements: ['NONE', 'COMMITMENT'],
  statutes: ['《优化营商环境条例》第四十四条第一款'],
  title: { zh: '标题', en: 'Title' },
  reason: { zh: '理由\n', en: 'Reason' },
  validFrom: '2020-01-01',
};

test('a row without scope, end and version applies everywhere, for ever, for the first time', () => {
  expect(parseRule(ROW)).toEqual({
    ...ROW,
    criterion: 'inForce',
    cases: [],
    reason: { zh: '理由', en: 'Reason' },
    scope: { jurisdiction: null },
    validTo: null,
    version: 1,
  });
});

test('a row may name its scope, its end and its version', () => {
  const row = { ...ROW, scope: { jurisdiction: '510000' }, validTo: '2025-01-01', version: 3 };
  expect(parseRule(row)).toMatchObject({ scope: { jurisdiction: '510000' }, validTo: '2025-01-01', version: 3 });
});

test.each([
  ['code', { code: 'e-nolaw' }],
  ['code', { code: 'E--X' }],
  ['family', { family: 'MORALS' }],
  ['subjectKind', { subjectKind: 'PERSON' }],
  ['criterion', { criterion: true }],
  ['severity', { severity: 'FATAL' }],
  ['priority', { priority: 1.5 }],
  ['verb', { verb: 'DELETE' }],
  ['replacements', { replacements: ['MAGIC'] }],
  ['replacements', { replacements: 'NONE' }],
  ['statutes', { statutes: [44] }],
  ['scope', { scope: '510000' }],
  ['scope.jurisdiction', { scope: { jurisdiction: 510000 } }],
  ['title.en', { title: { zh: '标题' } }],
  ['validFrom', { validFrom: '2023-02-30' }],
  ['validFrom', { validFrom: null }],
  ['validTo', { validTo: 'never' }],
  ['version', { version: '2' }],
  ['sevrity', { sevrity: 'ERROR' }],
])('the field %s is refused in %j', (field, given) => {
  expect(() => parseRule({ ...ROW, ...given })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', details: { field } }),
  );
});

test.each([[null], ['rule'], [[]]])('%j is no row', (row) => {
  expect(() => parseRule(row)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', details: { field: 'rule' } }));
});
