import { checkCode } from '../../../shared/codes/check-code.js';
import { type CodeFault, codeFaultText } from '../../../shared/codes/code-fault.js';
import type { CodeSchemeKey } from '../../../shared/codes/code-schemes.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { WordsRead } from './choice-words.js';
import type { DraftBasis, DraftCode } from './mapped-record.js';
import { type NamedOrganisation, organisationScheme } from './named-organisations.js';
import { nameKey } from './power-code.js';
import type { Table, TableRow } from './read-table.js';
import { RowLedger } from './row-ledger.js';
import { hasLostZero } from './screen-rows.js';
import { splitBases, unknownLevelLabel } from './split-bases.js';

/** What an import says beside its file. */
export interface ListOptions {
  /** The day the list was written or published: citations are read as of it. */
  readonly writtenOn: CalendarDate;
  /** Code of an organisation in the register by what the row says of it; null refuses the row. */
  readonly organisationCode: (named: NamedOrganisation) => string | null;
  /** True when an organisation has no code because several could be meant. */
  readonly isAmbiguousOrganisation?: (named: NamedOrganisation) => boolean;
  /** The organisation of rows that name none, for lists of one department. */
  readonly organisation?: string;
}

/** What mapping one list needs at every row: its ledger, and how cells of each kind are read. */
export class ListContext<K extends string> {
  readonly ledger: RowLedger<K>;
  private readonly codes = new Map<string, TableRow<K>>();
  private readonly spans = new Set<string>();
  private readonly judgedOrganisations = new Set<string>();

  constructor(
    readonly table: Table<K>,
    readonly options: ListOptions,
  ) {
    this.ledger = new RowLedger(table);
  }

  /** The organisation of a row, by its register code; null when the row was refused for want of one. */
  organisation(row: TableRow<K>, nameKey: K, codeKey: K): { readonly code: string; readonly name: string } | null {
    const code = row.cells[codeKey] ?? null;
    const name = row.cells[nameKey] ?? (code === null ? this.options.organisation : undefined) ?? null;
    if (name === null && code === null) {
      this.ledger.refuse('NO_ORGANISATION', row, nameKey);
      return null;
    }
    if (code !== null) this.judgeOrganisationCode(row, codeKey, code);
    const known = this.options.organisationCode({ name, code });
    if (known !== null) return { code: known, name: name ?? known };
    const isAmbiguous = this.options.isAmbiguousOrganisation?.({ name, code }) ?? false;
    const problem = isAmbiguous ? 'AMBIGUOUS_ORGANISATION' : 'UNKNOWN_ORGANISATION';
    this.ledger.refuse(problem, row, name === null ? codeKey : nameKey);
    return null;
  }

  /** A code of the list, kept as given and flagged when it breaks its scheme. */
  givenCode(row: TableRow<K>, key: K, scheme: CodeSchemeKey): DraftCode {
    const given = row.cells[key] ?? '';
    const { code, fault } = checkCode(scheme, given);
    if (fault && !(fault === 'LENGTH' && hasLostZero(given)))
      this.ledger.warn('CODE_FAULT', row, key, { fault: faultText(fault) });
    return { code, codeScheme: scheme, codeFault: fault };
  }

  /**
   * False, and the row refused, when an earlier row has the code, in whatever scheme: records name each other by it.
   *
   * @param names what a derived code was made of
   */
  claim(row: TableRow<K>, { code }: DraftCode, codeKey: K | null, names: readonly K[]): boolean {
    const earlier = this.codes.get(code);
    if (!earlier) {
      this.codes.set(code, row);
      return true;
    }
    const facts = { other: earlier.row };
    const place = names.findLast((key) => row.cells[key] !== undefined) ?? null;
    const isSame = names.every((key) => nameKey(row.cells[key] ?? '') === nameKey(earlier.cells[key] ?? ''));
    if (codeKey !== null && row.cells[codeKey] !== undefined) this.ledger.refuse('DUPLICATE_CODE', row, codeKey, facts);
    else this.ledger.refuse(isSame ? 'DUPLICATE_NAME' : 'DERIVED_CODE_TAKEN', row, place, facts);
    return false;
  }

  /** The values of a cell of known words; words nobody knows are flagged and left out. */
  words<T>(row: TableRow<K>, key: K, read: (cell: string) => WordsRead<T>): readonly T[] {
    const { values, unknown } = read(row.cells[key] ?? '');
    if (unknown.length > 0) this.ledger.warn('UNKNOWN_WORD', row, key);
    return values;
  }

  /** The value of a cell that can hold one; null when blank, flagged when it cannot be read. */
  value<T>(row: TableRow<K>, key: K, read: (cell: string) => T | null, code: 'BAD_NUMBER' | 'BAD_DATE'): T | null {
    const cell = row.cells[key];
    if (cell === undefined) return null;
    const value = read(cell);
    if (value === null) this.ledger.warn(code, row, key);
    return value;
  }

  /** The bases of one cell, one a basis; labels of unknown level are flagged. */
  bases<P extends string>(row: TableRow<K>, key: K, purpose: P): readonly DraftBasis<P>[] {
    const texts = splitBases(row.cells[key] ?? '').map(({ text }) => text);
    this.judgeLevels(row, key, texts);
    return texts.map((text) => ({ purpose, text, writtenOn: this.options.writtenOn }));
  }

  judgeLevels(row: TableRow<K>, key: K, texts: readonly string[]): void {
    for (const label of new Set(texts.map(unknownLevelLabel))) {
      if (label !== null) this.ledger.warn('UNKNOWN_LEVEL_LABEL', row, key, { label });
    }
  }

  /** Says once for every span of merged cells where its value comes from. */
  noteInherited(row: TableRow<K>, inherited: ReadonlyMap<K, number>): void {
    for (const [key, other] of inherited) {
      if (this.spans.has(`${key} ${other}`)) continue;
      this.spans.add(`${key} ${other}`);
      this.ledger.warn('INHERITED_CELLS', row, key, { other });
    }
  }

  /** Letters of the columns a record was read from. */
  letters(keys: readonly K[]): readonly string[] {
    return keys.flatMap((key) => this.ledger.place(key)?.letter ?? []);
  }

  private judgeOrganisationCode(row: TableRow<K>, key: K, code: string): void {
    if (this.judgedOrganisations.has(code)) return;
    this.judgedOrganisations.add(code);
    const { fault } = checkCode(organisationScheme(code), code);
    if (fault) this.ledger.warn('ORGANISATION_CODE_FAULT', row, key, { fault: faultText(fault) });
  }
}

function faultText(fault: CodeFault): LocalisedText {
  return { zh: codeFaultText(fault, 'zh'), en: codeFaultText(fault, 'en') };
}
