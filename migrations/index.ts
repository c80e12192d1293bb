import { RecordedTime } from './20260105000000-recorded-time.js';
import { Jurisdictions } from './20260105000100-jurisdictions.js';
import { Legal } from './20260105000200-legal.js';
import { Powers } from './20260105000300-powers.js';
import { Responsibilities } from './20260105000400-responsibilities.js';
import { Services } from './20260105000500-services.js';
import { Rules } from './20260105000600-rules.js';

/** Every migration in the order in which they run; the names are kept in the database. */
export const migrations = [
  { name: '20260105000000-recorded-time', class: RecordedTime },
  { name: '20260105000100-jurisdictions', class: Jurisdictions },
  { name: '20260105000200-legal', class: Legal },
  { name: '20260105000300-powers', class: Powers },
  { name: '20260105000400-responsibilities', class: Responsibilities },
  { name: '20260105000500-services', class: Services },
  { name: '20260105000600-rules', class: Rules },
];
