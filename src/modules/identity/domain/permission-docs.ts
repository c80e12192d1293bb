import { Role } from '../../../shared/actor.js';
import { CONDITIONS } from './conditions.js';
import { policy } from './policy/policy.js';
import type { PolicyRow } from './policy/policy-row.js';
import { Action } from './vocabulary.js';

/** The permission table in Markdown: what `docs/permissions.md` holds. */
export function permissionDocs(): string {
  return `${[
    '# Permissions',
    'Generated from the permission table; edit that (`src/modules/identity/domain/policy`).',
    'Whatever no row allows, nobody may do. `explainPermission` names the row that decides. A role is held at an organisation or in an area: SELF is what belongs to that organisation, or to organisations of exactly that area; SUBTREE also all below. What belongs to a dissolved organisation belongs to its successor, and roles held there are held at the successor. Roles in a dissolved area end with it: they are given anew.',
    '凡未列明的操作，任何人均不得为之。角色在机构或者区划任职：SELF 指该机构的事项，或者恰好属于该区划的机构的事项；SUBTREE 还包括其下级。被撤销机构的事项及在该机构的任职由其承继机构承接。',
    '## Roles',
    table(
      ['Role', '中文', 'English'],
      Role.values.map((role) => [`\`${role}\``, Role.labels[role].zh, Role.labels[role].en]),
    ),
    '## Conditions',
    'What must hold beside role, reach and state; in the words told to whom it does not hold for.',
    table(
      ['Condition', '中文', 'English'],
      Object.entries(CONDITIONS).map(([name, { refusal }]) => [`\`${name}\``, refusal.zh, refusal.en]),
    ),
    '## Actions',
    ...Action.values.flatMap(actionSection),
  ].join('\n\n')}\n`;
}

function actionSection(action: Action): readonly string[] {
  const { zh, en } = Action.labels[action];
  const rows = policy.filter((row) => row.action === action);
  return [
    `### ${action}: ${zh} · ${en}`,
    table(
      ['Row', 'Who', 'Where', 'While', 'Conditions', 'What it says'],
      rows.map((row) => [
        `\`${row.id}\``,
        whoOf(row),
        whereOf(row),
        whileOf(row),
        conditionsOf(row),
        `${row.says.zh} ${row.says.en}`,
      ]),
    ),
  ];
}

function whoOf({ by }: PolicyRow): string {
  if (by === 'ANYBODY') return 'anybody 任何人';
  if (by === 'SYSTEM') return 'the registry itself 系统';
  return by.map((role) => `\`${role}\``).join(', ');
}

function whereOf({ by, where }: PolicyRow): string {
  if (typeof by === 'string') return '';
  return { PLACE: 'within reach', ASKED: 'an organisation asked is within reach', ANYWHERE: 'anywhere' }[where];
}

function whileOf({ states, step }: PolicyRow): string {
  const at = step === undefined ? '' : ` at ${step}`;
  return `${states?.join(', ') ?? ''}${at}`.trim();
}

function conditionsOf({ conditions = [], part, grants }: PolicyRow): string {
  return [
    ...conditions.map((condition) => `\`${condition}\``),
    ...(part === undefined ? [] : [`part: ${part}`]),
    ...(grants === undefined ? [] : [`roles: ${grants.join(', ')}`]),
  ].join('; ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
