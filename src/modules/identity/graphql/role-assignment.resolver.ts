import { Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { assertNow } from '../../../platform/graphql/assert-now.js';
import {
  existsOn,
  findPage,
  type ListArgs,
  listArgs,
  loadRow,
  type Page,
  rowOrders,
  valueIs,
} from '../../../platform/graphql/index.js';
import { encodeId } from '../../../platform/graphql/relay.js';
import type { Role } from '../../../shared/actor.js';
import { JurisdictionType } from '../../jurisdictions/graphql/jurisdiction.type.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import {
  isInJurisdiction,
  isOfOrganisation,
  Jurisdiction,
  JurisdictionScope,
  Organisation,
} from '../../jurisdictions/index.js';
import { RoleAssignment, type RoleAssignmentRow } from '../store/account.entity.js';
import { accountsById, type NamedAccount } from '../store/account-loader.js';
import { scopeCondition } from '../store/scope-condition.js';
import { AccountType } from './account.type.js';
import { RoleEnum } from './enums.type.js';
import { RoleAssignmentConnection, RoleAssignmentType } from './role-assignment.type.js';

@InputType({ description: 'Which roles. 角色筛选条件。' })
class RoleAssignmentFilter {
  @Field(() => RoleEnum, { nullable: true, description: 'The role. 角色。' })
  readonly role?: Role | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation it is held at. 机构代码。' })
  readonly organisation?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area it is held in. 区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only those held on the day. 仅限当日有效的。' })
  readonly onlyCurrent?: boolean;
}

const orders = rowOrders<RoleAssignmentRow>('RoleAssignment', {
  GRANTED: { property: 'id', type: 'integer', label: ['授予先后', 'when it was given'] },
});

const RoleAssignmentArgs = listArgs(RoleAssignmentFilter, orders);

/** Where a role is held counts, not where its holder is. */
const SCOPE = {
  organisationId: 't.organisation_id',
  jurisdictionId:
    'coalesce(t.jurisdiction_id, (select o.jurisdiction_id from organisation as o where o.id = t.organisation_id))',
};

@Resolver(() => RoleAssignmentType)
export class RoleAssignmentResolver {
  @Query(() => RoleAssignmentConnection, {
    description: 'Who holds which role, within the reach of whoever asks. 角色任职列表。',
  })
  async roleAssignments(
    @Args(() => RoleAssignmentArgs) args: ListArgs<RoleAssignmentFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<RoleAssignmentType>> {
    assertNow(ctx);
    const { role, organisation, jurisdiction, onlyCurrent } = args.filter;
    const conditions = [
      scopeCondition(ctx.actor, 'ROLE_READ', SCOPE, ctx.today),
      ...valueIs('t.role', role),
      ...(await isOfOrganisation(ctx, 't.organisation_id', organisation)),
      ...(await isInJurisdiction(ctx, 't.jurisdiction_id', jurisdiction)),
      ...(onlyCurrent === false ? [] : [existsOn(ctx.today), { sql: 't.revoked_at is null', params: [] }]),
    ];
    return findPage(ctx.em, RoleAssignment, { conditions, order: orders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => ID, { description: 'Names it in revokeRole. 编号。' })
  id(@Root() row: RoleAssignmentRow): string {
    return encodeId('RoleAssignment', row.id);
  }

  @FieldResolver(() => AccountType, { description: 'Who holds it. 任职账户。' })
  async account(@Root() row: RoleAssignmentRow, @Ctx() ctx: Context): Promise<NamedAccount> {
    return ctx.loader(accountsById).load(row.accountId);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Where it is held, if there. 所在机构。' })
  organisation(@Root() row: RoleAssignmentRow, @Ctx() ctx: Context): Promise<OrganisationType | null> {
    return loadRow(ctx, Organisation, row.organisationId);
  }

  @FieldResolver(() => JurisdictionType, { nullable: true, description: 'Where it is held, if there. 所在区划。' })
  jurisdiction(@Root() row: RoleAssignmentRow, @Ctx() ctx: Context): Promise<JurisdictionType | null> {
    return loadRow(ctx, Jurisdiction, row.jurisdictionId);
  }
}
