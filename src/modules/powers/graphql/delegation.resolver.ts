import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import {
  CodeArgs,
  findOneByCode,
  findPage,
  type ListArgs,
  loadReferenced,
  type Page,
} from '../../../platform/graphql/index.js';
import { OrganisationType } from '../../jurisdictions/graphql/organisation.type.js';
import { Organisation } from '../../jurisdictions/index.js';
import { LegalBasisType } from '../../legal/graphql/legal-basis.type.js';
import { basesOf } from '../../legal/index.js';
import { Delegation, DelegationBasis, type DelegationRow } from '../store/delegation.entity.js';
import { PowerItem } from '../store/power-item.entity.js';
import { DelegationArgs, type DelegationFilter, delegationOrders, delegationsAsked } from './delegation.input.js';
import { DelegationConnection, DelegationType } from './delegation.type.js';
import { PowerItemType } from './power-item.type.js';

@Resolver(() => DelegationType)
export class DelegationResolver {
  @Query(() => DelegationType, {
    nullable: true,
    description: 'The delegation of a code. 按代码查询下放、授权、委托。',
  })
  delegation(@Args(() => CodeArgs) asked: CodeArgs, @Ctx() ctx: Context): Promise<DelegationType> {
    return findOneByCode(ctx, Delegation, asked);
  }

  @Query(() => DelegationConnection, { description: 'Delegations. 下放、授权、委托列表。' })
  async delegations(
    @Args(() => DelegationArgs) args: ListArgs<DelegationFilter>,
    @Ctx() ctx: Context,
  ): Promise<Page<DelegationType>> {
    const conditions = await delegationsAsked(ctx, args.filter);
    return findPage(ctx.em, Delegation, { conditions, order: delegationOrders.of(args.orderBy) }, args);
  }

  @FieldResolver(() => PowerItemType, { description: 'The power. 权力事项。' })
  powerItem(@Root() row: DelegationRow, @Ctx() ctx: Context): Promise<PowerItemType> {
    return loadReferenced(ctx, PowerItem, row.powerItemId);
  }

  @FieldResolver(() => OrganisationType, { description: 'Who passes it on. 移交主体。' })
  fromOrganisation(@Root() row: DelegationRow, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, row.fromOrganisationId);
  }

  @FieldResolver(() => OrganisationType, { description: 'Who receives it. 承接主体。' })
  toOrganisation(@Root() row: DelegationRow, @Ctx() ctx: Context): Promise<OrganisationType> {
    return loadReferenced(ctx, Organisation, row.toOrganisationId);
  }

  @FieldResolver(() => [LegalBasisType], { description: 'What it rests on, in order. 依据。' })
  bases(@Root() row: DelegationRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, DelegationBasis, row.id);
  }
}
