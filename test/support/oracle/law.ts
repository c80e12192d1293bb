import type { InstrumentLevel } from '../../../src/modules/legal/domain/vocabulary.js';
import type { Ask } from './ask.js';
import type { PlaceAbove } from './places.js';

/** A provision cited for a record, as it bears on a place. */
export interface CitedLaw {
  readonly purpose: string;
  readonly writtenOn: string;
  readonly levelAsWritten: string | null;
  readonly namesArticle: boolean;
  readonly instrument: Instrument | null;
  /** The level, as far as somebody has checked it. */
  readonly level: InstrumentLevel;
  /** Whether the instrument was made for an area in which the place lies. */
  readonly isOfHere: 'YES' | 'NO' | 'UNKNOWN';
  statusOn(day: string): string;
}

export interface Instrument {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly level: InstrumentLevel;
  readonly issuer: string | null;
  readonly isVerified: boolean;
  readonly area: string;
  readonly areaLevel: number;
  readonly hasAreaEnded: boolean;
  /** In the order in which they take effect; those without a date last. */
  readonly versions: readonly Version[];
}

export interface Version {
  readonly id: number;
  readonly promulgatedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly endKind: string | null;
  readonly note: string | null;
  readonly flags: readonly string[];
  readonly isComplete: boolean;
  readonly lastArticle: number | null;
  readonly isVerified: boolean;
}

interface Article {
  readonly id: number;
  readonly version: number;
  readonly article: number;
  readonly suffix: number;
  readonly digest: string | null;
  readonly lineage: number;
}

/** The provisions that a record cites, one by one. A citation in which nothing was found cites an unknown title. */
export async function lawCitedFor(
  ask: Ask,
  table: string,
  subject: number,
  place: PlaceAbove,
): Promise<readonly CitedLaw[]> {
  const rows = await ask<{ purpose: string; citation: number; writtenOn: string }>(
    `select b.purpose, c.id as citation, c.written_on::text as "writtenOn"
     from ${table} b join citation c on c.id = b.citation_id where b.subject_id = ? order by b.position`,
    subject,
  );
  const laws: CitedLaw[] = [];
  for (const { purpose, citation, writtenOn } of rows) {
    const targets = await ask<Target>(
      `select path, level_as_written as "levelAsWritten", instrument_id as "instrumentId", version_id as "versionId",
         provision_id as "provisionId" from citation_target where citation_id = ? order by position`,
      citation,
    );
    for (const target of targets.length === 0 ? [NOTHING_FOUND] : targets) {
      const provision = await provisionOf(ask, target, writtenOn);
      const { instrument } = provision;
      laws.push({
        purpose,
        writtenOn,
        levelAsWritten: target.levelAsWritten,
        namesArticle: target.path !== null,
        instrument,
        level: instrument?.isVerified ? instrument.level : 'UNKNOWN',
        isOfHere: instrument ? areaHolds(instrument, place) : 'UNKNOWN',
        statusOn: (day) => statusOf(provision, day),
      });
    }
  }
  return laws;
}

interface Target {
  readonly path: string | null;
  readonly levelAsWritten: string | null;
  readonly instrumentId: number | null;
  readonly versionId: number | null;
  readonly provisionId: number | null;
}

const NOTHING_FOUND: Target = {
  path: null,
  levelAsWritten: null,
  instrumentId: null,
  versionId: null,
  provisionId: null,
};

/** What is known of one provision cited. */
interface Provision {
  readonly writtenOn: string;
  readonly path: string | null;
  readonly instrument: Instrument | null;
  readonly meant: Version | null;
  readonly cited: Article | null;
  /** What the article is in each version. */
  readonly became: ReadonlyMap<number, Article>;
  /** Versions in which it was looked for in vain. */
  readonly lackedBy: ReadonlySet<number>;
}

