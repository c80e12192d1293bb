import { Field, InputType } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { type Condition, isLinkedToCode, listArgs, rowOrders, textIs } from '../../../platform/graphql/index.js';
import { isInJurisdiction, isOfOrganisation, JurisdictionScope } from '../../jurisdictions/index.js';
import { BundleItem, type BundleRow } from '../store/evidence.entity.js';
import { ServiceItem } from '../store/service-item.entity.js';

@InputType({ description: 'Which bundles. 一件事筛选条件。' })
export class BundleFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name, in either script. 名称，简繁体均可。' })
  readonly text?: string | null;

  @Field(() => JurisdictionScope, { nullable: true, description: 'Area. 区划。' })
  readonly jurisdiction?: JurisdictionScope | null;

  @Field(() => String, { nullable: true, description: 'Code of the organisation that leads. 牵头单位代码。' })
  readonly lead?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a service item in it. 实施事项代码。' })
  readonly serviceItem?: string | null;
}

export const bundleOrders = rowOrders<BundleRow>('Bundle', {
  CODE: { property: 'code', type: 'string', label: ['代码', 'code'] },
  NAME: { property: 'name', type: 'string', label: ['名称', 'name'] },
});

export const BundleArgs = listArgs(BundleFilter, bundleOrders);

const byServiceItem = { table: BundleItem, row: 'bundle_id', named: 'service_item_id' };

/** The conditions that the filter stands for. */
export async function bundlesAsked(ctx: Context, filter: BundleFilter): Promise<Condition[]> {
  return [
    ...textIs(filter.text),
    ...(await isInJurisdiction(ctx, 't.jurisdiction_id', filter.jurisdiction)),
    ...(await isOfOrganisation(ctx, 't.lead_id', filter.lead)),
    ...(await isLinkedToCode(ctx, ServiceItem, byServiceItem, filter.serviceItem)),
  ];
}
