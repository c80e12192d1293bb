import { citedStanding } from '../../domain/cited-standing.js';
import type { JudgedBasis } from '../../domain/judged.js';
import type { CitedTarget } from './read-cited-provisions.js';

/** What a citation names and how that stands; all that the standing was made of is let go. */
export interface StandingTarget
  extends Pick<CitedTarget, 'text' | 'instrument' | 'area' | 'isLabelWrong'>,
    Pick<JudgedBasis, 'writtenOn' | 'namesArticle' | 'standing'> {}

export function standingTarget({ text, cited, instrument, area, isLabelWrong }: CitedTarget): StandingTarget {
  const { writtenOn, namesArticle } = cited;
  return { text, writtenOn, namesArticle, instrument, area, isLabelWrong, standing: citedStanding(cited) };
}
