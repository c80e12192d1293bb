import { importLaws, renderLawReport } from '../modules/exchange/index.js';
import { tidy } from '../platform/db/index.js';
import { bilingual } from '../shared/bilingual.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command } from './command.js';
import { oneWord, readLanguage, readOptions } from './read-options.js';

const USAGE = 'import laws DIR [--language zh|en]';

export const importLawsCommand: Command = {
  name: 'import laws',
  usage: USAGE,
  about: {
    zh: '导入 Markdown 法律文本目录；显示进度，可中断后再次运行',
    en: 'imports a folder of laws in Markdown; shows progress, may be stopped and run again',
  },
  needs: 'REGISTRY',
  publishesAs: 'REGISTER_KEEP',
  isFrugal: true,
  async run(args, { database, em, onPublish, out }) {
    const { values, positionals } = readOptions(args, { language: { type: 'string' } });
    const language = readLanguage(values.language);
    const folder = oneWord(positionals, { en: 'folder', zh: '目录', usage: USAGE });
    const report = await importLaws(em, {
      folder,
      onPublish,
      onProgress: (done, total) => out(`${done} / ${total}`),
    });
    if (report.files.length === 0) {
      throw new InvalidInputError(
        bilingual(`There is no Markdown file of a law in ${folder}.`, `目录 ${folder} 中没有 Markdown 法律文件。`),
        { folder },
      );
    }
    for (const line of renderLawReport(report, language)) out(line);
    if (report.files.some(({ outcome }) => outcome === 'IMPORTED')) await tidy(database);
    return report.files.some(({ outcome }) => outcome === 'REFUSED') ? 1 : 0;
  },
};
