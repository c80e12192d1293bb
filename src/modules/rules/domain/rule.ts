import type { CalendarDate } from '../../../shared/dates.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { FindingVerb, ReplacementMethod, RuleFamily, Severity, SubjectKind } from './vocabulary.js';

/** Where a rule applies. */
export interface RuleScope {
  /** Code of the jurisdiction in which and below which it applies; null for the whole country. */
  readonly jurisdiction: string | null;
}

/** Facts under which a rule says something else than by itself. */
export interface RuleCase {
  /** CEL over the facts of the subject kind: `proofBasis == 'LAWFUL'`. */
  readonly when: string;
  readonly verb: FindingVerb;
  readonly severity: Severity;
}

/** One rule as a row of data: what it asks of the facts, what follows, and by which law. */
export interface Rule {
  /** As the field names it: `E-NOLAW`. Rows of one code never apply on one day. */
  readonly code: string;
  readonly family: RuleFamily;
  readonly subjectKind: SubjectKind;
  /** CEL over the facts of the subject kind. */
  readonly criterion: string;
  readonly severity: Severity;
  /** Which finding of a subject is the headline: the smallest number. */
  readonly priority: number;
  readonly verb: FindingVerb;
  /** Where it calls for something else, such as an amendment where the law itself demands the proof; the first that holds applies. */
  readonly cases: readonly RuleCase[];
  /** What may take the place of the document, the best first. */
  readonly replacements: readonly ReplacementMethod[];
  /** Citations of the provisions that authorise the rule, one or more: `《优化营商环境条例》第四十四条第一款` */
  readonly statutes: readonly string[];
  readonly scope: RuleScope;
  readonly title: LocalisedText;
  /** One sentence with the facts it rests on in braces: `“{subject}”{isProof}，{proofBasis}。` */
  readonly reason: LocalisedText;
  /** The rule says nothing of days before: as a rule the day its statute took effect. */
  readonly validFrom: CalendarDate;
  /** The first day on which it no longer applies; null when none is set. */
  readonly validTo: CalendarDate | null;
  readonly version: number;
}
