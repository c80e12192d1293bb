import type { FactReader } from './evaluate.js';
import type {
  HandlingItemInput,
  PowerInput,
  RequirementInput,
  ResponsibilityInput,
  ServiceItemInput,
} from './judged.js';
import { POWER_AUTHORITY_READINGS, POWER_AUTHORITY_RELATED } from './readings/power-authority.readings.js';
import { REQUIREMENT_READINGS, REQUIREMENT_RELATED } from './readings/requirement.readings.js';

/** What the facts of each kind of subject are read from. */
export interface InputOf {
  readonly REQUIREMENT: RequirementInput;
  readonly HANDLING_ITEM: HandlingItemInput;
  readonly SERVICE_ITEM: ServiceItemInput;
  readonly POWER: PowerInput;
  readonly RESPONSIBILITY: ResponsibilityInput;
}

/** How the facts of the catalogue are read, by kind of subject. */
export const FACT_READERS: { readonly [Kind in keyof InputOf]: FactReader<InputOf[Kind]> } = {
  REQUIREMENT: { facts: REQUIREMENT_READINGS, related: REQUIREMENT_RELATED },
  HANDLING_ITEM: { facts: {}, related: {} },
  SERVICE_ITEM: { facts: {}, related: {} },
  POWER: { facts: { ...POWER_AUTHORITY_READINGS }, related: { ...POWER_AUTHORITY_RELATED } },
  RESPONSIBILITY: { facts: {}, related: {} },
};
