import { allow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { AuditEntryResolver } from './audit-entry.resolver.js';
import { RoleResolver } from './role.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';

/** What this module adds to the API: the log, and the mutations of people and roles, which leave entries in it. */
export const auditContribution: ModuleContribution = {
  resolvers: [SignInResolver, RoleResolver, AuditEntryResolver],
  permissions: {
    Query: { auditEntries: signedIn },
    Mutation: { signIn: allow, grantRole: signedIn, revokeRole: signedIn },
  },
};
