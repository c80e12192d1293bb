import { readNumeral, writeNumeral } from '../chinese-numeral.js';
import type { CitedProvision, InstrumentNote } from './citation.js';
import { readDocumentNumber } from './document-number.js';
import { foldText } from './fold-text.js';
import { isHistory, LONGEST_NOTE, readNote } from './instrument-note.js';
import { claimLabel, claimMarker, readLabel } from './list-words.js';
import { matchBrackets } from './matching-brackets.js';
import { readProvisions } from './provision-list.js';
import { readAnchor, readUnit } from './provision-words.js';
import { readRelativeInstrument } from './relative-instrument.js';
import { skipBlanks, skipJoint, skipSeparators } from './separators.js';
import { claimTitle, isTitle } from './title-without-marks.js';

/** A piece of the text, `[start, end)`; tokens cover the text without gap or overlap. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'TEXT' }
  | { readonly kind: 'MARKER'; readonly number: number }
  | { readonly kind: 'LEVEL'; readonly label: string }
  | { readonly kind: 'TITLE'; readonly title: string }
  | { readonly kind: 'DOCUMENT'; readonly documentNumber: string }
  | { readonly kind: 'RELATIVE'; readonly word: string }
  | { readonly kind: 'NOTE'; readonly note: InstrumentNote }
  | { readonly kind: 'DIVISION'; readonly division: string }
  | { readonly kind: 'PROVISIONS'; readonly provisions: readonly CitedProvision[] }
);

/** A token without its place in the order of things. */
type Found = Exclude<Token, { kind: 'TEXT' }>;

const LONGEST_TITLE = 300;
const DIVISION = /第\s?(\d{1,3}|[一二三四五六七八九十百]{1,5})\s?(编|章|节)/y;
const HAN_RUN = /[\u3400-\u9fff〇]{2,60}(?:\((?:试行|暂行)\))?(?![\u3400-\u9fff〇])/y;

