import { type Em, findRows, insertRows, type Publication, updateRows } from '../../../platform/db/index.js';
import { loadSearchColumns, type SearchColumns } from '../../../platform/text/pinyin.js';
import { at } from '../../../shared/at.js';
import { type GivenInstrument, versionCode } from './given-instrument.js';
import { InstrumentTitle, LegalInstrument, type LegalInstrumentRow } from './instrument.entity.js';
import { saveArticles } from './save-articles.js';
import { saveVersions } from './save-versions.js';
import { titleKey } from './title-key.js';

/**
 * The instruments stand in the register with the versions given beside those they had.
 *
 * An instrument that stands keeps what its keepers said of it; what nobody has said yet, a level or an issuer, is filled
 * in. A version of the same code is replaced: its articles are those given now, and of a text with all articles those
 * that are no longer given are gone. Citations that point to a changed instrument have to be resolved again, see
 * `resolveAgain`.
 *
 * @param instruments one may come several times, each time with other versions
 * @returns ids of the instruments in the order given
 */
export async function saveInstruments(
  em: Em,
  instruments: readonly GivenInstrument[],
  _publication: Publication,
): Promise<number[]> {
  if (instruments.length === 0) return [];
  const rows = await saveInstrumentRows(em, instruments);
  await saveTitles(em, instruments, rows);
  const versions = instruments.flatMap((instrument, index) =>
    instrument.versions.map((version) => ({ instrument: at(rows, index), given: instrument, version })),
  );
  const versionIds = await saveVersions(
    em,
    versions.map(({ instrument, given, version }) => ({
      instrumentId: instrument.id,
      code: versionCode(instrument.code, version),
      version: { ...version, flags: [...(version.flags ?? []), ...levelFlag(instrument, given)] },
    })),
  );
  await saveArticles(
    em,
    versions.map(({ version }, index) => ({
      versionId: at(versionIds, index),
      articles: version.articles,
      isWhole: version.hasAllArticles ?? false,
    })),
  );
  return rows.map(({ id }) => id);
}

/** A level that a source guesses is no reason to change what the register says, but one to look at it. */
function levelFlag(instrument: LegalInstrumentRow, given: GivenInstrument): readonly string[] {
  return given.level === 'UNKNOWN' || given.level === instrument.level ? [] : ['LEVEL_DIFFERS'];
}

/** The rows as they stand now, in the order given. */
async function saveInstrumentRows(em: Em, instruments: readonly GivenInstrument[]): Promise<LegalInstrumentRow[]> {
  const codes = [...new Set(instruments.map(({ code }) => code))];
  const found = await findRows(em, LegalInstrument, { where: 't.code in (?)', params: [codes] });
  const rows = new Map(found.map((row) => [row.code, row]));
  const fresh = new Map<string, Omit<LegalInstrumentRow, 'id'>>();
  const searchColumns = await loadSearchColumns();
  const filled = new Set<string>();
  for (const given of instruments) {
    const row = rows.get(given.code);
    if (!row) fresh.set(given.code, fresh.get(given.code) ?? newRow(given, searchColumns));
    else if ((row.level === 'UNKNOWN' && given.level !== 'UNKNOWN') || (row.issuer === null && given.issuer)) {
      const level = row.level === 'UNKNOWN' ? given.level : row.level;
      rows.set(row.code, { ...row, level, issuer: row.issuer ?? given.issuer ?? null });
      filled.add(row.code);
    }
  }
  await updateRows(
    em,
    LegalInstrument,
    [...filled].flatMap((code) => {
      const row = rows.get(code);
      return row ? [{ id: row.id, level: row.level, issuer: row.issuer }] : [];
    }),
  );
  const freshIds = await insertRows(em, LegalInstrument, [...fresh.values()]);
  for (const [index, row] of [...fresh.values()].entries()) rows.set(row.code, { ...row, id: at(freshIds, index) });
  return instruments.map(({ code }) => {
    const row = rows.get(code);
    if (!row) throw new TypeError(`${code} was not written`);
    return row;
  });
}

function newRow(
  instrument: GivenInstrument,
  searchColumns: (...names: readonly string[]) => SearchColumns,
): Omit<LegalInstrumentRow, 'id'> {
  return {
    code: instrument.code,
    title: instrument.title,
    fullTitle: instrument.fullTitle,
    level: instrument.level,
    documentNumber: instrument.documentNumber ?? null,
    issuer: instrument.issuer ?? null,
    jurisdictionId: instrument.jurisdictionId,
    isVariation: instrument.isVariation ?? false,
    isSpecial: instrument.isSpecial ?? 'UNKNOWN',
    isVerified: instrument.isVerified ?? true,
    ...searchColumns(instrument.title, ...(instrument.aliases ?? [])),
  };
}

async function saveTitles(
  em: Em,
  instruments: readonly GivenInstrument[],
  rows: readonly LegalInstrumentRow[],
): Promise<void> {
  const known = await em.execute<{ key: string }[]>(
    `select instrument_id || ' ' || match_text as key from instrument_title where instrument_id in (?)`,
    [rows.map(({ id }) => id)],
  );
  const keys = new Set(known.map(({ key }) => key));
  const titles = instruments.flatMap(({ title, fullTitle, aliases = [] }, index) => {
    const instrumentId = at(rows, index).id;
    const own = [title, fullTitle].map((name) => ({ instrumentId, matchText: titleKey(name), isAlias: false }));
    return [...own, ...aliases.map((name) => ({ instrumentId, matchText: titleKey(name), isAlias: true }))];
  });
  const fresh = titles.filter(({ instrumentId, matchText }) => {
    const key = `${instrumentId} ${matchText}`;
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
  await insertRows(em, InstrumentTitle, fresh);
}
