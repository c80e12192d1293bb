import { expect, test } from '@jest/globals';
import type { Change } from './change.js';
import { stepsOf } from './steps.js';
import type { ChangeList } from './vocabulary.js';

type Given = Pick<Change, 'kind' | 'operation' | 'fields'>;
const change = (operation: Change['operation'], kind: Change['kind'], fields = {}): Given => ({
  operation,
  kind,
  fields,
});

const LISTED = 'SIGN_OFF ESTABLISHMENT_REVIEW LEGALITY_REVIEW';

test.each<[string, ChangeList, readonly Given[], string]>([
  ['a power whose content changes', 'POWERS', [change('UPDATE', 'PowerItem', { name: '新' })], `${LISTED} PUBLISH`],
  ['a new power', 'POWERS', [change('CREATE', 'PowerItem')], `${LISTED} APPROVAL PUBLISH`],
  ['a power cancelled', 'POWERS', [change('RETIRE', 'PowerItem')], `${LISTED} APPROVAL PUBLISH`],
  [
    'a power cancelled by its status',
    'POWERS',
    [change('UPDATE', 'PowerItem', { status: 'CANCELLED' })],
    `${LISTED} APPROVAL PUBLISH`,
  ],
  [
    'a power that ends on a day',
    'POWERS',
    [change('UPDATE', 'PowerItem', { validTo: '2026-12-31' })],
    `${LISTED} APPROVAL PUBLISH`,
  ],
  [
    'a power that goes to another organ',
    'POWERS',
    [change('UPDATE', 'PowerItem', { organisation: 'X' })],
    `${LISTED} APPROVAL PUBLISH`,
  ],
  [
    'a power delegated',
    'POWERS',
    [change('UPDATE', 'Delegation', { documentNumber: '1' })],
    `${LISTED} APPROVAL PUBLISH`,
  ],
  ['a duty whose words change', 'RESPONSIBILITIES', [change('UPDATE', 'ResponsibilityItem')], `${LISTED} PUBLISH`],
  [
    'a document whose words change',
    'DOCUMENTS',
    [change('UPDATE', 'DocumentRequirement')],
    'SIGN_OFF LEGALITY_REVIEW PUBLISH',
  ],
  [
    'a new proof',
    'DOCUMENTS',
    [change('CREATE', 'DocumentRequirement', { isProof: 'YES' })],
    'SIGN_OFF LEGALITY_REVIEW APPROVAL PUBLISH',
  ],
  [
    'a new document nobody has judged',
    'DOCUMENTS',
    [change('CREATE', 'DocumentRequirement')],
    'SIGN_OFF LEGALITY_REVIEW APPROVAL PUBLISH',
  ],
  [
    'a new document that is no proof',
    'DOCUMENTS',
    [change('CREATE', 'DocumentRequirement', { isProof: 'NO' })],
    'SIGN_OFF LEGALITY_REVIEW PUBLISH',
  ],
  ['a guide', 'GUIDES', [change('CREATE', 'ServiceItem')], 'SIGN_OFF SERVICE_REVIEW PUBLISH'],
  [
    'a guide with a power hidden in it',
    'GUIDES',
    [change('UPDATE', 'ServiceItem'), change('CREATE', 'PowerItem')],
    'SIGN_OFF ESTABLISHMENT_REVIEW SERVICE_REVIEW LEGALITY_REVIEW APPROVAL PUBLISH',
  ],
  [
    'an office that enters the register beside a duty',
    'RESPONSIBILITIES',
    [change('CREATE', 'InternalOffice')],
    `${LISTED} PUBLISH`,
  ],
])('%s', (_name, list, changes, expected) => {
  expect(stepsOf(list, changes).join(' ')).toBe(expected);
});
