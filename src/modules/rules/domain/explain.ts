import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { ComputedFinding } from './evaluate.js';
import { type FactDeclarations, factNamed, wordsOf } from './fact.js';
import { factsAbout } from './fact-catalogue.js';
import { fillTemplate, SUBJECT_PLACEHOLDER } from './reason-template.js';
import type { Rule } from './rule.js';
import { FindingVerb, ReplacementMethod } from './vocabulary.js';

type Language = keyof LocalisedText;

/** What words are made of: a rule, wherever it applies. */
export type ExplainedRule = Omit<Rule, 'scope'>;

/** A finding in words. */
export interface Explanation {
  readonly title: LocalisedText;
  /** Why, since when, what follows and by which provision: one sentence each, in that order. */
  readonly sentences: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

/**
 * Says a finding in sentences that need no knowledge of the registry.
 *
 * @param rule the row of the rule that made the finding, of the same version
 * @param subjectName what people call the subject: `无犯罪记录证明`
 */
export function explainFinding(
  rule: ExplainedRule,
  finding: Pick<ComputedFinding, 'facts' | 'validFrom' | 'validTo'>,
  subjectName: string,
  facts: FactDeclarations = factsAbout(rule.subjectKind),
): Explanation {
  const sentencesIn = (language: Language) => [
    reasonIn(language, rule, finding, subjectName, facts),
    periodIn(language, finding),
    verdictIn(language, rule),
    statutesIn(language, rule),
  ];
  return { title: rule.title, sentences: { zh: sentencesIn('zh'), en: sentencesIn('en') } };
}

function reasonIn(
  language: Language,
  rule: ExplainedRule,
  finding: Pick<ComputedFinding, 'facts'>,
  subjectName: string,
  facts: FactDeclarations,
): string {
  return fillTemplate(rule.reason[language], (name) => {
    if (name === SUBJECT_PLACEHOLDER) return subjectName;
    const fact = factNamed(facts, name);
    const value = finding.facts[name];
    if (!fact || value === undefined) throw new RangeError(`The finding has no fact ${name}`);
    return wordsOf(fact, value).says[language];
  });
}

function periodIn(language: Language, { validFrom, validTo }: Pick<ComputedFinding, 'validFrom' | 'validTo'>): string {
  if (language === 'zh') {
    return validTo === null
      ? `上述情形自${dateInChinese(validFrom)}起存在。`
      : `上述情形自${dateInChinese(validFrom)}起存在，至${dateInChinese(validTo)}为止（不含当日）。`;
  }
  return validTo === null ? `This is so from ${validFrom}.` : `This is so from ${validFrom} until before ${validTo}.`;
}

function verdictIn(language: Language, rule: ExplainedRule): string {
  const verb = FindingVerb.labels[rule.verb][language];
  const methods = rule.replacements.map((method) => ReplacementMethod.labels[method][language]);
  if (language === 'zh') return `结论：${verb}${methods.length > 0 ? `（${methods.join('、')}）` : ''}。`;
  return `Conclusion: ${verb.toLowerCase()}${methods.length > 0 ? ` (${methods.join('; ').toLowerCase()})` : ''}.`;
}

function statutesIn(language: Language, rule: ExplainedRule): string {
  return language === 'zh' ? `依据：${rule.statutes.join('；')}。` : `Authority: ${rule.statutes.join('; ')}.`;
}

/** `2020-01-01` → `2020年1月1日` */
function dateInChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
