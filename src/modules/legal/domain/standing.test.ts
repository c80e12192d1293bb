import { expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../shared/dates.js';
import { versionAmendedOn } from './standing.js';

const VERSIONS = ['2015-04-24', '2018-12-29', '2021-04-29', '2021-12-01'].map((promulgatedOn, id) => ({
  id,
  promulgatedOn: parseCalendarDate(promulgatedOn),
  effectiveFrom: null,
  effectiveTo: null,
  endKind: null,
}));

test.each([
  ['2015', '2015-04-24'],
  ['2018-12', '2018-12-29'],
  ['2021-04-29', '2021-04-29'],
  ['2021', '2021-12-01'],
  ['2016', null],
  ['201', null],
])('the version amended on %s is that of %s', (amendedOn, promulgatedOn) => {
  expect(versionAmendedOn(VERSIONS, amendedOn)?.promulgatedOn ?? null).toBe(promulgatedOn);
});
