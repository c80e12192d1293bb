import { Jurisdiction } from '../../src/modules/jurisdictions/index.js';
import { type GivenVersion, saveInstruments, setLineages } from '../../src/modules/legal/index.js';
import { applyChanges, type Change } from '../../src/modules/workflow/index.js';
import { type Database, type Em, findRow, type Publication } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import type { RecordName } from '../../src/shared/fields.js';
import { publish } from './publish.js';

type Fields = Change['fields'];

/** A new record; a test gives only what it is about. */
function create(kind: RecordName, code: string, fields: Fields): Change {
  return { operation: 'CREATE', kind, code, fields };
}

export function anArea(code: string, level: number, parent: string | null): Change {
  return create('Jurisdiction', code, { name: `地区${code}`, level, parent });
}

export function anOrganisation(code: string, fields: Fields = {}): Change {
  return create('Organisation', code, {
    codeScheme: 'LOCAL',
    name: `${code}局`,
    kind: 'STATUTORY_ORGAN',
    jurisdiction: '990121',
    ...fields,
  });
}

export function aCatalogueItem(code: string, fields: Fields = {}): Change {
  return create('CatalogueItem', code, {
    codeScheme: 'LOCAL',
    name: `目录${code}`,
    category: 'LICENSING',
    jurisdiction: '990000',
    status: 'ACTIVE',
    ...fields,
  });
}

export function aPowerItem(code: string, fields: Fields = {}): Change {
  return create('PowerItem', code, {
    codeScheme: 'LOCAL-POWER',
    name: `权力${code}`,
    category: 'LICENSING',
    organisation: 'ORG-A',
    status: 'ACTIVE',
    ...fields,
  });
}

export function aDelegation(code: string, fields: Fields): Change {
  return create('Delegation', code, { kind: 'ENTRUSTED', ...fields });
}

export function aResponsibilityItem(code: string, fields: Fields): Change {
  return create('ResponsibilityItem', code, {
    stage: 'ACCEPT',
    position: 1,
    content: `责任${code}`,
    status: 'ACTIVE',
    ...fields,
  });
}

export function anAccountabilityGround(code: string, fields: Fields): Change {
  return create('AccountabilityGround', code, { position: 1, ground: `情形${code}`, status: 'ACTIVE', ...fields });
}

export function aServiceItem(code: string, fields: Fields = {}): Change {
  return create('ServiceItem', code, {
    codeScheme: 'LOCAL',
    name: `服务${code}`,
    category: 'LICENSING',
    organisation: 'ORG-A',
    jurisdiction: '990121',
    status: 'ACTIVE',
    ...fields,
  });
}

export function aHandlingItem(code: string, fields: Fields): Change {
  return create('HandlingItem', code, { codeScheme: 'LOCAL', name: `办理${code}`, status: 'ACTIVE', ...fields });
}

export function aRequirement(code: string, fields: Fields): Change {
  return create('DocumentRequirement', code, {
    position: 1,
    name: `材料${code}`,
    necessity: 'REQUIRED',
    sourceChannel: 'APPLICANT',
    form: 'PAPER',
    status: 'ACTIVE',
    ...fields,
  });
}

export function anEvidenceType(code: string, fields: Fields = {}): Change {
  return create('EvidenceType', code, { name: `证明${code}`, kind: 'CERTIFICATE', whereIssued: 'HERE', ...fields });
}

export function aFactType(code: string, fields: Fields = {}): Change {
  return create('FactType', code, { name: `事实${code}`, ...fields });
}

export function aDataSource(code: string, fields: Fields): Change {
  return create('DataSource', code, {
    name: `数据源${code}`,
    channel: '政务数据共享平台',
    permission: 'OPEN',
    status: 'ONLINE',
    ...fields,
  });
}

export function aBundle(code: string, fields: Fields): Change {
  return create('Bundle', code, { name: `一件事${code}`, jurisdiction: '990121', lead: 'ORG-A', ...fields });
}

/** A basis written before 甲法 had its second text. */
export function aBasis(purpose: string, text: string, writtenOn = '2020-01-01'): Fields {
  return { purpose, text, writtenOn };
}

/** A nation, a province, a city, two counties, and two organs in the first county, one in the second, one above. */
export const theAreas: readonly Change[] = [
  anArea('100000', 1, null),
  anArea('990000', 2, '100000'),
  anArea('990100', 3, '990000'),
  anArea('990121', 4, '990100'),
  anArea('990122', 4, '990100'),
  anOrganisation('ORG-A'),
  anOrganisation('ORG-B'),
  anOrganisation('ORG-C', { jurisdiction: '990122' }),
  anOrganisation('ORG-CITY', { jurisdiction: '990100' }),
];

/**
 * Publishes {@link theAreas}, 甲法 (whose article 5 is its article 4 since 2024), 乙法 (repealed on 2023-01-01), and the
 * records given.
 */
export async function publishWorld(database: Database, records: readonly Change[]): Promise<Publication> {
  const { publication } = await publish(database, async (em, opened) => {
    await applyChanges(em, theAreas, opened);
    await saveLaw(em, opened);
    await applyChanges(em, records, opened);
  });
  return publication;
}

/** Publishes changes of a world that stands. */
export async function publishMore(database: Database, changes: readonly Change[]): Promise<Publication> {
  return (await publish(database, (em, opened) => applyChanges(em, changes, opened))).publication;
}

const FIRST = aVersion('2010-01-01', 9);
const SECOND = aVersion('2024-01-01', 8);

async function saveLaw(em: Em, publication: Publication): Promise<void> {
  const nation = await findRow(em, Jurisdiction, { where: 't.level = 1' });
  const given = { level: 'L1' as const, jurisdictionId: nation?.id ?? 0 };
  const repealed = { ...FIRST, effectiveTo: parseCalendarDate('2023-01-01'), endKind: 'REPEALED' as const };
  await saveInstruments(
    em,
    [
      { ...given, code: '甲法', title: '甲法', fullTitle: '中华人民共和国甲法', versions: [FIRST, SECOND] },
      { ...given, code: '乙法', title: '乙法', fullTitle: '中华人民共和国乙法', versions: [repealed] },
    ],
    publication,
  );
  const continued = [1, 2, 3, 5, 6, 7, 8, 9].map((article, index) => ({
    instrument: '甲法',
    from: { ...FIRST, path: String(article) },
    to: { ...SECOND, path: String(index + 1) },
  }));
  await setLineages(em, continued, publication);
}

function aVersion(from: string, articles: number): GivenVersion {
  return {
    promulgatedOn: null,
    effectiveFrom: parseCalendarDate(from),
    hasAllArticles: true,
    articles: Array.from({ length: articles }, (_, index) => ({ article: index + 1, suffix: 0 })),
  };
}
