import { type Em, findRow, findRows } from '../../platform/db/index.js';
import { type CalendarDate, isValidOn } from '../../shared/dates.js';
import { NotFoundError } from '../../shared/errors.js';
import type { LocalisedText } from '../../shared/vocabulary.js';
import { Jurisdiction } from '../jurisdictions/index.js';
import {
  type BasisStatus,
  findInstrument,
  InstrumentVersion,
  type InstrumentVersionRow,
  type Judgement,
  type LegalInstrumentRow,
} from '../legal/index.js';
import { explainConflict } from './domain/authority/conflict-in-words.js';
import {
  type ConflictingInstrument,
  type ConflictOutcome,
  resolveConflict,
} from './domain/authority/resolve-conflict.js';
import { citedStanding } from './domain/cited-standing.js';
import { citedVersion } from './store/judged/read-cited-provisions.js';
import { readPlaces } from './store/judged/read-places.js';

/** An instrument that contradicts another one, with what the register does not record of it. */
export interface NamedInstrument {
  /** Its code, its title or another name of it. */
  readonly name: string;
  /** Null to go by what the register has. */
  readonly isSpecial: Judgement | null;
  readonly isAuthorised: boolean;
  readonly isInApproval: boolean;
}

/** Two instruments, and where it matters which of them applies. */
export interface AskedConflict {
  readonly a: NamedInstrument;
  readonly b: NamedInstrument;
  /** Code of a jurisdiction; null when no place is asked about. */
  readonly where: string | null;
}

/** One of the two, as it stands on the day. */
export interface SideOfConflict {
  readonly instrument: LegalInstrumentRow;
  /** The text in force on the day; null when none is known to be. */
  readonly version: InstrumentVersionRow | null;
  readonly isInForce: Judgement;
  readonly isSpecial: Judgement;
}

/** Which of two instruments applies on a day in a place, or who decides. */
export interface ResolvedConflict {
  readonly on: CalendarDate;
  readonly a: SideOfConflict;
  readonly b: SideOfConflict;
  readonly result: ConflictOutcome;
  readonly explanation: LocalisedText;
}

/**
 * Answers which of two instruments that contradict each other applies on a day in a place, or who alone may decide.
 *
 * Nothing is guessed: an instrument that nobody verified, one of which the register cannot tell whether it is in force,
 * and two of one organ that nobody has told apart as special and general are for a person.
 *
 * @throws {NotFoundError} when no instrument or no jurisdiction is called so
 * @throws {InvalidInputError} when several instruments have the title
 */
export async function resolveNamedConflict(em: Em, asked: AskedConflict, on: CalendarDate): Promise<ResolvedConflict> {
  const where = asked.where === null ? null : await placeOfCode(em, asked.where);
  const [a, b] = [await sideOf(em, asked.a, on), await sideOf(em, asked.b, on)];
  const result = resolveConflict(
    await conflicting(em, a, asked.a),
    await conflicting(em, b, asked.b),
    where === null ? null : where.jurisdictions,
  );
  const explanation = explainConflict(result, { a: a.instrument.title, b: b.instrument.title });
  return { on, a, b, result, explanation };
}

async function placeOfCode(em: Em, code: string) {
  const row = await findRow(em, Jurisdiction, { where: 't.code = ?', params: [code] });
  const place = row && (await readPlaces(em, [row.id])).get(row.id);
  if (!place) throw new NotFoundError('No such Jurisdiction', { code });
  return place;
}

async function sideOf(em: Em, { name, isSpecial }: NamedInstrument, on: CalendarDate): Promise<SideOfConflict> {
  const instrument = await findInstrument(em, name);
  const versions = await findRows(em, InstrumentVersion, {
    where: 't.instrument_id = ?',
    params: [instrument.id],
    orderBy: 't.effective_from nulls last, t.id',
  });
  const current = versions.find(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom !== null && isValidOn({ validFrom: effectiveFrom, validTo: effectiveTo }, on),
  );
  return {
    instrument,
    version: current ?? null,
    isInForce: IN_FORCE[statusOf(instrument, versions, on)],
    isSpecial: isSpecial ?? instrument.isSpecial,
  };
}

/** How the instrument as a whole stands, to who looks at it on the day itself. */
function statusOf(
  { isVerified }: LegalInstrumentRow,
  versions: readonly InstrumentVersionRow[],
  on: CalendarDate,
): BasisStatus {
  const slices = citedStanding({
    writtenOn: on,
    isKnown: true,
    isVerified,
    versions: versions.map(citedVersion),
    meant: null,
    namesArticle: false,
    citedArticle: null,
    isArticleKnownMissing: false,
    articles: new Map(),
    searched: new Set(),
  });
  return slices.find((slice) => isValidOn(slice, on))?.state ?? 'UNDATED';
}

const IN_FORCE: Readonly<Record<BasisStatus, Judgement>> = {
  IN_FORCE: 'YES',
  CHANGED: 'YES',
  MOVED: 'YES',
  GONE: 'UNKNOWN',
  ARTICLE_MISSING: 'UNKNOWN',
  NOT_YET_IN_FORCE: 'NO',
  REPEALED: 'NO',
  SUSPENDED: 'NO',
  UNKNOWN_TITLE: 'UNKNOWN',
  UNDATED: 'UNKNOWN',
  NOT_LOADED: 'UNKNOWN',
};

const NATION = 1;

async function conflicting(
  em: Em,
  { instrument, version, isInForce, isSpecial }: SideOfConflict,
  { isAuthorised, isInApproval }: NamedInstrument,
): Promise<ConflictingInstrument> {
  const place = (await readPlaces(em, [instrument.jurisdictionId])).get(instrument.jurisdictionId);
  return {
    level: instrument.isVerified ? instrument.level : 'UNKNOWN',
    organ: instrument.issuer,
    place: !place || place.level === NATION ? [] : place.jurisdictions,
    isInForce,
    madeOn: version?.promulgatedOn ?? null,
    isSpecial,
    varies: instrument.isVariation,
    isAuthorised,
    isInApproval,
  };
}
