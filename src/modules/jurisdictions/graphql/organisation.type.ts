import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../../../platform/graphql/node.js';
import { connectionType } from '../../../platform/graphql/relay.js';
import { CalendarDateScalar } from '../../../platform/graphql/scalars.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { OrganisationKind } from '../domain/vocabulary.js';
import { OrganisationKindEnum } from './enums.type.js';

@ObjectType('Organisation', {
  implements: NodeType,
  description: 'Whoever may hold a power, issue a document or provide data. 实施主体。',
})
export class OrganisationType extends NodeType {
  @Field(() => String, { description: 'Its code in its scheme. 代码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Scheme of the code, e.g. CN-USCC (GB 32100). 编码规则。' })
  readonly codeScheme!: string;

  @Field(() => String, { nullable: true, description: 'The rule that the code breaks; null when none. 编码问题。' })
  readonly codeFault!: string | null;

  @Field(() => String, { description: 'Full name. 名称。' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Short name. 简称。' })
  readonly shortName!: string | null;

  @Field(() => OrganisationKindEnum, { description: 'Legal nature. 实施主体性质。' })
  readonly kind!: OrganisationKind;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it exists. 设立日期。' })
  readonly validFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer does. 撤销日期。' })
  readonly validTo!: CalendarDate | null;
}

export const OrganisationConnection = connectionType('Organisation', () => OrganisationType, { isSearched: true });

@ObjectType('InternalOffice', {
  implements: NodeType,
  description: 'A section inside an organisation that does the work. 内设机构。',
})
export class InternalOfficeType extends NodeType {
  @Field(() => String, { description: 'Code of the organisation, #, name. 代码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Name. 名称。' })
  readonly name!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it exists. 设立日期。' })
  readonly validFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer does. 撤销日期。' })
  readonly validTo!: CalendarDate | null;
}
