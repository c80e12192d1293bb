import { Action } from '../../../src/modules/identity/domain/vocabulary.js';
import type { PolicyObject } from '../../../src/modules/identity/index.js';
import type { Actor, Assignment } from '../../../src/shared/actor.js';
import { Role } from '../../../src/shared/actor.js';
import type { Outcome, PermissionCell } from './cell.js';

/** What a cell asks, for one of its states. */
export interface PermissionCase {
  /** The cell as written, with the one state. */
  readonly name: string;
  readonly actor: Actor | null;
  readonly action: Action;
  readonly object: PolicyObject;
  readonly expected: Outcome;
}

type Place = Pick<PolicyObject, 'organisationPath' | 'jurisdictionPath'>;

/** Ids of organisations are below 100, of areas above. */
const COUNTY = [101, 110, 120, 130];
const OTHER_COUNTY = [102, 110, 120, 130];
const CITY = [110, 120, 130];

const PLACES: Readonly<Record<string, Place>> = {
  bureau: { organisationPath: [11, 10, 20], jurisdictionPath: COUNTY },
  sibling: { organisationPath: [12, 10, 20], jurisdictionPath: COUNTY },
  government: { organisationPath: [10, 20], jurisdictionPath: COUNTY },
  town: { organisationPath: [13, 11, 10, 20], jurisdictionPath: [105, ...COUNTY] },
  'city-bureau': { organisationPath: [22, 20], jurisdictionPath: CITY },
  foreign: { organisationPath: [41, 40, 20], jurisdictionPath: OTHER_COUNTY },
  county: { organisationPath: [], jurisdictionPath: COUNTY },
  'other-county': { organisationPath: [], jurisdictionPath: OTHER_COUNTY },
  city: { organisationPath: [], jurisdictionPath: CITY },
  registry: { organisationPath: [], jurisdictionPath: [] },
};

const ME = 1;
const ANOTHER = 2;

/** The cases of a cell: one for each state it lists. */
export function casesOf([who, does, on, expected]: PermissionCell): readonly PermissionCase[] {
  if (!Action.has(does)) throw new TypeError(`${does} is no action`);
  const [head = '', ...details] = on.split(', ');
  const [states = '', ...place] = head.split(' ');
  return states.split('|').map((state) => {
    const described = [[state, ...place].join(' '), ...details].join(', ');
    return {
      name: `${who}: ${does} on ${described}`,
      actor: readActor(who),
      action: does,
      object: readObject(described),
      expected,
    };
  });
}

function readActor(who: string): Actor | null {
  if (who === 'public') return null;
  const assignments = who === 'nobody' || who === 'system' ? [] : who.split(' and ').flatMap(readRoles);
  return {
    accountId: ME,
    personId: ME,
    personName: '甲',
    accountName: 'me',
    isSystem: who === 'system',
    assignments: assignments.map((assignment, index) => ({ ...assignment, id: index + 1 })),
  };
}

/** `DRAFTER at bureau`, `all but DRAFTER, REFORMER over county`, `all roles over registry`. */
function readRoles(text: string): readonly Omit<Assignment, 'id'>[] {
  const [, roles = '', preposition = '', place = ''] = /^(.+) (at|over) ([a-z-]+)$/.exec(text) ?? [];
  const but = /^all but (.+)$/.exec(roles)?.[1]?.split(', ');
  const held = but || roles === 'all roles' ? Role.values.filter((role) => !but?.includes(role)) : [roles];
  const { organisationPath, jurisdictionPath } = placeNamed(place);
  return held.map((role) => {
    if (!Role.has(role) || but?.some((name) => !Role.has(name))) throw new TypeError(`${text} names no role`);
    return {
      role,
      organisationId: organisationPath[0] ?? null,
      jurisdictionId: organisationPath.length > 0 ? null : (jurisdictionPath[0] ?? null),
      reach: preposition === 'over' ? 'SUBTREE' : 'SELF',
    };
  });
}

/** `IN_REVIEW/SIGN_OFF at bureau, mine, what-if, I took APPROVAL, asks sibling`; `DRAFTER granted at bureau, to me`. */
function readObject(text: string): PolicyObject {
  const [head = '', ...details] = text.split(', ');
  const [what = '', verb = '', ...rest] = head.split(' ');
  const isAboutRole = verb === 'granted' || verb === 'held';
  const place = placeNamed(head.split(' ').at(-1) ?? '');
  if (isAboutRole) {
    if (!Role.has(what)) throw new TypeError(`${text} names no role`);
    return {
      ...place,
      ...(verb === 'held' ? { state: 'HELD' } : {}),
      personId: details.includes('to me') ? ME : ANOTHER,
      grantedRole: what,
      grantedReach: rest[0] === 'over' ? 'SUBTREE' : 'SELF',
    };
  }
  const [state = '', step] = what.split('/');
  const owner = details.includes('mine') ? ME : ANOTHER;
  const isNew = state === 'NEW';
  const taken = details.flatMap((detail) => {
    const [, by, part] = /^(I|another) took ([A-Z_]+)$/.exec(detail) ?? [];
    return part === undefined ? [] : [{ personId: by === 'I' ? ME : ANOTHER, part }];
  });
  return {
    ...place,
    ...(isNew ? {} : { state, personId: owner }),
    ...(step === undefined ? {} : { step }),
    ...(details.includes('what-if') ? { setKind: 'WHAT_IF' } : {}),
    parts: [...(isNew ? [] : [{ personId: owner, part: 'DRAFT' }]), ...taken],
    askedPaths: details.flatMap((detail) => {
      const asked = /^asks ([a-z-]+)$/.exec(detail)?.[1];
      return asked === undefined ? [] : [placeNamed(asked).organisationPath];
    }),
  };
}

function placeNamed(name: string): Place {
  const place = PLACES[name];
  if (!place) throw new TypeError(`there is no place ${name}`);
  return place;
}
