import { checkCode } from '../../../shared/codes/index.js';
import { type NamedOrganisation, organisationScheme, organisationsNamed } from '../domain/named-organisations.js';
import { deriveOrganisationCode, nameKey } from '../domain/power-code.js';
import type { ListDraft, TableProblems } from './list-draft.js';
import type { KnownOrganisation, OrganisationRegister } from './organisation-register.js';

/** The organisations that a list names. */
export interface Organisations {
  /** Code in the register, or the one it is about to have; null when nobody knows it, or several could be meant. */
  codeOf(named: NamedOrganisation): string | null;
  isAmbiguous(named: NamedOrganisation): boolean;
  /** Code of the area it belongs to. */
  jurisdictionOf(code: string): string | null;
  /** Organisations that the register does not have yet. */
  readonly drafts: readonly ListDraft[];
}

export interface ResolveOrganisations<K extends string> {
  readonly register: OrganisationRegister;
  readonly problems: TableProblems<K>;
  readonly columns: { readonly name: K; readonly code: K };
  /** Names are looked up in these areas only; null is anywhere. */
  readonly areas: ReadonlySet<string> | null;
  /** The area that a row names, or that of the list; null when nothing tells it. */
  readonly areaOfRow: (row: number) => string | null;
  /** What makes an unknown organisation enter the register: its code, being named, or nothing. */
  readonly creates: 'CODED' | 'NAMED' | 'NONE';
  /** The organisation of rows that name none. */
  readonly ofOtherRows: string | null;
}

/**
 * Finds the organisations of a list: by code; by exact name, where one organisation has it; else they are planned, if
 * that is wanted. What the list and the register call differently is noted at the first row that says so.
 */
export function resolveOrganisations<K extends string>(given: ResolveOrganisations<K>): Organisations {
  const resolver = new Resolver(given);
  const { table } = given.problems;
  const named = organisationsNamed(table, given.columns.name, given.columns.code);
  const [coded, others] = [named.filter((one) => codeOf(one) !== null), named.filter((one) => codeOf(one) === null)];
  for (const one of [...coded, ...others]) resolver.take(one, one.row);
  if (given.ofOtherRows !== null) resolver.take({ name: given.ofOtherRows, code: null }, table.headerRow);
  return resolver;
}

class Resolver<K extends string> implements Organisations {
  readonly drafts: ListDraft[] = [];
  private readonly codes = new Map<string, string>();
  private readonly fresh = new Map<string, KnownOrganisation>();

  constructor(private readonly given: ResolveOrganisations<K>) {}

  codeOf(named: NamedOrganisation): string | null {
    return this.codes.get(keyOf(named)) ?? this.onlyNamed(named)?.code ?? null;
  }

  isAmbiguous({ name }: NamedOrganisation): boolean {
    return name !== null && this.named(name).length > 1;
  }

  jurisdictionOf(code: string): string | null {
    return (this.fresh.get(code) ?? this.given.register.withCode(code))?.jurisdiction ?? null;
  }

  /** Decides once which organisation is meant. */
  take(named: NamedOrganisation, row: number): void {
    const found = this.byCode(named, row) ?? this.byName(named, row) ?? this.create(named, row);
    if (found) this.codes.set(keyOf(named), found.code);
  }

  private byCode(named: NamedOrganisation, row: number): KnownOrganisation | null {
    const code = codeOf(named);
    if (code === null) return null;
    const { register, problems, columns } = this.given;
    const known = this.fresh.get(code) ?? register.withCode(code);
    if (!known) return null;
    const isSame =
      named.name === null || nameKey(named.name) === nameKey(known.name) || register.isCalled(code, named.name);
    if (!isSame) problems.add('ORGANISATION_NAME_DIFFERS', row, columns.name, { name: known.name });
    return known;
  }

  private byName(named: NamedOrganisation, row: number): KnownOrganisation | null {
    const known = this.onlyNamed(named, row);
    if (known && codeOf(named) !== null) {
      this.given.problems.add('ORGANISATION_CODE_DIFFERS', row, this.given.columns.code, { code: known.code });
    }
    return known;
  }

  /** With another code than the register's, a name counts only in the area of its row. */
  private onlyNamed(named: NamedOrganisation, row?: number): KnownOrganisation | null {
    if (named.name === null) return null;
    if (codeOf(named) === null) return only(this.named(named.name));
    const area = row === undefined ? null : this.given.areaOfRow(row);
    const areas = this.given.areas ?? (area === null ? null : new Set([area]));
    return areas === null ? null : only(this.given.register.named(named.name, areas));
  }

  /** Organisations of the register and of this list that have the name. */
  private named(name: string): readonly KnownOrganisation[] {
    const { register, areas } = this.given;
    const fresh = [...this.fresh.values()].filter((one) => nameKey(one.name) === nameKey(name));
    return [...register.named(name, areas), ...fresh];
  }

  private create(named: NamedOrganisation, row: number): KnownOrganisation | null {
    const { creates, areaOfRow, problems, columns } = this.given;
    const code = codeOf(named);
    const isWanted = creates === 'NAMED' || (creates === 'CODED' && code !== null);
    const jurisdiction = areaOfRow(row);
    if (!isWanted || jurisdiction === null || (code === null && this.isAmbiguous(named))) return null;
    const name = named.name ?? code ?? '';
    const organisation: KnownOrganisation = {
      code: code ?? deriveOrganisationCode(jurisdiction, name),
      name,
      jurisdiction,
    };
    if (this.fresh.has(organisation.code)) return organisation;
    this.fresh.set(organisation.code, organisation);
    this.drafts.push({
      kind: 'Organisation',
      code: organisation.code,
      row,
      fields: {
        codeScheme: code === null ? 'LOCAL' : organisationScheme(code),
        name,
        kind: 'STATUTORY_ORGAN',
        jurisdiction,
      },
    });
    problems.add('NEW_ORGANISATION', row, named.name === null ? columns.code : columns.name);
    return organisation;
  }
}

/** The code as the register writes it; null for words such as 无 and / that lists put where there is none. */
function codeOf({ code }: NamedOrganisation): string | null {
  if (code === null || !/[0-9A-Za-z]/.test(code.normalize('NFKC'))) return null;
  return checkCode(organisationScheme(code), code).code;
}

function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}

function keyOf({ name, code }: NamedOrganisation): string {
  return JSON.stringify([name, code]);
}
