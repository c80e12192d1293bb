import { Environment } from '@marcbachmann/cel-js';
import type { FactDeclarations, FactType, FactValue, FactValues } from './fact.js';

const CEL_TYPES = {
  BOOLEAN: 'bool',
  ENUM: 'string',
  LEVEL: 'string',
  INTEGER: 'int',
} as const satisfies Readonly<Record<FactType, string>>;

/** A CEL environment that knows the facts, with their types, as its only variables. */
export function celEnvironment(facts: FactDeclarations): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false });
  for (const [name, fact] of Object.entries(facts)) environment.registerVariable(name, CEL_TYPES[fact.type]);
  return environment;
}

/** The facts as the CEL library takes them: its integers are bigints, a JavaScript number would be a double. */
export function celContext(facts: FactValues): Record<string, boolean | string | bigint> {
  const context: Record<string, boolean | string | bigint> = {};
  for (const [name, value] of Object.entries(facts)) context[name] = celValue(value);
  return context;
}

function celValue(value: FactValue): boolean | string | bigint {
  return typeof value === 'number' ? BigInt(value) : value;
}
