import { createHash } from 'node:crypto';
import { thresholds } from './draw.mjs';
import { chinese } from './places.mjs';
import { ACTIVITIES, OBJECTS, STATES, SUBJECTS } from './words.mjs';

/** What the citations of a block are good for; each block is a run of citation ids, so that a draw needs no look-up. */
export const NATIONAL_CLASSES = ['LAW', 'REGULATION', 'RULE', 'REPEALED', 'COMING', 'LAPSING', 'GONE', 'UNKNOWN'];
export const LOCAL_CLASSES = ['LOCAL', 'LOCAL_RULE'];

/** National instruments of the whole nation, by level. */
const NATIONAL = { L1: 260, L2: 420, L2D: 40, L4M: 500, LJ: 20, L5: 200 };
/** Instruments of each province, and of each city. */
const PROVINCIAL = { L3P: 20, L4P: 8, L5: 10 };
const MUNICIPAL = { L3C: 1 };

/** Citation class of what is in force, by level. */
const CLASS_OF_LEVEL = {
  L1: 'LAW',
  L2: 'REGULATION',
  L2D: 'REGULATION',
  L4M: 'RULE',
  LJ: 'RULE',
  L5: 'RULE',
  L3P: 'LOCAL',
  L4P: 'LOCAL_RULE',
  L3C: 'CITY',
};
const LEVEL_WORDS = {
  L1: ['法律', '法'],
  L2: ['行政法规', '条例'],
  L2D: ['国务院决定', '事项的决定'],
  L4M: ['部门规章', '办法'],
  LJ: ['司法解释', '案件的解释'],
  L5: ['规范性文件', '工作的通知'],
  L3P: ['地方性法规', '管理条例'],
  L4P: ['地方政府规章', '管理规定'],
  L3C: ['地方性法规', '若干规定'],
};
/** Of a hundred instruments that may be one of these; the others have one version, in force. */
const FATES = [
  ['AMENDED', 14],
  ['AMENDED_SOON', 3],
  ['LAPSING', 2],
  ['REPEALED', 6],
  ['COMING', 2],
  ['UNVERIFIED', 2],
];
/** Fewer instruments than this still have one of each fate. */
const FATED_LEVELS = new Set(['L1', 'L2', 'L3P']);

const COMING_FROM = ['2026-07-01', '2026-09-01', '2027-01-01'];
const LAPSING_ON = ['2026-07-01', '2026-10-01', '2027-01-01'];
const WRITTEN_ON = ['2019-06-03', '2022-06-01', '2025-12-20'];
const WRITTEN_IN_ADVANCE = '2026-06-01';
const PROMULGATED_IN_ADVANCE = '2026-05-20';

/**
 * Instruments with their versions and articles, and the citations of them.
 *
 * @param places of `planPlaces`
 * @returns rows of the six tables, and `ranges`: by class, else by class and number of the province or city, the first
 *   citation and how many
 */
export function planLaws(size, places, random, { nationId, firstCitation }) {
  const law = { random, instruments: [], titles: [], versions: [], provisions: [], names: new Set() };
  const drafts = new Map();
  const draft = (key, citation) => drafts.get(key)?.push(citation) ?? drafts.set(key, [citation]);
  const add = (counts, area) => {
    for (const [level, count] of Object.entries(counts)) {
      for (let index = 0; index < count; index++) {
        const instrument = makeInstrument(law, { level, area, fate: fateOf(level, index, count, random) });
        for (const { key, citation } of citationsOf(law, instrument, nationId))
          draft(area.key ? `${key} ${area.key}` : key, citation);
      }
    }
  };
  const national = Object.entries(NATIONAL).map(([level, count]) => [
    level,
    Math.max(1, Math.round(count * size.lawShare)),
  ]);
  add(Object.fromEntries(national), { id: nationId, name: '', code: null, key: '' });
  for (const { id, name, code, number } of places.provinces) add(PROVINCIAL, { id, name, code, key: `P${number}` });
  for (const { id, name, code, number } of places.cities) add(MUNICIPAL, { id, name, code, key: `C${number}` });
  for (const citation of unknownCitations(law, 200 + Math.round(1_800 * size.lawShare))) draft('UNKNOWN', citation);
  return { ...rowsOf(law), ...number(gather(drafts), firstCitation, random) };
}

/** What fails of a province is nobody else's example: it joins the national class. */
function gather(drafts) {
  const gathered = new Map();
  for (const [key, citations] of drafts) {
    const [name] = key.split(' ');
    const own = NATIONAL_CLASSES.includes(name) ? name : key;
    gathered.set(own, [...(gathered.get(own) ?? []), ...citations]);
  }
  return gathered;
}

function fateOf(level, index, count, random) {
  if (!FATED_LEVELS.has(level)) return random() < 0.15 ? 'AMENDED' : 'STANDING';
  if (index < FATES.length && count > 2 * FATES.length) return FATES[index][0];
  const drawn = random() * 100;
  return thresholds(FATES).find(([, end]) => drawn < end)?.[0] ?? 'STANDING';
}

