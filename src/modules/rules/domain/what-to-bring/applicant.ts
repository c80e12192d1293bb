import { InvalidInputError } from '../../../../shared/errors.js';
import type { Audience } from '../../../services/domain/vocabulary.js';
import { type Applicant, asksWhether, type Demand } from './demand.js';

/** Whether the case in which a document is needed is the applicant's. */
export interface ConditionAnswer {
  /** Code of the requirement. */
  readonly requirement: string;
  readonly isSo: boolean;
}

/**
 * The applicant as far as the demands make a difference.
 *
 * @throws {InvalidInputError} when an answer is to nothing that the demands ask, or two answers to one contradict
 */
export function toApplicant(
  said: {
    readonly audience: readonly Audience[];
    readonly holds: readonly string[];
    readonly answers: readonly ConditionAnswer[];
  },
  demands: readonly Demand[],
): Applicant {
  const asked = new Set(demands.filter(asksWhether).map(({ code }) => code));
  const answers = new Map<string, boolean>();
  for (const { requirement, isSo } of said.answers) {
    if (!asked.has(requirement)) {
      throw new InvalidInputError('These handling items do not ask whether this document is needed', { requirement });
    }
    if ((answers.get(requirement) ?? isSo) !== isSo) {
      throw new InvalidInputError('Answered with yes and with no', { requirement });
    }
    answers.set(requirement, isSo);
  }
  return { audience: new Set(said.audience), holds: new Set(said.holds), answers };
}
