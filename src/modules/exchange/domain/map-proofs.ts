import { readDate } from './choice-words.js';
import { PROOFS, type ProofsColumn } from './columns.proofs.js';
import { ListContext, type ListOptions } from './list-context.js';
import type { DraftBasis, DraftCode, MappedList, MappedRecord } from './mapped-record.js';
import { groupRows, type MergeRules } from './merged-cells.js';
import { deriveProofCode } from './power-code.js';
import { type ProofDisposition, REPLACEMENT_NAMES, readDisposition, readReplacement } from './proof-words.js';
import type { Table, TableRow } from './read-table.js';
import { screenRows } from './screen-rows.js';
import { splitBases } from './split-bases.js';
import type { Steps } from './steps.js';

export interface ProofsOptions extends ListOptions {
  /** What became of the proofs of the list, where rows do not say: 保留清单, 告知承诺清单 or 取消清单. */
  readonly disposition?: ProofDisposition;
}

type Context = ListContext<ProofsColumn>;
type Row = TableRow<ProofsColumn>;

const MERGE_RULES: MergeRules<ProofsColumn> = {
  name: 'name',
  subName: null,
  sequence: 'sequence',
  identity: ['organisation', 'organisationCode', 'itemName', 'purpose', 'disposition', 'issuer'],
  continues: ['bases', 'basisLevel', 'basisArticle', 'basisDocumentNumber', 'reason'],
  spans: ['organisation', 'organisationCode', 'itemName', 'disposition'],
  shared: [],
};

/** Bodies that are the applicant, under the names lists give them. */
const APPLICANT = /^(?:申请人|申请单位|申办人|本人|当事人|行政相对人|经营者|个人|企业)(?:自备|自行提供)?$/;

/**
 * The proofs of a list: kept ones and those under commitment as document requirements, eliminated ones as
 * eliminations. Items, issuers and evidence types stand by name.
 *
 * @see 国办发〔2020〕42号 (what a proof is) and 优化营商环境条例 article 44 (what replaces one)
 */
export function* mapProofs(table: Table<ProofsColumn>, options: ProofsOptions): Steps<MappedList> {
  const context = new ListContext(table, options);
  const { ledger } = context;
  const { groups, orphans } = groupRows(yield* screenRows(PROOFS, table, ledger), MERGE_RULES);
  for (const row of orphans) ledger.refuseOrphan(row, firstKey(row));
  const drafts: MappedRecord[] = [];
  for (const { head, continuation, inherited } of groups) {
    yield;
    const record = mapProof(context, options, [head, ...continuation]);
    for (const row of continuation) {
      if (record) ledger.settle(row, 'CONTINUATION');
      else ledger.refuse('PARENT_REFUSED', row, firstKey(row), { other: head.row });
    }
    if (!record) continue;
    ledger.settle(head, 'MAPPED');
    context.noteInherited(head, inherited);
    drafts.push(record);
  }
  return { drafts, ...ledger.close() };
}

function mapProof(context: Context, options: ProofsOptions, rows: readonly [Row, ...Row[]]): MappedRecord | null {
  const [head] = rows;
  const disposition = dispositionOf(context, head, options);
  const organisation = context.organisation(head, 'organisation', 'organisationCode');
  if (disposition === null || organisation === null) return null;
  const { itemName = '', name = '', purpose = '' } = head.cells;
  const code: DraftCode = {
    code: deriveProofCode(organisation.code, [itemName, name, purpose]),
    codeScheme: 'LOCAL',
    codeFault: null,
  };
  if (!context.claim(head, code, null, ['itemName', 'purpose', 'name'])) return null;
  const shared = { code: code.code, organisation: organisation.code, organisationName: organisation.name };
  return disposition === 'ELIMINATED'
    ? mapElimination(context, rows, shared)
    : mapRequirement(context, rows, { ...shared, disposition });
}

type Shared = { readonly code: string; readonly organisation: string; readonly organisationName: string };

