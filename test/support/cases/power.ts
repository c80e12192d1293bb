import { PowerQuestion } from '../../../src/modules/powers/domain/vocabulary.js';
import type { JudgedDelegation, PowerInput } from '../../../src/modules/rules/domain/judged.js';
import { asList, type Given, override } from '../given.js';
import {
  givenBases,
  givenCatalogueItem,
  givenDays,
  givenJudgements,
  givenOrganisation,
  givenPlace,
} from '../given-parts.js';
import { judgedDelegation, judgedPower } from '../judged.js';

/** A power from what a case gives: its own fields, its bases, its delegations and what was judged of it. */
export function inputOf(given: Given): PowerInput {
  const neutral = judgedPower();
  const organisation = given.organisation === undefined ? neutral.organisation : givenOrganisation(given.organisation);
  return override({ ...neutral, organisation, place: organisation.place }, given, {
    organisation: () => organisation,
    place: givenPlace,
    existence: givenDays,
    bases: givenBases('ESTABLISH'),
    catalogueItem: givenCatalogueItem,
    delegations: (delegations) => asList(delegations).map(givenDelegation),
    judgements: givenJudgements(PowerQuestion.has),
  });
}

function givenDelegation(value: unknown): JudgedDelegation {
  return override(judgedDelegation(), value, {
    from: givenOrganisation,
    to: givenOrganisation,
    existence: givenDays,
    bases: givenBases('DELEGATION'),
  });
}
