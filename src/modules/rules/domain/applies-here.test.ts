import { expect, test } from '@jest/globals';
import { appliesHere, type InstrumentArea, type Place } from './applies-here.js';

const PLACE: Place = { jurisdictions: ['510104', '510100', '510000', '100000'], isComplete: true };
const anInstrument = (given: Partial<InstrumentArea> = {}): InstrumentArea => ({
  level: 'L3P',
  isVerified: true,
  jurisdiction: '510000',
  jurisdictionLevel: 2,
  hasJurisdictionEnded: false,
  ...given,
});
const ofElsewhere = { jurisdiction: '440000' };

test.each<[string, Partial<InstrumentArea>, Partial<Place>, string]>([
  ['a regulation of the province above', {}, {}, 'YES'],
  ['a regulation of another province', ofElsewhere, {}, 'NO'],
  ['a law, whatever its row says of the place', { ...ofElsewhere, level: 'L1' }, {}, 'YES'],
  ['a departmental rule', { ...ofElsewhere, level: 'L4M' }, {}, 'YES'],
  ['a document of the nation', { level: 'L5', jurisdiction: '100000', jurisdictionLevel: 1 }, {}, 'YES'],
  [
    'a document of the nation under another code',
    { level: 'L5', jurisdiction: '000000', jurisdictionLevel: 1 },
    {},
    'YES',
  ],
  ['a regulation of a city merged since', { ...ofElsewhere, hasJurisdictionEnded: true }, {}, 'UNKNOWN'],
  ['a regulation of elsewhere by hearsay', { ...ofElsewhere, isVerified: false }, {}, 'UNKNOWN'],
  ['a place of which nobody knows what lies above', ofElsewhere, { isComplete: false }, 'UNKNOWN'],
])('%s', (_name, instrument, place, expected) => {
  expect(appliesHere(anInstrument(instrument), { ...PLACE, ...place })).toBe(expected);
});
