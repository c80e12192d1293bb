import { type Em, hasSoleConnection } from '../../../platform/db/index.js';
import { InvalidInputError } from '../../../shared/errors.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { ListDefinition } from '../domain/columns.js';
import { decodeText } from '../domain/decode-text.js';
import type { ListOptions } from '../domain/list-context.js';
import type { MappedKind, MappedList } from '../domain/mapped-record.js';
import { readTable, type Table } from '../domain/read-table.js';
import { buildReport, type ImportReport } from '../domain/report.js';
import type { Steps } from '../domain/steps.js';
import { applyDrafts } from './apply-drafts.js';
import type { ImportOptions } from './import-options.js';
import { inTurns } from './in-turns.js';
import { countStatuses, judgeCitations } from './judge-citations.js';
import type { LinkContext } from './link-context.js';
import { refuseLongCodes } from './link-references.js';
import { type ListDraft, TableProblems } from './list-draft.js';
import { OrganisationRegister } from './organisation-register.js';
import { placeCitationFaults } from './place-citation-faults.js';
import { placeRefusals, refusedRows } from './place-refusals.js';
import { type Areas, areasWithin, resolveAreas } from './resolve-areas.js';
import { resolveOrganisations } from './resolve-organisations.js';

/** How one list is read and linked; the rest is the same for all. */
export interface ListImport<K extends string> {
  readonly definition: ListDefinition<K>;
  readonly columns: { readonly organisation: K; readonly organisationCode: K; readonly jurisdiction: K | null };
  /** Columns that bases of a kind and purpose are read from; the first one that the list has holds them. */
  readonly basisColumns: (kind: ListDraft['kind'], purpose: string) => readonly K[];
  /** Kinds of which a row gives one when it begins an item. */
  readonly headKinds: readonly MappedKind[];
  /** True when an organisation enters the register because the list gives its code. */
  readonly registersCodedOrganisations: boolean;
  readonly map: (table: Table<K>, options: ListOptions, given: ImportOptions) => Steps<MappedList>;
  readonly link: (context: LinkContext<K>) => Promise<readonly ListDraft[]>;
}

/**
 * A list is in the registry: read, mapped, compared with what is there, applied where it differs. Every row lands or is
 * reported with its place and reason; a second import of the same file changes nothing.
 *
 * It is one publication or none; where a transaction makes everybody else wait, several, one for each part. Interrupted
 * between them, the next import of the file goes on, and what it leaves is the same.
 *
 * @param bytes of a CSV file
 * @returns the same for a dry run, which leaves nothing behind
 * @throws {InvalidInputError} when the file is no such list (`details.reason`), or an option names what is not there
 * @throws {UnavailableError} when it was stopped, or the database failed between parts; says what stays
 */
export async function importList<K extends string>(
  em: Em,
  bytes: Uint8Array,
  list: ListImport<K>,
  options: ImportOptions,
): Promise<ImportReport> {
  const { text, encoding } = decodeText(bytes);
  const given = options.organisation === undefined ? [] : [list.columns.organisation];
  const table = await inTurns(readTable(text, list.definition, { given }));
  const problems = new TableProblems(table);
  const { mapped, drafts } = await readDrafts(em.fork(), list, options, problems);
  const applied = await applyDrafts(em, drafts, {
    inParts: options.inParts ?? hasSoleConnection(em),
    isDryRun: options.isDryRun ?? false,
    headKinds: list.headKinds,
    label: labelOf(list.definition, options),
    onPublish: options.onPublish,
    look: (tx, landed) => judgeCitations(tx, landed, options.today),
    signal: options.signal,
    onProgress: options.onProgress,
  });
  placeRefusals(problems, applied.refusals, [...mapped.problems, ...problems.found]);
  const faults = applied.seen.flatMap((judged) => judged.faults);
  placeCitationFaults(problems, faults, list.basisColumns);
  const refused = refusedRows(drafts, applied.outcomes, list.headKinds);
  const report = buildReport({
    list: list.definition.list,
    encoding,
    isDryRun: options.isDryRun ?? false,
    mapped: {
      problems: [...mapped.problems, ...problems.found].sort((a, b) => a.row - b.row),
      accounting: {
        ...mapped.accounting,
        rowsMapped: mapped.accounting.rowsMapped - refused.heads,
        rowsContinuation: mapped.accounting.rowsContinuation - refused.continuations,
        rowsRefused: mapped.accounting.rowsRefused + refused.heads + refused.continuations,
      },
    },
    outcomes: drafts.map(({ kind }, index) => ({ kind, outcome: applied.outcomes[index] ?? 'refused' })),
    citations: countStatuses(applied.seen),
  });
  await options.onPlanned?.(applied.planned, report);
  return report;
}

