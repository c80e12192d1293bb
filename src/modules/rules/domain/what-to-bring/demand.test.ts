import { expect, test } from '@jest/globals';
import { type Applicant, type Demand, reasonToLeaveOut } from './demand.js';

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

function applicant(audience: Applicant['audience'], answer?: boolean): Applicant {
  return { audience, holds: new Set(), answers: new Map(answer === undefined ? [] : [['M-1', answer]]) };
}

const anybody = applicant(new Set());
const person = applicant(new Set(['NATURAL_PERSON']));

test.each<[string, Partial<Demand>, Applicant, ReturnType<typeof reasonToLeaveOut>]>([
  ['what is kept and in force', {}, person, null],
  ['what may be promised', { disposition: 'COMMITMENT_OFFERED' }, person, null],
  ['what may follow later', { necessity: 'MAY_FOLLOW_LATER' }, person, null],
  ['what was eliminated', { disposition: 'ELIMINATED' }, person, 'ELIMINATED'],
  ['what was eliminated and is not in force', { disposition: 'ELIMINATED', isInForce: false }, person, 'ELIMINATED'],
  ['what is not in force', { isInForce: false }, person, 'NOT_IN_FORCE'],
  ['what is asked of the audience', { audiences: ['ENTERPRISE', 'NATURAL_PERSON'] }, person, null],
  ['what is asked of others', { audiences: ['ENTERPRISE'] }, person, 'OTHER_AUDIENCE'],
  ['what is asked of somebody, of who did not say what they are', { audiences: ['ENTERPRISE'] }, anybody, null],
  ['a case that nobody answered', { necessity: 'CONDITIONAL' }, person, null],
  ['a case that is the applicant’s', { necessity: 'CONDITIONAL' }, applicant(new Set(), true), null],
  ['a case that is not', { necessity: 'CONDITIONAL' }, applicant(new Set(), false), 'CONDITION_NOT_MET'],
  ['what is needed in every case, whatever was answered', {}, applicant(new Set(), false), null],
])('%s', (_name, demand, who, reason) => {
  expect(reasonToLeaveOut({ ...DEMAND, ...demand }, who)).toBe(reason);
});
