import { auditContribution } from './modules/audit/graphql/contribution.js';
import { identityContribution } from './modules/identity/graphql/contribution.js';
import { type Door, openDoor, type PolicyObjectReaders, permissionQuery } from './modules/identity/index.js';
import { jurisdictionsContribution } from './modules/jurisdictions/graphql/contribution.js';
import { legalContribution } from './modules/legal/graphql/contribution.js';
import { powersContribution } from './modules/powers/graphql/contribution.js';
import { responsibilitiesContribution } from './modules/responsibilities/graphql/contribution.js';
import { rulesContribution } from './modules/rules/graphql/contribution.js';
import { evaluateTouched } from './modules/rules/index.js';
import { servicesContribution } from './modules/services/graphql/contribution.js';
import { workflowContribution } from './modules/workflow/graphql/contribution.js';
import { attachmentRoutes, type OnPublish, openLawTasks, reviewCopyRoute } from './modules/workflow/index.js';
import { Context } from './platform/context.js';
import { asOfFork, type Database, resolveRecordedAt } from './platform/db/index.js';
import type { PrepareAsOf } from './platform/graphql/as-of-directive.js';
import { buildSchema } from './platform/graphql/build-schema.js';
import { nodeQuery } from './platform/graphql/node.js';
import type { PlainRoute } from './platform/http/plain-route.js';
import type { ContextRequest } from './platform/http/server.js';
import type { CalendarDate } from './shared/dates.js';
import { dateInShanghai } from './shared/dates.js';

/** What follows from every publication, in order and in its transaction. */
export const onPublish: readonly OnPublish[] = [
  async (em, publication, { applied, instrumentIds }) => {
    await evaluateTouched(em, publication, applied, instrumentIds);
  },
  openLawTasks,
];

/** The modules in the order in which they build on each other. */
const modules = [
  jurisdictionsContribution,
  identityContribution,
  auditContribution,
  legalContribution,
  powersContribution,
  responsibilitiesContribution,
  servicesContribution,
  rulesContribution,
  workflowContribution(onPublish),
];

/** The records that permissions can be asked for, by kind. */
const policyObjects: PolicyObjectReaders = {};

/** Ways in beside the API, for what is no JSON. */
export const routes: readonly PlainRoute[] = [...attachmentRoutes, reviewCopyRoute];

/** The whole API: `plain` to print, `guarded` to serve. */
export function buildApi() {
  const nodes = Object.assign({}, ...modules.map((module) => module.nodes ?? {}));
  return buildSchema([...modules, nodeQuery(nodes), permissionQuery(policyObjects)]);
}

/**
 * Makes the context of each request.
 *
 * @param door whoever comes with a token is let in by it; without one nobody signs in, and a token is refused
 */
export function contextMaker(database: Database, fixedToday: CalendarDate | null, door: Door = openDoor({})) {
  return async ({ requestId, authorization }: ContextRequest): Promise<Context> => {
    const em = database.orm.em.fork();
    const now = () => new Date();
    const today = fixedToday ?? dateInShanghai(now());
    const actor = authorization === null ? null : await door.letIn(em, authorization, today);
    return new Context({ em, now, today, requestId, actor, signIn: door.signIn });
  };
}

/** Turns a request to the publication that was the newest at the instant asked about. */
export const prepareAsOf: PrepareAsOf = async (ctx, asked) => {
  if (asked.recordedAt === null) return null;
  const recordedAt = await resolveRecordedAt(ctx.em, asked.recordedAt.toISOString());
  ctx.askAsOf({ ...asked, recordedAt: new Date(recordedAt) }, asOfFork(ctx.em, recordedAt));
  return recordedAt;
};
