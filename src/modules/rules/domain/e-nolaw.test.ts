import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { judgedBasis, judgedRequirement, judgedServiceItem } from '../../../../test/support/judged.js';
import { type CalendarDate, parseCalendarDate, type Validity } from '../../../shared/dates.js';
import type { BasisStatus } from '../../legal/domain/vocabulary.js';
import { compileRules } from './compile-rules.js';
import type { ComputedFinding } from './evaluate.js';
import { explainFinding } from './explain.js';
import { domainOf, factNamed } from './fact.js';
import { factsAbout } from './fact-catalogue.js';
import { recordJudge } from './judge-records.js';
import type { JudgedBasis, RequirementInput, ServiceItemInput } from './judged.js';
import type { Slice } from './legal-timeline.js';
import { parseRule } from './parse-rule.js';
import { ruleDocs } from './rule-docs.js';

const ROWS: unknown = parse(readFileSync('seeds/reference/rules/e-nolaw.yaml', 'utf8'));
const RULES = (Array.isArray(ROWS) ? ROWS : []).map(parseRule);
const COMPILATION = compileRules(RULES);
const COMPILED = COMPILATION.ok ? COMPILATION.rules : [];

const day = (text: string): CalendarDate => parseCalendarDate(text);
const JUDGE = recordJudge(COMPILED);

function aBasis(given: Partial<JudgedBasis> = {}): JudgedBasis {
  return { ...judgedBasis({ purpose: 'DEMAND' }), ...given };
}

interface Given extends Partial<Omit<RequirementInput, 'item'>> {
  readonly days?: Validity;
}

function computed({ days, ...given }: Given): readonly ComputedFinding[] {
  const service: ServiceItemInput = judgedServiceItem({
    existence: days ?? { validFrom: day('2021-03-01'), validTo: null },
  });
  const { item } = judgedRequirement({ isProof: 'YES', bases: [], ...given }, { service });
  const findings: ComputedFinding[] = [];
  JUDGE.service({ ...service, items: [item] }, ({ finding }) => findings.push(finding));
  return findings;
}

function standing(...texts: readonly string[]): readonly Slice<BasisStatus>[] {
  return texts.map((text) => {
    const [from, to, state] = text.split('|');
    return { validFrom: from ? day(from) : null, validTo: to ? day(to) : null, state: state as BasisStatus };
  });
}

function findingsOf(given: Given): readonly string[] {
  return computed(given).map(({ rule, verb, validFrom, validTo }) => `${rule} ${verb} ${validFrom}..${validTo ?? ''}`);
}

test('the rows of the rule compile', () => {
  expect(COMPILATION).toMatchObject({ ok: true });
  expect(COMPILED.map(({ rule }) => rule.code)).toEqual(['E-NOLAW', 'E-NOLAW-REVIEW']);
});

