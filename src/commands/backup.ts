import { backup, openDatabase, restore } from '../platform/db/index.js';
import { tables } from '../tables.js';
import type { Command } from './command.js';
import { oneWord, readOptions } from './read-options.js';

const BACKUP = 'backup FILE';
const RESTORE = 'restore FILE';

export const backupCommand: Command = {
  name: 'backup',
  usage: BACKUP,
  about: 'writes the whole registry with its history into one compressed file',
  needs: 'REGISTRY',
  async run(args, { database, out }) {
    const { rows, tables: count } = await backup(database, fileOf(args, BACKUP));
    out(`${rows} rows of ${count} tables written.`);
    return 0;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: RESTORE,
  about: 'fills an empty database, of either kind, from a backup of either kind',
  needs: 'PLACE',
  async run(args, { place, out }) {
    const file = fileOf(args, RESTORE);
    const database = await openDatabase(place, tables);
    try {
      const { rows, tables: count } = await restore(database, file);
      out(`${rows} rows of ${count} tables restored and read back.`);
      return 0;
    } finally {
      await database.close();
    }
  },
};

function fileOf(args: readonly string[], usage: string): string {
  return oneWord(readOptions(args, {}).positionals, { en: 'file', zh: '文件', usage });
}
