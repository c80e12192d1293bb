import { AppError } from '../../../shared/errors.js';
import type { ChangeProblem } from './change.js';

/** A set of changes that cannot be applied as it stands; nothing of it was. */
export class ChangesRefusedError extends AppError {
  readonly code = 'INVALID_INPUT';

  constructor(readonly problems: readonly ChangeProblem[]) {
    const [first] = problems;
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the changes; first: ${first?.message ?? ''}`,
      { problems: problems.slice(0, 20).map((problem) => `${problem.code}: ${problem.message}`) },
    );
  }
}
