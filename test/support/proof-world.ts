import { Jurisdiction, Organisation } from '../../src/modules/jurisdictions/index.js';
import {
  type GivenInstrument,
  type GivenVersion,
  saveInstruments,
  setLineages,
} from '../../src/modules/legal/index.js';
import { HandlingItem, ServiceItem } from '../../src/modules/services/index.js';
import { type Em, insertRows, type Publication } from '../../src/platform/db/index.js';
import { type CalendarDate, parseCalendarDate } from '../../src/shared/dates.js';

/** Ids of what requirements hang on: one handling item of one service item of one organ in a city. */
export interface ProofWorld {
  readonly nation: number;
  readonly province: number;
  readonly city: number;
  readonly otherProvince: number;
  readonly organ: number;
  readonly serviceItem: number;
  readonly handlingItem: number;
}

const day = (text: string): CalendarDate => parseCalendarDate(text);

/** A text of ten articles, promulgated and in force on one day. */
function aVersion(from: string, given: Partial<GivenVersion> = {}): GivenVersion {
  return {
    promulgatedOn: day(from),
    effectiveFrom: day(from),
    hasAllArticles: true,
    articles: articlesTo(10),
    ...given,
  };
}

function articlesTo(last: number) {
  return Array.from({ length: last }, (_, index) => ({ article: index + 1, suffix: 0 }));
}

function anInstrument(title: string, given: Partial<GivenInstrument>, nation: number): GivenInstrument {
  return { code: title, title, fullTitle: title, level: 'L1', jurisdictionId: nation, versions: [], ...given };
}

/**
 * Writes the world and the law of it in the running publication.
 *
 * 甲法 is repealed on 2025-07-01. 乙条例 is promulgated on 2026-03-01 and in force from 2026-07-01. 丙法 loses its
 * article 4 on 2026-01-01, so that article 5 is its article 4. 丁规定 is a departmental rule, 戊条例 a regulation of
 * another province, 己法 unverified; 庚法 is in force. 辛法 has a later text, whose articles nobody compared.
 */
export async function insertProofWorld(em: Em, publication: Publication): Promise<ProofWorld> {
  const area = async (code: string, level: number, parentId: number | null) => {
    const [id = 0] = await insertRows(em, Jurisdiction, [
      { code, name: `地区${code}`, level, parentId, searchText: code },
    ]);
    return id;
  };
  const nation = await area('100000', 1, null);
  const province = await area('510000', 2, nation);
  const city = await area('510100', 3, province);
  const otherProvince = await area('440000', 2, nation);
  await insertLaw(em, publication, nation, otherProvince);

  const [organ = 0] = await insertRows(em, Organisation, [
    {
      code: 'ORG',
      codeScheme: 'LOCAL',
      name: '甲市民政局',
      kind: 'STATUTORY_ORGAN',
      jurisdictionId: city,
      searchText: 'x',
    },
  ]);
  const common = { codeScheme: 'LOCAL', status: 'ACTIVE' as const, searchText: 'x' };
  const [serviceItem = 0] = await insertRows(em, ServiceItem, [
    { ...common, code: 'S-1', name: '甲市低保认定', category: 'BENEFIT', organisationId: organ, jurisdictionId: city },
  ]);
  const [handlingItem = 0] = await insertRows(em, HandlingItem, [
    { ...common, code: 'H-1', name: '首次申请', serviceItemId: serviceItem },
  ]);
  return { nation, province, city, otherProvince, organ, serviceItem, handlingItem };
}

async function insertLaw(em: Em, publication: Publication, nation: number, otherProvince: number): Promise<void> {
  const coming = { promulgatedOn: day('2026-03-01'), note: '2026年3月1日 中华人民共和国国务院令第900号公布' };
  const first = { promulgatedOn: null, effectiveFrom: day('2010-01-01') };
  const second = { promulgatedOn: null, effectiveFrom: day('2026-01-01') };
  const twice = [aVersion('2010-01-01', first), aVersion('2026-01-01', { ...second, articles: articlesTo(9) })];
  await saveInstruments(
    em,
    [
      anInstrument(
        '甲法',
        { versions: [aVersion('2004-01-01', { effectiveTo: day('2025-07-01'), endKind: 'REPEALED' })] },
        nation,
      ),
      anInstrument('乙条例', { level: 'L2', versions: [aVersion('2026-07-01', coming)] }, nation),
      anInstrument('丙法', { versions: twice }, nation),
      anInstrument('丁规定', { level: 'L4M', versions: [aVersion('2004-01-01')] }, nation),
      anInstrument(
        '戊条例',
        { level: 'L3P', jurisdictionId: otherProvince, versions: [aVersion('2004-01-01')] },
        nation,
      ),
      anInstrument('己法', { isVerified: false, versions: [aVersion('2004-01-01')] }, nation),
      anInstrument('庚法', { versions: [aVersion('2004-01-01')] }, nation),
      anInstrument('辛法', { versions: twice }, nation),
    ],
    publication,
  );
  const continued = [1, 2, 3, 5, 6, 7, 8, 9, 10].map((number, index) => ({
    instrument: '丙法',
    from: { ...first, path: String(number) },
    to: { ...second, path: String(index + 1) },
  }));
  await setLineages(em, continued, publication);
}
