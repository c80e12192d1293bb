import { type CalendarDate, isCalendarDate } from '../../shared/dates.js';
import type { ConfigFault } from './config-error.js';

/** Reads values out of an env-like record and remembers every fault, so that all are told at once. */
export class ConfigReader {
  readonly faults: ConfigFault[] = [];

  constructor(
    private readonly values: Readonly<Record<string, string | undefined>>,
    /** Values that came from elsewhere, by name: `{ PORT: '--port' }`, so that a fault names what was written. */
    private readonly writtenAs: Readonly<Record<string, string>> = {},
  ) {}

  /** The text of a variable without surrounding blanks; null when it is unset or empty. */
  text(name: string): string | null {
    return this.values[name]?.trim() || null;
  }

  /** A whole number within bounds, both included; the default when unset. */
  wholeNumber(name: string, bounds: { readonly min: number; readonly max: number; readonly default: number }): number {
    const text = this.text(name);
    if (text === null) return bounds.default;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= bounds.min && value <= bounds.max) return value;
    const range = `${bounds.min}–${bounds.max}`;
    this.fault(name, {
      en: `${quote(text)} is not a whole number in ${range}; give one, or leave it out for ${bounds.default}.`,
      zh: `${quote(text)} 不是 ${range} 之间的整数；请改正，或留空以使用 ${bounds.default}。`,
    });
    return bounds.default;
  }

  /** A switch written 1, true, yes, on or 0, false, no, off, in any case; the default when unset. */
  flag<Default extends boolean | null>(name: string, byDefault: Default): boolean | Default {
    const text = this.text(name);
    if (text === null) return byDefault;
    if (/^(1|true|yes|on)$/i.test(text)) return true;
    if (/^(0|false|no|off)$/i.test(text)) return false;
    this.fault(name, {
      en: `${quote(text)} is neither yes nor no; write 1 or 0.`,
      zh: `${quote(text)} 既非是也非否；请写 1 或 0。`,
    });
    return byDefault;
  }

  /** One of the words listed, in any case; the default when unset. */
  oneOf<Word extends string>(name: string, words: readonly Word[], byDefault: Word): Word {
    const text = this.text(name);
    if (text === null) return byDefault;
    const word = words.find((candidate) => candidate === text.toLowerCase());
    if (word !== undefined) return word;
    this.fault(name, {
      en: `${quote(text)} is none of ${words.join(', ')}.`,
      zh: `${quote(text)} 不在下列取值之中：${words.join('、')}。`,
    });
    return byDefault;
  }

  /** A day of the calendar; null when unset. */
  calendarDate(name: string): CalendarDate | null {
    const text = this.text(name);
    if (text === null || isCalendarDate(text)) return text;
    this.fault(name, {
      en: `${quote(text)} is no day of the calendar; write it like 2024-05-01.`,
      zh: `${quote(text)} 不是存在的日期；请写成 2024-05-01 的样式。`,
    });
    return null;
  }

  /** Remembers that the value of this name cannot be used. */
  fault(name: string, text: { readonly en: string; readonly zh: string }): void {
    this.faults.push({ name: this.writtenAs[name] ?? name, ...text });
  }
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
