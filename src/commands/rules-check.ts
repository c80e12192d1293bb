import { checkRuleText } from '../modules/rules/index.js';
import type { Command } from './command.js';
import { readGivenFile } from './read-given-file.js';
import { oneWord, readLanguage, readOptions } from './read-options.js';

const USAGE = 'rules check FILE [--language zh|en]';

export const rulesCheckCommand: Command = {
  name: 'rules check',
  usage: USAGE,
  about: {
    zh: '检查规则文件（YAML 或 JSON）并指出须改之处；不需要登记库',
    en: 'checks a file of rules, in YAML or JSON, and says what to mend; needs no registry',
  },
  needs: 'NOTHING',
  async run(args, { out }) {
    const { values, positionals } = readOptions(args, { language: { type: 'string' } });
    const language = readLanguage(values.language);
    const file = oneWord(positionals, { en: 'file', zh: '文件', usage: USAGE });
    const text = (await readGivenFile(file)).toString('utf8');
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
