import { Jurisdiction, Organisation } from '../../src/modules/jurisdictions/index.js';
import { LegalInstrument } from '../../src/modules/legal/index.js';
import { PowerItem } from '../../src/modules/powers/index.js';
import { type Em, insertRows } from '../../src/platform/db/index.js';

/** Ids of a county, two of its organs, one law and one power. */
export interface SmallWorld {
  readonly county: number;
  readonly organ: number;
  readonly otherOrgan: number;
  readonly law: number;
  readonly power: number;
}

/** Writes the {@link SmallWorld} in the running publication. */
export async function insertSmallWorld(em: Em): Promise<SmallWorld> {
  const county = await insertCounty(em, '990101');
  const [organ = 0, otherOrgan = 0] = await insertRows(
    em,
    Organisation,
    ['ORG-A', 'ORG-B'].map((code) => ({
      code,
      codeScheme: 'LOCAL',
      name: `甲县${code}局`,
      kind: 'STATUTORY_ORGAN' as const,
      jurisdictionId: county,
      searchText: code,
    })),
  );
  const [law = 0] = await insertRows(em, LegalInstrument, [
    { code: '试验法', title: '试验法', fullTitle: '试验法', level: 'L1', jurisdictionId: county, searchText: '试验法' },
  ]);
  const [power = 0] = await insertRows(em, PowerItem, [
    {
      code: 'P-1',
      codeScheme: 'LOCAL-POWER',
      name: '准予试验',
      category: 'LICENSING',
      organisationId: organ,
      status: 'ACTIVE',
      searchText: '准予试验',
    },
  ]);
  return { county, organ, otherOrgan, law, power };
}

/** A county, told apart by its code. */
export async function insertCounty(em: Em, code: string): Promise<number> {
  const [id = 0] = await insertRows(em, Jurisdiction, [{ code, name: `县${code}`, level: 4, searchText: code }]);
  return id;
}
