import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type CompiledRule, compileRules } from '../../src/modules/rules/domain/compile-rules.js';
import { type ComputedFinding, type FactReader, judgeOf } from '../../src/modules/rules/domain/evaluate.js';
import { FACT_READERS, type InputOf } from '../../src/modules/rules/domain/fact-readers.js';
import { FindingVerb, SubjectKind } from '../../src/modules/rules/domain/vocabulary.js';
import { readRuleFiles } from '../../src/modules/rules/store/read-rule-files.js';
import { isCalendarDate, isValidOn } from '../../src/shared/dates.js';
import { asGiven, asList, asText, type Given } from './given.js';
import { ALWAYS } from './judged.js';

const FOLDER = 'seeds/cases';
const EXPANDERS = 'test/support/cases';

/** One legal case: a record that differs from an unobjectionable one, and what the rules must say of it. */
export interface LegalCase {
  /** Its name: `e-lic-id-card` */
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The provision that decides it. */
  readonly clause: string;
  readonly subject: SubjectKind;
  readonly on: string;
  readonly given: Given;
  /** All that the families of rules named in the case must find. */
  readonly fires: readonly { readonly rule: string; readonly verb: FindingVerb }[];
  /** Rules that a careless reader would expect to fire. */
  readonly silent: readonly string[];
}

/** Every case of `seeds/cases`, by name. */
export function readCases(): readonly LegalCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.yaml'.length);
      try {
        return caseOf(name, asGiven(parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))));
      } catch (cause) {
        throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
    });
}

function caseOf(name: string, row: Given): LegalCase {
  const { title, clause, subject, on, given, fires, silent, ...others } = row;
  const [stray] = Object.keys(others);
  if (stray !== undefined) throw new TypeError(`a case has no field ${stray}`);
  const { zh, en } = asGiven(title);
  const kind = asText(subject);
  if (!SubjectKind.has(kind)) throw new TypeError(`no kind of subject: ${kind}`);
  return {
    name,
    title: { zh: asText(zh), en: asText(en) },
    clause: asText(clause),
    subject: kind,
    on: asText(on),
    given: asGiven(given ?? {}),
    fires: asList(fires ?? []).map((each) => {
      const { rule, verb } = asGiven(each);
      const text = asText(verb);
      if (!FindingVerb.has(text)) throw new TypeError(`no verb: ${text}`);
      return { rule: asText(rule), verb: text };
    }),
    silent: asList(silent ?? []).map(asText),
  };
}

/** All rule files, compiled; the cases are judged by all of them together, as the registry is. */
export async function compiledRules(): Promise<readonly CompiledRule[]> {
  const compilation = compileRules(await readRuleFiles('seeds/reference/rules'));
  if (!compilation.ok) throw new Error(compilation.problems.map(({ message }) => message.en).join('; '));
  return compilation.rules;
}

/** What the rules say of the case on its day. */
export async function findingsIn(
  { subject, given, on }: LegalCase,
  rules: readonly CompiledRule[],
): Promise<readonly ComputedFinding[]> {
  if (!isCalendarDate(on)) throw new TypeError(`no day: ${on}`);
  const findings = await judge(subject, given, rules);
  return findings.filter((finding) => isValidOn(finding, on));
}

async function judge<Kind extends SubjectKind>(
  kind: Kind,
  given: Given,
  rules: readonly CompiledRule[],
): Promise<readonly ComputedFinding[]> {
  const { inputOf } = await expanderOf(kind);
  const reader: FactReader<InputOf[Kind]> = FACT_READERS[kind];
  const subject = {
    kind,
    code: 'CASE',
    codeScheme: null,
    jurisdictions: ['990121', '990100', '990000', '100000'],
    days: ALWAYS,
  };
  return judgeOf(rules, kind, reader)(subject, inputOf(given));
}

interface Expander<Input> {
  /** A record of the kind from what a case gives. */
  readonly inputOf: (given: Given) => Input;
}

/** Each kind of subject has its own file under `test/support/cases`: `HANDLING_ITEM` has `handling-item.ts`. */
async function expanderOf<Kind extends SubjectKind>(kind: Kind): Promise<Expander<InputOf[Kind]>> {
  const file = `${kind.toLowerCase().replaceAll('_', '-')}.ts`;
  if (!existsSync(`${EXPANDERS}/${file}`)) throw new Error(`cases of ${kind} need ${EXPANDERS}/${file}`);
  return import(`./cases/${file.replace(/\.ts$/, '.js')}`);
}
