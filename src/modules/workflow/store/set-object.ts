import { type Em, findRow } from '../../../platform/db/index.js';
import type { Actor } from '../../../shared/actor.js';
import { bilingual } from '../../../shared/bilingual.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { NotFoundError } from '../../../shared/errors.js';
import { assertAllowed, decide, type PolicyObject, placeOf } from '../../identity/index.js';
import { ChangeSet, type ChangeSetRow } from './change-set.entity.js';
import { partsOf } from './read-set.js';

/** What is decided on where there is no such set: whoever asks hears the same as of a set that is not for him. */
const GONE: PolicyObject = { organisationPath: [], jurisdictionPath: [], state: 'GONE' };

/**
 * What the permission table decides on when it is about a set. In a transaction the set is held from here on, so that
 * what was decided still holds when it is acted on.
 */
export async function setObject(em: Em, code: string, on: CalendarDate): Promise<PolicyObject> {
  if (em.isInTransaction()) await em.execute('select id from work.change_set where code = ? for update', [code]);
  const set = await findRow(em, ChangeSet, { where: 't.code = ?', params: [code] });
  return set ? objectOf(em, set, on) : GONE;
}

/** As {@link setObject}, of a set at hand. */
export async function objectOf(em: Em, set: ChangeSetRow, on: CalendarDate): Promise<PolicyObject> {
  const [place, parts, [drafter], askedPaths] = [
    await placeOf(em, { organisationId: set.organisationId }, on),
    await partsOf(em, set.id),
    await em.execute<{ personId: number }[]>('select person_id as "personId" from work.account where id = ?', [
      set.draftedBy,
    ]),
    await askedPathsOf(em, set.id, on),
  ];
  return {
    ...place,
    state: set.state,
    parts,
    askedPaths,
    setKind: set.isWhatIf ? 'WHAT_IF' : set.list,
    ...(set.step === null ? {} : { step: set.step }),
    ...(drafter ? { personId: drafter.personId } : {}),
  };
}

async function askedPathsOf(em: Em, setId: number, on: CalendarDate): Promise<readonly (readonly number[])[]> {
  const asked = await em.execute<{ id: number }[]>(
    'select distinct organisation_id as id from work.opinion_request where set_id = ? order by 1',
    [setId],
  );
  const paths: (readonly number[])[] = [];
  for (const { id } of asked) paths.push((await placeOf(em, { organisationId: id }, on)).organisationPath);
  return paths;
}

/**
 * Refuses whoever asks for a set that is not there, or not for him: both read the same.
 *
 * @throws {UnauthenticatedError} for the public
 * @throws {NotFoundError} for anybody else
 */
export function refuseUnseen(actor: Actor | null): never {
  assertAllowed(decide(actor, 'CHANGE_SET_READ', GONE), 'CHANGE_SET_READ');
  // whoever reads everything hears that there is nothing
  throw new NotFoundError(bilingual('There is no such thing.', '未找到。'));
}
