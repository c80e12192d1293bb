import { isEmpty, type RecordName } from '../../../shared/fields.js';
import type { Change } from './change.js';
import { type ChangeList, StepKind } from './vocabulary.js';

/** What a change means for a list; it decides who must agree. */
export type ChangeMeaning = 'ADD' | 'CANCEL' | 'DELEGATE' | 'AMEND' | 'NEW_PROOF';

/** The list that records of a kind belong to; registers belong to none. */
export const LIST_OF: Readonly<Record<RecordName, ChangeList | null>> = {
  Jurisdiction: null,
  Organisation: null,
  InternalOffice: null,
  CatalogueItem: 'POWERS',
  PowerItem: 'POWERS',
  Delegation: 'POWERS',
  ResponsibilityItem: 'RESPONSIBILITIES',
  AccountabilityGround: 'RESPONSIBILITIES',
  ServiceItem: 'GUIDES',
  HandlingItem: 'GUIDES',
  Bundle: 'GUIDES',
  DocumentRequirement: 'DOCUMENTS',
  EvidenceType: 'DOCUMENTS',
  FactType: 'DOCUMENTS',
  DataSource: 'DOCUMENTS',
  Elimination: 'DOCUMENTS',
};

type ReviewStep = Exclude<StepKind, 'PUBLISH'>;

/** The steps of one list: those always taken, and those that only some changes need. */
interface ListSteps {
  readonly always: readonly ReviewStep[];
  readonly only: Readonly<Partial<Record<ReviewStep, readonly ChangeMeaning[]>>>;
}

/**
 * Which steps a change of a list takes.
 *
 * A change of content needs the establishment office and the lawyers; what adds, cancels or delegates also the
 * government of the level; a new proof is argued for before the government.
 *
 * @see 中办发〔2015〕21号; 优化营商环境条例 第四十四条
 */
export const STEPS: Readonly<Record<ChangeList, ListSteps>> = {
  POWERS: {
    always: ['SIGN_OFF', 'ESTABLISHMENT_REVIEW', 'LEGALITY_REVIEW'],
    only: { APPROVAL: ['ADD', 'CANCEL', 'DELEGATE'] },
  },
  RESPONSIBILITIES: {
    always: ['SIGN_OFF', 'ESTABLISHMENT_REVIEW', 'LEGALITY_REVIEW'],
    only: { APPROVAL: ['ADD', 'CANCEL', 'DELEGATE'] },
  },
  DOCUMENTS: { always: ['SIGN_OFF', 'LEGALITY_REVIEW'], only: { APPROVAL: ['NEW_PROOF'] } },
  GUIDES: { always: ['SIGN_OFF', 'SERVICE_REVIEW'], only: {} },
};

/**
 * The steps of a set in the order in which they are taken, publication last.
 *
 * They follow from the records that the set touches, not from what it is called: a set for service guides that also
 * adds a power takes the steps of powers as well.
 *
 * @param beside steps that it takes for another reason
 */
export function stepsOf(
  list: ChangeList,
  changes: readonly Pick<Change, 'kind' | 'operation' | 'fields'>[],
  beside: readonly StepKind[] = [],
): StepKind[] {
  const needed = new Set<StepKind>([...STEPS[list].always, 'PUBLISH', ...beside]);
  for (const change of changes) {
    const own = LIST_OF[change.kind] ?? list;
    const { always, only } = STEPS[own];
    for (const step of always) needed.add(step);
    const meanings = LIST_OF[change.kind] === null ? [] : meaningsOf(change);
    for (const step of StepKind.values) {
      if (step !== 'PUBLISH' && only[step]?.some((meaning) => meanings.includes(meaning))) needed.add(step);
    }
  }
  return StepKind.values.filter((step) => needed.has(step));
}

/** What one change means for its list. */
export function meaningsOf({
  kind,
  operation,
  fields,
}: Pick<Change, 'kind' | 'operation' | 'fields'>): ChangeMeaning[] {
  const moves = operation === 'UPDATE' && !isEmpty(fields['organisation']);
  return [
    ...(kind === 'Delegation' ? (['DELEGATE'] as const) : []),
    ...(operation === 'CREATE' || moves ? (['ADD'] as const) : []),
    ...(operation === 'RETIRE' || moves || endsIt(fields) ? (['CANCEL'] as const) : []),
    ...(operation === 'UPDATE' ? (['AMEND'] as const) : []),
    ...(kind === 'DocumentRequirement' && isNewProof(operation, fields['isProof']) ? (['NEW_PROOF'] as const) : []),
  ];
}

/** A new document counts as a proof until it is judged to be none; an existing one when it is judged to be one. */
function isNewProof(operation: Change['operation'], isProof: unknown): boolean {
  return operation === 'CREATE' ? isProof !== 'NO' : operation === 'UPDATE' && isProof === 'YES';
}

/** An end by its own date or status is a cancellation, whatever the operation is called. */
function endsIt(fields: Readonly<Record<string, unknown>>): boolean {
  return fields['status'] === 'CANCELLED' || !isEmpty(fields['validTo']);
}
