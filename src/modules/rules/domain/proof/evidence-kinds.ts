import type { JudgedEvidence, JudgedFactType } from '../judged.js';

/** Ways to meet a demand: OR between lists, AND inside one. */
export type Alternatives = readonly (readonly JudgedEvidence[])[];

/** True when the applicant makes it himself or has it from nobody whom the register would have to know. */
export function isOwn({ kind, issuers, hasIssuingItem }: JudgedEvidence): boolean {
  switch (kind) {
    case 'OWN_STATEMENT':
    case 'FORM':
      return true;
    case 'CONTRACT':
    case 'OTHER':
      return issuers.length === 0 && !hasIssuingItem;
    default:
      return false;
  }
}

/** True when it shows what it says, and does not merely say it: no statement of the applicant, no form. */
export function isDocumentary({ kind }: JudgedEvidence): boolean {
  return kind !== 'OWN_STATEMENT' && kind !== 'FORM';
}

/** True when the piece of evidence proves the fact. */
export function proves({ facts }: JudgedEvidence, { id }: JudgedFactType): boolean {
  return facts.some((fact) => fact.id === id);
}
