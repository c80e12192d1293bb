import { type Em, findRows, type Publication } from '../../../platform/db/index.js';
import { PROVINCE_NAMES } from '../../../shared/codes/index.js';
import { Jurisdiction } from '../../jurisdictions/index.js';
import { applyChanges } from '../../workflow/index.js';

const NATION = '100000';

/**
 * Area code of the province whose local regulations a folder holds.
 *
 * @param short name of a province as collections file it, e.g. `"上海"`; null for national law
 * @returns null for the nation, also where no province is called so
 */
export function placeOf(short: string | null): string | null {
  return PROVINCE_NAMES.find((candidate) => candidate.short === short)?.code ?? null;
}

/** The areas that laws belong to; provinces come into the register when the first of their laws does. */
export class LawPlaces {
  private readonly known = new Map<string, number>();

  /** @param place area code of a province, null for the nation */
  async find(em: Em, place: string | null, publication: Publication): Promise<number> {
    const code = place ?? NATION;
    const known = this.known.get(code) ?? (await idOf(em, code));
    if (known !== null) return known;
    const province = PROVINCE_NAMES.find((candidate) => candidate.code === place);
    const fields = province ? { name: province.name, level: 2, parent: NATION } : { name: '全国', level: 1 };
    if (province) await this.find(em, null, publication);
    const [created] = await applyChanges(
      em,
      [{ operation: 'CREATE', kind: 'Jurisdiction', code, fields }],
      publication,
    );
    return created?.id ?? 0;
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
