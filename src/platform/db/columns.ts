import { type EntityName, p } from '@mikro-orm/core';
import type { CalendarDate } from '../../shared/dates.js';
import type { Vocabulary } from '../../shared/vocabulary.js';

/** A calendar date; rows carry it as text, `"2019-10-22"`. */
export const calendarDate = () => p.string().columnType('date').$type<CalendarDate>();

/** An instant to the millisecond; given as a Date, and read as the database's text: `"2026-01-05 01:00:00.123+00"`. */
export const instant = () => p.datetime(3).$type<Date | string>();

/** A value of a closed list, held by a check constraint. */
export const oneOf = <Value extends string>(vocabulary: Vocabulary<Value>) => p.enum(vocabulary.values).$type<Value>();

/** A set of short codes, in the order given. */
export const textList = <Value extends string = string>() =>
  p.array().columnType('text[]').defaultRaw(`'{}'`).$type<Value[]>();

/** A foreign key that rows carry as the number itself; what is referenced is never deleted under it. */
export const reference = (entity: () => EntityName, column: string) =>
  p.manyToOne(entity()).mapToPk().deleteRule('restrict').joinColumn(column).index().$type<number>();

/** A foreign key that may be empty. */
export const optionalReference = (entity: () => EntityName, column: string) =>
  reference(entity, column).strictNullable();

/** Annotates a reference of a table to itself, where the compiler cannot infer it. */
export type OptionalReference = ReturnType<typeof optionalReference>;

/** Half-open existence `[validFrom, validTo)`; spread into the properties of a record. */
export const validity = {
  validFrom: calendarDate().strictNullable(),
  validTo: calendarDate().strictNullable(),
};

/** The check that goes with {@link validity}. */
export const validityCheck = (table: string) => ({
  name: `${table}_validity_check`,
  expression: 'valid_from < valid_to',
});

/** What a record is found by, as `loadSearchColumns` makes it; spread into the properties of a record. */
export const searchColumns = {
  searchText: p.text().default(''),
  searchPinyin: p.text().default(''),
};

/**
 * The indexes that go with {@link searchColumns}: words of one character and more, rechecked by LIKE, and pinyin by its
 * trigrams.
 */
export const searchIndexes = (table: string) => [
  {
    name: `${table}_search_index`,
    expression: `create index "${table}_search_index" on "${table}" using gin (quanze.search_tokens(search_text))`,
  },
  {
    name: `${table}_sound_index`,
    expression: `create index "${table}_sound_index" on "${table}" using gin (search_pinyin gin_trgm_ops)`,
  },
];
