import { createUnionType } from 'type-graphql';
import { DelegationType } from '../../powers/graphql/delegation.type.js';
import { PowerItemType } from '../../powers/graphql/power-item.type.js';
import { ResponsibilityItemType } from '../../responsibilities/graphql/responsibility-item.type.js';
import { DocumentRequirementType } from '../../services/graphql/document-requirement.type.js';
import { HandlingItemType } from '../../services/graphql/handling-item.type.js';
import { ServiceItemType } from '../../services/graphql/service-item.type.js';

const resolveType = (row: object): string => String(Reflect.get(row, '__typename'));

export const FindingSubject = createUnionType({
  name: 'FindingSubject',
  description: 'A record that rules judge. 判断对象。',
  types: () =>
    [DocumentRequirementType, HandlingItemType, ServiceItemType, PowerItemType, ResponsibilityItemType] as const,
  resolveType,
});
export type FindingSubject = typeof FindingSubject;

export const RelatedRecord = createUnionType({
  name: 'RelatedRecord',
  description: 'Another record that a finding speaks of. 判断结果涉及的其他记录。',
  types: () =>
    [
      DocumentRequirementType,
      HandlingItemType,
      ServiceItemType,
      PowerItemType,
      ResponsibilityItemType,
      DelegationType,
    ] as const,
  resolveType,
});
export type RelatedRecord = typeof RelatedRecord;
