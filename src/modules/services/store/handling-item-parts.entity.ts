import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { optionalReference, reference } from '../../../platform/db/columns.js';
import { InternalOffice } from '../../jurisdictions/index.js';
import { defineBasis } from '../../legal/index.js';
import { HandlingItem } from './service-item.entity.js';

/** A fee asked for a handling item; an empty amount means that the fee varies. */
export const Fee = defineEntity({
  name: 'Fee',
  tableName: 'fee',
  checks: [{ name: 'fee_amount_check', expression: 'amount_yuan >= 0' }],
  properties: {
    id: p.integer().primary(),
    handlingItemId: () => reference(() => HandlingItem, 'handling_item_id'),
    position: p.smallint(),
    name: p.text(),
    amountYuan: p.decimal('number').precision(14).scale(2).strictNullable(),
  },
});
export type FeeRow = InferEntity<typeof Fee>;
export const FeeBasis = defineBasis('Fee', 'fee', () => Fee);

/** One step of handling 办理环节. */
export const ProcessStep = defineEntity({
  name: 'ProcessStep',
  tableName: 'process_step',
  properties: {
    id: p.integer().primary(),
    handlingItemId: () => reference(() => HandlingItem, 'handling_item_id'),
    position: p.smallint(),
    name: p.text(),
    officeId: () => optionalReference(() => InternalOffice, 'office_id'),
    days: p.integer().strictNullable(),
  },
});
export type ProcessStepRow = InferEntity<typeof ProcessStep>;

/** A report or opinion that the applicant must buy from a third party 中介服务. */
export const IntermediaryService = defineEntity({
  name: 'IntermediaryService',
  tableName: 'intermediary_service',
  properties: {
    id: p.integer().primary(),
    handlingItemId: () => reference(() => HandlingItem, 'handling_item_id'),
    position: p.smallint(),
    name: p.text(),
  },
});
export type IntermediaryServiceRow = InferEntity<typeof IntermediaryService>;
export const IntermediaryServiceBasis = defineBasis(
  'IntermediaryService',
  'intermediary_service',
  () => IntermediaryService,
);
