import type { LocalisedText } from '../../../shared/vocabulary.js';
import { normaliseHeader } from './columns.js';
import type { Replacement } from './mapped-record.js';

export type ProofDisposition = 'KEPT' | 'COMMITMENT_OFFERED' | 'ELIMINATED';

/** What becomes of a proof, from words such as 拟取消 or 实行告知承诺; null when they say none, or more than one. */
export function readDisposition(cell: string): ProofDisposition | null {
  const text = normaliseHeader(cell);
  const found: ProofDisposition[] = [];
  if (/取消|清理|不再(?:索要|提供|提交)/.test(text)) found.push('ELIMINATED');
  if (/承诺/.test(text)) found.push('COMMITMENT_OFFERED');
  if (/保留/.test(text)) found.push('KEPT');
  return found.length === 1 ? (found[0] ?? null) : null;
}

export const REPLACEMENT_NAMES: Readonly<Record<Replacement, LocalisedText>> = {
  LICENCE: { zh: '法定证照', en: 'statutory licence' },
  LEGAL_DOCUMENT: { zh: '法定文书', en: 'legal document' },
  COMMITMENT: { zh: '书面告知承诺', en: 'written commitment' },
  INTERNAL_CHECK: { zh: '部门内部核查或者部门间核查', en: 'check inside or between departments' },
  ONLINE_CHECK: { zh: '网络核验', en: 'online verification' },
  CONTRACT: { zh: '合同凭证', en: 'contract or voucher' },
  OTHER_DOCUMENTS: { zh: '其他材料涵盖', en: 'covered by other documents' },
  NONE: { zh: '直接取消', en: 'no replacement' },
};

/** The methods under the names the law gives them; the first of several wins. */
const METHODS: readonly (readonly [Replacement, RegExp])[] = [
  ['LICENCE', /法定证照/],
  ['LEGAL_DOCUMENT', /法定文书/],
  ['COMMITMENT', /告知承诺/],
  ['ONLINE_CHECK', /网络核验/],
  ['INTERNAL_CHECK', /部门(?:内部|间|之间)?核查|内部核查/],
  ['CONTRACT', /合同凭证/],
  ['OTHER_DOCUMENTS', /其[他它]材料/],
  ['NONE', /直接取消/],
];

/** Words by which lists mean them. */
const SIGNS: readonly (readonly [Replacement, RegExp])[] = [
  ['COMMITMENT', /承诺|声明/],
  ['ONLINE_CHECK', /(?:平台|系统|联网|网上|在线|信息).{0,6}(?:核验|核查|查询|核实|共享)|数据共享|信息共享/],
  ['INTERNAL_CHECK', /核查|核实|内部(?:查询|调取)|部门.{0,6}(?:查询|调取|征求)/],
  ['LEGAL_DOCUMENT', /判决|裁定|裁决书|调解书|公证书|法律文书/],
  ['CONTRACT', /合同|协议|票据|凭证|发票/],
  ['LICENCE', /证照|身份证|户口簿|居住证|执照|许可证|毕业证|学位证|结婚证|离婚证|出生医学证明|不动产权证/],
  ['OTHER_DOCUMENTS', /材料|病历|档案|申请表|报告/],
  ['NONE', /^(?:取消|不再(?:索要|提供|提交|要求提供).*|无需提供.*|无)$/],
];

export interface ReplacementReading {
  readonly replacement: Replacement;
  /** True when the words fit several methods and none is named outright. */
  readonly isAmbiguous: boolean;
}

/**
 * What takes the place of a cancelled proof. A method named as the law names it decides, also in brackets:
 * `"取消（法定证照）"` is LICENCE. Otherwise words decide, and several are ambiguous. Blank is NONE.
 *
 * @returns null when nothing fits
 * @see 优化营商环境条例 article 44 paragraph 2
 */
export function readReplacement(cell: string): ReplacementReading | null {
  const text = normaliseHeader(cell);
  if (text === '') return { replacement: 'NONE', isAmbiguous: false };
  const named = METHODS.filter(([, pattern]) => pattern.test(text));
  const fitting = named.length > 0 ? named : SIGNS.filter(([, pattern]) => pattern.test(text));
  const [first] = fitting;
  return first ? { replacement: first[0], isAmbiguous: fitting.length > 1 } : null;
}
