import { LISTS, listTemplate } from '../modules/exchange/index.js';
import { bilingual } from '../shared/bilingual.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command } from './command.js';

/**
 * The empty list of that name as the text of a file, byte order mark and line break included.
 *
 * @throws {InvalidInputError} when there is no such list; `details.known` are those there are
 */
export function runTemplate(list: string | undefined): string {
  const text = listTemplate(list ?? '');
  if (text !== null) return text;
  throw noSuchList(list);
}

function noSuchList(list?: string): InvalidInputError {
  return new InvalidInputError(bilingual(`Give one list: ${LISTS.join(', ')}`, `请给出一种清单：${LISTS.join('、')}`), {
    list: list ?? null,
    known: LISTS,
  });
}

export const templateCommand: Command = {
  name: 'template',
  usage: `template ${LISTS.join('|')}`,
  about: {
    zh: '输出带表头的空清单，可存为 CSV 文件',
    en: 'writes the empty list with its headers, to be saved as a CSV file',
  },
  needs: 'NOTHING',
  async run([list, ...more], { out }) {
    if (more.length > 0) throw noSuchList();
    out(runTemplate(list).trimEnd());
    return 0;
  },
};