function makeInstrument(law, { level, area, fate }) {
  const [, suffix] = LEVEL_WORDS[level];
  const title = freshTitle(law, area.name, suffix);
  const fullTitle = level === 'L1' ? `中华人民共和国${title}` : title;
  const instrument = {
    id: law.instruments.length + 1,
    code: area.code ? `${title}@${area.code}` : title,
    title,
    full_title: fullTitle,
    level,
    document_number: null,
    issuer: null,
    jurisdiction_id: area.id,
    is_variation: false,
    is_special: 'UNKNOWN',
    is_verified: fate !== 'UNVERIFIED',
    search_text: title,
  };
  law.instruments.push(instrument);
  law.titles.push({ id: instrument.id, instrument_id: instrument.id, match_text: title, is_alias: false });
  const versions = versionsOf(law, instrument, fate);
  return { ...instrument, fate, versions };
}

function freshTitle({ names, random }, area, suffix) {
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  for (;;) {
    const topic =
      random() < 0.6
        ? `${oneOf(OBJECTS)}${oneOf(ACTIVITIES)}`
        : `${oneOf(OBJECTS)}${oneOf(OBJECTS)}${oneOf(ACTIVITIES)}`;
    const title = `${area}${topic}${suffix}`;
    if (!names.has(title)) {
      names.add(title);
      return title;
    }
  }
}

function versionsOf(law, instrument, fate) {
  const { random } = law;
  const below = (count) => Math.floor(random() * count);
  const starts = [`${1996 + below(20)}-0${1 + below(9)}-01`];
  if (fate === 'COMING') starts[0] = COMING_FROM[below(3)];
  if (fate === 'AMENDED' || fate === 'AMENDED_SOON') starts.push(`${2017 + below(8)}-0${1 + below(5)}-15`);
  if (fate === 'AMENDED' && random() < 0.25) starts.splice(1, 0, `2016-1${below(3)}-01`);
  if (fate === 'AMENDED_SOON') starts.push(COMING_FROM[below(3)]);
  const end =
    fate === 'REPEALED' ? `${2020 + below(6)}-0${1 + below(5)}-01` : fate === 'LAPSING' ? LAPSING_ON[below(3)] : null;
  const count = Math.max(4, Math.min(160, Math.round(26 * Math.exp(0.5 * (random() + random() + random() - 1.5) * 2))));
  let articles = [];
  return starts.map((from, index) => {
    const isComing = from > '2026-06-15';
    const promulgated = isComing ? PROMULGATED_IN_ADVANCE : from.replace(/\d\d$/, '01');
    const next = starts[index + 1];
    const version = {
      id: law.versions.length + 1,
      code: `${instrument.code}#${from}`,
      instrument_id: instrument.id,
      promulgated_on: promulgated,
      effective_from: from,
      effective_to: next ?? end,
      end_kind: next ? 'SUPERSEDED' : end ? 'REPEALED' : null,
      document_number: null,
      note:
        index === 0
          ? `${promulgated.slice(0, 4)}年公布`
          : `${starts[0].slice(0, 4)}年公布 ${promulgated.slice(0, 4)}年修正`,
      flags: [],
      has_all_articles: true,
      last_article: count,
      is_verified: instrument.is_verified,
    };
    law.versions.push(version);
    articles = index === 0 ? firstArticles(law, version, count) : amendedArticles(law, version, articles, below);
    return { ...version, articles };
  });
}

function firstArticles(law, version, count) {
  return Array.from({ length: count }, (_, index) => addProvision(law, version, index + 1, null, articleText(law)));
}

/** One article goes, one comes a few places later, so that those between move; one in ten is reworded. */
function amendedArticles(law, version, before, below) {
  const gone = 1 + below(Math.max(1, before.length - 2));
  const come = Math.min(before.length, gone + 6);
  return before.map((_, index) => {
    const article = index + 1;
    if (article === come) return addProvision(law, version, article, null, articleText(law));
    const source = before[article >= gone && article < come ? index + 1 : index];
    const text = law.random() < 0.1 ? articleText(law) : source.text;
    return addProvision(law, version, article, source.lineage, text);
  });
}

function addProvision({ provisions }, version, article, lineage, text) {
  const id = provisions.length + 1;
  const provision = {
    id,
    version_id: version.id,
    article,
    suffix: 0,
    duplicate: 0,
    heading: null,
    text,
    lineage: lineage ?? id,
  };
  provisions.push(provision);
  return provision;
}

function articleText({ random }) {
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  return `${oneOf(SUBJECTS)}从事${oneOf(OBJECTS)}${oneOf(ACTIVITIES)}的，应当提交${oneOf(STATES)}材料，并接受主管部门的监督检查。`;
}

