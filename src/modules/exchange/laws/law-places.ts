import { type Em, findRows, type Publication } from '../../../platform/db/index.js';
import { PROVINCE_NAMES } from '../../../shared/codes/index.js';
import { Jurisdiction } from '../../jurisdictions/index.js';
import { applyChanges } from '../../workflow/index.js';

const NATION = '100000';

/** The area that a law belongs to. */
export interface LawPlace {
  readonly id: number;
  /** Area code for local regulations; null for the nation. */
  readonly code: string | null;
}

/** The areas that laws belong to; provinces come into the register when the first of their laws does. */
export class LawPlaces {
  private readonly known = new Map<string, number>();

  /**
   * @param short name of a province as collections file it, e.g. `"上海"`; null for national law
   * @returns the nation for a place that no province is called by
   */
  async find(em: Em, short: string | null, publication: Publication): Promise<LawPlace> {
    const province = PROVINCE_NAMES.find((candidate) => candidate.short === short) ?? null;
    const code = province?.code ?? NATION;
    let id = this.known.get(code) ?? (await idOf(em, code));
    if (id === null) {
      const fields = province ? { name: province.name, level: 2, parent: NATION } : { name: '全国', level: 1 };
      if (province) await this.find(em, null, publication);
      const [created] = await applyChanges(
        em,
        [{ operation: 'CREATE', kind: 'Jurisdiction', code, fields }],
        publication,
      );
      id = created?.id ?? 0;
    }
    return { id, code: province?.code ?? null };
  }

  /** Remembers the areas that are there now; only after a commit, for a rolled-back one is not. */
  async remember(em: Em): Promise<void> {
    for (const { code, id } of await findRows(em, Jurisdiction, { where: 't.level <= 2' })) this.known.set(code, id);
  }
}

async function idOf(em: Em, code: string): Promise<number | null> {
  const [row] = await findRows(em, Jurisdiction, {
    where: 't.code = ?',
    params: [code],
    orderBy: 't.valid_to desc nulls first',
    limit: 1,
  });
  return row?.id ?? null;
}
