import { formatProvisionPath, type ProvisionPath } from './article-path.js';
import type { CitationSegment, NotedEvent, ParsedCitation } from './citation/citation.js';
import { LONGEST_RANGE, spellOut } from './citation/spell-out.js';

/** Where a text stands, so that 本法, 前款 and a bare 第十二条 in it can be followed. */
export interface CitationContext {
  /** Title of the instrument that the text is part of. */
  readonly title?: string;
  /** The provision that the text is part of. */
  readonly path?: ProvisionPath;
}

/** One provision (or a whole instrument, `path` null) that a text cites. */
export interface CitedTarget {
  /** As written, without 《》; for 本法, 同法 and bare provisions the title they point at, when the text or context has it. */
  readonly titleAsWritten: string | null;
  readonly levelAsWritten: string | null;
  readonly documentNumber: string | null;
  /** When the text cited was last amended, as the brackets say: `"2015"` of （2015年修正）; null when they do not. */
  readonly amendedOn: string | null;
  /** See `formatProvisionPath`; null for a whole instrument, and when nobody can say which article is meant. */
  readonly path: string | null;
  readonly spanStart: number;
  readonly spanEnd: number;
  /** True when the text says 本法, 前款 or a bare 第十二条: which instrument or article is meant depends on its place. */
  readonly isRelative: boolean;
}

/** What a citation names; `isTruncated` when a range or the whole was too long to spell out. */
export interface CitedTargets {
  readonly targets: readonly CitedTarget[];
  readonly isTruncated: boolean;
}

/** A whole text is spelled out up to ten of the longest ranges. */
const MOST_TARGETS = 10 * LONGEST_RANGE;

/**
 * Lists what a parsed citation names, one target for each provision, in the order written.
 *
 * Ranges are spelled out (第二十四条至第二十六条 is three targets). 本法 and bare provisions mean the instrument of the
 * context, else the one named before them in the text; 该法 and 同法 the one named before, else that of the context.
 * 前条 of article 12 is article 11: inserted articles between them are not known here.
 */
export function citationTargets(parsed: ParsedCitation, context: CitationContext = {}): CitedTargets {
  const targets: CitedTarget[] = [];
  let isTruncated = false;
  let said: Antecedent = { title: null, documentNumber: null, path: null };
  for (const segment of parsed.segments) {
    if (segment.kind === 'UNPARSED' || !namesAnything(segment)) continue;
    const named = identify(segment, said, context);
    said = { ...named.antecedent, path: segment.instrument ? null : said.path };
    const base = { ...named.target, levelAsWritten: segment.level?.label ?? null, amendedOn: amendedOn(segment) };
    if (segment.provisions.length === 0) {
      if (targets.length === MOST_TARGETS) return { targets, isTruncated: true };
      const { start, end } = segment.instrument?.span ?? segment.span;
      targets.push({ ...base, path: null, spanStart: start, spanEnd: end });
    }
    const here = base.isRelative ? (context.path ?? null) : null;
    for (const provision of segment.provisions) {
      const spelled = spellOut(provision, { said: said.path, here });
      isTruncated ||= spelled.isTruncated;
      said = { ...said, path: spelled.paths.at(-1) ?? said.path };
      const isRelative = base.isRelative || provision.start.anchor !== null || provision.start.article === 0;
      const place = { isRelative, spanStart: provision.span.start, spanEnd: provision.span.end };
      for (const path of spelled.paths.length > 0 ? spelled.paths : [null]) {
        if (targets.length === MOST_TARGETS) return { targets, isTruncated: true };
        targets.push({ ...base, ...place, path: path && path.article > 0 ? formatProvisionPath(path) : null });
      }
    }
  }
  return { targets, isTruncated };
}

interface Antecedent {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly path: ProvisionPath | null;
}

interface Identified {
  readonly target: Pick<CitedTarget, 'titleAsWritten' | 'documentNumber' | 'isRelative'>;
  readonly antecedent: Pick<Antecedent, 'title' | 'documentNumber'>;
}

function amendedOn({ notes }: CitationSegment): string | null {
  const amendments = notes.flatMap(({ events }) => events).filter(({ event }) => AMENDMENTS.has(event));
  return amendments.at(-1)?.date ?? null;
}

const AMENDMENTS: ReadonlySet<NotedEvent['event']> = new Set(['修订', '修正', '修改']);

/** A level tag alone names nothing. */
function namesAnything(segment: CitationSegment): boolean {
  return segment.instrument !== null || segment.provisions.length > 0;
}

function identify(segment: CitationSegment, said: Antecedent, context: CitationContext): Identified {
  const { instrument } = segment;
  const noted = segment.notes.find((note) => note.documentNumber !== null)?.documentNumber ?? null;
  if (instrument?.kind === 'TITLE' || instrument?.kind === 'DOCUMENT') {
    const title = instrument.kind === 'TITLE' ? instrument.title : null;
    const documentNumber = instrument.kind === 'DOCUMENT' ? instrument.documentNumber : noted;
    return {
      target: { titleAsWritten: title, documentNumber, isRelative: false },
      antecedent: { title, documentNumber },
    };
  }
  const own = context.title === undefined ? null : { title: context.title, documentNumber: null };
  const before = said.title === null && said.documentNumber === null ? null : said;
  const pointsBack = instrument !== null && !instrument.word.startsWith('本');
  const meant = (pointsBack ? (before ?? own) : (own ?? before)) ?? { title: null, documentNumber: null };
  return {
    target: {
      titleAsWritten: meant.title,
      documentNumber: noted ?? meant.documentNumber,
      isRelative: true,
    },
    antecedent:
      pointsBack || own === null ? { title: meant.title, documentNumber: meant.documentNumber } : (before ?? own),
  };
}
