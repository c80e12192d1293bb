import { describe, expect, test } from '@jest/globals';
import { judgedEvidence, judgedOrganisation, judgedPlace, slices } from '../../../../../test/support/judged.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { issuedByDemander, issuerReading } from './issuers.js';

const day = parseCalendarDate;
const none = (given = {}) => judgedEvidence({ issuers: [], ...given });
const by = (...issuers: Parameters<typeof judgedOrganisation>[0][]) =>
  judgedEvidence({ issuers: issuers.map(judgedOrganisation) });

describe('who issues a document', () => {
  test.each([
    ['nobody has recorded which document it is', [], 'NOT_RECORDED'],
    ['somebody known', [[by({})]], 'KNOWN'],
    ['a handling item, whatever else is recorded', [[none({ hasIssuingItem: true })]], 'KNOWN'],
    ['nobody', [[none()]], 'UNKNOWN'],
    ['the applicant, who states it', [[none({ kind: 'OWN_STATEMENT' })]], 'NONE_NEEDED'],
    ['the applicant, who made a contract', [[none({ kind: 'CONTRACT' })]], 'NONE_NEEDED'],
    ['nobody, beside what the applicant states', [[none(), none({ kind: 'OWN_STATEMENT' })]], 'UNKNOWN'],
    ['nobody, unless the applicant states it instead', [[none()], [none({ kind: 'OWN_STATEMENT' })]], 'NONE_NEEDED'],
    ['nobody for one way, somebody for another', [[none()], [by({})]], 'KNOWN'],
    ['somebody for one part and nobody for the other', [[by({}), none()]], 'UNKNOWN'],
  ] as const)('%s', (_name, alternatives, expected) => {
    expect(issuerReading(alternatives)).toBe(expected);
  });

  test('an organ that was dissolved, until its successor begins', () => {
    const old = { id: 1, existence: { validFrom: null, validTo: day('2019-03-01') } };
    const successor = { id: 2, existence: { validFrom: day('2019-06-01'), validTo: null } };
    expect(issuerReading([[by(old, successor)]])).toEqual(
      slices('KNOWN', ['2019-03-01', 'NONE_EXISTS'], ['2019-06-01', 'KNOWN']),
    );
  });

  test('is made out once for all who accept the same documents', () => {
    const evidence = by({ existence: { validFrom: day('2019-03-01'), validTo: null } });
    expect(issuerReading([[evidence]])).toBe(issuerReading([[evidence]]));
  });

  test('tells one list of two documents from two lists of one', () => {
    const [known, unknown] = [by({}), none()];
    expect([issuerReading([[known, unknown]]), issuerReading([[known], [unknown]])]).toEqual(['UNKNOWN', 'KNOWN']);
  });
});

describe('a document of the demanding office itself', () => {
  const place = judgedPlace();
  const demander = judgedOrganisation({ id: 1, leadingOrganId: 10 });
  const elsewhere = judgedPlace({ code: '990122' });

  test.each([
    ['its own', [[by({ id: 1 })]], true],
    ['of the organ that leads it', [[by({ id: 10 })]], true],
    ['of an organ that it leads', [[by({ id: 5, leadingOrganId: 1 })]], true],
    ['of a hospital that it leads', [[by({ id: 5, leadingOrganId: 1, kind: 'PUBLIC_INSTITUTION' })]], false],
    ['of a village that it leads', [[by({ id: 5, leadingOrganId: 1, kind: 'GRASSROOTS' })]], false],
    ['of another organ', [[by({ id: 7 })]], false],
    ['its own or another organ’s', [[by({ id: 1 })], [by({ id: 7 })]], false],
    ['its own together with another organ’s', [[by({ id: 1 }), by({ id: 7 })]], false],
    ['its own, or a statement', [[by({ id: 1 })], [none({ kind: 'OWN_STATEMENT' })]], true],
    ['its own here, another’s elsewhere', [[by({ id: 1 }, { id: 7, place: elsewhere })]], true],
    ['issued here by it or by another', [[by({ id: 1 }, { id: 7 })]], false],
    ['nobody’s', [[none()]], false],
    ['nothing but a statement', [[none({ kind: 'OWN_STATEMENT' })]], false],
  ] as const)('%s: %#', (_name, alternatives, expected) => {
    expect(issuedByDemander(alternatives, demander, place)).toBe(expected);
  });

  test('only while it exists', () => {
    const own = by({ id: 1, existence: { validFrom: day('2019-03-01'), validTo: null } });
    expect(issuedByDemander([[own]], demander, place)).toEqual(slices(false, ['2019-03-01', true]));
  });
});
