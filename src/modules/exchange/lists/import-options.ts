import type { CodeSchemeKey } from '../../../shared/codes/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { OnPublish } from '../../workflow/index.js';
import type { ImportReport } from '../domain/report.js';
import type { PlannedChange } from './draft-plan.js';

/** What an import says beside its file. */
export interface ImportOptions {
  /** For the label of the publication, e.g. `"power-list.csv"`. */
  readonly fileName: string;
  /** The day on which citations are judged. */
  readonly today: CalendarDate;
  readonly onPublish: readonly OnPublish[];
  /** True to find out what would happen: everything is done and rolled back. */
  readonly isDryRun?: boolean | undefined;
  /** Takes the changes of a dry run, with the report, in place of the registry. */
  readonly onPlanned?: ((changes: readonly PlannedChange[], report: ImportReport) => Promise<void>) | undefined;
  /**
   * True to publish the list in parts of a fraction of a second, false as one publication or none. Unless told, in
   * parts where a transaction makes everybody else wait.
   */
  readonly inParts?: boolean | undefined;
  /** Stops the import before its next part. */
  readonly signal?: AbortSignal | undefined;
  /** Hears how many records of how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** The day the list was written: its citations mean the versions of that day; `today` unless told. */
  readonly writtenOn?: CalendarDate | undefined;
  /** GB/T 2260 code of the area of the list: organisations are looked up in it, and rows that name none are of it. */
  readonly jurisdiction?: string | undefined;
  /** Its name, should the register not have it. */
  readonly jurisdictionName?: string | undefined;
  /** The organisation of rows that name none. */
  readonly organisation?: string | undefined;
  /** True to enter organisations that are known by name alone; they are refused otherwise. */
  readonly createsOrganisations?: boolean | undefined;
  /** Scheme of the item codes in the list. */
  readonly codeScheme?: CodeSchemeKey | undefined;
}
