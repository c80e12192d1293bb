import type { ResponsibilityInput } from '../../../src/modules/rules/domain/judged.js';
import { type Given, override } from '../given.js';
import { givenBases } from '../given-parts.js';
import { judgedPower } from '../judged.js';

/** A duty from what a case gives; its power is unobjectionable. */
export function inputOf(given: Given): ResponsibilityInput {
  const [duty] = judgedPower().duties;
  if (!duty) throw new TypeError('an unobjectionable power has duties');
  return override(duty, given, { bases: givenBases('RESPONSIBILITY') });
}
