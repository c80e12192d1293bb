import { readFile } from 'node:fs/promises';
import { checkRuleText } from '../modules/rules/index.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command } from './command.js';
import { readLanguage, readOptions } from './read-options.js';

const USAGE = 'rules check FILE [--language zh|en]';

export const rulesCheckCommand: Command = {
  name: 'rules check',
  usage: USAGE,
  about: 'checks a file of rules, in YAML or JSON, and says what to mend; needs no registry',
  needs: 'NOTHING',
  async run(args, { out }) {
    const { values, positionals } = readOptions(args, { language: { type: 'string' } });
    const language = readLanguage(values.language);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new InvalidInputError(`Give one file: ${USAGE}. 请给出一个文件：${USAGE}`);
    }
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new InvalidInputError(`${file} cannot be read. 无法读取 ${file}。`, { file }, { cause });
    });
    const { rules, problems } = checkRuleText(text);
    for (const { rule, code, place, message, suggestion } of problems) {
      const where = [rule ?? file, place].filter((part) => part !== null).join(' · ');
      const hint =
        suggestion === null ? '' : language === 'zh' ? `；是否应为 ${suggestion}？` : `; did you mean ${suggestion}?`;
      out(`${where}: ${message[language]}${hint} [${code}]`);
    }
    out(
      language === 'zh'
        ? `${rules.length} 条规则可以读取，${problems.length} 处问题`
        : `${rules.length} rules can be read, ${problems.length} problems`,
    );
    return problems.length > 0 ? 1 : 0;
  },
};