async function provisionOf(ask: Ask, target: Target, writtenOn: string): Promise<Provision> {
  const instrument = target.instrumentId === null ? null : await readInstrument(ask, target.instrumentId);
  const meant = instrument?.versions.find(({ id }) => id === target.versionId) ?? null;
  const [cited = null] = target.provisionId === null ? [] : await articles(ask, 'p.id = ?', target.provisionId);
  const became = new Map<number, Article>();
  const lackedBy = new Set<number>();
  if (cited && instrument) {
    for (const version of instrument.versions) {
      const [same] = await articles(ask, 'p.version_id = ? and p.lineage = ?', version.id, cited.lineage);
      if (same) became.set(version.id, same);
      else if (await wasLookedFor(ask, cited, version.id)) lackedBy.add(version.id);
    }
    became.set(cited.version, cited);
  }
  return { writtenOn, path: target.path, instrument, meant, cited, became, lackedBy };
}

async function readInstrument(ask: Ask, id: number): Promise<Instrument> {
  const [row] = await ask<Omit<Instrument, 'versions'>>(
    `select i.id, i.code, i.title, i.level, i.issuer, i.is_verified as "isVerified",
       j.code as area, j.level as "areaLevel", j.valid_to is not null as "hasAreaEnded"
     from legal_instrument i join jurisdiction j on j.id = i.jurisdiction_id where i.id = ?`,
    id,
  );
  if (!row) throw new RangeError(`No instrument ${id}`);
  const versions = await ask<Version>(
    `select id, promulgated_on::text as "promulgatedOn", effective_from::text as "effectiveFrom",
       effective_to::text as "effectiveTo", end_kind as "endKind", note, flags, last_article as "lastArticle",
       has_all_articles and not 'NON_CONTIGUOUS' = any(flags) as "isComplete", is_verified as "isVerified"
     from instrument_version where instrument_id = ? order by effective_from nulls last, id`,
    id,
  );
  return { ...row, versions };
}

function articles(ask: Ask, where: string, ...params: readonly number[]): Promise<readonly Article[]> {
  return ask(
    `select p.id, p.version_id as version, p.article, p.suffix, p.text_digest as digest, p.lineage
     from provision p where ${where} order by p.article, p.suffix, p.duplicate`,
    ...params,
  );
}

/**
 * Whether the article was looked for in another version: the texts have been compared when half of the articles of the
 * version meant continue in the other, and what bears its number there must continue another article.
 */
async function wasLookedFor(ask: Ask, cited: Article, version: number): Promise<boolean> {
  const before = await articles(ask, 'p.version_id = ?', cited.version);
  const after = await articles(ask, 'p.version_id = ?', version);
  const lineages = new Set(before.map(({ lineage }) => lineage));
  const continued = after.filter(({ lineage }) => lineages.has(lineage));
  if (continued.length * 2 < before.length) return false;
  return after
    .filter(({ article, suffix }) => article === cited.article && suffix === cited.suffix)
    .every(({ lineage }) => lineages.has(lineage));
}

/** The version in force on the day. */
export function versionOn(versions: readonly Version[], day: string): Version | null {
  return (
    versions.find(
      ({ effectiveFrom: from, effectiveTo: to }) => from !== null && from <= day && (to === null || day < to),
    ) ?? null
  );
}

function statusOf(provision: Provision, day: string): string {
  const { instrument, path, cited } = provision;
  if (!instrument) return 'UNKNOWN_TITLE';
  const version = versionOn(instrument.versions, day);
  if (!version) return statusOutOfForce(provision, instrument, day);
  if (path === null) return 'IN_FORCE';
  if (!cited) return isKnownMissing(provision, path) ? 'ARTICLE_MISSING' : 'NOT_LOADED';
  const now = provision.became.get(version.id);
  if (!now) {
    const isGone = isVerified(instrument) && version.isComplete && provision.lackedBy.has(version.id);
    return isGone ? 'GONE' : 'NOT_LOADED';
  }
  if (now.article !== cited.article || now.suffix !== cited.suffix) return 'MOVED';
  return cited.digest !== null && now.digest !== null && cited.digest !== now.digest ? 'CHANGED' : 'IN_FORCE';
}

/** Who cites an article beyond the last one, or one that a whole text does not have, cites none. */
function isKnownMissing({ meant }: Provision, path: string): boolean {
  if (!meant) return false;
  return meant.isComplete || (meant.lastArticle !== null && Number.parseInt(path, 10) > meant.lastArticle);
}

