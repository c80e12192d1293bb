import type { HandlingItemInput, JudgedFactType, RequirementInput } from '../../../src/modules/rules/domain/judged.js';
import { RequirementQuestion } from '../../../src/modules/services/domain/vocabulary.js';
import { parseCalendarDate } from '../../../src/shared/dates.js';
import { asGiven, asList, asText, type Given, override, taking } from '../given.js';
import {
  givenBases,
  givenBoolean,
  givenCatalogueItem,
  givenEvidence,
  givenFacts,
  givenJudgements,
  givenOrganisation,
  givenPlace,
  givenSlices,
  idOf,
} from '../given-parts.js';
import { judgedHandlingItem, judgedServiceItem } from '../judged.js';

/**
 * A requirement from what a case gives: its own fields, those of its item under `item`, of who demands it under
 * `organisation`, `place` and `catalogueItem`, and the other requirements of the item under `earlier` and `later`.
 */
export function inputOf(given: Given): RequirementInput {
  const { taken, rest } = taking(given, ['item', 'organisation', 'place', 'catalogueItem', 'earlier', 'later']);
  const organisation = givenOrganisation(taken.organisation ?? {});
  const place = taken.place === undefined ? organisation.place : givenPlace(taken.place);
  const catalogueItem = givenCatalogueItem(taken.catalogueItem === undefined ? {} : taken.catalogueItem);
  const service = judgedServiceItem({ organisation, place, catalogueItem });
  const earlier = asList(taken.earlier ?? []);
  const item = itemWith([...earlier, rest, ...asList(taken.later ?? [])], {
    ...override(judgedHandlingItem({ requirements: [] }), taken.item ?? {}),
    service,
  });
  const requirement = item.requirements[earlier.length];
  if (!requirement) throw new TypeError('a case without a requirement');
  return requirement;
}

/** A handling item that demands what is given, in that order. */
export function itemWith(
  given: readonly unknown[],
  { requirements: _none, ...rest }: HandlingItemInput,
): HandlingItemInput {
  const neutral = judgedHandlingItem({ ...rest, requirements: given.map(() => ({})) }).requirements;
  return judgedHandlingItem({
    ...rest,
    requirements: neutral.map(({ item: _item, ...requirement }, index) => overridden(requirement, given[index])),
  });
}

type Requirement = Omit<RequirementInput, 'item'>;

function overridden(neutral: Requirement, value: unknown): Requirement {
  const given = asGiven(value);
  const facts = given.facts === undefined ? neutral.facts : givenFacts(given.facts);
  const alternatives =
    given.alternatives === undefined
      ? neutral.alternatives.map((way) => way.map((evidence) => ({ ...evidence, facts })))
      : waysOf(given.alternatives, facts);
  return override<Requirement>({ ...neutral, alternatives }, given, {
    facts: () => facts,
    alternatives: () => alternatives,
    bases: givenBases('DEMAND'),
    eliminations: (eliminations) => asList(eliminations).map((each) => eliminationOf(each, alternatives)),
    obtainable: (obtainable) => givenSlices(obtainable, givenBoolean),
    circles: (circles) => asList(circles).map((each) => circleOf(each, neutral.code)),
    judgements: givenJudgements(RequirementQuestion.has),
  });
}

function waysOf(value: unknown, facts: readonly JudgedFactType[]): Requirement['alternatives'] {
  return asList(value).map((way) => asList(way).map((evidence) => givenEvidence(evidence, facts)));
}

/** An elimination of the evidence of a code, of the first evidence accepted when none is given. */
function eliminationOf(value: unknown, alternatives: Requirement['alternatives']): Requirement['eliminations'][number] {
  const { taken, rest } = taking(asGiven(value), ['evidence', 'decidedOn']);
  return override<Requirement['eliminations'][number]>(
    {
      code: 'ELIMINATION-1',
      evidenceTypeId:
        taken.evidence === undefined ? (alternatives[0]?.[0]?.id ?? 0) : idOf(`evidence ${asText(taken.evidence)}`),
      purpose: null,
      replacement: 'NONE',
      catalogueItemIds: [],
      existence: { validFrom: parseCalendarDate(asText(taken.decidedOn ?? '2020-02-19')), validTo: null },
    },
    rest,
  );
}

/** A circle of the requirement and others, which is best opened at the requirement unless said otherwise. */
function circleOf(value: unknown, code: string): Requirement['circles'][number] {
  return override<Requirement['circles'][number]>(
    { requirements: [code, 'ITEM-2-M01'], cut: code, validFrom: null, validTo: null },
    value,
    {
      validFrom: (day) => parseCalendarDate(asText(day)),
      validTo: (day) => parseCalendarDate(asText(day)),
    },
  );
}
