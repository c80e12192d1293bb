import { parse } from 'yaml';
import { InvalidInputError } from '../../shared/errors.js';
import type { LocalisedText } from '../../shared/vocabulary.js';
import { compileRules } from './domain/compile-rules.js';
import { type ConditionProblem, criterionOf } from './domain/condition-tree.js';
import { factsAbout } from './domain/fact-catalogue.js';
import { parseRule } from './domain/parse-rule.js';
import type { Rule } from './domain/rule.js';
import { SubjectKind } from './domain/vocabulary.js';

/** Largest rule file, in UTF-16 code units. */
const LONGEST = 1_000_000;

/** One fault of a rule file. */
export interface RuleFileProblem {
  /** Code of the rule; `#3` for the third row when it has none that can be read; null when the file is no list. */
  readonly rule: string | null;
  /** What is wrong, as a code of a closed list. */
  readonly code: string;
  /** `line 2, column 5` of the criterion, `$.all[1].is` of a tree, or the name of a field; null for the whole rule. */
  readonly place: string | null;
  readonly message: LocalisedText;
  readonly suggestion: string | null;
}

/** What a rule file holds. */
export interface CheckedRules {
  /** Those that can be read. */
  readonly rules: readonly Rule[];
  /** None when the file is sound. */
  readonly problems: readonly RuleFileProblem[];
}

/**
 * Checks a rule file as saving would, without a registry; criteria are CEL text or trees of conditions.
 *
 * @param text YAML or JSON: a list of rules
 */
export function checkRuleText(text: string): CheckedRules {
  if (text.length > LONGEST) {
    return refused(
      'TOO_LONG',
      `文件长${text.length}个字符，最多${LONGEST}个`,
      `The file has ${text.length} characters, at most ${LONGEST} are allowed`,
    );
  }
  const reading = readRows(text);
  if (!('rows' in reading)) return reading;
  const read = reading.rows.map((row, index) => readRow(row, index));
  const rules = read.flatMap(({ rule }) => rule ?? []);
  const compilation = compileRules(rules);
  const problems = compilation.ok
    ? []
    : compilation.problems.map(({ rule, code, message, criterion }) => ({
        rule,
        code,
        place: criterion ? `line ${criterion.position.line}, column ${criterion.position.column}` : null,
        message,
        suggestion: criterion?.suggestion ?? null,
      }));
  return { rules, problems: [...read.flatMap((each) => each.problems), ...problems] };
}

function readRows(text: string): { readonly rows: readonly unknown[] } | CheckedRules {
  try {
    const rows: unknown = parse(text);
    if (Array.isArray(rows)) return { rows };
    return refused('NOT_A_LIST', '规则文件应为规则的列表', 'A rule file is a list of rules');
  } catch (error) {
    const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return refused('SYNTAX', `文件不是YAML或者JSON：${words}`, `The file is neither YAML nor JSON: ${words}`);
  }
}

function refused(code: string, zh: string, en: string): CheckedRules {
  return { rules: [], problems: [{ rule: null, code, place: null, message: { zh, en }, suggestion: null }] };
}

interface ReadRow {
  readonly rule: Rule | null;
  readonly problems: readonly RuleFileProblem[];
}

function readRow(row: unknown, index: number): ReadRow {
  const fields = isRecord(row) ? row : {};
  const name = typeof fields['code'] === 'string' ? fields['code'] : `#${index + 1}`;
  const written = isRecord(fields['criterion']) ? fromTree(fields) : null;
  if (written && 'problems' in written) {
    return {
      rule: null,
      problems: written.problems.map(({ path, ...rest }) => ({ rule: name, place: path, ...rest })),
    };
  }
  try {
    return { rule: parseRule(written ? { ...fields, ...written } : row), problems: [] };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const field = typeof error.details['field'] === 'string' ? error.details['field'] : null;
    const message = { zh: `规则的字段${field ?? ''}无法读取：${error.message}`, en: error.message };
    return { rule: null, problems: [{ rule: name, code: 'UNREADABLE', place: field, message, suggestion: null }] };
  }
}

/** The criterion of a row that has it as a tree of conditions. */
function fromTree(
  fields: Readonly<Record<string, unknown>>,
): { readonly criterion: string } | { readonly problems: readonly ConditionProblem[] } {
  const kind = SubjectKind.values.find((each) => each === fields['subjectKind']);
  const reading = criterionOf(fields['criterion'], kind ? factsAbout(kind) : {});
  return reading.ok ? { criterion: reading.criterion } : { problems: reading.problems };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
