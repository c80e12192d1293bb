import { PowerQuestion } from '../../../src/modules/powers/domain/vocabulary.js';
import type {
  JudgedDelegation,
  JudgedGround,
  PowerInput,
  ResponsibilityInput,
} from '../../../src/modules/rules/domain/judged.js';
import { asGiven, asList, type Given, override } from '../given.js';
import {
  givenBases,
  givenCatalogueItem,
  givenDays,
  givenJudgements,
  givenOrganisation,
  givenPlace,
} from '../given-parts.js';
import { judgedDelegation, judgedGround, judgedPower } from '../judged.js';

/**
 * A power from what a case gives: its own fields, its bases, its delegations, its duties, its grounds of accountability
 * and what was judged of it.
 */
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
    duties: (duties) => asList(duties).map((duty) => givenDuty(asGiven(duty), neutral)),
    grounds: (grounds) => asList(grounds).map(givenGround),
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

/** A duty by fields: `{ stage: ACCEPT }`. */
function givenDuty(given: Given, { duties: [neutral] }: PowerInput): ResponsibilityInput {
  if (!neutral) throw new TypeError('an unobjectionable power has duties');
  return override(neutral, given, { bases: givenBases('RESPONSIBILITY') });
}

function givenGround(value: unknown): JudgedGround {
  return override(judgedGround(), value, { bases: givenBases('ACCOUNTABILITY') });
}
