import { openRehearsal } from '../../platform/db/index.js';
import type { OpenPreview } from '../../platform/graphql/preview-directive.js';
import { assertAllowed, decide } from '../identity/index.js';
import { evaluateTouched } from '../rules/index.js';
import { applyAsFar } from './apply-as-far.js';
import { assertPreviewable, PREVIEW_LIMITS } from './preview-changes.js';
import { findVisibleSet } from './store/find-visible-set.js';
import { typedChangesOf } from './store/read-set.js';
import { objectOf } from './store/set-object.js';
import { makeTurns } from './turns.js';

/** Each holds a connection until its query is answered. */
const turns = makeTurns({ atOnce: 2, waiting: 10, limit: 'previews' });

/** Opens the registry as if a change set were published: what `@preview` reads. */
export const openSetPreview: OpenPreview = async (ctx, code) => {
  const set = await findVisibleSet(ctx, code);
  assertAllowed(decide(ctx.actor, 'PREVIEW', await objectOf(ctx.em, set, ctx.today)), 'PREVIEW');
  const { changes } = await typedChangesOf(ctx.em, set);
  assertPreviewable(ctx.em, changes);
  const leave = await turns.enter();
  const options = { label: `preview ${set.code}`, limits: PREVIEW_LIMITS, longestMs: PREVIEW_LIMITS.wholeMs };
  try {
    const opened = await openRehearsal(ctx.em, options, async (tx, publication) => {
      const { applied, problems } = await applyAsFar(tx, changes, publication);
      await evaluateTouched(tx, publication, applied, []);
      return problems.length;
    });
    return {
      em: opened.em,
      answered: { changeSet: set.code, digest: set.digest, problems: opened.result },
      end: () => opened.end().finally(leave),
    };
  } catch (error) {
    leave();
    throw error;
  }
};