/** One for each article of a version that may be cited, and for one in five another that names a paragraph. */
function* citationsOf({ random }, { level, full_title: title, fate, versions, id, jurisdiction_id: place }, nationId) {
  const last = versions.at(-1);
  const current = fate === 'AMENDED_SOON' ? versions.at(-2) : last;
  const standing = new Set(current.articles.map(({ lineage }) => lineage));
  for (const version of versions) {
    if (version !== current && (version === last || random() < 0.5)) continue;
    for (const provision of version.articles) {
      const isGone = version !== current && !standing.has(provision.lineage);
      if (version !== current && !isGone && random() < 0.7) continue;
      const key = isGone ? 'GONE' : classOf(level, place === nationId || fate !== 'LAPSING' ? fate : 'STANDING');
      for (const paragraph of random() < 0.2 ? [null, 1] : [null]) {
        const writtenOn = writtenOnOf(version, fate, random);
        yield { key, citation: { level, title, instrument: id, version: version.id, provision, paragraph, writtenOn } };
      }
    }
  }
}

function classOf(level, fate) {
  if (fate === 'REPEALED' || fate === 'COMING' || fate === 'LAPSING') return fate;
  return fate === 'UNVERIFIED' ? 'UNKNOWN' : CLASS_OF_LEVEL[level];
}

/** A day on which the version was the one in force, or the only one promulgated. */
function writtenOnOf({ effective_from: from, effective_to: to }, fate, random) {
  if (fate === 'COMING') return WRITTEN_IN_ADVANCE;
  const possible = WRITTEN_ON.filter((day) => day >= from && (to === null || day < to));
  return possible[Math.floor(random() * possible.length)] ?? from;
}

/** Titles that the register does not hold, articles that never were, and words that cite nothing. */
function* unknownCitations({ random, instruments, versions }, count) {
  const only = versions.filter(({ effective_to: to, effective_from: from }) => to === null && from < WRITTEN_ON[0]);
  for (let number = 1; number <= count; number++) {
    if (number % 50 === 0) {
      yield { text: `第${number}号内部规定`, writtenOn: WRITTEN_ON[2] };
    } else if (number % 3 === 0) {
      const version = only[Math.floor(random() * only.length)];
      const { level, full_title: title, id } = instruments[version.instrument_id - 1];
      const provision = { id: null, article: version.last_article + 1 + (number % 30) };
      const paragraph = 1 + Math.floor(number / 30);
      yield { level, title, instrument: id, version: version.id, provision, paragraph, writtenOn: WRITTEN_ON[2] };
    } else {
      const title = `第${chinese(1 + (number % 999))}号海岸暂行规定`;
      const provision = { id: null, article: 1 + Math.floor(number / 999) };
      yield {
        level: 'L5',
        title,
        instrument: null,
        version: null,
        provision,
        paragraph: null,
        writtenOn: WRITTEN_ON[2],
      };
    }
  }
}

/** Gives each class a run of ids, in an order drawn, and an even number of them: two bases of one record differ in parity. */
function number(drafts, firstCitation, random) {
  const citations = [];
  const targets = [];
  const ranges = new Map();
  let next = firstCitation;
  for (const [key, own] of drafts) {
    for (let index = own.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [own[index], own[other]] = [own[other], own[index]];
    }
    ranges.set(key, { first: next, count: own.length - (own.length % 2) });
    for (const drafted of own) {
      const { citation, target } = citationRows(drafted, next++);
      citations.push(citation);
      if (target) targets.push(target);
    }
  }
  return { citations, targets, ranges };
}

function citationRows({ text: given, level, title, instrument, version, provision, paragraph, writtenOn }, id) {
  const digestOf = (text) => createHash('sha256').update(text).digest('hex');
  const row = (text, resolution) => ({ id, text, text_digest: digestOf(text), written_on: writtenOn, resolution });
  if (given) return { citation: row(given, 'NOT_A_CITATION'), target: null };
  const [tag] = LEVEL_WORDS[level];
  const head = `【${tag}】《${title}》`;
  const text = `${head}第${chinese(provision.article)}条${paragraph ? `第${chinese(paragraph)}款` : ''}`;
  const target = {
    citation_id: id,
    position: 1,
    title_as_written: title,
    match_text: title.replace(/^中华人民共和国/, ''),
    level_as_written: tag,
    document_number: null,
    path: paragraph ? `${provision.article}.${paragraph}` : String(provision.article),
    instrument_id: instrument,
    version_id: version,
    provision_id: provision.id,
    resolved_by: instrument ? 'TITLE' : 'NONE',
    span_start: head.length,
    span_end: text.length,
  };
  return { citation: row(text, instrument ? 'RESOLVED' : 'UNRESOLVED'), target };
}

function rowsOf({ instruments, titles, versions, provisions }) {
  const digested = provisions.map((row) => ({
    ...row,
    text_digest: createHash('sha256').update(row.text).digest('hex'),
  }));
  return { instruments, titles, versions, provisions: digested };
}
