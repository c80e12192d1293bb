import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import type { Tables } from './platform/db/index.js';

/** The tables of the registry, for whoever opens a database. */
export const tables: Tables = { entities, migrations };
