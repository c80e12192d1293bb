import type { LinkedPower, ServiceItemInput } from '../../../src/modules/rules/domain/judged.js';
import { asGiven, asList, asText, type Given, override, taking } from '../given.js';
import { givenCatalogueItem, givenDays, givenOrganisation, givenPlace, idOf } from '../given-parts.js';
import { judgedHandlingItem, judgedServiceItem } from '../judged.js';

/**
 * A service item from what a case gives: its own fields, its power under `power` (its holder by code under
 * `organisation`, to whom it was passed on under `delegations`), its handling items under `items`; it has one in use.
 */
export function inputOf(given: Given): ServiceItemInput {
  const organisation = givenOrganisation(given.organisation ?? {});
  const neutral = judgedServiceItem({ organisation, items: [judgedHandlingItem()] });
  return override(neutral, given, {
    organisation: () => organisation,
    place: givenPlace,
    existence: givenDays,
    catalogueItem: givenCatalogueItem,
    power: (power) => (power === null ? null : powerOf(power, neutral.power)),
    items: (items) => asList(items).map((item) => override(judgedHandlingItem(), item)),
  });
}

function powerOf(value: unknown, neutral: LinkedPower | null): LinkedPower {
  if (neutral === null) throw new TypeError('an unobjectionable service item has a power');
  const { taken, rest } = taking(asGiven(value), ['organisation']);
  return override(
    {
      ...neutral,
      organisationId: taken.organisation === undefined ? neutral.organisationId : idOf(asText(taken.organisation)),
    },
    rest,
    { existence: givenDays, delegations: (delegations) => asList(delegations).map(delegationOf) },
  );
}

/** A delegation to the organisation of a code: `{ to: ORG-1, kind: ENTRUSTED }`. */
function delegationOf(value: unknown): LinkedPower['delegations'][number] {
  const { taken, rest } = taking(asGiven(value), ['to']);
  return override<LinkedPower['delegations'][number]>(
    {
      kind: 'ENTRUSTED',
      toOrganisationId: idOf(asText(taken.to)),
      existence: { validFrom: null, validTo: null },
    },
    rest,
    { existence: givenDays },
  );
}
