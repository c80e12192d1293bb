import { Field, ObjectType } from 'type-graphql';
import { connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { EvidenceKind, IssuePlace } from '../domain/vocabulary.js';
import { EvidenceKindEnum, IssuePlaceEnum } from './enums.type.js';

@ObjectType('EvidenceType', {
  implements: NodeType,
  description: 'A type of document by which facts are shown. 材料类型。',
})
export class EvidenceTypeType extends NodeType {
  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Name. 名称。' })
  readonly name!: string;

  @Field(() => EvidenceKindEnum, { description: 'What it is. 类别。' })
  readonly kind!: EvidenceKind;

  @Field(() => [String], { description: 'Other names that lists use for it. 别名。' })
  readonly aliases!: readonly string[];

  @Field(() => IssuePlaceEnum, { description: 'Where one gets it, seen from where it is demanded. 开具地。' })
  readonly whereIssued!: IssuePlace;

  @Field(() => String, { nullable: true, description: 'Code of the type of licence, when it is one. 证照类型代码。' })
  readonly licenceTypeCode!: string | null;
}

export const EvidenceTypeConnection = connectionType('EvidenceType', () => EvidenceTypeType, { isSearched: true });
