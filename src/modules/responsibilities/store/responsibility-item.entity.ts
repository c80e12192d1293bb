import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { oneOf, reference, searchColumns, searchIndexes } from '../../../platform/db/columns.js';
import { defineBasis } from '../../legal/index.js';
import { ItemStatus, PowerItem } from '../../powers/index.js';
import { ResponsibilityStage } from '../domain/vocabulary.js';

/** A duty that comes with a power, at one stage of exercising it 责任事项. */
export const ResponsibilityItem = defineEntity({
  name: 'ResponsibilityItem',
  tableName: 'responsibility_item',
  indexes: searchIndexes('responsibility_item'),
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    powerItemId: () => reference(() => PowerItem, 'power_item_id'),
    stage: oneOf(ResponsibilityStage),
    position: p.smallint(),
    content: p.text(),
    status: oneOf(ItemStatus),
    ...searchColumns,
    version: p.integer().default(1),
  },
});
export type ResponsibilityItemRow = InferEntity<typeof ResponsibilityItem>;

export const ResponsibilityItemBasis = defineBasis(
  'ResponsibilityItem',
  'responsibility_item',
  () => ResponsibilityItem,
);

/** Conduct for which somebody is held accountable 追责情形. */
export const AccountabilityGround = defineEntity({
  name: 'AccountabilityGround',
  tableName: 'accountability_ground',
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    powerItemId: () => reference(() => PowerItem, 'power_item_id'),
    position: p.smallint(),
    ground: p.text(),
    accountable: p.text().strictNullable(),
    status: oneOf(ItemStatus),
    version: p.integer().default(1),
  },
});
export type AccountabilityGroundRow = InferEntity<typeof AccountabilityGround>;

export const AccountabilityGroundBasis = defineBasis(
  'AccountabilityGround',
  'accountability_ground',
  () => AccountabilityGround,
);
