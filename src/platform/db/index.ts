export { asOfFork, resolveRecordedAt } from './as-of.js';
export { type BackupSummary, backup } from './backup/backup.js';
export { restore } from './backup/restore.js';
export { checkServer, DatabaseCheckError, type DatabaseFault } from './check-server.js';
export { type Limits, withLimits } from './limits.js';
export { type Database, type DatabasePlace, type Em, type Orm, openDatabase, type Tables } from './open-database.js';
export { isoInstant, openPublication, type Publication } from './publication.js';
export { allocateIds, columnsOf, findRow, findRows, insertRows, type RowQuery, tableOf, updateRows } from './rows.js';
export { tidy } from './tidy.js';
