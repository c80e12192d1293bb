import { Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { DelegationKind } from '../domain/vocabulary.js';
import { DelegationKindEnum } from './enums.type.js';

@ObjectType('Delegation', {
  implements: NodeType,
  description: 'A power passed from one organisation to another. 权力的下放、授权或者委托。',
})
export class DelegationType extends NodeType {
  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => DelegationKindEnum, { description: 'How it is passed on. 方式。' })
  readonly kind!: DelegationKind;

  @Field(() => String, { nullable: true, description: 'Number of the document that does it. 文号。' })
  readonly documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was published. 公布载体。' })
  readonly publishedIn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it holds. 生效日期。' })
  readonly validFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer does. 失效日期。' })
  readonly validTo!: CalendarDate | null;
}

export const DelegationConnection = connectionType('Delegation', () => DelegationType);
