import type { FactReader } from './evaluate.js';
import type {
  HandlingItemInput,
  PowerInput,
  RequirementInput,
  ResponsibilityInput,
  ServiceItemInput,
} from './judged.js';
import { HANDLING_ITEM_READINGS, HANDLING_ITEM_RELATED } from './readings/handling-item.readings.js';
import { POWER_AUTHORITY_READINGS, POWER_AUTHORITY_RELATED } from './readings/power-authority.readings.js';
import { POWER_DUTIES_READINGS, POWER_DUTIES_RELATED } from './readings/power-duties.readings.js';
import { REQUIREMENT_READINGS, REQUIREMENT_RELATED } from './readings/requirement.readings.js';
import { RESPONSIBILITY_READINGS } from './readings/responsibility.readings.js';
import { SERVICE_ITEM_READINGS, SERVICE_ITEM_RELATED } from './readings/service-item.readings.js';

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
  HANDLING_ITEM: { facts: HANDLING_ITEM_READINGS, related: HANDLING_ITEM_RELATED },
  SERVICE_ITEM: { facts: SERVICE_ITEM_READINGS, related: SERVICE_ITEM_RELATED },
  POWER: {
    facts: { ...POWER_AUTHORITY_READINGS, ...POWER_DUTIES_READINGS },
    related: { ...POWER_AUTHORITY_RELATED, ...POWER_DUTIES_RELATED },
  },
  RESPONSIBILITY: { facts: RESPONSIBILITY_READINGS, related: {} },
};
