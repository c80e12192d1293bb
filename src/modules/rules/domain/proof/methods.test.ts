import { describe, expect, test } from '@jest/globals';
import {
  judgedDataSource,
  judgedEvidence,
  judgedFactType,
  judgedRequirement,
  slices,
} from '../../../../../test/support/judged.js';
import type { Judgement } from '../../../legal/domain/vocabulary.js';
import type { EvidenceKind, RequirementQuestion } from '../../../services/domain/vocabulary.js';
import type { RequirementInput } from '../judged.js';
import { commitmentOf, departmentCheckReading, documentReading } from './methods.js';

type Given = Partial<Omit<RequirementInput, 'item'>>;

const fact = judgedFactType({ id: 7 });
const paper = (kind: EvidenceKind) => judgedEvidence({ kind, facts: [fact] });
const proof: Given = { facts: [fact], alternatives: [[paper('CERTIFICATE')]] };
const beside = (kind: EvidenceKind): Given => ({ isProof: 'NO', facts: [fact], alternatives: [[paper(kind)]] });
const judged = (question: RequirementQuestion, answer: Judgement): Given => ({
  judgements: { [question]: { answer, judgedBy: '清禾县司法局', judgedOn: null } },
});

describe('a licence', () => {
  const either: Given = { alternatives: [[paper('LICENCE')], [paper('CERTIFICATE')]] };

  test.each<[string, Given, readonly Given[], string]>([
    ['that nobody asks for', {}, [], 'NO'],
    ['that the item asks for anyway', {}, [beside('LICENCE')], 'DEMANDED'],
    ['that the list accepts instead', either, [], 'ACCEPTED'],
    [
      'that it accepts together with a certificate',
      { alternatives: [[paper('LICENCE'), paper('CERTIFICATE')]] },
      [],
      'NO',
    ],
    ['that a person judged to do', judged('LICENCE_SUFFICES', 'YES'), [], 'JUDGED'],
    ['that a person judged not to do', { ...either, ...judged('LICENCE_SUFFICES', 'NO') }, [beside('LICENCE')], 'NO'],
    ['of which nobody could say', judged('LICENCE_SUFFICES', 'UNKNOWN'), [], 'UNANSWERED'],
    [
      'of which nobody could say, but that is asked for',
      judged('LICENCE_SUFFICES', 'UNKNOWN'),
      [beside('LICENCE')],
      'DEMANDED',
    ],
    ['where a contract is asked for', {}, [beside('CONTRACT')], 'NO'],
    ['for what is no proof', { ...either, isProof: 'NO' }, [], 'NO'],
  ])('%s', (_name, given, requirements, expected) => {
    expect(documentReading('LICENCE', judgedRequirement({ ...proof, ...given }, { requirements }))).toBe(expected);
  });
});

describe('departments', () => {
  const answering = (permission: 'ON_REQUEST' | 'GRANTED') => [
    judgedFactType({ source: judgedDataSource({ permission, online: slices(false, ['2023-01-01', true]) }) }),
  ];

  test.each<[string, Given, unknown]>([
    ['have nothing to look into', {}, 'NO'],
    [
      'can ask a source that answers on request',
      { facts: answering('ON_REQUEST') },
      slices('NO', ['2023-01-01', 'ON_REQUEST']),
    ],
    ['need not ask what data sharing tells', { facts: answering('GRANTED') }, 'NO'],
    ['can check, as a person judged', judged('DEPARTMENTS_CAN_CHECK', 'YES'), 'JUDGED'],
    ['cannot, as a person judged', { facts: answering('ON_REQUEST'), ...judged('DEPARTMENTS_CAN_CHECK', 'NO') }, 'NO'],
    ['may or may not, as nobody could say', judged('DEPARTMENTS_CAN_CHECK', 'UNKNOWN'), 'UNANSWERED'],
  ])('%s', (_name, given, expected) => {
    expect(departmentCheckReading(judgedRequirement({ ...proof, ...given }))).toEqual(expected);
  });
});

describe('a commitment', () => {
  const statement = paper('OWN_STATEMENT');

  test.each<[string, Given, readonly Given[], string]>([
    ['without ground', {}, [], 'NO'],
    [
      'where the list takes a statement instead',
      { alternatives: [[paper('CERTIFICATE')], [statement]] },
      [],
      'STATEMENT_TAKEN',
    ],
    [
      'where it takes a statement of something else',
      { alternatives: [[paper('CERTIFICATE')], [{ ...statement, facts: [] }]] },
      [],
      'NO',
    ],
    ['where the item asks for a statement anyway', {}, [beside('OWN_STATEMENT')], 'STATEMENT_TAKEN'],
    ['where it asks some for a statement', {}, [{ ...beside('OWN_STATEMENT'), necessity: 'CONDITIONAL' }], 'NO'],
    ['that a person judged to do', judged('COMMITMENT_SUFFICES', 'YES'), [], 'JUDGED'],
    ['that a person judged not to do', judged('COMMITMENT_SUFFICES', 'NO'), [beside('OWN_STATEMENT')], 'NO'],
    ['of which nobody could say', judged('COMMITMENT_SUFFICES', 'UNKNOWN'), [], 'UNANSWERED'],
    ['for what was eliminated', { disposition: 'ELIMINATED', ...judged('COMMITMENT_SUFFICES', 'YES') }, [], 'NO'],
  ])('%s', (_name, given, requirements, expected) => {
    expect(commitmentOf(judgedRequirement({ ...proof, ...given }, { requirements }))).toBe(expected);
  });
});
