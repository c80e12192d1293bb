import { allow, loadRow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import { AccountabilityGround, ResponsibilityItem } from '../store/responsibility-item.entity.js';
import { AccountabilityGroundResolver } from './accountability-ground.resolver.js';
import { PowerDutiesResolver, ProvisionDutiesResolver } from './power-duties.resolver.js';
import { ResponsibilityItemResolver } from './responsibility-item.resolver.js';

/** What this module adds to the API. */
export const responsibilitiesContribution: ModuleContribution = {
  resolvers: [ResponsibilityItemResolver, AccountabilityGroundResolver, PowerDutiesResolver, ProvisionDutiesResolver],
  permissions: {
    Query: {
      responsibilityItem: allow,
      responsibilityItems: allow,
      accountabilityGround: allow,
      accountabilityGrounds: allow,
    },
  },
  nodes: {
    ResponsibilityItem: (ctx, key) => loadRow(ctx, ResponsibilityItem, key),
    AccountabilityGround: (ctx, key) => loadRow(ctx, AccountabilityGround, key),
  },
};
