import { type Field, isEmpty, valueFault } from '../../../shared/fields.js';
import type { Change, ChangeProblem } from './change.js';

/**
 * The faults that a change has by itself, without a look at the registry.
 *
 * @param index of the change in its set
 */
export function checkChange(change: Change, fields: readonly Field[], index: number): ChangeProblem[] {
  const problems: ChangeProblem[] = [];
  const report = (code: ChangeProblem['code'], field: string, message: string) =>
    problems.push({ change: index, code, field, message: `${change.kind} ${change.code}: ${message}` });

  for (const name of Object.keys(change.fields)) {
    if (!fields.some((field) => field.name === name)) report('UNKNOWN_FIELD', name, `there is no field ${name}`);
  }
  for (const field of fields) {
    const value = change.fields[field.name];
    const isGiven = field.name in change.fields;
    if (isEmpty(value)) {
      if (field.isRequired && (isGiven || change.operation === 'CREATE')) {
        report('MISSING', field.name, `${field.label.zh} (${field.name}) is missing`);
      }
      continue;
    }
    const fault = valueFault(field, value);
    if (fault) report('INVALID_VALUE', field.name, `${field.label.zh} (${field.name}) ${fault}`);
  }
  if (
    change.operation === 'RETIRE' &&
    !fields.some(({ name }) => name === 'status') &&
    isEmpty(change.fields['validTo'])
  ) {
    report('MISSING', 'validTo', 'it has no status; say on which day it ends (validTo)');
  }
  const { validFrom, validTo } = change.fields;
  if (typeof validFrom === 'string' && typeof validTo === 'string' && validFrom >= validTo) {
    report('INVALID_VALUE', 'validTo', 'validTo must be later than validFrom');
  }
  return problems;
}
