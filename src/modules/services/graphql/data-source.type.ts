import { Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { DataPermission, DataSourceStatus } from '../domain/vocabulary.js';
import { DataPermissionEnum, DataSourceStatusEnum } from './enums.type.js';

@ObjectType('DataSource', {
  implements: NodeType,
  description: 'A source that answers for facts on line. 数据源。',
})
export class DataSourceType extends NodeType {
  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Name. 名称。' })
  readonly name!: string;

  @Field(() => String, { description: 'By which channel it is shared. 共享渠道。' })
  readonly channel!: string;

  @Field(() => DataPermissionEnum, { description: 'How it may be used. 共享类型。' })
  readonly permission!: DataPermission;

  @Field(() => DataSourceStatusEnum, { description: 'Whether it answers. 状态。' })
  readonly status!: DataSourceStatus;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it can be used. 启用日期。' })
  readonly validFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer can. 停用日期。' })
  readonly validTo!: CalendarDate | null;
}

export const DataSourceConnection = connectionType('DataSource', () => DataSourceType, { isSearched: true });
