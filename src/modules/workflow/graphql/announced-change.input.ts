import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../../platform/graphql/index.js';
import type { RecordName } from '../../../shared/fields.js';
import { RecordKindEnum } from './enums.type.js';

@ArgsType()
export class AnnouncedChangeArgs extends PageArgs {
  @Field(() => RecordKindEnum, { nullable: true, description: 'Only of this kind of record. 记录类型。' })
  readonly kind?: RecordName | null;

  @Field(() => String, { nullable: true, description: 'Only of the record of this code. 编码。' })
  readonly code?: string | null;
}
