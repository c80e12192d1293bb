import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  type Condition,
  isFilled,
  isLinkedToCode,
  listArgs,
  refersToCode,
  rowOrders,
  textIs,
  valueIs,
} from '../../../platform/graphql/index.js';
import { isCurrent, isOfOrganisation, Organisation } from '../../jurisdictions/index.js';
import type { DataPermission, DataSourceStatus, EvidenceKind, IssuePlace } from '../domain/vocabulary.js';
import {
  DataSource,
  type DataSourceRow,
  EvidenceTypeFact,
  EvidenceTypeIssuer,
  type EvidenceTypeRow,
  FactType,
  type FactTypeRow,
} from '../store/evidence.entity.js';
import { DataPermissionEnum, DataSourceStatusEnum, EvidenceKindEnum, IssuePlaceEnum } from './enums.type.js';

@InputType({ description: 'Which evidence types. 材料类型筛选条件。' })
export class EvidenceTypeFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of the names, in either script. 名称或者别名，简繁体均可。',
  })
  readonly text?: string | null;

  @Field(() => EvidenceKindEnum, { nullable: true, description: 'What it is. 类别。' })
  readonly kind?: EvidenceKind | null;

  @Field(() => IssuePlaceEnum, { nullable: true, description: 'Where one gets it. 开具地。' })
  readonly whereIssued?: IssuePlace | null;

  @Field(() => String, { nullable: true, description: 'Code of an organisation that issues it. 开具单位代码。' })
  readonly issuer?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a fact that it proves. 事实类型代码。' })
  readonly factType?: string | null;
}

export const evidenceTypeOrders = rowOrders<EvidenceTypeRow>('EvidenceType', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  NAME: { property: 'name', type: 'string', label: ['名称', 'name'] },
  KIND: { property: 'kind', type: 'string', label: ['类别', 'kind'] },
});

export const EvidenceTypeArgs = listArgs(EvidenceTypeFilter, evidenceTypeOrders);

const byIssuer = { table: EvidenceTypeIssuer, row: 'evidence_type_id', named: 'organisation_id' };
const byFact = { table: EvidenceTypeFact, row: 'evidence_type_id', named: 'fact_type_id' };

/** The conditions that the filter stands for. */
export async function evidenceTypesAsked(ctx: Context, filter: EvidenceTypeFilter): Promise<Condition[]> {
  return [
    ...textIs(filter.text),
    ...valueIs('t.kind', filter.kind),
    ...valueIs('t.where_issued', filter.whereIssued),
    ...(await isLinkedToCode(ctx, Organisation, byIssuer, filter.issuer)),
    ...(await isLinkedToCode(ctx, FactType, byFact, filter.factType)),
  ];
}

@InputType({ description: 'Which fact types. 事实类型筛选条件。' })
export class FactTypeFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its authoritative source. 权威数据源代码。' })
  readonly dataSource?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With or without an authoritative source. 是否有权威数据源。' })
  readonly hasDataSource?: boolean | null;
}

export const factTypeOrders = rowOrders<FactTypeRow>('FactType', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  NAME: { property: 'name', type: 'string', label: ['名称', 'name'] },
});

export const FactTypeArgs = listArgs(FactTypeFilter, factTypeOrders);

/** The conditions that the filter stands for. */
export async function factTypesAsked(ctx: Context, filter: FactTypeFilter): Promise<Condition[]> {
  return [
    ...textIs(filter.text),
    ...isFilled('t.data_source_id', filter.hasDataSource),
    ...(await refersToCode(ctx, DataSource, 't.data_source_id', filter.dataSource)),
  ];
}

@InputType({ description: 'Which data sources. 数据源筛选条件。' })
export class DataSourceFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation that provides it. 提供单位代码。' })
  readonly provider?: string | null;

  @Field(() => DataPermissionEnum, { nullable: true, description: 'How it may be used. 共享类型。' })
  readonly permission?: DataPermission | null;

  @Field(() => DataSourceStatusEnum, { nullable: true, description: 'Whether it answers. 状态。' })
  readonly status?: DataSourceStatus | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those that exist on the day. 仅限当日存在的。' })
  readonly onlyCurrent?: boolean;
}

export const dataSourceOrders = rowOrders<DataSourceRow>('DataSource', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  NAME: { property: 'name', type: 'string', label: ['名称', 'name'] },
});

export const DataSourceArgs = listArgs(DataSourceFilter, dataSourceOrders);

/** The conditions that the filter stands for. */
export async function dataSourcesAsked(ctx: Context, filter: DataSourceFilter): Promise<Condition[]> {
  return [
    ...isCurrent(ctx, filter.onlyCurrent),
    ...textIs(filter.text),
    ...valueIs('t.permission', filter.permission),
    ...valueIs('t.status', filter.status),
    ...(await isOfOrganisation(ctx, 't.provider_id', filter.provider)),
  ];
}
