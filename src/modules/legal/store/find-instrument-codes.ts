import type { Em } from '../../../platform/db/index.js';
import { instrumentCode } from '../domain/instrument-title.js';
import { titleKey } from './title-key.js';

/** The nation's area code: what is of no place is of the nation. */
const NATION = '100000';

/** An instrument as its text names it. */
export interface NamedInstrument {
  /** In full, as the heading has it. */
  readonly title: string;
  /** GB/T 2260 code of the province for local instruments, null for national ones. */
  readonly place: string | null;
}

interface Candidate {
  readonly code: string;
  readonly area: string;
  readonly isAlias: boolean;
}

/**
 * Finds under which code each instrument stands in the register, so that a text found elsewhere makes no twin: under
 * the code that its title gives, else as the only one of its area that has the title, else the only one that has it as
 * an alias. The area of a province is all of the province: collections file the regulations of its cities there too.
 *
 * @returns in order: a code, one made from the title for an instrument that is new, or null where several instruments
 *   of the area have the title; titles that differ only in their notes (（2019年修正）) get one code
 */
export async function findInstrumentCodes(em: Em, named: readonly NamedInstrument[]): Promise<(string | null)[]> {
  if (named.length === 0) return [];
  const rows = await em.execute<(Candidate & { matchText: string })[]>(
    `select i.code, j.code as area, n.match_text as "matchText", n.is_alias as "isAlias"
     from instrument_title n join legal_instrument i on i.id = n.instrument_id
     join jurisdiction j on j.id = i.jurisdiction_id
     where n.match_text in (?) order by n.is_alias, i.code`,
    [[...new Set(named.map(({ title }) => titleKey(title)))]],
  );
  const candidates = Map.groupBy(rows, ({ matchText }) => matchText);
  const fresh = new Map<string, string>();
  return named.map(({ title, place }) => {
    const matchText = titleKey(title);
    const known = choose(candidates.get(matchText) ?? [], title, place);
    if (known !== undefined) return known;
    const key = `${place} ${matchText}`;
    const code = fresh.get(key) ?? instrumentCode(title, place);
    fresh.set(key, code);
    return code;
  });
}

/** Undefined when the register knows no such instrument, null when it knows several. */
function choose(candidates: readonly Candidate[], title: string, place: string | null): string | null | undefined {
  const own = candidates.find(({ code }) => code === instrumentCode(title, place));
  if (own) return own.code;
  const here = candidates.filter(({ area }) => isWithin(area, place));
  const titled = here.filter(({ isAlias }) => !isAlias);
  const [only, ...more] = titled.length > 0 ? titled : here;
  if (titled.length === 0 && more.length > 0) return undefined;
  return more.length > 0 ? null : only?.code;
}

/** The first two digits are those of the province. */
function isWithin(area: string, place: string | null): boolean {
  return place === null ? area === NATION : area.startsWith(place.slice(0, 2));
}
