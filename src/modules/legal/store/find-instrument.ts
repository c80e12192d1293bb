import { type Em, findRow, findRows } from '../../../platform/db/index.js';
import { InvalidInputError, NotFoundError } from '../../../shared/errors.js';
import { LegalInstrument, type LegalInstrumentRow } from './instrument.entity.js';
import { titleKey } from './title-key.js';

/** More instruments than share one title anywhere need not be told. */
const MOST_TOLD = 10;

/**
 * The instrument that somebody names: by its code, else by its title, else by another name of it, in either script.
 *
 * @throws {NotFoundError} when none is called so
 * @throws {InvalidInputError} when several are; `details.codes` are theirs
 */
export async function findInstrument(em: Em, name: string): Promise<LegalInstrumentRow> {
  const coded = await findRow(em, LegalInstrument, { where: 't.code = ?', params: [name] });
  if (coded) return coded;
  for (const isAlias of [false, true]) {
    const [only, ...others] = await findRows(em, LegalInstrument, {
      where: 't.id in (select n.instrument_id from instrument_title n where n.match_text = ? and n.is_alias = ?)',
      params: [titleKey(name), isAlias],
      orderBy: 't.code',
      limit: MOST_TOLD,
    });
    if (!only) continue;
    if (others.length === 0) return only;
    throw new InvalidInputError('Several instruments have this title: name one by its code', {
      title: name,
      codes: [only, ...others].map(({ code }) => code),
    });
  }
  throw new NotFoundError('No such LegalInstrument', { code: name });
}
