import type { Em } from '../../platform/db/index.js';
import type { Performer } from '../audit/index.js';
import { type Action, placeOf } from '../identity/index.js';
import { actOnSet, type SetResult } from './act-on-set.js';
import { decideStep, type GivenStepDecision } from './decide-step.js';
import type { StepOutcome } from './domain/vocabulary.js';
import { assertVersion } from './edit-set.js';
import { type GivenOpinion, giveOpinion } from './give-opinion.js';
import type { OnPublish } from './publish-changes.js';
import { type GivenPublication, PUBLISH_LIMITS, publishSet } from './publish-set.js';
import { setObject } from './store/set-object.js';
import { submitSet } from './submit-set.js';

interface OfSet {
  readonly code: string;
  readonly idempotencyKey?: string | null;
}

/** A draft is handed in, see {@link submitSet}. */
export function submitChangeSet(performer: Performer, input: OfSet & { readonly version: number }): Promise<SetResult> {
  return actOnSet(performer, { action: 'CHANGE_SET_SUBMIT', name: 'submitChangeSet', input }, (tx, acting, set) => {
    assertVersion(set, input.version);
    return submitSet(tx, acting, set);
  });
}

/** The act that ends a step so; whoever may take a step may also return the set, or reject it, at that step. */
const ACTION_OF: Readonly<Record<Exclude<StepOutcome, 'PASSED'>, Action>> = {
  RETURNED: 'CHANGE_SET_RETURN',
  REJECTED: 'CHANGE_SET_REJECT',
};

/** A step is decided, see {@link decideStep}. */
export function decideStepOfSet(performer: Performer, input: OfSet & GivenStepDecision): Promise<SetResult> {
  const action = input.outcome === 'PASSED' ? input.step : ACTION_OF[input.outcome];
  return actOnSet(performer, { action, name: 'decideStep', input }, (tx, acting, set) =>
    decideStep(tx, acting, set, input),
  );
}

/** An organisation that was asked says what it thinks, see {@link giveOpinion}. */
export function giveOpinionOnSet(performer: Performer, input: OfSet & GivenOpinion): Promise<SetResult> {
  const object = async (em: Em) => {
    const whole = await setObject(em, input.code, performer.today);
    return { ...whole, askedPaths: await pathsOfAsked(em, input, performer) };
  };
  return actOnSet(
    performer,
    { action: 'GIVE_OPINION', name: 'giveOpinion', input, object },
    async (tx, acting, set) => {
      await giveOpinion(tx, acting, set, input);
      return set;
    },
  );
}

/** Only the organisation that the opinion is to be of: one that was asked does not speak for another. */
async function pathsOfAsked(
  em: Em,
  { code, organisation }: OfSet & GivenOpinion,
  { today }: Performer,
): Promise<readonly (readonly number[])[]> {
  const [asked] = await em.execute<{ id: number }[]>(
    `select r.organisation_id as id from work.opinion_request r join work.change_set s on s.id = r.set_id
     join organisation o on o.id = r.organisation_id where s.code = ? and o.code = ? limit 1`,
    [code, organisation],
  );
  return asked ? [(await placeOf(em, { organisationId: asked.id }, today)).organisationPath] : [];
}

/** An approved set is published, see {@link publishSet}. */
export function publishChangeSet(
  performer: Performer,
  input: OfSet & GivenPublication,
  onPublish: readonly OnPublish[],
): Promise<SetResult> {
  const act = { action: 'PUBLISH', name: 'publishChangeSet', input, limits: PUBLISH_LIMITS } as const;
  return actOnSet(performer, act, async (tx, acting, set, journal) => {
    const published = await publishSet(tx, acting, set, input, onPublish);
    journal.record('Publication', String(published.number), null, { number: published.number, digest: set.digest });
    return published.set;
  });
}
