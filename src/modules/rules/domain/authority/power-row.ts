import type { PowerCategory, PowerKind } from '../../../powers/domain/vocabulary.js';

/** A kind of power for which the laws say who may establish it: a row of the matrix. */
export type PowerRow =
  | 'LICENCE'
  | 'WARNING'
  | 'FINE'
  | 'LISTED_PENALTY'
  | 'REVOKE_BUSINESS_LICENCE'
  | 'DETENTION'
  | 'NEW_PENALTY'
  | 'RESTRICT_PERSON'
  | 'FREEZE'
  | 'SEAL_OR_SEIZE'
  | 'OTHER_MEASURE'
  | 'EXECUTION'
  | 'TAX_OR_TAKING'
  | 'FEE'
  | 'ADJUDICATION'
  | 'OTHER_ACT'
  | 'PROOF'
  | 'CONDITION'
  | 'INTERMEDIARY';

/** @see 行政处罚法 第九条; 行政强制法 第九条、第十二条; 立法法 第十一条 */
const ROW_OF_KIND: Readonly<Record<PowerKind, PowerRow>> = {
  WARNING: 'WARNING',
  CRITICISM: 'WARNING',
  FINE: 'FINE',
  CONFISCATION: 'LISTED_PENALTY',
  SUSPEND_LICENCE: 'LISTED_PENALTY',
  DOWNGRADE: 'LISTED_PENALTY',
  REVOKE_LICENCE: 'LISTED_PENALTY',
  REVOKE_BUSINESS_LICENCE: 'REVOKE_BUSINESS_LICENCE',
  RESTRICT_OPERATION: 'LISTED_PENALTY',
  STOP_PRODUCTION: 'LISTED_PENALTY',
  CLOSE: 'LISTED_PENALTY',
  RESTRICT_EMPLOYMENT: 'LISTED_PENALTY',
  DETENTION: 'DETENTION',
  OTHER_PENALTY: 'NEW_PENALTY',
  RESTRICT_PERSON: 'RESTRICT_PERSON',
  SEAL: 'SEAL_OR_SEIZE',
  SEIZE: 'SEAL_OR_SEIZE',
  FREEZE: 'FREEZE',
  OTHER_MEASURE: 'OTHER_MEASURE',
  DAILY_FINE: 'EXECUTION',
  TRANSFER: 'EXECUTION',
  AUCTION: 'EXECUTION',
  REMOVE_OBSTRUCTION: 'EXECUTION',
  SUBSTITUTE_PERFORMANCE: 'EXECUTION',
  OTHER_EXECUTION: 'EXECUTION',
  TAX: 'TAX_OR_TAKING',
  EXPROPRIATION: 'TAX_OR_TAKING',
  ADMINISTRATIVE_FEE: 'FEE',
};

/** The rows of a category by itself; where its kinds decide and none is named, each that they may be. */
const ROWS_OF_CATEGORY: Readonly<Record<PowerCategory, readonly PowerRow[]>> = {
  LICENSING: ['LICENCE'],
  PENALTY: ['WARNING', 'FINE', 'LISTED_PENALTY', 'REVOKE_BUSINESS_LICENCE', 'DETENTION', 'NEW_PENALTY'],
  COMPULSORY_MEASURE: ['SEAL_OR_SEIZE', 'OTHER_MEASURE', 'FREEZE', 'RESTRICT_PERSON'],
  COMPULSORY_EXECUTION: ['EXECUTION'],
  LEVY: ['FEE', 'TAX_OR_TAKING'],
  REQUISITION: ['TAX_OR_TAKING'],
  BENEFIT: ['OTHER_ACT'],
  INSPECTION: ['OTHER_ACT'],
  CONFIRMATION: ['OTHER_ACT'],
  REWARD: ['OTHER_ACT'],
  ADJUDICATION: ['ADJUDICATION'],
  OTHER: ['OTHER_ACT'],
  PUBLIC_SERVICE: [],
};

/** Categories whose kinds, not they themselves, say which rows they are of. */
const BY_KIND: ReadonlySet<PowerCategory> = new Set(['PENALTY', 'COMPULSORY_MEASURE', 'COMPULSORY_EXECUTION', 'LEVY']);

/**
 * The rows by which a power is judged, each once: a power is as bad as the worst of them. 公共服务 has none, for a
 * service that nobody must use needs no power.
 */
export function rowsOf(category: PowerCategory, kinds: readonly PowerKind[]): readonly PowerRow[] {
  const own = BY_KIND.has(category) && kinds.length > 0 ? [] : ROWS_OF_CATEGORY[category];
  return [...new Set([...own, ...kinds.map((kind) => ROW_OF_KIND[kind])])];
}

/** True when the kinds of a power would have to be named to tell by which rows it is judged. */
export function lacksKinds(category: PowerCategory, kinds: readonly PowerKind[]): boolean {
  return kinds.length === 0 && ROWS_OF_CATEGORY[category].length > 1;
}

const ROWS = [...new Set(Object.values(ROW_OF_KIND))];
const BIT_OF_KIND = new Map(Object.entries(ROW_OF_KIND).map(([kind, row]) => [kind, 1 << ROWS.indexOf(row)]));
const NUMBER_OF_CATEGORY = new Map(Object.keys(ROWS_OF_CATEGORY).map((category, index) => [category, index]));

/** A number for what {@link rowsOf} says: the same for powers of the same category and rows. */
export function rowsKey(category: PowerCategory, kinds: readonly PowerKind[]): number {
  let bits = 0;
  for (const kind of kinds) bits |= BIT_OF_KIND.get(kind) ?? 0;
  return bits * NUMBER_OF_CATEGORY.size + (NUMBER_OF_CATEGORY.get(category) ?? 0);
}
