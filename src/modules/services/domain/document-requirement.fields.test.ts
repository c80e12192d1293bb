import { describe, expect, test } from '@jest/globals';
import { valueFault } from '../../../shared/fields.js';
import { documentRequirementFields } from './document-requirement.fields.js';

const judgements = documentRequirementFields.find(({ name }) => name === 'judgements');
const judged = (question: string, answer = 'YES') => ({ question, answer, judgedBy: '司法局', judgedOn: '2026-03-02' });

describe('what people judged of a document', () => {
  test.each([
    ['different questions', [judged('OUTDATED'), judged('COMMON_SENSE', 'NO')], null],
    ['no question', [], null],
    [
      'one question twice',
      [judged('OUTDATED'), judged('COMMON_SENSE'), judged('OUTDATED', 'NO')],
      '[3] repeats question OUTDATED',
    ],
    ['a question that does not exist', [judged('UGLY')], '[1] question must be one of'],
    ['an answer that does not exist', [judged('OUTDATED', 'MAYBE')], '[1] answer must be one of YES, NO, UNKNOWN'],
    ['no answer', [{ question: 'OUTDATED' }], '[1] answer is missing'],
  ])('%s', (_name, value, fault) => {
    const found = judgements ? valueFault(judgements, value) : 'no such field';
    if (fault === null) expect(found).toBeNull();
    else expect(found).toContain(fault);
  });
});
