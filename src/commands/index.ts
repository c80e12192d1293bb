import { addAccountCommand, disableAccountCommand, grantRoleCommand } from './accounts.js';
import { backupCommand, restoreCommand } from './backup.js';
import { coverage } from './citation-coverage.js';
import { resolve, unresolved } from './citations.js';
import type { Command } from './command.js';
import { decide } from './decide.js';
import { explain } from './explain.js';
import { importLawsCommand } from './import-laws.js';
import { importPowerListCommand, importProofsCommand, importServiceItemsCommand } from './import-list.js';
import { migrate } from './migrate.js';
import { publishDueCommand } from './publish-due.js';
import { rulesCheckCommand } from './rules-check.js';
import { scanCommand } from './scan.js';
import { seed } from './seed.js';
import { templateCommand } from './template.js';
import { verify } from './verify.js';
import { verifyAuditCommand } from './verify-audit.js';

/** Every command, in the order in which help lists them; a longer name before its beginning. */
export const commands: readonly Command[] = [
  migrate,
  seed,
  importLawsCommand,
  importPowerListCommand,
  importServiceItemsCommand,
  importProofsCommand,
  templateCommand,
  unresolved,
  resolve,
  coverage,
  rulesCheckCommand,
  scanCommand,
  explain,
  decide,
  publishDueCommand,
  addAccountCommand,
  disableAccountCommand,
  grantRoleCommand,
  verifyAuditCommand,
  verify,
  backupCommand,
  restoreCommand,
];
