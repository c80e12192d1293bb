import type { CitationSegment, CitedInstrument, InstrumentNote } from './citation.js';
import type { Token } from './tokenise.js';

/** What lies between two tokens: nothing, blanks, or punctuation. */
export type Gap = 'NONE' | 'BLANK' | 'BREAK';

/** A token that is part of a citation. */
export type CitationToken = Exclude<Token, { kind: 'TEXT' }>;

const TRIAL = /^(?:试行|暂行)$/;

/** A segment that holds this token and nothing else yet. */
export function beginSegment(token: CitationToken, isSeparated: boolean): CitationSegment {
  const empty: CitationSegment = {
    kind: 'CITATION',
    span: { start: token.start, end: token.end },
    isSeparated,
    marker: token.kind === 'MARKER' ? token.number : null,
    level: null,
    instrument: null,
    notes: [],
    division: null,
    provisions: [],
  };
  return extendSegment(empty, token, 'NONE') ?? empty;
}

/** The segment with one token more; null when the token belongs to another citation. */
export function extendSegment(segment: CitationSegment, token: CitationToken, gap: Gap): CitationSegment | null {
  if (segment.provisions.length > 0) return null;
  const next = { ...segment, span: { start: segment.span.start, end: token.end } };
  const span = { start: token.start, end: token.end };
  switch (token.kind) {
    case 'MARKER':
      return null;
    case 'LEVEL':
      return segment.level || segment.instrument ? null : { ...next, level: { label: token.label, span } };
    case 'TITLE':
      return withTitle(next, { kind: 'TITLE', title: token.title, span }, gap);
    case 'DOCUMENT':
      return withDocument(next, { kind: 'DOCUMENT', documentNumber: token.documentNumber, span }, gap);
    case 'RELATIVE':
      return segment.instrument ? null : { ...next, instrument: { kind: 'RELATIVE', word: token.word, span } };
    case 'NOTE':
      return segment.instrument ? withNote(next, token.note) : null;
    case 'DIVISION':
      return segment.instrument && !segment.division ? { ...next, division: token.division } : null;
    case 'PROVISIONS':
      return { ...next, provisions: token.provisions };
  }
}

type Titled = Extract<CitedInstrument, { kind: 'TITLE' }>;
type Numbered = Extract<CitedInstrument, { kind: 'DOCUMENT' }>;

/** A document number right before a title is the number of that instrument: 国务院令第716号《…》. */
function withTitle(segment: CitationSegment, title: Titled, gap: Gap): CitationSegment | null {
  const { instrument } = segment;
  if (!instrument) return { ...segment, instrument: title };
  if (instrument.kind !== 'DOCUMENT' || gap === 'BREAK' || segment.division) return null;
  const numbered: CitationSegment = { ...segment, instrument: title, notes: [noteOf(instrument)] };
  return segment.notes.reduce<CitationSegment>((next, note) => withNote(next, note) ?? next, numbered);
}

/** Behind a title the number is that of the instrument; right behind another number it is its other number. */
function withDocument(segment: CitationSegment, document: Numbered, gap: Gap): CitationSegment | null {
  const { instrument } = segment;
  if (!instrument) return { ...segment, instrument: document };
  const isSame = instrument.kind === 'TITLE' ? gap !== 'BREAK' : instrument.kind === 'DOCUMENT' && gap === 'NONE';
  return isSame && !segment.division ? { ...segment, notes: [...segment.notes, noteOf(document)] } : null;
}

/** 《…办法》（试行） is the same title as 《…办法（试行）》. */
function withNote(segment: CitationSegment, note: InstrumentNote): CitationSegment | null {
  const { instrument } = segment;
  if (segment.division) return null;
  if (instrument?.kind !== 'TITLE' || !TRIAL.test(note.text)) return { ...segment, notes: [...segment.notes, note] };
  const span = { start: instrument.span.start, end: note.span.end };
  return { ...segment, instrument: { kind: 'TITLE', title: `${instrument.title}（${note.text}）`, span } };
}

function noteOf(document: Numbered): InstrumentNote {
  return { text: document.documentNumber, documentNumber: document.documentNumber, events: [], span: document.span };
}
