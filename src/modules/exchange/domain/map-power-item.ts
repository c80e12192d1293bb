import type { CodeSchemeKey } from '../../../shared/codes/code-schemes.js';
import type { PowerCategory } from '../../../shared/codes/item-types.js';
import { COMPULSION_NAMES, readCategory } from './category-words.js';
import { readKinds, readLevels, readPowerSource, readStatus, readWords, readYuan } from './choice-words.js';
import type { PowerListColumn } from './columns.power-list.js';
import type { ListContext } from './list-context.js';
import type { DraftBasis, DraftCode, PowerItemFields } from './mapped-record.js';
import type { RowGroup } from './merged-cells.js';
import { deriveItemCode } from './power-code.js';
import type { TableRow } from './read-table.js';

type Context = ListContext<PowerListColumn>;
type Row = TableRow<PowerListColumn>;

export interface PowerGroup extends RowGroup<PowerListColumn> {
  /** Words of the heading the group stands under; null when there is none. */
  readonly section: string | null;
  /** Scheme of the codes the list gives; null when it is read off each code. */
  readonly codeScheme: CodeSchemeKey | null;
  readonly category: PowerCategory | null;
}

/** Texts a row that goes on may still bring. */
const TEXTS = ['processFlow', 'supervision', 'remedy', 'remark'] as const satisfies readonly PowerListColumn[];

/**
 * The power a group of rows describes, but for its main item; null when its first row was refused.
 *
 * The first value of a text wins; another one in a later row is flagged. Bases add up over the rows.
 */
export function mapPowerItem(context: Context, group: PowerGroup): Omit<PowerItemFields, 'mainItem'> | null {
  const { head } = group;
  const name = head.cells.name ?? '';
  const category = categoryOf(context, group, name);
  const organisation = context.organisation(head, 'organisation', 'organisationCode');
  if (category === null || organisation === null) return null;
  const subItemName = head.cells.subItemName ?? null;
  const code = codeOf(context, group, { organisation: organisation.code, category, name, subItemName });
  if (!context.claim(head, code, 'code', ['name', 'subItemName'])) return null;
  const bases = basesOf(context, group);
  if (bases.length === 0)
    context.ledger.warn('NO_BASIS', head, context.ledger.place('bases') ? 'bases' : 'implementingBases');
  return {
    ...code,
    name,
    subItemName,
    category,
    organisation: organisation.code,
    organisationName: organisation.name,
    office: head.cells.office ?? null,
    catalogueItem: head.cells.catalogueItem ?? null,
    kinds: context.words(head, 'kinds', readKinds),
    fineCeilingYuan: context.value(head, 'fineCeiling', readYuan, 'BAD_NUMBER'),
    jointHolders: jointHolders(context, head),
    levels: context.words(head, 'levels', readLevels),
    source: context.words(head, 'powerSource', readPowerSource)[0] ?? null,
    status: context.words(head, 'status', readStatus)[0] ?? null,
    ...texts(context, group),
    bases,
  };
}

function categoryOf({ ledger }: Context, { head, section, category }: PowerGroup, name: string): PowerCategory | null {
  const cell = head.cells.category ?? section;
  if (cell === null || cell === undefined) {
    if (category === null) ledger.refuse('NO_CATEGORY', head, 'category');
    return category;
  }
  const reading = readCategory(cell, name, null);
  if (reading.category === null) ledger.refuse('UNKNOWN_CATEGORY', head, 'category');
  if (reading.isAmbiguous) {
    ledger.warn('AMBIGUOUS_COMPULSION', head, 'category', { chosen: COMPULSION_NAMES[reading.category] });
  }
  return reading.category;
}

function codeOf(context: Context, group: PowerGroup, item: Parameters<typeof deriveItemCode>[0]): DraftCode {
  const given = group.head.cells.code;
  if (given === undefined) return { code: deriveItemCode(item), codeScheme: 'LOCAL-POWER', codeFault: null };
  const scheme = group.codeScheme ?? (/^\d{11,12}$/.test(given) ? 'CN-39554-BASIC' : 'LOCAL-POWER');
  return context.givenCode(group.head, 'code', scheme);
}

/** What says 设定依据 establishes; 实施依据 implements, unless it is the only column of bases and holds them all. */
function basesOf(context: Context, { head, continuation }: PowerGroup): PowerItemFields['bases'] {
  const purpose = context.table.columns.has('bases') ? 'IMPLEMENT' : 'ESTABLISH';
  const found = new Map<string, DraftBasis<'ESTABLISH' | 'IMPLEMENT'>>();
  for (const row of [head, ...continuation]) {
    const bases = [...context.bases(row, 'bases', 'ESTABLISH'), ...context.bases(row, 'implementingBases', purpose)];
    for (const basis of bases) found.set(`${basis.purpose} ${basis.text}`, basis);
  }
  return [...found.values()];
}

function jointHolders(context: Context, row: Row): readonly string[] {
  return context.words(row, 'jointHolders', (cell) =>
    readWords(cell, (name) => context.options.organisationCode({ name, code: null }) ?? undefined),
  );
}

function texts(
  { ledger }: Context,
  { head, continuation }: PowerGroup,
): Readonly<Record<(typeof TEXTS)[number], string | null>> {
  const found: Record<(typeof TEXTS)[number], string | null> = {
    processFlow: null,
    supervision: null,
    remedy: null,
    remark: null,
  };
  for (const key of TEXTS) {
    for (const row of [head, ...continuation]) {
      const text = row.cells[key];
      if (text === undefined) continue;
      if (found[key] === null) found[key] = text;
      else if (found[key] !== text) ledger.warn('CONFLICTING_CELLS', row, key, { other: head.row });
    }
  }
  return found;
}
