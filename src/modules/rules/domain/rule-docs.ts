import { domainOf, type Fact, wordsOf } from './fact.js';
import { factsAbout } from './fact-catalogue.js';
import type { Rule } from './rule.js';
import { FindingVerb, ReplacementMethod, RuleFamily, Severity, SubjectKind } from './vocabulary.js';

/**
 * The reference of facts and rules, in Markdown: what `docs/rules.md` holds.
 *
 * @param rules in any order; printed by family, then code, then the day they take effect
 */
export function ruleDocs(rules: readonly Rule[]): string {
  const kinds = SubjectKind.values.filter((kind) => Object.keys(factsAbout(kind)).length > 0);
  return `${[
    '# Facts and rules',
    'Generated from the fact catalogue and the rule files; edit those.',
    '## Facts',
    'A criterion is a CEL expression over these facts and nothing else: comparison, `in` with a list of values, `!`, `&&`, `||` and `?:`. Every fact is judged on one day of legal time.',
    ...kinds.flatMap(kindSection),
    '## Rules',
    ...RuleFamily.values.flatMap((family) => familySection(family, rules)),
  ].join('\n\n')}\n`;
}

function kindSection(kind: SubjectKind): readonly string[] {
  const { zh, en } = SubjectKind.labels[kind];
  return [
    `### ${kind}: ${zh} · ${en}`,
    ...Object.entries(factsAbout(kind)).flatMap(([name, fact]) => [
      `#### \`${name}\`: ${typeName(fact)}`,
      `${fact.meaning.zh}。\\\n${fact.meaning.en}.`,
      table(
        ['value', '中文', 'English'],
        documentedValues(fact).map(({ code, zh: chinese, en: english }) => [`\`${code}\``, chinese, english]),
      ),
      `Source: ${fact.source}. Read from ${fact.reads.map((input) => `\`${input}\``).join(', ')}.`,
    ]),
  ];
}

function typeName(fact: Fact): string {
  switch (fact.type) {
    case 'BOOLEAN':
      return 'true or false';
    case 'ENUM':
      return 'one of its values';
    case 'LEVEL':
      return 'level of an instrument';
    case 'INTEGER':
      return `whole number from ${fact.min} to ${fact.max}`;
  }
}

/** A count explains itself: only its bounds are listed, with what they stand for. */
function documentedValues(fact: Fact): readonly { code: string; zh: string; en: string }[] {
  if (fact.type === 'INTEGER') {
    return [
      { code: String(fact.min), zh: `${fact.min}或者更少`, en: `${fact.min} or less` },
      { code: String(fact.max), zh: `${fact.max}或者更多`, en: `${fact.max} or more` },
    ];
  }
  return domainOf(fact).map((value) => ({ code: String(value), ...wordsOf(fact, value).label }));
}

function familySection(family: RuleFamily, rules: readonly Rule[]): readonly string[] {
  const members = rules.filter((rule) => rule.family === family).toSorted(byCodeThenDay);
  if (members.length === 0) return [];
  const { zh, en } = RuleFamily.labels[family];
  return [`### ${family}: ${zh} · ${en}`, ...members.flatMap(ruleSection)];
}

function ruleSection(rule: Rule): readonly string[] {
  const verb = FindingVerb.labels[rule.verb];
  const severity = Severity.labels[rule.severity];
  const replacements = rule.replacements.map((method) => `${method} ${ReplacementMethod.labels[method].zh}`);
  return [
    `#### ${rule.code}: ${rule.title.zh} · ${rule.title.en}`,
    `\`\`\`cel\n${rule.criterion}\n\`\`\``,
    table(
      ['', ''],
      [
        ['subject', rule.subjectKind],
        ['verb', `${rule.verb} ${verb.zh} · ${verb.en}`],
        ['severity', `${rule.severity} ${severity.zh} · ${severity.en}`],
        ['priority', String(rule.priority)],
        ['replacement', replacements.length > 0 ? replacements.join('; ') : '–'],
        ['authority', rule.statutes.join('；')],
        ['scope', rule.scope.jurisdiction ?? '全国 · whole country'],
        ['in force', `from ${rule.validFrom}${rule.validTo === null ? '' : ` until before ${rule.validTo}`}`],
        ['version', String(rule.version)],
      ],
    ),
  ];
}

function byCodeThenDay(a: Rule, b: Rule): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.validFrom < b.validFrom ? -1 : 1;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
