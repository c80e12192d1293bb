import { compareProvisionPaths, formatPathInChinese } from './article-path.js';
import type {
  CitationSegment,
  CitedInstrument,
  CitedPath,
  CitedProvision,
  ParsedCitation,
} from './citation/citation.js';
import { coarserPart, finestUnit } from './citation/provision-list.js';
import { UNITS, type UnitIndex } from './citation/provision-words.js';

const FINEST = 3;

/**
 * Writes a citation in its canonical Chinese form: level tags in 【】, titles in 《》, notes in （）, 〔〕 in document
 * numbers, Chinese numerals (目 in Arabic), 、 between provisions, a line for each numbered entry.
 *
 * Reading what was written gives the same structure, and writing that again the same text. Parts that could not be
 * read stay as they were.
 *
 * @returns e.g. `"【行政法规】《道路运输条例》（国务院令第406号）第十条第一款、第二款"`
 */
export function formatCitation(parsed: ParsedCitation): string {
  return parsed.segments
    .map((segment, index) => {
      const isEntry = segment.kind === 'CITATION' && segment.marker !== null;
      const lead = index > 0 && segment.isSeparated ? (isEntry ? '\n' : '；') : '';
      return lead + (segment.kind === 'UNPARSED' ? segment.text : formatSegment(segment));
    })
    .join('');
}

/** Writes one provision or range by itself, e.g. `"第十条第一项至第三项"`, `"前款"`. */
export function formatProvision(provision: CitedProvision): string {
  return formatProvisions([provision]);
}

function formatSegment(segment: CitationSegment): string {
  return [
    segment.marker === null ? '' : `${segment.marker}.`,
    segment.level === null ? '' : `【${segment.level.label}】`,
    segment.instrument === null ? '' : formatInstrument(segment.instrument),
    ...segment.notes.map((note) => `（${note.text}）`),
    segment.division ?? '',
    formatProvisions(segment.provisions),
  ].join('');
}

function formatInstrument(instrument: CitedInstrument): string {
  switch (instrument.kind) {
    case 'TITLE':
      return `《${instrument.title}》`;
    case 'DOCUMENT':
      return instrument.documentNumber;
    case 'RELATIVE':
      return instrument.word;
  }
}

function formatProvisions(provisions: readonly CitedProvision[]): string {
  let previous: CitedPath | null = null;
  const written: string[] = [];
  for (const { start, end } of provisions) {
    const head = formatPath(start, previous === null ? 0 : unitToSay(previous, start, FINEST));
    const tail = end === null ? '' : `至${formatPath(end, unitToSay(start, end, finestUnit(start)))}`;
    written.push(head + tail);
    previous = end ?? start;
  }
  return written.join('、');
}

/** The finest unit, `limit` at most, from which the path must be said when a reader has just read `previous`. */
function unitToSay(previous: CitedPath, path: CitedPath, limit: UnitIndex): UnitIndex {
  const isTakenOver = (unit: UnitIndex): boolean => isSamePlace(coarserPart(previous, unit), coarserPart(path, unit));
  for (const unit of [FINEST, 2, 1] as const) {
    if (unit <= limit && path[UNITS[unit]] > 0 && isTakenOver(unit)) return unit;
  }
  return 0;
}

function isSamePlace(a: CitedPath, b: CitedPath): boolean {
  return compareProvisionPaths(a, b) === 0 && a.anchor?.word === b.anchor?.word;
}

function formatPath(path: CitedPath, from: UnitIndex): string {
  if (from === 0) return (path.anchor?.word ?? '') + formatPathInChinese(path);
  const { paragraph, item, point } = path;
  return formatPathInChinese({
    article: 0,
    suffix: 0,
    paragraph: from > 1 ? 0 : paragraph,
    item: from > 2 ? 0 : item,
    point,
  });
}
