import { Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { assertNow } from '../../../platform/graphql/assert-now.js';
import {
  type Condition,
  findPage,
  type ListArgs,
  listArgs,
  loadRow,
  type Page,
  rowOrders,
  valueIs,
} from '../../../platform/graphql/index.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import { AccountType } from '../../identity/graphql/account.type.js';
import { ActionEnum } from '../../identity/graphql/enums.type.js';
import { type Action, accountsById, type NamedAccount, scopeCondition } from '../../identity/index.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Jurisdiction, Organisation } from '../../jurisdictions/index.js';
import type { TouchedRecord } from '../domain/entry.js';
import type { Outcome } from '../domain/vocabulary.js';
import { AuditEntry, type AuditEntryRow } from '../store/audit.entity.js';
import { AuditEntryConnection, AuditEntryType, OutcomeEnum, TouchedRecordType } from './audit-entry.type.js';

@InputType({ description: 'A record that acts were about. 记录。' })
class AuditedRecord {
  @Field(() => String, { description: 'Kind, e.g. ChangeSet. 种类。' })
  readonly kind!: string;

  @Field(() => String, { description: 'Code. 代码。' })
  readonly code!: string;
}

@InputType({ description: 'Which entries. 审计记录筛选条件。' })
class AuditEntryFilter {
  @Field(() => String, { nullable: true, description: 'Name of the account that acted. 账户名。' })
  readonly account?: string | null;

  @Field(() => AuditedRecord, { nullable: true, description: 'The record it was about, or that it changed. 记录。' })
  readonly record?: AuditedRecord | null;

  @Field(() => ActionEnum, { nullable: true, description: 'What was done. 操作。' })
  readonly action?: Action | null;

  @Field(() => String, { nullable: true, description: 'Mutation or command. 变更接口或者命令。' })
  readonly name?: string | null;

  @Field(() => OutcomeEnum, { nullable: true, description: 'How it ended. 结果。' })
  readonly outcome?: Outcome | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From this instant on. 起始时间。' })
  readonly from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant. 截止时间（不含）。' })
  readonly to?: Date | null;
}

const orders = rowOrders<AuditEntryRow>('AuditEntry', {
  NUMBER: { property: 'id', type: 'integer', label: ['序号', 'number'] },
});

const AuditEntryArgs = listArgs(AuditEntryFilter, orders);

/** What concerns no organisation and no area is shown to those alone who audit the whole registry. */
const SCOPE = { organisationId: 't.organisation_id', jurisdictionId: 't.jurisdiction_id' };

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @Query(() => AuditEntryConnection, {
    description: 'The audit log, within the reach of the auditor who asks. 审计记录列表，限审计人员职权范围。',
  })
  auditEntries(
    @Args(() => AuditEntryArgs) args: ListArgs<AuditEntryFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<AuditEntryType>> {
    assertNow(ctx);
    const conditions = [scopeCondition(ctx.actor, 'AUDIT_READ', SCOPE, ctx.today), ...entriesAsked(args.filter)];
    return findPage(ctx.em, AuditEntry, { conditions, order: orders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => ID, { description: 'Number in the log, from 1 without gaps. 序号。' })
  number(@Root() row: AuditEntryRow): string {
    return String(row.id);
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'Who acted; null is the public. 操作人。' })
  async account(@Root() row: AuditEntryRow, @Ctx() ctx: Context): Promise<NamedAccount | null> {
    return row.accountId === null ? null : ctx.loader(accountsById).load(row.accountId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'On whose behalf. 所代表的机构。' })
  organisation(@Root() row: AuditEntryRow, @Ctx() ctx: Context): Promise<OrganisationType | null> {
    return loadRow(ctx, Organisation, row.organisationId);
  }

  @FieldResolver(() => JurisdictionType, { nullable: true, description: 'Area it belongs to. 所属区划。' })
  jurisdiction(@Root() row: AuditEntryRow, @Ctx() ctx: Context): Promise<JurisdictionType | null> {
    return loadRow(ctx, Jurisdiction, row.jurisdictionId);
  }

  @FieldResolver(() => [TouchedRecordType], { description: 'The records it changed. 涉及的记录。' })
  records(@Root() row: AuditEntryRow): readonly TouchedRecord[] {
    const records: readonly TouchedRecord[] = JSON.parse(row.records);
    return records;
  }
}

function entriesAsked({ account, record, action, name, outcome, from, to }: AuditEntryFilter): Condition[] {
  return [
    ...(account == null
      ? []
      : [{ sql: 't.account_id in (select a.id from work.account as a where a.subject = ?)', params: [account] }]),
    ...(record == null
      ? []
      : [
          {
            sql: `(t.subject_kind = ? and t.subject_code = ?) or t.records::jsonb @> jsonb_build_array(jsonb_build_object('kind', ?::text, 'code', ?::text))`,
            params: [record.kind, record.code, record.kind, record.code],
          },
        ]),
    ...valueIs('t.action', action),
    ...valueIs('t.name', name),
    ...valueIs('t.outcome', outcome),
    ...(from == null ? [] : [{ sql: 't.at >= ?', params: [from] }]),
    ...(to == null ? [] : [{ sql: 't.at < ?', params: [to] }]),
  ];
}
