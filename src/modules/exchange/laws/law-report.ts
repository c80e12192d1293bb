import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { LawTextRefusal } from '../../legal/index.js';

/** Why a file was not imported. */
export type LawRefusal = LawTextRefusal | 'UNREADABLE' | 'SEVERAL_INSTRUMENTS' | 'SAME_VERSION_TWICE' | 'NOT_STORED';

/** What became of one file. */
export type LawOutcome =
  | {
      readonly path: string;
      readonly outcome: 'IMPORTED';
      readonly articles: number;
      readonly flags: readonly string[];
    }
  | { readonly path: string; readonly outcome: 'UNCHANGED' }
  | { readonly path: string; readonly outcome: 'REFUSED'; readonly reason: LawRefusal; readonly detail: string | null };

/** What an import of laws did, file by file. */
export interface LawReport {
  readonly files: readonly LawOutcome[];
  /** Parts of citations that now point elsewhere. */
  readonly citationsResolved: number;
}

/** What each refusal means and what to do. */
export const REFUSALS: Readonly<Record<LawRefusal, LocalisedText>> = {
  EMPTY: { zh: '文件为空', en: 'the file is empty' },
  BINARY: { zh: '不是文本文件；请转换为 UTF-8 文本', en: 'no text: convert it to UTF-8 text' },
  NUL: { zh: '含有空字符（NUL）', en: 'holds a NUL character' },
  LFS_POINTER: { zh: '只是 Git LFS 指针；请先取回文件内容', en: 'only a Git LFS pointer: fetch the content first' },
  NO_TITLE: { zh: '没有以“# ”开头的标题', en: 'has no title line beginning with "# "' },
  NO_ARTICLES: { zh: '没有“第…条”', en: 'has no article 第…条' },
  UNREADABLE: { zh: '无法读取文件', en: 'cannot be read' },
  SEVERAL_INSTRUMENTS: {
    zh: '同一地区有多部法律文件使用该标题',
    en: 'several instruments of its area have this title',
  },
  SAME_VERSION_TWICE: { zh: '与另一文件是同一版本', en: 'is the same version as another file' },
  NOT_STORED: { zh: '数据库未接受', en: 'was not accepted by the database' },
};

/** Writes the report for a person: totals, flags, then each refused file. */
export function renderLawReport({ files, citationsResolved }: LawReport, language: 'zh' | 'en'): string[] {
  const count = (outcome: LawOutcome['outcome']) => files.filter((file) => file.outcome === outcome).length;
  const articles = files.reduce((sum, file) => sum + (file.outcome === 'IMPORTED' ? file.articles : 0), 0);
  const flags = Map.groupBy(
    files.flatMap((file) => (file.outcome === 'IMPORTED' ? file.flags : [])),
    (flag) => flag,
  );
  const totals =
    language === 'zh'
      ? `共 ${files.length} 个文件：导入 ${count('IMPORTED')}（${articles} 条），未变 ${count('UNCHANGED')}，拒绝 ${count('REFUSED')}；重新确认引用 ${citationsResolved} 处`
      : `${files.length} files: ${count('IMPORTED')} imported (${articles} articles), ${count('UNCHANGED')} unchanged, ${count('REFUSED')} refused; ${citationsResolved} parts of citations resolved anew`;
  return [
    totals,
    ...[...flags].sort().map(([flag, list]) => `  ${flag}: ${list.length}`),
    ...files.flatMap((file) =>
      file.outcome === 'REFUSED'
        ? [
            `  ${file.path}: ${file.reason} — ${REFUSALS[file.reason][language]}${file.detail ? ` (${file.detail})` : ''}`,
          ]
        : [],
    ),
  ];
}
