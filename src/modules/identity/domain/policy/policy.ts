import { administrationRows } from './administration.js';
import { changeSetRows } from './change-sets.js';
import type { PolicyRow } from './policy-row.js';
import { reformRows } from './reform.js';
import { stepPolicyRows } from './steps.js';

/** The permission table: what no row allows nobody may do. `docs/permissions.md` is made from it. */
export const policy: readonly PolicyRow[] = [...administrationRows, ...changeSetRows, ...stepPolicyRows, ...reformRows];
