import { describe, expect, test } from '@jest/globals';
import type { ParsedCitation } from './citation/citation.js';
import { citationTargets } from './citation-targets.js';
import { formatCitation } from './format-citation.js';
import { parseCitation } from './parse-citation.js';

const FRAGMENTS = [
  ...'《》〈〉（）()【】、，。；：.\n 　第条款项目章一二三十百零两之至到-—本该同此前上令号法和与及或的中年月日',
  ...[
    '《甲法》',
    '《条例》',
    '行政许可法',
    '人口与计划生育法',
    '道路运输条例',
    '规定',
    '办法',
    '试行',
    '（试行）',
    '以及',
    '或者',
  ],
  ...[
    '【法律】',
    '【行政法规】',
    '[部门规章]',
    '（法律）',
    '法律：',
    '规章',
    '〔2016〕21号',
    '[2016]',
    '(2016)',
    '公通字',
    '国办发',
  ],
  ...[
    '国务院令',
    '主席令',
    '第716号',
    '第七号',
    '公告2019年第48号',
    '文件',
    '文',
    '中华人民共和国',
    '（公通字[2016]21号）',
  ],
  ...[
    '第三条',
    '第十二条',
    '第１２条',
    '12条',
    '二条',
    '第一款',
    '三款',
    '第（一）项',
    '(二)',
    '（3）',
    '第1目',
    '之一',
    '第四章',
  ],
  ...[
    '本法',
    '该条例',
    '同法',
    '本规定',
    '该决定',
    '前款',
    '前两款',
    '本条',
    '该款',
    '合',
    '基',
    '依照',
    '根据',
    '关于',
    '其他',
    '有关',
  ],
  ...[
    '1.',
    '2、',
    '①',
    '⑴',
    '一、',
    '（1）',
    '1)',
    '（2004年国务院令第406号公布，2016年修订）',
    '件',
    '例',
    '條',
    '項',
    '國',
  ],
  ...['\u{1F600}', '\uD800', '\uDC00', '\0', '\u200b', '$&', 'abc'],
];

/** A linear congruential generator: the same texts on every run. */
function randomTexts(seed: number, count: number): readonly string[] {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const piece = (): string =>
    next(25) === 0 ? String.fromCharCode(next(65_536)) : (FRAGMENTS[next(FRAGMENTS.length)] ?? '');
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(10) }, piece).join(''));
}

/** What was read, wherever it stands in the text. */
function structure(parsed: ParsedCitation): string {
  return JSON.stringify(withoutSpans(parsed.segments));
}

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'span');
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, withoutSpans(inner)]),
  );
}

const TEXTS = [1, 2, 3, 4].flatMap((seed) => randomTexts(seed, 5000));

describe('whatever the text', () => {
  test('segments stand in order inside it, and what was not read is given as written', () => {
    const wrong = TEXTS.filter((text) => {
      let at = 0;
      return parseCitation(text).segments.some((segment) => {
        const { start, end } = segment.span;
        const isWrong =
          start < at || end <= start || (segment.kind === 'UNPARSED' && text.slice(start, end) !== segment.text);
        at = end;
        return isWrong || end > text.length;
      });
    });
    expect(wrong).toEqual([]);
  });

  test('the canonical form reads as the same structure', () => {
    const wrong = TEXTS.filter((text) => {
      const parsed = parseCitation(text);
      return structure(parseCitation(formatCitation(parsed))) !== structure(parsed);
    });
    expect(wrong).toEqual([]);
  });

  test('to write the canonical form again changes nothing', () => {
    const wrong = TEXTS.filter((text) => {
      const canonical = formatCitation(parseCitation(text));
      return formatCitation(parseCitation(canonical)) !== canonical;
    });
    expect(wrong).toEqual([]);
  });

  test('the targets lie inside it', () => {
    const wrong = TEXTS.filter((text) =>
      citationTargets(parseCitation(text)).targets.some(
        ({ spanStart, spanEnd }) => spanStart < 0 || spanEnd <= spanStart || spanEnd > text.length,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

/** A reader that tried every way would not come back from these. */
test.each(
  [
    '《',
    '(',
    '（《',
    '第',
    '第一、',
    '第三条',
    '第9999条至',
    '第1-9999条、',
    '【法律】',
    '《甲法》(',
    '令第',
    '行政许可法第',
  ].concat([
    '公通字〔2016〕21号',
    '国务院令第1号',
    '《甲法》 ',
    '（第三条',
    '(一)',
    '①《',
    '条例（',
    '法',
    ' ',
    '本法',
    '前款',
  ]),
)('200,000 characters of %j are read to the end', (unit) => {
  const text = unit.repeat(Math.ceil(200_000 / unit.length));
  const parsed = parseCitation(text);
  const last = parsed.segments.at(-1);
  const unread = text.slice(last?.span.end ?? 0);
  expect(unread).toMatch(/^[\s、]*$/);
  expect(citationTargets(parsed).targets.length).toBeLessThanOrEqual(2000);
});
