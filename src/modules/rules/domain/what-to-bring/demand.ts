import type { Audience, Disposition, EvidenceKind, Necessity } from '../../../services/domain/vocabulary.js';
import type { LeftOutReason } from './vocabulary.js';

/** A document that somebody may hand in. */
export interface Evidence {
  /** Of the evidence type; for a requirement that names none, whatever tells it from all of them. */
  readonly code: string;
  readonly kind: EvidenceKind;
  readonly licenceTypeCode: string | null;
}

/** One way to meet a demand: all its documents together. */
export interface Alternative {
  readonly position: number;
  readonly documents: readonly Evidence[];
}

/** A document requirement, as far as it decides what somebody must bring. */
export interface Demand {
  /** Of the requirement. */
  readonly code: string;
  /** False when it, its handling item or its service item is not in use on the day. */
  readonly isInForce: boolean;
  readonly disposition: Disposition;
  /** Empty is everybody. */
  readonly audiences: readonly Audience[];
  readonly necessity: Necessity;
  /** False when the guide wants it on paper. */
  readonly acceptsElectronic: boolean;
  /** True when there is a source that may be asked on the day for every fact that it must prove, and there is one. */
  readonly isAnsweredOnline: boolean;
  /** In order; at least one. */
  readonly alternatives: readonly Alternative[];
}

/** Who asks what to bring. */
export interface Applicant {
  /** What the applicant is; empty when that was not said. */
  readonly audience: ReadonlySet<Audience>;
  /** Codes of the evidence types that the applicant holds. */
  readonly holds: ReadonlySet<string>;
  /** Whether the case that makes a document necessary is the applicant's, by code of the requirement. */
  readonly answers: ReadonlyMap<string, boolean>;
}

/**
 * Why the applicant need not meet a demand; null when it must be met.
 *
 * What is not known speaks for bringing the document: who did not say what they are is asked for what is asked of
 * anybody, and a question that was not answered counts as yes.
 */
export function reasonToLeaveOut(demand: Demand, { audience, answers }: Applicant): LeftOutReason | null {
  if (demand.disposition === 'ELIMINATED') return 'ELIMINATED';
  if (!demand.isInForce) return 'NOT_IN_FORCE';
  const isForOthers = demand.audiences.length > 0 && !demand.audiences.some((one) => audience.has(one));
  if (audience.size > 0 && isForOthers) return 'OTHER_AUDIENCE';
  return asksWhether(demand) && answers.get(demand.code) === false ? 'CONDITION_NOT_MET' : null;
}

/** True when it depends on the applicant's case whether the document is needed. */
export function asksWhether({ necessity }: Pick<Demand, 'necessity'>): boolean {
  return necessity === 'CONDITIONAL';
}
