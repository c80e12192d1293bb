import { readLawFolder } from '../modules/exchange/index.js';
import { type CitationCoverage, citationCoverage } from '../modules/legal/index.js';
import type { Command } from './command.js';
import { oneWord, readLanguage, readOptions } from './read-options.js';

const USAGE = 'citations coverage DIR [--language zh|en]';

export const coverage: Command = {
  name: 'citations coverage',
  usage: USAGE,
  about: {
    zh: '统计法律文本目录中“第…条”被识读为引用的数量，并列出其余',
    en: 'counts how many of the references 第…条 in a folder of laws are read as citations, and lists the rest',
  },
  needs: 'NOTHING',
  async run(args, { out }) {
    const { values, positionals } = readOptions(args, { language: { type: 'string' } });
    const language = readLanguage(values.language);
    const folder = oneWord(positionals, { en: 'folder', zh: '目录', usage: USAGE });
    const { texts, refused } = await readLawFolder(folder);
    const counted = citationCoverage(texts);
    for (const { name, line, context } of counted.missed) out(`  ${name}:${line}  ${context}`);
    for (const path of refused) out(`  ${path}: ${language === 'zh' ? '无法读作文本' : 'cannot be read as text'}`);
    out(`${language === 'zh' ? `${texts.length} 个文件：` : `${texts.length} files: `}${summary(counted, language)}`);
    return 0;
  },
};

function summary({ total, head, titled, relative, missed }: CitationCoverage, language: 'zh' | 'en'): string {
  const share = total === 0 ? '100.00' : (((total - missed.length) / total) * 100).toFixed(2);
  return language === 'zh'
    ? `“第…条”共 ${total} 处，条首 ${head}，具名引用 ${titled}，相对引用 ${relative}，未读出 ${missed.length}（读出 ${share}%）`
    : `${total} references 第…条: ${head} heads, ${titled} titled, ${relative} relative, ${missed.length} not read (${share} % read)`;
}
