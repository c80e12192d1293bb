import { backup, openDatabase, restore } from '../platform/db/index.js';
import { tables } from '../tables.js';
import type { Command } from './command.js';
import { oneWord, readOptions } from './read-options.js';

const BACKUP = 'backup FILE';
const RESTORE = 'restore FILE';

export const backupCommand: Command = {
  name: 'backup',
  usage: BACKUP,
  about: {
    zh: '将整个登记库连同历史写入一个压缩文件',
    en: 'writes the whole registry with its history into one compressed file',
  },
  needs: 'REGISTRY',
  async run(args, { database, out }) {
    const { rows, tables: count } = await backup(database, fileOf(args, BACKUP));
    out(`已写出 ${count} 张表的 ${rows} 行。${rows} rows of ${count} tables written.`);
    return 0;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: RESTORE,
  about: {
    zh: '由备份文件恢复到空数据库，两种数据库可互相恢复',
    en: 'fills an empty database, of either kind, from a backup of either kind',
  },
  needs: 'PLACE',
  async run(args, { place, out }) {
    const file = fileOf(args, RESTORE);
    const database = await openDatabase(place, tables);
    try {
      const { rows, tables: count } = await restore(database, file);
      out(`已恢复并核对 ${count} 张表的 ${rows} 行。${rows} rows of ${count} tables restored and read back.`);
      return 0;
    } finally {
      await database.close();
    }
  },
};

function fileOf(args: readonly string[], usage: string): string {
  return oneWord(readOptions(args, {}).positionals, { en: 'file', zh: '文件', usage });
}
