import { expect, test } from '@jest/globals';
import type { EvidenceKind } from '../../../services/domain/vocabulary.js';
import type { Demand } from './demand.js';
import { heaviest, meansOf } from './means.js';
import type { DocumentMeans } from './vocabulary.js';

const DEMAND: Demand = {
  code: 'M-1',
  isInForce: true,
  disposition: 'KEPT',
  audiences: [],
  necessity: 'REQUIRED',
  acceptsElectronic: true,
  isAnsweredOnline: false,
  alternatives: [],
};
const online = { isAnsweredOnline: true };
const promised = { disposition: 'COMMITMENT_OFFERED' } as const;

test.each<[string, Partial<Demand>, EvidenceKind, string | null, DocumentMeans]>([
  ['a certificate', {}, 'CERTIFICATE', null, 'FETCH'],
  ['a certificate of what a source knows', online, 'CERTIFICATE', null, 'ONLINE'],
  ['a legal document of what a source knows', online, 'LEGAL_DOCUMENT', null, 'ONLINE'],
  ['a certificate that may be promised', promised, 'CERTIFICATE', null, 'COMMITMENT'],
  [
    'a certificate that a source knows and that may be promised',
    { ...promised, ...online },
    'CERTIFICATE',
    null,
    'ONLINE',
  ],
  ['a licence', {}, 'LICENCE', null, 'FETCH'],
  ['a licence of a type that has an electronic one', {}, 'LICENCE', '111', 'ONLINE'],
  ['the same where the guide wants paper', { acceptsElectronic: false }, 'LICENCE', '111', 'FETCH'],
  ['a certificate with a type code is no licence', {}, 'CERTIFICATE', '111', 'FETCH'],
  ['a statement', {}, 'OWN_STATEMENT', null, 'OWN'],
  ['a statement about what a source knows is written all the same', online, 'OWN_STATEMENT', null, 'OWN'],
  ['a form', {}, 'FORM', null, 'OWN'],
  ['a contract about what a source knows', online, 'CONTRACT', null, 'FETCH'],
  ['a photograph of whom a source knows', online, 'OTHER', null, 'FETCH'],
])('%s', (_name, demand, kind, licenceTypeCode, means) => {
  const document = { code: 'E-1', kind, licenceTypeCode };
  expect(meansOf({ ...DEMAND, ...demand }, document, { holds: new Set() })).toBe(means);
  expect(meansOf({ ...DEMAND, ...demand }, document, { holds: new Set(['E-1']) })).toBe('HELD');
});

test('what one demand wants fetched is fetched, whatever it is for the others', () => {
  expect(heaviest(['ONLINE', 'FETCH', 'COMMITMENT'])).toBe('FETCH');
  expect(heaviest(['ONLINE', 'COMMITMENT'])).toBe('COMMITMENT');
  expect(heaviest(['HELD', 'HELD'])).toBe('HELD');
});
