import type { EvidenceKind } from '../../../services/domain/vocabulary.js';
import type { Applicant, Demand, Evidence } from './demand.js';
import { DocumentMeans } from './vocabulary.js';

/** What an organ or another institution issues, so that its data can say the same. */
const ISSUED: ReadonlySet<EvidenceKind> = new Set(['LICENCE', 'CERTIFICATE', 'LEGAL_DOCUMENT']);

/** What the applicant makes for the purpose; a contract or a photograph must be there already. */
const WRITTEN_BY_APPLICANT: ReadonlySet<EvidenceKind> = new Set(['OWN_STATEMENT', 'FORM']);

/**
 * How a document comes to where it is demanded, the easiest way for the applicant.
 *
 * What the applicant writes is never fetched; it is no proof either (国办发〔2020〕42号 (四)).
 */
export function meansOf(demand: Demand, document: Evidence, { holds }: Pick<Applicant, 'holds'>): DocumentMeans {
  if (holds.has(document.code)) return 'HELD';
  if (WRITTEN_BY_APPLICANT.has(document.kind)) return 'OWN';
  if (isLookedUp(demand, document)) return 'ONLINE';
  return isPromised(demand) ? 'COMMITMENT' : 'FETCH';
}

/**
 * True when the office can look the document up on line, so that the applicant need not bring it: sources that may be
 * asked on the day answer for every fact that it must prove, or it is a licence of a type that has an electronic one
 * and the guide does not insist on paper. Never what no office has data of: forms, statements, contracts, photographs.
 *
 * @see 国务院关于在线政务服务的若干规定（国务院令第716号）第七条: what data sharing can tell may not be demanded;
 *   第十条: electronic licences are shared and recognised everywhere
 * @see 优化营商环境条例（国务院令第722号）第四十四条第二款: 网络核验
 */
export function isLookedUp(demand: Demand, { kind, licenceTypeCode }: Evidence): boolean {
  if (!isIssued(kind)) return false;
  return demand.isAnsweredOnline || (kind === 'LICENCE' && licenceTypeCode !== null && demand.acceptsElectronic);
}

/**
 * True when the applicant may promise in writing that what the document would prove is so, and need not bring it.
 *
 * @see 国办发〔2020〕42号: 证明事项告知承诺制; the applicant chooses, unless barred by earlier false commitments
 */
export function isPromised({ disposition }: Pick<Demand, 'disposition'>): boolean {
  return disposition === 'COMMITMENT_OFFERED';
}

/** What a document takes that serves several demands: the most that one of them takes. */
export function heaviest(means: readonly DocumentMeans[]): DocumentMeans {
  return DocumentMeans.values.find((one) => means.includes(one)) ?? 'HELD';
}

/** True for what an organ or another institution issues; what the applicant makes or agrees with others is not. */
export function isIssued(kind: EvidenceKind): boolean {
  return ISSUED.has(kind);
}
