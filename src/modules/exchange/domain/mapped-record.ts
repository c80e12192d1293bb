import type { CodeSchemeKey } from '../../../shared/codes/code-schemes.js';
import type { PowerCategory } from '../../../shared/codes/item-types.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { RowProblem } from './list-problem.js';
import type { Stage } from './responsibility-stage.js';
import type { RowAccounting } from './row-ledger.js';

export interface DraftBasis<Purpose extends string> {
  readonly purpose: Purpose;
  /** As written, with its 【level】, without its number. */
  readonly text: string;
  readonly writtenOn: CalendarDate;
}

/** A code as the list gives it, or one derived from the names; the rule it breaks, or null. */
export interface DraftCode {
  readonly code: string;
  readonly codeScheme: CodeSchemeKey;
  readonly codeFault: string | null;
}

export type DraftStatus = 'ACTIVE' | 'SUSPENDED' | 'CANCELLED';
export type DayUnit = 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR';
export type Replacement =
  | 'LICENCE'
  | 'LEGAL_DOCUMENT'
  | 'COMMITMENT'
  | 'INTERNAL_CHECK'
  | 'ONLINE_CHECK'
  | 'CONTRACT'
  | 'OTHER_DOCUMENTS'
  | 'NONE';

/** Here and below, null is what the list does not say. */
export interface PowerItemFields extends DraftCode {
  readonly name: string;
  readonly subItemName: string | null;
  readonly category: PowerCategory;
  readonly kinds: readonly string[];
  readonly fineCeilingYuan: number | null;
  readonly mainItem: string | null;
  readonly organisation: string;
  readonly organisationName: string;
  readonly office: string | null;
  readonly catalogueItem: string | null;
  readonly jointHolders: readonly string[];
  readonly levels: readonly number[];
  readonly source: number | null;
  readonly processFlow: string | null;
  readonly supervision: string | null;
  readonly remedy: string | null;
  readonly status: DraftStatus | null;
  readonly remark: string | null;
  readonly bases: readonly DraftBasis<'ESTABLISH' | 'IMPLEMENT'>[];
}

export interface ResponsibilityItemFields {
  readonly code: string;
  readonly powerItem: string;
  readonly stage: Stage;
  readonly position: number;
  readonly content: string;
  readonly bases: readonly DraftBasis<'RESPONSIBILITY'>[];
}

export interface AccountabilityGroundFields {
  readonly code: string;
  readonly powerItem: string;
  readonly position: number;
  readonly ground: string;
  readonly accountable: string | null;
  readonly bases: readonly DraftBasis<'ACCOUNTABILITY'>[];
}

export interface ServiceItemFields extends DraftCode {
  readonly name: string;
  readonly category: PowerCategory;
  readonly catalogueItem: string | null;
  readonly powerItem: string | null;
  readonly organisation: string;
  readonly organisationName: string;
  readonly jurisdiction: string | null;
  readonly office: string | null;
  readonly mainItemName: string | null;
  readonly onlineDepth: number | null;
  readonly channels: readonly ('WINDOW' | 'ONLINE' | 'COURIER')[];
  readonly status: DraftStatus | null;
}

export interface HandlingItemFields extends DraftCode {
  readonly serviceItem: string;
  readonly name: string;
  readonly statutoryDays: number | null;
  readonly promisedDays: number | null;
  readonly dayUnit: DayUnit | null;
  readonly handlingType: 'IMMEDIATE' | 'PROMISED' | null;
  readonly visits: number | null;
  readonly visitReason: string | null;
  readonly isOnline: boolean | null;
  readonly conditions: string | null;
  readonly resultName: string | null;
  readonly resultKind: 'LICENCE' | 'APPROVAL' | 'OTHER' | 'NONE' | null;
  readonly status: DraftStatus | null;
  readonly bases: readonly DraftBasis<'TIME_LIMIT'>[];
}

/** A document of a service item (`handlingItem` is its code), or a proof of a list (the item is known by name only). */
export interface DocumentRequirementFields {
  readonly code: string;
  readonly handlingItem: string | null;
  readonly handlingItemName: string | null;
  readonly organisation: string;
  readonly organisationName: string;
  /** Null on a list of proofs, where rows have no order within their item. */
  readonly position: number | null;
  readonly name: string;
  readonly purpose: string | null;
  readonly issuerName: string | null;
  readonly isProof: 'YES' | 'UNKNOWN';
  readonly disposition: 'KEPT' | 'COMMITMENT_OFFERED';
  readonly dispositionReason: string | null;
  readonly bases: readonly DraftBasis<'DEMAND'>[];
}

/** Evidence type, item, data source and checking department stand by the names the list gives them. */
export interface EliminationFields {
  readonly code: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly evidenceTypeName: string;
  readonly itemName: string | null;
  readonly purpose: string | null;
  readonly replacement: Replacement;
  /** The cell the replacement was read from. */
  readonly replacementText: string | null;
  readonly dataSourceName: string | null;
  readonly licenceTypeCode: string | null;
  readonly checkingOrganisationName: string | null;
  readonly statementTemplate: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly bases: readonly DraftBasis<'ELIMINATION'>[];
}

interface Mapped<Kind extends string, Fields> {
  readonly kind: Kind;
  readonly fields: Fields;
  /** The row the record stands in or begins in, and the letters of the columns it was read from. */
  readonly source: { readonly row: number; readonly columns: readonly string[] };
}

/** One record read from a list, not yet compared with the registry. */
export type MappedRecord =
  | Mapped<'PowerItem', PowerItemFields>
  | Mapped<'ResponsibilityItem', ResponsibilityItemFields>
  | Mapped<'AccountabilityGround', AccountabilityGroundFields>
  | Mapped<'ServiceItem', ServiceItemFields>
  | Mapped<'HandlingItem', HandlingItemFields>
  | Mapped<'DocumentRequirement', DocumentRequirementFields>
  | Mapped<'Elimination', EliminationFields>;

export type MappedKind = MappedRecord['kind'];

export interface MappedList {
  /** In file order; a record stands before those that name it. Codes are unique within their kind. */
  readonly drafts: readonly MappedRecord[];
  readonly problems: readonly RowProblem[];
  readonly accounting: RowAccounting;
}

/** The records of one kind, in the order of the list. */
export function recordsOf<Kind extends MappedKind>(
  { drafts }: Pick<MappedList, 'drafts'>,
  kind: Kind,
): readonly Extract<MappedRecord, { kind: Kind }>[] {
  return drafts.filter((draft): draft is Extract<MappedRecord, { kind: Kind }> => draft.kind === kind);
}