/** The records of the list and those of the register that they need, which stand before them. */
async function readDrafts<K extends string>(
  em: Em,
  list: ListImport<K>,
  options: ImportOptions,
  problems: TableProblems<K>,
): Promise<{ readonly mapped: MappedList; readonly drafts: readonly ListDraft[] }> {
  const { organisation, organisationCode, jurisdiction: areaColumn } = list.columns;
  const registers = list.registersCodedOrganisations || options.createsOrganisations === true;
  const areas = await areasOf(em, list, options, problems.table);
  const own = options.jurisdiction === undefined ? null : areas.codeOf(options.jurisdiction);
  if (options.jurisdiction !== undefined) assertUsable(options.jurisdiction, own, registers, areas);
  if (options.createsOrganisations && own === null && areaColumn === null) throw noArea();
  const register = await OrganisationRegister.load(em, options.today);
  const organisations = resolveOrganisations({
    register,
    problems,
    columns: { name: organisation, code: organisationCode },
    areas: own === null ? null : await areasWithin(em, own),
    areaOfRow(row) {
      const cell = areaColumn === null ? null : problems.cell(row, areaColumn);
      return cell === null ? own : areas.codeOf(cell);
    },
    creates: options.createsOrganisations ? 'NAMED' : list.registersCodedOrganisations ? 'CODED' : 'NONE',
    ofOtherRows: options.organisation ?? null,
  });
  for (const { row, code, fields } of areas.drafts) {
    problems.add('NEW_JURISDICTION', row, areaColumn, { code, name: String(fields['name']) });
  }
  const mapped = await inTurns(
    list.map(
      problems.table,
      {
        writtenOn: options.writtenOn ?? options.today,
        organisationCode: (named) => organisations.codeOf(named),
        isAmbiguousOrganisation: (named) => organisations.isAmbiguous(named),
        ...(options.organisation === undefined ? {} : { organisation: options.organisation }),
      },
      options,
    ),
  );
  const linked = await list.link({ em, mapped, options, problems, register, organisations, areas });
  const entered = refuseLongCodes(organisations.drafts, problems, organisationCode);
  return { mapped, drafts: [...areas.drafts, ...entered, ...linked] };
}

/** The areas that rows name, and that of the list, which stands above the first row. */
function areasOf<K extends string>(
  em: Em,
  { columns }: ListImport<K>,
  { jurisdiction, jurisdictionName }: ImportOptions,
  table: Table<K>,
): Promise<Areas> {
  const column = columns.jurisdiction;
  const named = table.rows.flatMap(({ row, cells }) => {
    const code = column === null ? undefined : cells[column];
    return code === undefined ? [] : [{ code, row }];
  });
  const own = jurisdiction === undefined ? [] : [{ code: jurisdiction, row: table.headerRow }];
  return resolveAreas(em, { named: [...named, ...own], own: jurisdiction ?? null, ownName: jurisdictionName ?? null });
}

function assertUsable(given: string, code: string | null, registers: boolean, areas: Areas): void {
  const isNew = areas.drafts.some((draft) => draft.code === code);
  if (code !== null && (registers || !isNew)) return;
  throw new InvalidInputError(`The register has no area ${JSON.stringify(given)}`, {
    reason: 'UNKNOWN_JURISDICTION',
    zh: `登记簿中没有区划“${given}”`,
  });
}

function noArea(): InvalidInputError {
  return new InvalidInputError('To enter organisations, say of which area they are', {
    reason: 'NO_JURISDICTION',
    zh: '登记新机构需要写明其区划',
  });
}

function labelOf({ zh }: LocalisedText, { fileName }: ImportOptions) {
  return ({ created, updated }: { readonly created: number; readonly updated: number }, part: number | null) =>
    `导入${zh} ${fileName}${part === null ? '' : `（第${part}部分）`}：新增 ${created}，更新 ${updated}`;
}
