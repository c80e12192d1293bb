import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { ComputedFinding } from './evaluate.js';
import { type FactDeclarations, factNamed, wordsOf } from './fact.js';
import { factsAbout } from './fact-catalogue.js';
import { fillTemplate, placeholdersOf, RELATED_PLACEHOLDER, SUBJECT_PLACEHOLDER } from './reason-template.js';
import type { Rule } from './rule.js';
import { dateInChinese, type StandingBasis, saysBases } from './standing-in-words.js';
import { FindingVerb, ReplacementMethod } from './vocabulary.js';

type Language = keyof LocalisedText;

/** What words are made of: a rule, wherever it applies. */
export type ExplainedRule = Omit<Rule, 'scope'>;

/** What a finding says, as its row has it. */
export type ExplainedFinding = Pick<ComputedFinding, 'facts' | 'validFrom' | 'validTo' | 'verb'>;

/** What people call the records that a finding speaks of. */
export interface ExplainedNames {
  /** `无犯罪记录证明` */
  readonly subject: string;
  /** Of the other subjects, in order. */
  readonly related: readonly string[];
}

/** A finding in words. */
export interface Explanation {
  readonly title: LocalisedText;
  /** Why, since when, what follows and by which provision: one sentence each, in that order. */
  readonly sentences: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** Names the other records that it speaks of; null where there are none, or the reason names them. */
  readonly mentions: LocalisedText | null;
}

/**
 * Says a finding in sentences that need no knowledge of the registry.
 *
 * @param rule the row of the rule that made the finding, of the same version
 */
export function explainFinding(
  rule: ExplainedRule,
  finding: ExplainedFinding,
  names: ExplainedNames,
  facts: FactDeclarations = factsAbout(rule.subjectKind),
): Explanation {
  const sentencesIn = (language: Language) => [
    reasonIn(language, rule, finding, names, facts),
    periodIn(language, finding),
    verdictIn(language, rule, finding),
    statutesIn(language, rule),
  ];
  return {
    title: rule.title,
    sentences: { zh: sentencesIn('zh'), en: sentencesIn('en') },
    mentions: mentionsOf(rule, names),
  };
}

/**
 * The whole explanation as one text: title, why, since when, what it rests on, what follows, by which provision.
 *
 * @param bases how each provision cited for the subject stands; none where the rule does not ask about bases
 */
export function textOfExplanation(
  { title, sentences, mentions }: Explanation,
  bases: { readonly on: string; readonly standing: readonly StandingBasis[] },
): LocalisedText {
  const rest = saysBases(bases.standing, bases.on);
  const inOrder = (language: Language) => {
    const [why, since, ...conclusion] = sentences[language];
    return [why, mentions?.[language], since, rest?.[language], ...conclusion].filter(
      (sentence) => sentence !== undefined,
    );
  };
  return { zh: `${title.zh}。${inOrder('zh').join('')}`, en: `${title.en}. ${inOrder('en').join(' ')}` };
}

function reasonIn(
  language: Language,
  rule: ExplainedRule,
  finding: Pick<ComputedFinding, 'facts'>,
  names: ExplainedNames,
  facts: FactDeclarations,
): string {
  return fillTemplate(rule.reason[language], (name) => {
    if (name === SUBJECT_PLACEHOLDER) return names.subject;
    if (name === RELATED_PLACEHOLDER) return names.related.join(language === 'zh' ? '、' : ', ');
    const fact = factNamed(facts, name);
    const value = finding.facts[name];
    if (!fact || value === undefined) throw new RangeError(`The finding has no fact ${name}`);
    return wordsOf(fact, value).says[language];
  });
}

function mentionsOf({ reason }: ExplainedRule, { related }: ExplainedNames): LocalisedText | null {
  if (related.length === 0 || placeholdersOf(reason.zh).includes(RELATED_PLACEHOLDER)) return null;
  return { zh: `涉及：${related.join('、')}。`, en: `It concerns: ${related.join(', ')}.` };
}

function periodIn(language: Language, { validFrom, validTo }: Pick<ComputedFinding, 'validFrom' | 'validTo'>): string {
  if (language === 'zh') {
    return validTo === null
      ? `上述情形自${dateInChinese(validFrom)}起存在。`
      : `上述情形自${dateInChinese(validFrom)}起存在，至${dateInChinese(validTo)}为止（不含当日）。`;
  }
  return validTo === null ? `This is so from ${validFrom}.` : `This is so from ${validFrom} until before ${validTo}.`;
}

/** What takes the place of the document is said where it is to go, not where a person has to judge or to correct. */
function verdictIn(language: Language, rule: ExplainedRule, { verb }: Pick<ComputedFinding, 'verb'>): string {
  const label = FindingVerb.labels[verb][language];
  const isOpen = verb === 'REVIEW' || verb === 'CORRECT';
  const methods = (isOpen ? [] : rule.replacements).map((method) => ReplacementMethod.labels[method][language]);
  if (language === 'zh') return `结论：${label}${methods.length > 0 ? `（${methods.join('、')}）` : ''}。`;
  return `Conclusion: ${label.toLowerCase()}${methods.length > 0 ? ` (${methods.join('; ').toLowerCase()})` : ''}.`;
}

function statutesIn(language: Language, rule: ExplainedRule): string {
  return language === 'zh' ? `依据：${rule.statutes.join('；')}。` : `Authority: ${rule.statutes.join('; ')}.`;
}
