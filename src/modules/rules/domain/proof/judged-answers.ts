import type { RequirementQuestion } from '../../../services/domain/vocabulary.js';
import type { RequirementInput } from '../judged.js';

/** What a person answered; NOT_ASKED where no question was raised, UNKNOWN where it was and nobody could say yet. */
export type Answer = 'NOT_ASKED' | 'NO' | 'YES' | 'UNKNOWN';

/** The recorded answer to a question about the document. */
export function answerTo(question: RequirementQuestion, { judgements }: RequirementInput): Answer {
  return judgements[question]?.answer ?? 'NOT_ASKED';
}
