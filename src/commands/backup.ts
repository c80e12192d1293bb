import { backup, openDatabase, restore } from '../platform/db/index.js';
import { InvalidInputError } from '../shared/errors.js';
import { tables } from '../tables.js';
import type { Command } from './command.js';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  about: 'writes the whole registry with its history into one compressed file',
  needs: 'REGISTRY',
  async run(args, { database, out }) {
    const { rows, tables: count } = await backup(database, oneFile(args));
    out(`${rows} rows of ${count} tables written.`);
    return 0;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE',
  about: 'fills an empty database, of either kind, from a backup of either kind',
  needs: 'PLACE',
  async run(args, { place, out }) {
    const file = oneFile(args);
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

function oneFile(args: readonly string[]): string {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new InvalidInputError('Give one file');
  return file;
}
