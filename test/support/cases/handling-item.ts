import type { HandlingItemInput } from '../../../src/modules/rules/domain/judged.js';
import { asGiven, asList, type Given, override, taking } from '../given.js';
import { givenBases, givenCatalogueItem } from '../given-parts.js';
import { judgedHandlingItem, judgedServiceItem } from '../judged.js';
import { itemWith } from './requirement.js';

/**
 * A handling item from what a case gives: its own fields, its service item under `service`, the catalogue item under
 * `catalogueItem`, what it demands under `requirements`. It has no bases and
 * demands nothing unless the case says otherwise.
 */
export function inputOf(given: Given): HandlingItemInput {
  const { taken, rest } = taking(given, ['service', 'catalogueItem', 'requirements']);
  const neutral = judgedServiceItem();
  const catalogueItem =
    taken.catalogueItem === undefined ? neutral.catalogueItem : givenCatalogueItem(taken.catalogueItem);
  const service = override({ ...neutral, catalogueItem }, taken.service ?? {});
  const item = override({ ...judgedHandlingItem({ requirements: [] }), service }, rest, {
    bases: givenBases('TIME_LIMIT'),
    fees: (fees) => asList(fees).map(feeOf),
    intermediaries: (intermediaries) => asList(intermediaries).map(intermediaryOf),
  });
  return itemWith(asList(taken.requirements ?? []), item);
}

function feeOf(value: unknown): HandlingItemInput['fees'][number] {
  return override<HandlingItemInput['fees'][number]>(
    { name: '某项收费', amountYuan: null, bases: [] },
    asGiven(value),
    {
      bases: givenBases('FEE'),
    },
  );
}

function intermediaryOf(value: unknown): HandlingItemInput['intermediaries'][number] {
  return override<HandlingItemInput['intermediaries'][number]>({ name: '某项中介服务', bases: [] }, asGiven(value), {
    bases: givenBases('INTERMEDIARY'),
  });
}
