import { allow, loadRow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import { Jurisdiction } from '../store/jurisdiction.entity.js';
import { InternalOffice, Organisation } from '../store/organisation.entity.js';
import { CodeTableEntryResolver, CodeTableResolver } from './code-table.resolver.js';
import { JurisdictionResolver } from './jurisdiction.resolver.js';
import { InternalOfficeResolver, OrganisationResolver } from './organisation.resolver.js';

/** What this module adds to the API. */
export const jurisdictionsContribution: ModuleContribution = {
  resolvers: [
    JurisdictionResolver,
    OrganisationResolver,
    InternalOfficeResolver,
    CodeTableResolver,
    CodeTableEntryResolver,
  ],
  permissions: {
    Query: {
      jurisdiction: allow,
      jurisdictions: allow,
      organisation: allow,
      organisations: allow,
      codeTable: allow,
      codeTables: allow,
    },
  },
  nodes: {
    Jurisdiction: (ctx, key) => loadRow(ctx, Jurisdiction, key),
    Organisation: (ctx, key) => loadRow(ctx, Organisation, key),
    InternalOffice: (ctx, key) => loadRow(ctx, InternalOffice, key),
  },
};