/** A list of provisions in brackets must end with them: 《…》（第三条）第五条 leaves open what is meant. */
const GOES_ON = /[第之至到~(\-条款项目件例外如码幅式额标的录光前上本该同此\d〇零一二三四五六七八九十百千两]/;

/**
 * Cuts a text into the parts of citations and the text between them.
 *
 * One pass from left to right; every look ahead or back is bounded, save over blanks and lists that are then
 * consumed, so that the time grows with the length of the text.
 */
export function tokenise(text: string): readonly Token[] {
  return new Tokeniser(text).run();
}

class Tokeniser {
  private readonly folded: string;
  private readonly closeOf: ReadonlyMap<number, number>;
  private readonly tokens: Token[] = [];
  private pos = 0;
  /** Where the text not yet given to any token begins. */
  private floor = 0;
  /** Where the blanks, and the separators, behind the last token end. */
  private blanksEnd = 0;
  private separatorsEnd = 0;

  constructor(private readonly text: string) {
    this.folded = foldText(text);
    this.closeOf = matchBrackets(this.folded);
  }

  run(): readonly Token[] {
    while (this.pos < this.folded.length) {
      const found = this.readAt(this.pos);
      for (const token of found) this.take(token);
      if (found.length === 0) this.pos = this.skipUnread(this.pos);
    }
    this.closeText(this.folded.length);
    return this.tokens;
  }

  private take(token: Found): void {
    this.closeText(token.start);
    this.tokens.push(token);
    this.pos = token.end;
    this.floor = token.end;
    this.blanksEnd = skipBlanks(this.folded, token.end);
    this.separatorsEnd = skipSeparators(this.folded, token.end);
  }

  private closeText(end: number): void {
    if (end > this.floor) this.tokens.push({ kind: 'TEXT', start: this.floor, end });
  }

  /** A 《》 that is empty or too long, and a passage in brackets behind an instrument, are text as a whole. */
  private skipUnread(at: number): number {
    const close = this.closeOf.get(at);
    if (close === undefined) return at + 1;
    const isPassage = close - at > LONGEST_NOTE && this.followsInstrument();
    return this.folded.charAt(at) === '《' || isPassage ? close + 1 : at + 1;
  }

  private readAt(at: number): readonly Found[] {
    switch (this.folded.charAt(at)) {
      case '《':
        return this.readTitle(at);
      case '(':
        return this.readDocument(at) ?? this.readBracket(at);
      case '【':
      case '[':
      case '〔':
      case '〖':
        return this.readDocument(at) ?? this.readLevel(at) ?? [];
      case '令':
      case '公':
        return this.readDocument(at) ?? [];
      case '第':
        return this.readProvisionsAt(at) ?? this.readDivision(at);
      case '本':
      case '该':
      case '同':
      case '此':
        return this.readRelative(at) ?? this.readProvisionsAt(at) ?? [];
      case '前':
      case '上':
        return this.readProvisionsAt(at) ?? [];
      default:
        return this.isAfterTitle() && /\d/.test(this.folded.charAt(at)) ? (this.readProvisionsAt(at) ?? []) : [];
    }
  }

  private readTitle(at: number): readonly Found[] {
    const close = this.closeOf.get(at);
    const title = close === undefined || close - at > LONGEST_TITLE ? '' : this.text.slice(at + 1, close).trim();
    if (close === undefined || title === '') return [];
    return this.withLead({ kind: 'TITLE', title, start: at, end: close + 1 });
  }

  private readDocument(at: number): readonly Found[] | null {
    const found = readDocumentNumber(this.folded, at, this.floor);
    if (!found) return null;
    return this.withLead({ kind: 'DOCUMENT', documentNumber: found.number, start: found.start, end: found.end });
  }

  private readLevel(at: number): readonly Found[] | null {
    const found = readLabel(this.folded, at);
    if (!found) return null;
    const level = this.withLead({ kind: 'LEVEL', label: found.label, start: at, end: found.end });
    const title = this.readTitleRun(skipBlanks(this.folded, found.end));
    return title ? [...level, title] : level;
  }

  /** A title without 《》 that a level tag leads to; no article need follow it. */
  private readTitleRun(start: number): Found | null {
    HAN_RUN.lastIndex = start;
    const run = HAN_RUN.exec(this.folded)?.[0] ?? '';
    if (run.includes('第') || !isTitle(run)) return null;
    const end = start + run.length;
    const isPointer =
      readRelativeInstrument(this.folded, start, start) !== null || readAnchor(this.folded, start, start) !== null;
    const isIssuer = [end - 2, end - 1, skipBlanks(this.folded, end)].some(
      (at) => readDocumentNumber(this.folded, at, start) !== null,
    );
    return isPointer || isIssuer ? null : { kind: 'TITLE', title: this.text.slice(start, end), start, end };
  }

  /** Behind an instrument: its provisions in brackets, or a note; behind a title without 《》: its history. */
  private readBracket(at: number): readonly Found[] {
    const close = this.closeOf.get(at);
    if (close === undefined || close - at > LONGEST_NOTE) return [];
    if (this.followsInstrument()) return this.readInBrackets(at, close);
    const leadsToArticle = readUnit(this.folded, skipBlanks(this.folded, close + 1), true)?.unit === 0;
    if (!leadsToArticle && !isHistory(this.text.slice(at + 1, close))) return [];
    const title = this.claimTitleBefore(at);
    return title.length === 0 ? [] : [...title, ...this.readInBrackets(at, close)];
  }

  private readInBrackets(at: number, close: number): readonly Found[] {
    const inside = readProvisions(this.folded, skipBlanks(this.folded, at + 1), { floor: at + 1, followsTitle: false });
    const goesOn = GOES_ON.test(this.folded.charAt(skipJoint(this.folded, close + 1)));
    if (inside && !goesOn && skipBlanks(this.folded, inside.end) === close) {
      return [{ kind: 'PROVISIONS', provisions: inside.provisions, start: at, end: close + 1 }];
    }
    const words = this.text.slice(at + 1, close).trim();
    if (words === '' || readNumeral(words) !== null) return [];
    const span = { start: at, end: close + 1 };
    return [{ kind: 'NOTE', note: readNote(words, span), ...span }];
  }

  private readProvisionsAt(at: number): readonly Found[] | null {
    const read = readProvisions(this.folded, at, { floor: this.floor, followsTitle: this.isAfterTitle() });
    if (!read) return null;
    const [first] = read.provisions;
    const title = first.start.article > 0 ? this.claimTitleBefore(at) : [];
    return [...title, { kind: 'PROVISIONS', provisions: read.provisions, start: at, end: read.end }];
  }

  private readDivision(at: number): readonly Found[] {
    if (!this.followsInstrument()) return [];
    let division = '';
    let end = at;
    for (;;) {
      DIVISION.lastIndex = end;
      const match = DIVISION.exec(this.folded);
      const number = readNumeral(match?.[1] ?? '');
      if (!match || number === null) break;
      division += `第${writeNumeral(number)}${match[2] ?? ''}`;
      end = skipBlanks(this.folded, end + match[0].length);
    }
    return division === '' ? [] : [{ kind: 'DIVISION', division, start: at, end }];
  }

  private readRelative(at: number): readonly Found[] | null {
    const found = readRelativeInstrument(this.folded, at, this.floor);
    return found && this.withLead({ kind: 'RELATIVE', word: found.word, start: at, end: found.end });
  }

  private claimTitleBefore(end: number): readonly Found[] {
    const claim = claimTitle(this.folded, { floor: this.floor, end });
    if (!claim) return [];
    return this.withLead({ kind: 'TITLE', title: this.text.slice(claim.start, claim.end), ...claim });
  }

  /** The number and the level written before an instrument: `2. 法律：`. */
  private withLead(token: Found): readonly Found[] {
    const isNamed = token.kind === 'TITLE' || token.kind === 'DOCUMENT';
    const label = isNamed ? claimLabel(this.folded, token.start, this.floor) : null;
    const marker = claimMarker(this.folded, label?.start ?? token.start, this.floor);
    return [
      ...(marker ? [{ kind: 'MARKER' as const, ...marker }] : []),
      ...(label ? [{ kind: 'LEVEL' as const, ...label }] : []),
      token,
    ];
  }

  /** True when only blanks stand between the last instrument (or note on it) and this place. */
  private followsInstrument(): boolean {
    const kind = this.tokens.at(-1)?.kind;
    const isInstrument = kind === 'TITLE' || kind === 'DOCUMENT' || kind === 'NOTE' || kind === 'RELATIVE';
    return isInstrument && this.blanksEnd === this.pos;
  }

  private isAfterTitle(): boolean {
    const kind = this.tokens.at(-1)?.kind;
    return (kind === 'TITLE' || kind === 'NOTE' || kind === 'DOCUMENT') && this.separatorsEnd === this.pos;
  }
}
