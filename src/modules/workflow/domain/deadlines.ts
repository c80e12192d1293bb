import type { StepKind } from './vocabulary.js';

/**
 * Working days for each step. The review by the establishment office and the lawyers has 15, publication 3; the others
 * have no number in a text that the registry knows of, and these are its own.
 */
export const STEP_DAYS: Readonly<Record<StepKind, number>> = {
  SIGN_OFF: 10,
  ESTABLISHMENT_REVIEW: 15,
  SERVICE_REVIEW: 15,
  LEGALITY_REVIEW: 15,
  APPROVAL: 15,
  PUBLISH: 3,
};

/** Working days for the opinion of another organisation. */
export const OPINION_DAYS = 5;

/** Working days to submit a change after what triggered it, and to mend what was returned. */
export const SUBMIT_DAYS = 10;
