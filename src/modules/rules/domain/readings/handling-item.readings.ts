import type { HANDLING_ITEM_FACTS } from '../facts/handling-item.facts.js';
import type { HandlingItemInput } from '../judged.js';
import type { Readings, RelatedSubjects } from '../readings.js';
import { beyondStandardReading, documentsBeyond } from '../service/beyond-standard.js';
import { conditionBasisReading, feeBasisReading, intermediaryReading } from '../service/charges.js';
import { heldAlready, heldCopies } from '../service/held-already.js';
import {
  isImmediateLate,
  licenceLimitOf,
  limitBasisReading,
  promiseExceedsLaw,
  promiseExceedsStandard,
} from '../service/time-limits.js';
import { documentVagueness, hasVagueCondition, vagueDocuments, vaguelyConditioned } from '../service/vague-wording.js';

/** How the facts of a handling item are read. */
export const HANDLING_ITEM_READINGS: Readings<typeof HANDLING_ITEM_FACTS, HandlingItemInput> = {
  itemUse: itemUseOf,
  isLicence: ({ service }) => service.category === 'LICENSING',
  visit: visitOf,
  verifiableCopies: (item) => heldAlready('VERIFIABLE', item),
  sharedCopies: (item) => heldAlready('SHARED', item),
  promiseExceedsLaw,
  promiseExceedsStandard,
  isImmediateLate,
  isTimeStated: ({ statutoryDays }) => statutoryDays !== null,
  licenceLimit: licenceLimitOf,
  limitBasis: ({ bases }) => limitBasisReading(bases),
  feeBasis: feeBasisReading,
  intermediaryBasis: intermediaryReading,
  conditionBasis: conditionBasisReading,
  documentNames: documentVagueness,
  conditionsAreVague: hasVagueCondition,
  beyondStandard: beyondStandardReading,
};

/** The requirements of which the facts speak. */
export const HANDLING_ITEM_RELATED: RelatedSubjects<typeof HANDLING_ITEM_FACTS, HandlingItemInput> = {
  verifiableCopies: (item, on) => heldCopies('VERIFIABLE', item, on),
  sharedCopies: (item, on) => heldCopies('SHARED', item, on),
  documentNames: vagueDocuments,
  conditionsAreVague: vaguelyConditioned,
  beyondStandard: documentsBeyond,
};

function itemUseOf({ status, service }: HandlingItemInput) {
  if (status !== 'ACTIVE') return 'NOT_IN_USE';
  if (service.status === 'ACTIVE') return 'IN_USE';
  return service.status === 'SUSPENDED' ? 'SERVICE_SUSPENDED' : 'SERVICE_CANCELLED';
}

function visitOf({ visits, visitReason, isOnline }: HandlingItemInput) {
  if (visits === null || visits === 0) return 'NONE';
  if (visitReason !== null && visitReason.trim() !== '') return 'EXPLAINED';
  return isOnline ? 'ONLINE_UNEXPLAINED' : 'UNEXPLAINED';
}
