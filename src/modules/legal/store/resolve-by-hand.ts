import { type Em, findRow, insertRows, type Publication } from '../../../platform/db/index.js';
import { InvalidInputError, NotFoundError } from '../../../shared/errors.js';
import { InstrumentTitle, LegalInstrument } from './instrument.entity.js';
import { resolveAgain } from './resolve-again.js';
import { titleKey } from './title-key.js';

/**
 * A name is an alias of an instrument from now on, and every citation that uses it is resolved again.
 *
 * @throws {NotFoundError} when no instrument has the code
 * @throws {InvalidInputError} when the name says nothing
 */
export async function resolveByHand(
  em: Em,
  { name, code }: { readonly name: string; readonly code: string },
  publication: Publication,
): Promise<{ readonly instrumentId: number; readonly mended: number }> {
  const matchText = titleKey(name);
  if (matchText === '') throw new InvalidInputError('The name holds no title', { name, zh: '名称中没有标题' });
  const instrument = await findRow(em, LegalInstrument, { where: 't.code = ?', params: [code] });
  if (!instrument) throw new NotFoundError('No such LegalInstrument', { code, zh: `没有代码为“${code}”的法律文件` });
  const known = await findRow(em, InstrumentTitle, {
    where: 't.instrument_id = ? and t.match_text = ?',
    params: [instrument.id, matchText],
  });
  if (!known) await insertRows(em, InstrumentTitle, [{ instrumentId: instrument.id, matchText, isAlias: true }]);
  return { instrumentId: instrument.id, mended: await resolveAgain(em, [instrument.id], publication) };
}
