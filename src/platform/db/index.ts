export { asOfFork, resolveRecordedAt } from './as-of.js';
export { type BackupSummary, backup } from './backup/backup.js';
export { restore } from './backup/restore.js';
export type { Bulk } from './bulk.js';
export { checkServer } from './check-server.js';
export type { Database, DatabasePlace, Em, Orm, Tables } from './database.js';
export { hasSoleConnection } from './embedded/sole-connection.js';
export { type Limits, withLimits } from './limits.js';
export { openDatabase } from './open-database.js';
export { awaitPublications, isoInstant, openPublication, type Publication } from './publication.js';
export {
  newestPublication,
  type OpenRehearsal,
  openRehearsal,
  type RehearsalOptions,
  rehearse,
  rehearseWithin,
} from './rehearsal.js';
export { allocateIds, columnsOf, findRow, findRows, insertRows, type RowQuery, tableOf, updateRows } from './rows.js';
export { brokenConstraintOf, isRefusedRow } from './sql-state.js';
export { tidy } from './tidy.js';
