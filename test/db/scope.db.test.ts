import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  decide,
  loadActor,
  NOWHERE,
  type PolicyObject,
  placeOf,
  scopeCondition,
} from '../../src/modules/identity/index.js';
import { applyChanges } from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import type { Actor, Assignment } from '../../src/shared/actor.js';
import { Reach, Role } from '../../src/shared/actor.js';
import { at } from '../../src/shared/at.js';
import { freshDatabase } from '../support/database.js';
import { ACTING_ON, aPerson, giveRole, idOf } from '../support/people.js';
import { publish } from '../support/publish.js';
import { randomNumbers } from '../support/random-numbers.js';
import { anArea, anOrganisation, theAreas } from '../support/world.js';

/**
 * City and counties of the small world, and in the first county: a government over A and B; OLD, merged into A last
 * year, which had led OLD-LED; GONE, merged into OLD before; NEXT, which will be merged into B next year.
 */
const organs = [
  anOrganisation('GOV', { leadingOrgan: 'ORG-CITY' }),
  anOrganisation('LED', { leadingOrgan: 'GOV' }),
  anOrganisation('OLD', { leadingOrgan: 'ORG-CITY', validTo: '2025-01-01', successor: 'LED' }),
  anOrganisation('OLD-LED', { leadingOrgan: 'OLD' }),
  anOrganisation('GONE', { validTo: '2020-01-01', successor: 'OLD' }),
  anOrganisation('NEXT', { leadingOrgan: 'ORG-C', validTo: '2027-01-01', successor: 'ORG-B' }),
];

let database: Database;
let codes: ReadonlyMap<number, string>;

beforeAll(async () => {
  database = await freshDatabase();
  await publish(database, (em, opened) =>
    applyChanges(em, [...theAreas, anArea('990121100000', 5, '990121'), ...organs], opened),
  );
  const rows = await database.orm.em
    .fork()
    .execute<{ id: number; code: string }[]>('select id, code from organisation');
  codes = new Map(rows.map(({ id, code }) => [id, code]));
});
afterAll(() => database.close());

const id = (code: string) => idOf(database.orm.em.fork(), 'organisation', code);

describe('where a thing belongs', () => {
  test.each([
    ['an organ, those that lead it', 'LED', ['LED', 'GOV', 'ORG-CITY']],
    ['a dissolved one, where its successor does', 'OLD', ['LED', 'GOV', 'ORG-CITY']],
    ['one dissolved into a dissolved one', 'GONE', ['LED', 'GOV', 'ORG-CITY']],
    ['one led by a dissolved one, below its successor', 'OLD-LED', ['OLD-LED', 'OLD', 'LED', 'GOV', 'ORG-CITY']],
    ['one that will be dissolved, still where it is', 'NEXT', ['NEXT', 'ORG-C']],
  ])('of %s', async (_name, code, path) => {
    const { organisationPath, jurisdictionPath } = await placeOf(
      database.orm.em.fork(),
      { organisationId: await id(code) },
      ACTING_ON,
    );
    expect(organisationPath.map((organ) => codes.get(organ))).toEqual(path);
    expect(jurisdictionPath).toHaveLength(4);
  });

  test('of an area, all above it', async () => {
    const em = database.orm.em.fork();
    const areas = await Promise.all(
      ['990121', '990100', '990000', '100000'].map((code) => idOf(em, 'jurisdiction', code)),
    );
    expect(await placeOf(em, { jurisdictionId: areas[0] ?? 0 }, ACTING_ON)).toEqual({
      organisationPath: [],
      jurisdictionPath: areas,
    });
  });

  test('of nothing, nowhere', async () => {
    expect(await placeOf(database.orm.em.fork(), { organisationId: 0 }, ACTING_ON)).toEqual(NOWHERE);
    expect(await placeOf(database.orm.em.fork(), { jurisdictionId: 0 }, ACTING_ON)).toEqual(NOWHERE);
  });
});

