import type { LocalisedText } from '../../../shared/vocabulary.js';
import { formatPathInChinese, type ProvisionPath, parseProvisionPath } from '../../legal/domain/article-path.js';
import { type BasisStatus, InstrumentLevel } from '../../legal/domain/vocabulary.js';

/** A provision cited for a subject, and how it stands on a day. */
export interface StandingBasis {
  /** The citation as the list has it. */
  readonly text: string;
  /** Null when the register does not know the title. */
  readonly instrument: {
    readonly title: string;
    readonly level: InstrumentLevel;
    readonly isVerified: boolean;
  } | null;
  /** `12.2.3`; null for the whole instrument. */
  readonly path: string | null;
  readonly status: BasisStatus;
}

/** How a provision is said to stand, to follow its name. */
const STANDING: Readonly<Record<BasisStatus, LocalisedText>> = {
  IN_FORCE: { zh: '现行有效', en: 'in force' },
  CHANGED: { zh: '现行有效，条文在引用之后作过修改', en: 'in force, with a text changed since it was cited' },
  MOVED: { zh: '现行有效，条文序号已经改变', en: 'in force under another article number' },
  GONE: { zh: '条文已经删去', en: 'an article that has been deleted' },
  ARTICLE_MISSING: { zh: '所引文本没有该条', en: 'an article that the text cited does not have' },
  NOT_YET_IN_FORCE: { zh: '尚未施行', en: 'not yet in force' },
  REPEALED: { zh: '已经废止', en: 'repealed' },
  SUSPENDED: { zh: '停止执行', en: 'suspended' },
  UNKNOWN_TITLE: { zh: '登记簿没有收录该文件', en: 'an instrument that is not in the register' },
  UNDATED: { zh: '登记簿无法判断当日是否施行', en: 'of which the register cannot tell whether it is in force' },
  NOT_LOADED: { zh: '登记簿没有收录该条文', en: 'of which the register does not hold the text' },
};

/**
 * Says what a subject rests on and how that stands on a day: one sentence.
 *
 * @param on the day, `2026-07-01`
 * @returns e.g. `在2026年7月1日，所列依据为：《医师法》（法律）第十四条，现行有效。`; null when nothing is cited
 */
export function saysBases(bases: readonly StandingBasis[], on: string): LocalisedText | null {
  if (bases.length === 0) return null;
  const zh = bases.map((basis) => `${nameInChinese(basis)}，${STANDING[basis.status].zh}`);
  const en = bases.map((basis) => `${nameInEnglish(basis)}, ${STANDING[basis.status].en}`);
  return {
    zh: `在${dateInChinese(on)}，所列依据为：${zh.join('；')}。`,
    en: `On ${on} the bases named are: ${en.join('; ')}.`,
  };
}

function nameInChinese({ instrument, path, text }: StandingBasis): string {
  if (instrument === null) return text;
  const level = instrument.isVerified ? InstrumentLevel.labels[instrument.level].zh : '位阶未经核实';
  return `《${instrument.title}》（${level}）${path === null ? '' : formatPathInChinese(parseProvisionPath(path))}`;
}

function nameInEnglish({ instrument, path, text }: StandingBasis): string {
  if (instrument === null) return text;
  const level = instrument.isVerified
    ? InstrumentLevel.labels[instrument.level].en.toLowerCase()
    : 'of a level that nobody has verified';
  return `${path === null ? '' : `${pathInEnglish(parseProvisionPath(path))} of `}《${instrument.title}》 (${level})`;
}

function pathInEnglish({ article, suffix, paragraph, item, point }: ProvisionPath): string {
  return [
    `article ${article}${suffix ? `-${suffix}` : ''}`,
    paragraph ? `paragraph ${paragraph}` : '',
    item ? `item ${item}` : '',
    point ? `point ${point}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `2020-01-01` → `2020年1月1日` */
export function dateInChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
