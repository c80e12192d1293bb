import { describe, expect, test } from '@jest/globals';
import {
  judgedCatalogueItem,
  judgedOrganisation,
  judgedServiceItem,
  slices,
} from '../../../../../test/support/judged.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import type { LinkedDelegation, LinkedPower } from '../judged.js';
import { linkStanding, powerHolder, sourceMatch } from './standing-of-links.js';

const year = (from: string, to: string) => ({ validFrom: parseCalendarDate(from), validTo: parseCalendarDate(to) });

const entrusted: LinkedDelegation = {
  kind: 'ENTRUSTED',
  toOrganisationId: 1,
  existence: year('2024-01-01', '2027-01-01'),
};

function serviceWith(power: Partial<LinkedPower>) {
  const neutral = judgedServiceItem({ organisation: judgedOrganisation({ id: 1 }) });
  return { ...neutral, power: neutral.power && { ...neutral.power, ...power } };
}

describe('what a service item rests on', () => {
  test('ends on its last day and is remembered', () => {
    const item = judgedCatalogueItem({ existence: year('2020-01-01', '2026-01-01') });
    expect(linkStanding(item)).toEqual(slices('IN_USE', ['2026-01-01', 'ENDED']));
    expect(linkStanding(item)).toBe(linkStanding(item));
    expect(linkStanding(null)).toBe('NONE');
    expect(linkStanding(judgedCatalogueItem({ status: 'SUSPENDED' }))).toBe('SUSPENDED');
  });

  test('ends on its last day when it was suspended before, too', () => {
    const item = judgedCatalogueItem({ status: 'SUSPENDED', existence: year('2020-01-01', '2026-01-01') });
    expect(linkStanding(item)).toEqual(slices('SUSPENDED', ['2026-01-01', 'ENDED']));
  });

  test('is a power of another for as long as nothing passes it on', () => {
    expect(powerHolder(serviceWith({ organisationId: 9, delegations: [entrusted] }))).toEqual(
      slices('OTHER', ['2024-01-01', 'PASSED_ON'], ['2027-01-01', 'OTHER']),
    );
    expect(powerHolder(serviceWith({ organisationId: 9 }))).toBe('OTHER');
    expect(powerHolder(serviceWith({}))).toBe('SAME');
  });
});

describe('the source of a power', () => {
  test('is an entrustment for as long as one is in force', () => {
    expect(sourceMatch(serviceWith({ source: 5, delegations: [entrusted] }))).toEqual(
      slices('ENTRUSTMENT_UNKNOWN', ['2024-01-01', 'MATCHES'], ['2027-01-01', 'ENTRUSTMENT_UNKNOWN']),
    );
    const authorised: LinkedDelegation = { ...entrusted, kind: 'AUTHORISED' };
    expect(sourceMatch(serviceWith({ source: 6, delegations: [authorised] }))).toBe('ENTRUSTMENT_UNKNOWN');
  });

  test.each([
    ['STATUTORY_ORGAN', 1, 'MATCHES'],
    ['STATUTORY_ORGAN', null, 'UNSTATED'],
    ['AUTHORISED', 1, 'MATCHES'],
    ['ENTRUSTED', 1, 'NOT_ENTRUSTED'],
    ['ENTRUSTED', 3, 'NOT_ENTRUSTED'],
    ['PUBLIC_INSTITUTION', 1, 'TO_JUDGE'],
    ['PUBLIC_INSTITUTION', 3, 'MATCHES'],
    ['GRASSROOTS', 2, 'TO_JUDGE'],
  ] as const)('%s with source %s: %s', (kind, source, match) => {
    const service = serviceWith({ source });
    expect(sourceMatch({ ...service, organisation: { ...service.organisation, kind } })).toBe(match);
  });
});
