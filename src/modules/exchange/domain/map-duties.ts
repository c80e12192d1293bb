import type { PowerListColumn } from './columns.power-list.js';
import type { ListContext } from './list-context.js';
import type { MappedRecord } from './mapped-record.js';
import { pairWithBases } from './pair-bases.js';
import { partCode } from './power-code.js';
import type { TableRow } from './read-table.js';
import { stageOf } from './responsibility-stage.js';
import { splitBases } from './split-bases.js';
import { type CellPart, splitNumbered } from './split-cell.js';

type Context = ListContext<PowerListColumn>;
type Row = TableRow<PowerListColumn>;
type Column = PowerListColumn;

interface Duty {
  readonly row: Row;
  readonly text: string;
  readonly bases: readonly string[];
}

/**
 * The responsibilities of a power, in the order of the list, each with its bases.
 *
 * @param rows the rows of the power, first one first
 */
export function mapResponsibilities(
  context: Context,
  powerItem: string,
  rows: readonly Row[],
): readonly MappedRecord[] {
  const duties = readDuties(context, rows, 'responsibilities', 'responsibilityBases');
  const warned = new Set<number>();
  return duties.map(({ row, text, bases }, index) => {
    const code = partCode(powerItem, 'Z', index + 1);
    if (bases.length === 0 && !warned.has(row.row)) {
      context.ledger.warn('RESPONSIBILITY_WITHOUT_BASIS', row, 'responsibilities');
      warned.add(row.row);
    }
    const named = row.cells.stage === undefined ? 'OTHER' : stageOf(row.cells.stage);
    const { writtenOn } = context.options;
    return {
      kind: 'ResponsibilityItem',
      fields: {
        code,
        powerItem,
        stage: named === 'OTHER' ? stageOf(text) : named,
        position: index + 1,
        content: text,
        bases: bases.map((basis) => ({ purpose: 'RESPONSIBILITY', text: basis, writtenOn })),
      },
      source: { row: row.row, columns: context.letters(['stage', 'responsibilities', 'responsibilityBases']) },
    };
  });
}

/** The grounds of accountability of a power, in the order of the list, each with its bases. */
export function mapGrounds(context: Context, powerItem: string, rows: readonly Row[]): readonly MappedRecord[] {
  const grounds = readDuties(context, rows, 'accountabilityGrounds', 'accountabilityBases');
  const warned = new Set<number>();
  const accountable = rows.find((row) => row.cells.accountable !== undefined)?.cells.accountable ?? null;
  return grounds.map(({ row, text, bases }, index) => {
    const code = partCode(powerItem, 'A', index + 1);
    if (bases.length === 0 && !warned.has(row.row)) {
      context.ledger.warn('GROUND_WITHOUT_BASIS', row, 'accountabilityGrounds');
      warned.add(row.row);
    }
    const { writtenOn } = context.options;
    return {
      kind: 'AccountabilityGround',
      fields: {
        code,
        powerItem,
        position: index + 1,
        ground: text,
        accountable: row.cells.accountable ?? accountable,
        bases: bases.map((basis) => ({ purpose: 'ACCOUNTABILITY', text: basis, writtenOn })),
      },
      source: {
        row: row.row,
        columns: context.letters(['accountabilityGrounds', 'accountabilityBases', 'accountable']),
      },
    };
  });
}

/**
 * Parts of one column with the bases of another. Where every row with parts has bases too, each row is paired by
 * itself; where one cell of bases stands beside several rows, it was merged over them and is paired with all.
 */
function readDuties(context: Context, rows: readonly Row[], partKey: Column, basisKey: Column): readonly Duty[] {
  const withParts = rows.filter((row) => row.cells[partKey] !== undefined);
  const withBases = rows.filter((row) => row.cells[basisKey] !== undefined);
  const [firstPart] = withParts;
  const [firstBasis] = withBases;
  if (!firstPart) {
    if (firstBasis) context.ledger.warn('BASIS_WITHOUT_PART', firstBasis, basisKey);
    return [];
  }
  const isMerged = withBases.length === 1 && withParts.length > 1 && firstBasis?.row === firstPart.row;
  if (isMerged) return pair(context, withParts, withBases, partKey, basisKey);
  return withParts.flatMap((row, index) => {
    const until = withParts[index + 1]?.row ?? Number.POSITIVE_INFINITY;
    const from = index === 0 ? 0 : row.row;
    const own = withBases.filter((other) => other.row >= from && other.row < until);
    return pair(context, [row], own, partKey, basisKey);
  });
}

function pair(
  context: Context,
  partRows: readonly Row[],
  basisRows: readonly Row[],
  partKey: Column,
  basisKey: Column,
): readonly Duty[] {
  const parts = partRows.flatMap((row) => partsOf(row.cells[partKey] ?? '').map((part) => ({ ...part, row })));
  const bases = basisRows.flatMap((row) => splitBases(row.cells[basisKey] ?? ''));
  const pairing = pairWithBases(parts, bases);
  for (const row of basisRows)
    context.judgeLevels(
      row,
      basisKey,
      splitBases(row.cells[basisKey] ?? '').map(({ text }) => text),
    );
  const [first] = partRows;
  if (first && !pairing.isPaired) {
    context.ledger.warn('BASES_NOT_PAIRED', first, basisKey, { parts: parts.length, bases: bases.length });
  }
  return parts.map(({ row, text }, index) => ({ row, text, bases: pairing.bases[index] ?? [] }));
}

/**
 * A lead goes with the first part, so the parts in order are the whole cell. A lead that names a stage is the head of
 * one responsibility, and what it numbers are its points: the cell stays whole.
 */
function partsOf(cell: string): readonly CellPart[] {
  const { lead, parts } = splitNumbered(cell);
  if (lead === '') return parts;
  if (stageOf(lead) !== 'OTHER') return [{ number: null, sub: null, text: cell }];
  return parts.map((part, index) => (index === 0 ? { ...part, text: `${lead}\n${part.text}` } : part));
}
