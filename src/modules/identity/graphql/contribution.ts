import { allow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { MeResolver } from './me.resolver.js';
import { RoleAssignmentResolver } from './role-assignment.resolver.js';

/** What this module adds to the API; `explainPermission` is made in `app.ts`, over the records of all modules. */
export const identityContribution: ModuleContribution = {
  resolvers: [MeResolver, RoleAssignmentResolver],
  permissions: { Query: { me: allow, roleAssignments: signedIn } },
};
