import type { CalendarDate } from '../../../shared/dates.js';
import type { FactDeclarations, ValueOf } from './fact.js';
import type { Slice } from './legal-timeline.js';

/**
 * A fact as read from a subject: its value on every day, or, where it changes with legal time, its slices, which lie
 * in order without gap or overlap from unbounded to unbounded.
 *
 * Slices of what many subjects share are made once and given to all of them as one object: a scan reads them by
 * identity.
 */
export type Reading<Value> = Value | readonly Slice<Value>[];

/** How each fact of a kind of subject is read: one pure function for each declaration. */
export type Readings<Declarations extends FactDeclarations, Input> = {
  readonly [Name in keyof Declarations]: (input: Input) => Reading<ValueOf<Declarations[Name]>>;
};

/**
 * Of what other subjects a fact speaks (what covers this document, the rest of a circle): their codes, by the name of
 * the fact. Asked only where a rule that names the fact holds, for the first day on which
 * it does.
 */
export type RelatedSubjects<Declarations extends FactDeclarations, Input> = {
  readonly [Name in keyof Declarations]?: (input: Input, on: CalendarDate) => readonly string[];
};
