import type { FactRecord } from '../fact-catalogue.js';
import type { JudgedBasis, JudgedOrganisation } from '../judged.js';

type SelfSet = FactRecord<'REQUIREMENT'>['selfSet'];

/** What offices call the sheet that tells people what to bring. */
const GUIDES = ['办事指南', '服务指南', '一次性告知'] as const;

/**
 * Whether nothing but those who demand the document say that it is to be demanded: the fact `selfSet`.
 *
 * One basis of a higher level, or of a level that nobody has verified, is enough that it is not called so, whatever
 * becomes of that basis; and what the State Council or its General Office writes is nobody's own making.
 *
 * @see 国办发〔2018〕47号: 各地区、各部门自行设定的证明事项
 */
export function selfSetBy(bases: readonly JudgedBasis[], demander: JudgedOrganisation): SelfSet {
  if (bases.length === 0) return 'NOTHING_CITED';
  if (!bases.every(isNormativeDocument)) return 'NO';
  return bases.every((basis) => isOwnGuide(basis, demander)) ? 'OWN_GUIDE' : 'NORMATIVE_DOCUMENT';
}

function isNormativeDocument({ level, instrument }: JudgedBasis): boolean {
  return level === 'L5' && instrument !== null && !instrument.issuer?.startsWith('国务院');
}

function isOwnGuide({ instrument }: JudgedBasis, { name }: JudgedOrganisation): boolean {
  return instrument?.issuer === name || GUIDES.some((guide) => instrument?.title.includes(guide));
}
