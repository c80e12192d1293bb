import { Role } from '../../../src/shared/actor.js';
import { casesOf, type PermissionCase } from './read-cell.js';

/**
 * Many situations of one action, made by rule. They say nothing of who may do what: two tables that agree on all of
 * them are taken for the same, so that a fault that changes nothing need not be caught.
 */
export function situationsOf(action: string): readonly PermissionCase[] {
  const holders = Role.values.flatMap((role) =>
    ['at bureau', 'at sibling', 'over county', 'at other-county'].map((place) => `${role} ${place}`),
  );
  const who = [
    'public',
    'nobody',
    'system',
    ...holders,
    ...holders.map((holder) => `${holder} and AUDITOR over registry`),
  ];
  return who.flatMap((actor) => objectsOf(action).flatMap((object) => casesOf([actor, action, object, 'YES'])));
}

function objectsOf(action: string): readonly string[] {
  if (action.startsWith('ROLE_')) return rolesAsked;
  return action.startsWith('COMPLAINT_') ? ['NEW at bureau', 'OPEN at bureau'] : setsAsked;
}

const rolesAsked = Role.values.flatMap((role) => [
  `${role} granted at bureau`,
  `${role} granted over county`,
  `${role} granted at bureau, to me`,
  `${role} held at bureau`,
]);

const steps = ['SIGN_OFF', 'ESTABLISHMENT_REVIEW', 'SERVICE_REVIEW', 'LEGALITY_REVIEW', 'APPROVAL'];
const states = ['NEW', 'DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN', 'REJECTED'];

const setsAsked = [
  ...states,
  ...steps.map((step) => `IN_REVIEW/${step}`),
  ...steps.map((step) => `RETURNED/${step}`),
].flatMap((state) =>
  ['', ', mine'].flatMap((owner) =>
    ['', ', what-if'].flatMap((kind) =>
      ['', ', I took SIGN_OFF', ', I took APPROVAL', ', I took PUBLISH'].flatMap((part) =>
        ['', ', asks sibling'].map((asked) => `${state} at bureau${owner}${kind}${part}${asked}`),
      ),
    ),
  ),
);

/** What of a table counts for an action: its rows, and those that say what may be seen. */
export function bearingOn(action: PermissionCase['action'], rowAction: string): boolean {
  return [action, 'CHANGE_SET_READ', 'ROLE_READ', 'COMPLAINT_READ'].includes(rowAction);
}
