import type { LocalisedText } from '../../../../shared/vocabulary.js';
import { ConflictQuestion, ConflictReason, ConflictReferee, ConflictResult } from './conflict-vocabulary.js';
import type { ConflictOutcome } from './resolve-conflict.js';

/** Titles of the two instruments, without marks: `行政许可法`. */
export interface ConflictTitles {
  readonly a: string;
  readonly b: string;
}

/**
 * Says which of two instruments applies, or who decides, why, and by which provision: one sentence.
 *
 * @returns e.g. `适用《行政许可法》：上位法优于下位法（《立法法》第九十九条第一款）。`
 */
export function explainConflict(outcome: ConflictOutcome, titles: ConflictTitles): LocalisedText {
  const { zh, en } = saidOf(outcome, titles);
  const { clause } = outcome;
  return {
    zh: `${zh}${clause === '' ? '' : `（${clause}）`}。`,
    en: `${en}${clause === '' ? '' : ` (${clause})`}.`,
  };
}

function saidOf(outcome: ConflictOutcome, { a, b }: ConflictTitles): LocalisedText {
  switch (outcome.outcome) {
    case 'A':
    case 'B': {
      const title = outcome.outcome === 'A' ? a : b;
      const why = ConflictReason.labels[outcome.reason];
      return { zh: `适用《${title}》：${why.zh}`, en: `《${title}》 applies: ${beginningSmall(why.en)}` };
    }
    case 'REFER':
      return saidOfReferee(outcome, `《${a}》《${b}》`);
    case 'REVIEW': {
      const question = ConflictQuestion.labels[outcome.question];
      return { zh: `待人工判断：${question.zh}`, en: `A person has to judge first: ${beginningSmall(question.en)}` };
    }
    default: {
      const { zh, en } = ConflictResult.labels[outcome.outcome];
      return { zh: `《${a}》《${b}》${zh}`, en: `《${a}》 and 《${b}》: ${beginningSmall(en)}` };
    }
  }
}

function saidOfReferee(
  { to, organ, onwardTo }: Extract<ConflictOutcome, { outcome: 'REFER' }>,
  titles: string,
): LocalisedText {
  const referee = organ === null ? ConflictReferee.labels[to] : { zh: organ, en: organ };
  const onward = onwardTo === null ? null : ConflictReferee.labels[onwardTo];
  return {
    zh: `${titles}不一致的，由${referee.zh}裁决${onward === null ? '' : `；认为不应当适用地方性法规的，提请${onward.zh}裁决`}`,
    en: `Where ${titles} contradict each other, ${referee.en} decides${onward === null ? '' : `; if it holds that the local regulation should not apply, it asks ${onward.en}`}`,
  };
}

function beginningSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