describe('an actor', () => {
  const rolesOf = ({ assignments }: Actor) => assignments.map(({ role }) => role);

  test('holds the roles of the day: not those that ended, are still to come or were revoked', async () => {
    const em = database.orm.em.fork();
    const { accountId } = await aPerson(database, {
      name: '时效',
      roles: [
        { role: 'DRAFTER', organisation: 'LED' },
        { role: 'APPROVER', organisation: 'LED', validTo: '2026-06-15' },
        { role: 'PUBLISHER', organisation: 'LED', validFrom: '2026-06-16' },
        { role: 'REFORMER', organisation: 'LED', validFrom: '2026-06-15', validTo: '2026-06-16' },
      ],
    });
    const revoked = await giveRole(em, accountId, { role: 'LEGAL_REVIEWER', jurisdiction: '990121' });
    await em.execute('update work.role_assignment set revoked_at = now() where id = ?', [revoked]);
    const actor = await loadActor(em, { accountId }, ACTING_ON);
    expect(actor && rolesOf(actor)).toEqual(['DRAFTER', 'REFORMER']);
  });

  test('whose organisation was dissolved holds its role at the successor', async () => {
    const actor = await aPerson(database, { name: '承继', roles: [{ role: 'DRAFTER', organisation: 'GONE' }] });
    expect(actor.assignments.map(({ organisationId }) => codes.get(organisationId ?? 0))).toEqual(['LED']);
  });

  test('with a disabled account is nobody', async () => {
    const em = database.orm.em.fork();
    const { accountId } = await aPerson(database, { name: '停用' });
    await em.execute('update work.account set is_disabled = true where id = ?', [accountId]);
    expect(await loadActor(em, { accountId }, ACTING_ON)).toBeNull();
  });
});

test('a list shows exactly the sets that the permission table lets its reader see', async () => {
  const em = database.orm.em.fork();
  const below = randomNumbers(20260615);
  const pick = <Value>(values: readonly Value[]) => at(values, below(values.length));
  const chance = (percent: number) => below(100) < percent;
  await em.execute(`create table work.scratch_set (id serial primary key, organisation_id int, jurisdiction_id int,
    state text, person_id int, is_what_if boolean, asked int[])`);
  const organisations = [...codes.keys()];
  const areas = (await em.execute<{ id: number }[]>('select id from jurisdiction')).map((area) => area.id);
  const states = ['DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN', 'REJECTED'];
  const sets: { readonly id: number; readonly object: PolicyObject }[] = [];
  for (let number = 1; number <= 150; number++) {
    const organisationId = pick(organisations);
    const state = pick(states);
    const personId = pick([1, 2, 3]);
    const isWhatIf = chance(30);
    const asked = chance(30) ? [pick(organisations)] : [];
    const place = await placeOf(em, { organisationId }, ACTING_ON);
    await em.execute(
      `insert into work.scratch_set values (?, ?, ?, ?, ?, ?, ${asked.length > 0 ? `array[${asked.join()}]` : "'{}'"})`,
      [number, organisationId, place.jurisdictionPath[0], state, personId, isWhatIf],
    );
    const askedPaths = await Promise.all(
      asked.map(async (organ) => (await placeOf(em, { organisationId: organ }, ACTING_ON)).organisationPath),
    );
    sets.push({
      id: number,
      object: { ...place, state, personId, askedPaths, ...(isWhatIf ? { setKind: 'WHAT_IF' } : {}) },
    });
  }
  const columns = {
    organisationId: 't.organisation_id',
    jurisdictionId: 't.jurisdiction_id',
    state: 't.state',
    personId: 't.person_id',
    isWhatIf: 't.is_what_if',
    asked: '(select unnest(t.asked))',
  };
  let seen = 0;
  for (let number = 1; number <= 120; number++) {
    const held = pick(['organisation', 'organisation', 'jurisdiction', 'whole'] as const);
    const role = pick(held === 'whole' ? (['AUDITOR'] as const) : Role.values);
    const assignment: Assignment = {
      id: 1,
      role,
      organisationId: held === 'organisation' ? await standing(pick(organisations)) : null,
      jurisdictionId: held === 'jurisdiction' ? pick(areas) : null,
      reach: pick(Reach.values),
    };
    const actor: Actor = {
      accountId: 1,
      personId: pick([1, 2, 3]),
      personName: '甲',
      accountName: 'a',
      isSystem: false,
      assignments: [assignment],
    };
    const { sql, params } = scopeCondition(actor, 'CHANGE_SET_READ', columns, ACTING_ON);
    const found = await em.execute<{ id: number }[]>(
      `select t.id from work.scratch_set as t where ${sql} order by t.id`,
      [...params],
    );
    const expected = sets.filter(({ object }) => decide(actor, 'CHANGE_SET_READ', object).allowed);
    expect({ assignment, ids: found.map((row) => row.id) }).toEqual({ assignment, ids: expected.map((set) => set.id) });
    seen += expected.length;
  }
  expect(seen).toBeGreaterThan(500);
  expect(scopeCondition(null, 'CHANGE_SET_READ', columns, ACTING_ON).sql).toBe('false');
});

/** Roles of a dissolved organisation are held at its successor before anything is asked. */
async function standing(organisationId: number): Promise<number> {
  const { organisationPath } = await placeOf(database.orm.em.fork(), { organisationId }, ACTING_ON);
  return organisationPath[0] ?? organisationId;
}
