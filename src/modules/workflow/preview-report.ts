import type { CalendarDate } from '../../shared/dates.js';
import type { RecordName } from '../../shared/fields.js';
import type { DescribedFinding, RatchetHit } from '../rules/index.js';
import type { Change, ChangeProblem } from './domain/change.js';
import type { BurdenReport } from './domain/preview/burden.js';
import type { FieldDifference } from './domain/preview/record-difference.js';
import type { Unprovable } from './domain/preview/unprovable.js';

/** What would follow if a set of changes were published: plain data, kept with the digest of the set. */
export interface PreviewReport {
  /** Raised when the shape changes. */
  readonly format: 1;
  /** The day from which the changes shall have effect; findings and bases are judged from it on. */
  readonly on: CalendarDate;
  /** The publication that the registry stood at; null when nothing was ever published. */
  readonly basedOn: { readonly number: number; readonly recordedAt: string } | null;
  /** How many changes the set has. */
  readonly changes: number;
  /** How many of them can be applied; what follows is about these. */
  readonly applied: number;
  /** Every change that cannot be, and why. */
  readonly problems: readonly ChangeProblem[];
  /** In the order of the changes; those that change nothing are left out. */
  readonly records: readonly RecordDifference[];
  readonly findings: {
    readonly opened: Listed<DescribedFinding>;
    readonly resolved: Listed<DescribedFinding>;
    /** Standing before and after, with another verb or severity. */
    readonly changed: Listed<DescribedFinding>;
  };
  /** What nobody could prove any more. */
  readonly unprovable: readonly Unprovable[];
  /** Bases of changed records that do not stand on the day. */
  readonly unlawfulBases: readonly UnlawfulBasis[];
  /** Demands that would bring back what was eliminated. */
  readonly ratchet: readonly RatchetHit[];
  readonly burden: BurdenReport;
}

/** The first entries of a list, and how many there are. */
export interface Listed<Entry> {
  readonly total: number;
  readonly first: readonly Entry[];
}

/** What a change makes of one record. */
export interface RecordDifference {
  /** Index in the set. */
  readonly change: number;
  readonly operation: Change['operation'];
  readonly kind: RecordName;
  readonly code: string;
  readonly name: string;
  readonly fields: readonly FieldDifference[];
}

/** A cited provision that a record cannot rest on. */
export interface UnlawfulBasis {
  readonly change: number;
  readonly kind: RecordName;
  readonly code: string;
  readonly purpose: string;
  readonly text: string;
  /** How the provision stands on the day: `"REPEALED"`. */
  readonly status: string;
}