function mapRequirement(
  context: Context,
  rows: readonly [Row, ...Row[]],
  shared: Shared & { readonly disposition: 'KEPT' | 'COMMITMENT_OFFERED' },
): MappedRecord {
  const [head] = rows;
  const { cells } = head;
  const isOwn = cells.issuer !== undefined && APPLICANT.test(cells.issuer);
  if (isOwn) context.ledger.warn('ISSUER_IS_APPLICANT', head, 'issuer');
  if (shared.disposition === 'KEPT' && cells.reason === undefined) context.ledger.warn('NO_REASON', head, 'reason');
  return {
    kind: 'DocumentRequirement',
    fields: {
      ...shared,
      handlingItem: null,
      handlingItemName: cells.itemName ?? null,
      position: null,
      name: cells.name ?? '',
      purpose: cells.purpose ?? null,
      issuerName: cells.issuer ?? null,
      isProof: isOwn ? 'UNKNOWN' : 'YES',
      dispositionReason: cells.reason ?? null,
      bases: basesOf(context, rows, 'DEMAND'),
    },
    source: sourceOf(context, head),
  };
}

function mapElimination(context: Context, rows: readonly [Row, ...Row[]], shared: Shared): MappedRecord | null {
  const [head] = rows;
  const { cells } = head;
  const reading = readReplacement(cells.replacement ?? '');
  if (reading === null) {
    context.ledger.refuse('UNKNOWN_REPLACEMENT', head, 'replacement');
    return null;
  }
  if (cells.replacement === undefined) context.ledger.warn('NO_REPLACEMENT', head, 'replacement');
  if (reading.isAmbiguous) {
    context.ledger.warn('AMBIGUOUS_REPLACEMENT', head, 'replacement', {
      chosen: REPLACEMENT_NAMES[reading.replacement],
    });
  }
  return {
    kind: 'Elimination',
    fields: {
      ...shared,
      evidenceTypeName: cells.name ?? '',
      itemName: cells.itemName ?? null,
      purpose: cells.purpose ?? null,
      replacement: reading.replacement,
      replacementText: cells.replacement ?? null,
      dataSourceName: cells.dataSource ?? null,
      licenceTypeCode: cells.licenceTypeCode ?? null,
      checkingOrganisationName: cells.checkingOrganisation ?? null,
      statementTemplate: cells.statementTemplate ?? null,
      decidedOn: context.value(head, 'decidedOn', readDate, 'BAD_DATE'),
      bases: basesOf(context, rows, 'ELIMINATION'),
    },
    source: sourceOf(context, head),
  };
}

function dispositionOf({ ledger }: Context, row: Row, options: ProofsOptions): ProofDisposition | null {
  const cell = row.cells.disposition;
  const disposition = cell === undefined ? (options.disposition ?? null) : readDisposition(cell);
  if (disposition === null) ledger.refuse('UNKNOWN_DISPOSITION', row, 'disposition');
  return disposition;
}

/**
 * A level in a column of its own goes before the basis in 【】, number of the document and article behind it, each as
 * written: together they are the citation the row means.
 */
function basesOf<P extends string>(
  context: Context,
  rows: readonly [Row, ...Row[]],
  purpose: P,
): readonly DraftBasis<P>[] {
  const texts = rows.flatMap((row) => {
    const { basisLevel, basisDocumentNumber = '', basisArticle = '' } = row.cells;
    const level = basisLevel === undefined ? '' : `【${basisLevel}】`;
    const bases = splitBases(row.cells.bases ?? '').map(({ text }) =>
      [
        text.startsWith('【') ? '' : level,
        text,
        basisDocumentNumber && `（${basisDocumentNumber}）`,
        basisArticle,
      ].join(''),
    );
    context.judgeLevels(row, basisLevel === undefined ? 'bases' : 'basisLevel', bases);
    return bases;
  });
  const [head] = rows;
  if (texts.length === 0) context.ledger.warn('NO_BASIS', head, 'bases');
  return [...new Set(texts)].map((text) => ({ purpose, text, writtenOn: context.options.writtenOn }));
}

function sourceOf(context: Context, row: Row): MappedRecord['source'] {
  const columns = PROOFS.keys.filter((key) => row.cells[key] !== undefined && key !== 'sequence');
  return { row: row.row, columns: context.letters(columns) };
}

function firstKey(row: Row): ProofsColumn | null {
  return PROOFS.keys.find((key) => row.cells[key] !== undefined) ?? null;
}
