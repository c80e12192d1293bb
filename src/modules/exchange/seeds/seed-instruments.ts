import { type Em, findRow, type Publication } from '../../../platform/db/index.js';
import { isCalendarDate } from '../../../shared/dates.js';
import { isRecord } from '../../../shared/fields.js';
import { Jurisdiction } from '../../jurisdictions/index.js';
import {
  type GivenInstrument,
  type GivenVersion,
  InstrumentLevel,
  Judgement,
  parseProvisionPath,
  saveInstruments,
  setLineages,
  VersionEnd,
} from '../../legal/index.js';
import type { SeedRecord } from './read-seeds.js';

/** The instruments of the seeds are in the register, with the articles that are cited and what became of them. */
export async function seedInstruments(
  em: Em,
  records: readonly SeedRecord[],
  publication: Publication,
): Promise<readonly number[]> {
  const areas = new Map<string, number>();
  for (const record of records) {
    const code = String(record['jurisdiction'] ?? '100000');
    if (areas.has(code)) continue;
    const area = await findRow(em, Jurisdiction, { where: 't.code = ?', params: [code] });
    if (!area) throw new TypeError(`${record.code} is of an area ${code} that the seeds do not have`);
    areas.set(code, area.id);
  }
  const instruments = records.map((record) =>
    toInstrument(record, areas.get(String(record['jurisdiction'] ?? '100000')) ?? 0),
  );
  const ids = await saveInstruments(em, instruments, publication);
  await setLineages(em, records.flatMap(continuations), publication);
  return ids;
}

function toInstrument(record: SeedRecord, jurisdictionId: number): GivenInstrument {
  const level = String(record['level']);
  const isSpecial = String(record['isSpecial'] ?? 'UNKNOWN');
  if (!InstrumentLevel.has(level) || !Judgement.has(isSpecial)) throw new TypeError(`${record.code} has no such level`);
  return {
    code: record.code,
    title: String(record['title'] ?? record.code),
    fullTitle: String(record['fullTitle'] ?? record['title'] ?? record.code),
    level,
    documentNumber: text(record['documentNumber']),
    issuer: text(record['issuer']),
    jurisdictionId,
    isVariation: record['isVariation'] === true,
    isSpecial,
    isVerified: record['verified'] !== false,
    aliases: list(record['aliases']).map(String),
    versions: list(record['versions']).filter(isRecord).map(toVersion),
  };
}

function toVersion(version: Readonly<Record<string, unknown>>): GivenVersion {
  const endKind = text(version['endKind']);
  const texts = version['texts'];
  return {
    promulgatedOn: date(version['promulgatedOn']),
    effectiveFrom: date(version['effectiveFrom']),
    effectiveTo: date(version['effectiveTo']),
    endKind: endKind !== null && VersionEnd.has(endKind) ? endKind : null,
    documentNumber: text(version['documentNumber']),
    note: text(version['note']),
    isVerified: version['verified'] !== false,
    hasAllArticles: version['hasAllArticles'] === true,
    lastArticle: typeof version['lastArticle'] === 'number' ? version['lastArticle'] : null,
    articles: list(version['articles']).map((path) => {
      const { article, suffix } = parseProvisionPath(String(path));
      return { article, suffix, text: isRecord(texts) ? text(texts[String(path)]) : null };
    }),
  };
}

/** Which article of one version became which of the next. */
function continuations(record: SeedRecord) {
  const versions = list(record['versions']).filter(isRecord);
  return versions.flatMap((version, index) => {
    const next = versions[index + 1];
    const became = version['continuesAs'];
    if (!next || !isRecord(became)) return [];
    return Object.entries(became).map(([from, to]) => ({
      instrument: record.code,
      from: { ...toVersion(version), path: from },
      to: { ...toVersion(next), path: String(to) },
    }));
  });
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function date(value: unknown) {
  return typeof value === 'string' && isCalendarDate(value) ? value : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
