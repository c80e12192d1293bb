import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  calendarDate,
  type OptionalReference,
  oneOf,
  optionalReference,
  reference,
  searchColumns,
  searchIndexes,
  textList,
  validity,
  validityCheck,
} from '../../../platform/db/columns.js';
import { InternalOffice, Organisation } from '../../jurisdictions/index.js';
import { defineBasis, Judgement } from '../../legal/index.js';
import { Disclosure, ItemStatus, PowerCategory, type PowerKind, StoredPowerQuestion } from '../domain/vocabulary.js';
import { CatalogueItem } from './catalogue-item.entity.js';

/** One organisation's row of the power list 权力清单. */
export const PowerItem = defineEntity({
  name: 'PowerItem',
  tableName: 'power_item',
  checks: [
    validityCheck('power_item'),
    { name: 'power_item_fine_check', expression: 'fine_ceiling_yuan > 0' },
    { name: 'power_item_source_check', expression: 'source >= 1 and source <= 6' },
    {
      name: 'power_item_judged_check',
      expression: "upper_law = 'UNKNOWN' or (upper_law_judged_by is not null and upper_law_judged_on is not null)",
    },
  ],
  indexes: searchIndexes('power_item'),
  uniques: [{ properties: ['codeScheme', 'code'] }],
  properties: {
    id: p.integer().primary(),
    code: p.text().index(),
    codeScheme: p.text(),
    codeFault: p.text().strictNullable(),
    name: p.text(),
    subItemName: p.text().strictNullable(),
    category: oneOf(PowerCategory).index(),
    kinds: textList<PowerKind>(),
    fineCeilingYuan: p.integer().strictNullable(),
    mainItemId: (): OptionalReference => optionalReference(() => PowerItem, 'main_item_id'),
    organisationId: () => reference(() => Organisation, 'organisation_id'),
    officeId: () => optionalReference(() => InternalOffice, 'office_id'),
    catalogueItemId: () => optionalReference(() => CatalogueItem, 'catalogue_item_id'),
    levels: p.array<number>().columnType('smallint[]').defaultRaw(`'{}'`),
    source: p.smallint().strictNullable(),
    processFlow: p.text().strictNullable(),
    supervision: p.text().strictNullable(),
    remedy: p.text().strictNullable(),
    upperLaw: oneOf(Judgement).default('UNKNOWN'),
    upperLawJudgedBy: p.text().strictNullable(),
    upperLawJudgedOn: calendarDate().strictNullable(),
    disclosure: oneOf(Disclosure).default('PUBLIC'),
    status: oneOf(ItemStatus),
    ...validity,
    remark: p.text().strictNullable(),
    ...searchColumns,
    version: p.integer().default(1),
  },
});
export type PowerItemRow = InferEntity<typeof PowerItem>;

export const PowerItemBasis = defineBasis('PowerItem', 'power_item', () => PowerItem);

/** An organisation that holds a power jointly with the one that leads 共同实施部门. */
export const PowerItemJointHolder = defineEntity({
  name: 'PowerItemJointHolder',
  tableName: 'power_item_joint_holder',
  uniques: [{ properties: ['powerItemId', 'organisationId'] }],
  properties: {
    id: p.integer().primary(),
    powerItemId: () => reference(() => PowerItem, 'power_item_id'),
    organisationId: () => reference(() => Organisation, 'organisation_id'),
    position: p.smallint(),
  },
});

/** What a person has judged of a power and the register cannot compute; 上位法 stands in the power's own row. */
export const PowerJudgement = defineEntity({
  name: 'PowerJudgement',
  tableName: 'power_judgement',
  checks: [
    {
      name: 'power_judgement_judged_check',
      expression: "answer = 'UNKNOWN' or (judged_by is not null and judged_on is not null)",
    },
  ],
  uniques: [{ properties: ['powerItemId', 'question'] }],
  properties: {
    id: p.integer().primary(),
    powerItemId: () => reference(() => PowerItem, 'power_item_id'),
    position: p.smallint(),
    question: oneOf(StoredPowerQuestion),
    answer: oneOf(Judgement),
    judgedBy: p.text().strictNullable(),
    judgedOn: calendarDate().strictNullable(),
    reason: p.text().strictNullable(),
  },
});
export type PowerJudgementRow = InferEntity<typeof PowerJudgement>;