describe('a proof without a basis in law is to be cancelled', () => {
  test.each<[string, Given, readonly string[]]>([
    ['no basis', {}, ['E-NOLAW CANCEL 2021-03-01..']],
    ['a departmental rule only', { bases: [aBasis({ level: 'L4M' })] }, ['E-NOLAW CANCEL 2021-03-01..']],
    ['a commitment offered changes nothing', { disposition: 'COMMITMENT_OFFERED' }, ['E-NOLAW CANCEL 2021-03-01..']],
    ['a law', { bases: [aBasis()] }, []],
    ['a municipal regulation', { bases: [aBasis({ level: 'L3C' })] }, []],
    ['a decision of the State Council', { bases: [aBasis({ level: 'L2D', namesArticle: false })] }, []],
    ['a law beside a departmental rule', { bases: [aBasis({ level: 'L4M' }), aBasis()] }, []],
    ['eliminated already', { disposition: 'ELIMINATED' }, []],
    ['not a proof', { isProof: 'NO' }, []],
    ['not active', { status: 'CANCELLED' }, []],
    [
      'an item that ends',
      { days: { validFrom: day('2021-03-01'), validTo: day('2023-01-01') } },
      ['E-NOLAW CANCEL 2021-03-01..2023-01-01'],
    ],
    [
      'the regulation that forbids it was not in force before 2020',
      { days: { validFrom: day('2015-01-01'), validTo: null } },
      ['E-NOLAW CANCEL 2020-01-01..'],
    ],
    [
      'a law repealed from 1 July',
      { bases: [aBasis({ standing: standing('|2025-07-01|IN_FORCE', '2025-07-01||REPEALED') })] },
      ['E-NOLAW CANCEL 2025-07-01..'],
    ],
    [
      'a new law takes the place of the repealed one on the day',
      {
        bases: [
          aBasis({ standing: standing('|2025-07-01|IN_FORCE', '2025-07-01||REPEALED') }),
          aBasis({ standing: standing('|2025-07-01|NOT_YET_IN_FORCE', '2025-07-01||IN_FORCE') }),
        ],
      },
      [],
    ],
    [
      'a law that is still to come',
      { bases: [aBasis({ standing: standing('|2026-01-01|NOT_YET_IN_FORCE', '2026-01-01||IN_FORCE') })] },
      ['E-NOLAW CANCEL 2021-03-01..2026-01-01'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(findingsOf(given)).toEqual(expected);
  });
});

describe('what the register cannot know is asked of a person', () => {
  test.each<[string, Given, readonly string[]]>([
    [
      'a title it does not hold',
      { bases: [aBasis({ level: 'UNKNOWN', standing: standing('||UNKNOWN_TITLE') })] },
      ['E-NOLAW-REVIEW REVIEW 2021-03-01..'],
    ],
    ['a law of unknown dates', { bases: [aBasis({ standing: [] })] }, ['E-NOLAW-REVIEW REVIEW 2021-03-01..']],
    [
      'dates unknown until a version is known',
      { bases: [aBasis({ standing: standing('2023-01-01||IN_FORCE') })] },
      ['E-NOLAW-REVIEW REVIEW 2021-03-01..2023-01-01'],
    ],
    ['whether it is a proof, without a basis', { isProof: 'UNKNOWN' }, ['E-NOLAW-REVIEW REVIEW 2021-03-01..']],
    ['whether it is a proof, on a lawful basis', { isProof: 'UNKNOWN', bases: [aBasis()] }, []],
    ['an unknown title for what is no proof', { isProof: 'NO', bases: [aBasis({ standing: [] })] }, []],
    ['an unknown title of what is eliminated', { disposition: 'ELIMINATED', bases: [aBasis({ standing: [] })] }, []],
  ])('%s', (_name, given, expected) => {
    expect(findingsOf(given)).toEqual(expected);
  });

  test('no combination of facts gives a verdict and a question at once, and a proof in force never escapes both', () => {
    const facts = factsAbout('REQUIREMENT');
    const every = (name: string) => {
      const fact = factNamed(facts, name);
      return fact ? domainOf(fact) : [];
    };
    for (const isProof of every('isProof')) {
      for (const disposition of every('disposition')) {
        for (const proofBasis of every('proofBasis')) {
          const record = { isProof, disposition, proofBasis };
          const holding = COMPILED.filter(({ table }) => table.holds(record)).length;
          const isLeftAlone = isProof === 'NO' || disposition === 'ELIMINATED' || proofBasis === 'LAWFUL';
          expect({ record, holding }).toEqual({ record, holding: isLeftAlone ? 0 : 1 });
        }
      }
    }
  });
});

describe('in words', () => {
  const explained = (given: Given, name: string) => {
    const [finding] = computed(given);
    const rule = RULES.find((each) => each.code === finding?.rule);
    return finding && rule ? explainFinding(rule, finding, { subject: name, related: [] }).sentences : null;
  };

  test('a verdict', () => {
    expect(explained({ bases: [aBasis({ level: 'L5' })] }, '居住证明')).toEqual({
      zh: [
        '“居住证明”属于证明事项，现仍要求提交；所列依据中没有法律、法规或者国务院决定，规章、规范性文件等不得设定证明事项。',
        '上述情形自2021年3月1日起存在。',
        '结论：应取消（直接取消）。',
        '依据：《优化营商环境条例》（国务院令第722号）第四十四条第一款；《国务院办公厅关于做好证明事项清理工作的通知》（国办发〔2018〕47号）。',
      ],
      en: [
        '“居住证明” is a proof that an administrative organ or another institution must issue and is still demanded, yet none of the bases named for it is a law, a regulation or a decision of the State Council, and nothing of a lower level may establish a proof.',
        'This is so from 2021-03-01.',
        'Conclusion: to be cancelled (cancelled without replacement).',
        'Authority: 《优化营商环境条例》（国务院令第722号）第四十四条第一款; 《国务院办公厅关于做好证明事项清理工作的通知》（国办发〔2018〕47号）.',
      ],
    });
  });

  test('a question, with the day on which it ends', () => {
    const sentences = explained({ bases: [aBasis({ standing: standing('2023-01-01||IN_FORCE') })] }, '{proofBasis}');
    expect(sentences?.zh.slice(0, 3)).toEqual([
      '“{proofBasis}”属于证明事项，现仍要求提交；所列依据尚待查明，登记簿无法判断其名称、位阶、效力或者条文。',
      '上述情形自2021年3月1日起存在，至2023年1月1日为止（不含当日）。',
      '结论：待人工判断。',
    ]);
    expect(sentences?.en[1]).toBe('This is so from 2021-03-01 until before 2023-01-01.');
  });

  test('the reference names every fact, every value and every rule', () => {
    const docs = ruleDocs(RULES);
    const facts = Object.entries(factsAbout('REQUIREMENT'));
    const expected = facts.flatMap(([name, fact]) => [`\`${name}\``, ...domainOf(fact).map((value) => `\`${value}\``)]);
    expect(expected.filter((text) => !docs.includes(text))).toEqual([]);
    expect(docs).toContain(
      '#### E-NOLAW: 没有法律、法规或者国务院决定依据的证明事项 · Proof demanded without a basis in law',
    );
    expect(docs).toContain("isProof == 'YES' ? proofBasis == 'UNRESOLVED'");
    expect(docs).toContain('| authority | 《优化营商环境条例》（国务院令第722号）第四十四条第一款；');
    expect(docs).not.toContain('undefined');
  });
});
