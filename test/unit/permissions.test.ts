import { describe, expect, test } from '@jest/globals';
import { decideBy } from '../../src/modules/identity/domain/decide.js';
import { policy } from '../../src/modules/identity/domain/policy/policy.js';
import type { PolicyRow } from '../../src/modules/identity/domain/policy/policy-row.js';
import { Action } from '../../src/modules/identity/domain/vocabulary.js';
import { Role } from '../../src/shared/actor.js';
import type { Outcome } from '../support/permission-cells/cell.js';
import { permissionCells } from '../support/permission-cells/permission-cells.js';
import { bearingOn, situationsOf } from '../support/permission-cells/permission-space.js';
import { casesOf, type PermissionCase } from '../support/permission-cells/read-cell.js';

const cases = permissionCells.flatMap(casesOf);

function outcome(table: readonly PolicyRow[], { actor, action, object }: PermissionCase): Outcome {
  const decision = decideBy(table, actor, action, object);
  return decision.allowed ? 'YES' : decision.code;
}

describe('the permission table says what was written down by hand', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
    expect(outcome(policy, each)).toBe(each.expected);
  });

  test('for every action, with enough that is allowed', () => {
    expect(permissionCells.length).toBeGreaterThanOrEqual(120);
    expect(cases.filter(({ expected }) => expected === 'YES').length / cases.length).toBeGreaterThan(0.15);
    const asked = new Set(cases.map(({ action }) => action));
    expect(Action.values.filter((action) => !asked.has(action))).toEqual([]);
  });
});

describe('a table with one fault in it is caught', () => {
  const states = ['NEW', 'DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN', 'REJECTED'];
  const flipped = <Value>(list: readonly Value[], value: Value): readonly Value[] =>
    list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

  /** Every way to get one row wrong; null takes the row away. */
  function mutantsOf(row: PolicyRow): readonly (readonly [fault: string, mutant: PolicyRow | null])[] {
    const { by, where, conditions = [], grants = [] } = row;
    const without = (name: 'states' | 'step' | 'part' | 'grants'): PolicyRow => {
      const { [name]: _left, ...rest } = row;
      return rest as PolicyRow; // none of these is needed
    };
    return [
      ['is gone', null],
      ...(typeof by === 'string'
        ? []
        : Role.values.map((role) => [`flips ${role}`, { ...row, by: flipped(by, role) }] as const)),
      ...(by === 'ANYBODY' ? [] : [['is for anybody', { ...row, by: 'ANYBODY' }] as const]),
      ...(typeof by === 'string'
        ? []
        : (['PLACE', 'ASKED', 'ANYWHERE'] as const)
            .filter((other) => other !== where)
            .map((other) => [`reaches ${other}`, { ...row, where: other }] as const)),
      ...(row.states
        ? [
            ['holds in any state', without('states')] as const,
            ...states.map((state) => [`flips ${state}`, { ...row, states: flipped(row.states ?? [], state) }] as const),
          ]
        : []),
      ...(row.step ? [['holds at any step', without('step')] as const] : []),
      ...(row.part ? [['takes no part', without('part')] as const] : []),
      ...conditions.map(
        (condition) => [`lacks ${condition}`, { ...row, conditions: flipped(conditions, condition) }] as const,
      ),
      ...(grants.length === 0
        ? []
        : Role.values.map(
            (role) => [`flips the grant of ${role}`, { ...row, grants: flipped(grants, role) }] as const,
          )),
    ];
  }

  const situations = new Map<Action, readonly (readonly [PermissionCase, Outcome])[]>();

  /** Many situations of an action, each with what the table says of it. */
  function judged(action: Action): readonly (readonly [PermissionCase, Outcome])[] {
    let known = situations.get(action);
    if (!known) {
      const right = policy.filter((row) => bearingOn(action, row.action));
      known = situationsOf(action).map((each) => [each, outcome(right, each)] as const);
      situations.set(action, known);
    }
    return known;
  }

  /** True of a fault that changes nothing: another row says the same. */
  function isTheSame(table: readonly PolicyRow[], action: Action): boolean {
    const faulty = table.filter((row) => bearingOn(action, row.action));
    return judged(action).every(([each, right]) => outcome(faulty, each) === right);
  }

  const ofAction = Map.groupBy(cases, ({ action }) => action);

  test.each(policy.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const survivors = mutantsOf(row).filter(([, mutant]) => {
      const table = policy.flatMap((other) => (other === row ? (mutant ?? []) : other));
      // what is read decides on what is hidden, so a fault in a reading row may show in other actions too
      const asked = row.action === 'CHANGE_SET_READ' ? cases : (ofAction.get(row.action) ?? []);
      return asked.every((each) => outcome(table, each) === each.expected) && !isTheSame(table, row.action);
    });
    expect(survivors.map(([fault]) => fault)).toEqual([]);
  });
});
