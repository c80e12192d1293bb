import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, JsonScalar } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { RecordName } from '../../../shared/fields.js';
import type { Change, FieldValues } from '../domain/change.js';
import { ChangeOperationEnum, RecordKindEnum } from './enums.type.js';

@ObjectType('AnnouncedChange', {
  description: 'A change that is published and takes effect on a day to come. 已公布待施行的变更。',
})
export class AnnouncedChangeType {
  @Field(() => CalendarDateScalar, { description: 'Day on which it takes effect. 施行日期。' })
  readonly effectiveOn!: CalendarDate;

  @Field(() => Int, { description: 'Publication in which it was announced. 公布批次。' })
  readonly announcedNumber!: number;

  @Field(() => String, { description: 'Title of the set it belongs to. 标题。' })
  readonly title!: string;

  @Field(() => ChangeOperationEnum, { description: 'What it does. 变更方式。' })
  readonly operation!: Change['operation'];

  @Field(() => RecordKindEnum, { description: 'Kind of the record. 记录类型。' })
  readonly kind!: RecordName;

  @Field(() => String, { description: 'Code of the record. 编码。' })
  readonly code!: string;

  @Field(() => JsonScalar, { description: 'Values by field; references are codes. 字段内容。' })
  readonly fields!: FieldValues;
}

export const AnnouncedChangeConnection = connectionType('AnnouncedChange', () => AnnouncedChangeType);