/** Which version is in force follows from the dates of all, and what is gone from the one that was meant. */
function isVerified({ isVerified: isRowVerified, versions }: Instrument): boolean {
  return isRowVerified && versions.every((version) => version.isVerified);
}

function statusOutOfForce({ writtenOn }: Provision, instrument: Instrument, day: string): string {
  const dated = instrument.versions.filter(({ effectiveFrom }) => effectiveFrom !== null);
  const last = dated.findLast(({ effectiveTo }) => effectiveTo !== null && effectiveTo <= day);
  if (last) {
    return isVerified(instrument) && (last.endKind === 'REPEALED' || last.endKind === 'SUSPENDED')
      ? last.endKind
      : 'UNDATED';
  }
  const [first] = dated;
  const isAnticipated =
    first !== undefined &&
    dated.length === instrument.versions.length &&
    isVerified(instrument) &&
    isFirst(first) &&
    first.promulgatedOn !== null &&
    first.promulgatedOn <= writtenOn &&
    first.effectiveFrom !== null &&
    writtenOn < first.effectiveFrom;
  return isAnticipated ? 'NOT_YET_IN_FORCE' : 'UNDATED';
}

/** True when the history of the version tells how it was made and of no change. */
export function isFirst({ note, flags }: Version): boolean {
  if (note === null || flags.includes('VERSION_NOT_IN_HISTORY')) return false;
  return /公布|通过|发布/.test(note) && !/修订|修正|修改|重新/.test(note);
}

const NATIONAL = ['L0', 'L1', 'L2', 'L2D', 'LS', 'LJ', 'L4M'];

function areaHolds({ level, area, areaLevel, hasAreaEnded, isVerified }: Instrument, place: PlaceAbove) {
  if (NATIONAL.includes(level) || areaLevel === 1 || place.codes.includes(area)) return 'YES';
  return isVerified && !hasAreaEnded && place.reachesNation ? 'NO' : 'UNKNOWN';
}

/** Levels that may establish a proof: 法律、法规 or 国务院决定 (优化营商环境条例 第四十四条第一款). */
export const PROOF_LEVELS: readonly string[] = ['L1', 'L2', 'L2D', 'L3P', 'L3C', 'L3V'];
/** Of these nobody has said whether they may. */
const UNSAID_LEVELS = ['L0', 'LS', 'UNKNOWN'];

/** How the best of what is cited for a demand stands, from the best: one that holds suffices. */
const BEST_FIRST = [
  'LAWFUL',
  'UNRESOLVED',
  'ARTICLE_GONE',
  'NOT_YET_IN_FORCE',
  'NO_LONGER_IN_FORCE',
  'OUT_OF_AREA',
  'TOO_LOW',
] as const;

export function proofBasisOn(laws: readonly CitedLaw[], day: string): string {
  const standings = laws.map((law) => proofStanding(law, day));
  return BEST_FIRST.find((standing) => standings.includes(standing)) ?? 'NONE';
}

/** Level, area, force and article: one that fails decides, and all must be known to hold. */
function proofStanding(law: CitedLaw, day: string): (typeof BEST_FIRST)[number] {
  const status = law.statusOn(day);
  const mayEstablish = PROOF_LEVELS.includes(law.level);
  if (!mayEstablish && !UNSAID_LEVELS.includes(law.level)) return 'TOO_LOW';
  if (law.isOfHere === 'NO') return 'OUT_OF_AREA';
  if (status === 'REPEALED' || status === 'SUSPENDED') return 'NO_LONGER_IN_FORCE';
  if (status === 'NOT_YET_IN_FORCE') return 'NOT_YET_IN_FORCE';
  if (status === 'GONE') return 'ARTICLE_GONE';
  const isInForce = ['IN_FORCE', 'CHANGED', 'MOVED'].includes(status);
  const isPrecise = law.namesArticle || law.level === 'L2D';
  return mayEstablish && law.isOfHere === 'YES' && isInForce && isPrecise ? 'LAWFUL' : 'UNRESOLVED';
}
