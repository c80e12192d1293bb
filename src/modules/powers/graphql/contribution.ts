import { allow, loadRow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import { CatalogueItem } from '../store/catalogue-item.entity.js';
import { Delegation } from '../store/delegation.entity.js';
import { PowerItem } from '../store/power-item.entity.js';
import { CatalogueItemResolver } from './catalogue-item.resolver.js';
import { DelegationResolver } from './delegation.resolver.js';
import { JurisdictionPowersResolver, OrganisationPowersResolver } from './organisation-powers.resolver.js';
import { PowerItemResolver } from './power-item.resolver.js';
import { ProvisionPowersResolver } from './provision-powers.resolver.js';

/** What this module adds to the API. */
export const powersContribution: ModuleContribution = {
  resolvers: [
    CatalogueItemResolver,
    PowerItemResolver,
    DelegationResolver,
    OrganisationPowersResolver,
    JurisdictionPowersResolver,
    ProvisionPowersResolver,
  ],
  permissions: {
    Query: {
      catalogueItem: allow,
      catalogueItems: allow,
      powerItem: allow,
      powerItems: allow,
      delegation: allow,
      delegations: allow,
    },
  },
  nodes: {
    CatalogueItem: (ctx, key) => loadRow(ctx, CatalogueItem, key),
    PowerItem: (ctx, key) => loadRow(ctx, PowerItem, key),
    Delegation: (ctx, key) => loadRow(ctx, Delegation, key),
  },
};
