import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  oneOf,
  optionalReference,
  reference,
  searchColumns,
  searchIndexes,
  textList,
  validity,
  validityCheck,
} from '../../../platform/db/columns.js';
import { InternalOffice, Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import { defineBasis } from '../../legal/index.js';
import { CatalogueItem, Disclosure, ItemStatus, PowerCategory, PowerItem } from '../../powers/index.js';
import { DayUnit, HandlingType, ResultKind, type ServiceChannel } from '../domain/vocabulary.js';

/** A service item as one organisation implements it 实施事项. */
export const ServiceItem = defineEntity({
  name: 'ServiceItem',
  tableName: 'service_item',
  checks: [
    validityCheck('service_item'),
    { name: 'service_item_depth_check', expression: 'online_depth >= 1 and online_depth <= 4' },
  ],
  indexes: searchIndexes('service_item'),
  uniques: [{ properties: ['codeScheme', 'code'] }],
  properties: {
    id: p.integer().primary(),
    code: p.text().index(),
    codeScheme: p.text(),
    codeFault: p.text().strictNullable(),
    name: p.text(),
    mainItemName: p.text().strictNullable(),
    category: oneOf(PowerCategory).index(),
    catalogueItemId: () => optionalReference(() => CatalogueItem, 'catalogue_item_id'),
    powerItemId: () => optionalReference(() => PowerItem, 'power_item_id'),
    organisationId: () => reference(() => Organisation, 'organisation_id'),
    jurisdictionId: () => reference(() => Jurisdiction, 'jurisdiction_id'),
    officeId: () => optionalReference(() => InternalOffice, 'office_id'),
    onlineDepth: p.smallint().strictNullable(),
    channels: textList<ServiceChannel>(),
    disclosure: oneOf(Disclosure).default('PUBLIC'),
    status: oneOf(ItemStatus),
    ...validity,
    ...searchColumns,
    version: p.integer().default(1),
  },
});
export type ServiceItemRow = InferEntity<typeof ServiceItem>;

/** One case of a service item that people apply for 业务办理项, with its documents and times. */
export const HandlingItem = defineEntity({
  name: 'HandlingItem',
  tableName: 'handling_item',
  checks: [
    { name: 'handling_item_days_check', expression: 'statutory_days >= 0 and promised_days >= 0' },
    { name: 'handling_item_visits_check', expression: 'visits >= 0' },
  ],
  indexes: searchIndexes('handling_item'),
  uniques: [{ properties: ['codeScheme', 'code'] }],
  properties: {
    id: p.integer().primary(),
    code: p.text().index(),
    codeScheme: p.text(),
    codeFault: p.text().strictNullable(),
    serviceItemId: () => reference(() => ServiceItem, 'service_item_id'),
    name: p.text(),
    statutoryDays: p.integer().strictNullable(),
    promisedDays: p.integer().strictNullable(),
    dayUnit: oneOf(DayUnit).default('WORKING_DAY'),
    handlingType: oneOf(HandlingType).strictNullable(),
    visits: p.smallint().strictNullable(),
    visitReason: p.text().strictNullable(),
    isOnline: p.boolean().default(false),
    conditions: p.text().strictNullable(),
    resultName: p.text().strictNullable(),
    resultKind: oneOf(ResultKind).strictNullable(),
    status: oneOf(ItemStatus),
    ...searchColumns,
    version: p.integer().default(1),
  },
});
export type HandlingItemRow = InferEntity<typeof HandlingItem>;

export const HandlingItemBasis = defineBasis('HandlingItem', 'handling_item', () => HandlingItem);
