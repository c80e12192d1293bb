import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType } from '../../../platform/graphql/node.js';
import { connectionType } from '../../../platform/graphql/relay.js';
import { CalendarDateScalar } from '../../../platform/graphql/scalars.js';
import type { CalendarDate } from '../../../shared/dates.js';

@ObjectType('Jurisdiction', {
  implements: NodeType,
  description: 'An area with a government of its own. 行政区划。',
})
export class JurisdictionType extends NodeType {
  @Field(() => String, { description: 'Code by GB/T 2260 (6 digits) or GB/T 10114 (12 digits). 区划代码。' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'The rule that the code breaks; null when none. 编码问题。' })
  readonly codeFault!: string | null;

  @Field(() => String, { description: 'Name. 名称。' })
  readonly name!: string;

  @Field(() => Int, {
    description: '1 nation, 2 province, 3 city, 4 county, 5 town or street, 6 village or community. 行政层级。',
  })
  readonly level!: number;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it exists under this name. 设立日期。' })
  readonly validFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer does. 终止日期。' })
  readonly validTo!: CalendarDate | null;
}

export const JurisdictionConnection = connectionType('Jurisdiction', () => JurisdictionType, { isSearched: true });
