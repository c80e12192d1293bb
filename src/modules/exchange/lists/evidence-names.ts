import type { Em } from '../../../platform/db/index.js';
import { deriveEvidenceCode, nameKey } from '../domain/power-code.js';
import type { ListDraft } from './list-draft.js';

/** Kinds of proof by the names that lists use for them. */
export class EvidenceNames {
  /** Those that the register does not have yet. */
  readonly drafts: ListDraft[] = [];

  private constructor(private readonly codes: Map<string, string>) {}

  static async load(em: Em): Promise<EvidenceNames> {
    const rows = await em.execute<{ code: string; name: string; aliases: readonly string[] }[]>(
      'select code, name, aliases from evidence_type order by id desc',
    );
    const aliased = rows.flatMap(({ code, aliases }) => aliases.map((alias) => [nameKey(alias), code] as const));
    const named = rows.map(({ code, name }) => [nameKey(name), code] as const);
    return new EvidenceNames(new Map([...aliased, ...named]));
  }

  /**
   * The code of the kind of proof, which is planned when nothing has the name.
   *
   * @param issuers codes of organisations, for a new one
   */
  codeOf(name: string, row: number, issuers: readonly string[]): string {
    const known = this.codes.get(nameKey(name));
    if (known !== undefined) return known;
    const code = deriveEvidenceCode(name);
    this.codes.set(nameKey(name), code);
    const fields = { name, kind: 'CERTIFICATE', whereIssued: 'HERE', issuers };
    this.drafts.push({ kind: 'EvidenceType', code, row, fields });
    return code;
  }
}
