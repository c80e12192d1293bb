import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadPinyin } from '../../../../platform/text/pinyin.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import { Ratchet, type RatchetDemand, type RatchetElimination, type RatchetEvidence } from './ratchet.js';
import { type NameReader, nameReader } from './read-name.js';

const [NATION, COUNTY] = [1, 4];
const [KINSHIP, INCOME] = [71, 72];

const evidence = (given: Partial<RatchetEvidence> & { id: number; name: string }): RatchetEvidence => ({
  aliases: [],
  kind: 'CERTIFICATE',
  facts: [KINSHIP],
  issuers: 'OTHERS',
  ...given,
});
const kinshipProof = evidence({ id: 1, name: '亲属关系证明' });

const elimination = (given: Partial<RatchetElimination> = {}): RatchetElimination => ({
  code: 'X-1',
  place: NATION,
  catalogueItems: [],
  evidence: kinshipProof,
  purpose: null,
  replacement: 'INTERNAL_CHECK',
  decidedOn: parseCalendarDate('2020-02-19'),
  ...given,
});

const demand = (given: Partial<RatchetDemand> = {}): RatchetDemand => ({
  requirement: 'D-1',
  name: '亲属关系证明',
  purpose: null,
  isProof: 'YES',
  disposition: 'KEPT',
  alternatives: [],
  facts: [],
  catalogueItem: 900,
  places: new Set([COUNTY, NATION]),
  bases: [],
  ...given,
});

let read: NameReader;
beforeAll(async () => {
  read = nameReader(await loadPinyin());
});

const grounds = (wanted: RatchetDemand, ...eliminations: RatchetElimination[]) =>
  new Ratchet(eliminations, read).hitsOf(wanted).map(({ ground }) => ground);

describe('a demand brings back what was eliminated', () => {
  test.each<[string, Partial<RatchetDemand>, Partial<RatchetElimination>, string]>([
    [
      'when every way to meet it needs the same evidence',
      { name: '材料', alternatives: [[kinshipProof]] },
      {},
      'SAME_EVIDENCE',
    ],
    ['when it has the same name in disguise', { name: '親戚關係情況說明' }, {}, 'SAME_NAME'],
    [
      'when its evidence goes by an alias',
      { name: '材料', alternatives: [[evidence({ id: 2, name: '甲', aliases: ['亲属关系说明'] })]] },
      {},
      'SAME_NAME',
    ],
    [
      'when it is a certificate of the same fact for the same purpose',
      {
        name: '全家福情况核对',
        purpose: '办理继承',
        facts: [KINSHIP],
        alternatives: [[evidence({ id: 3, name: '全家福情况核对单' })]],
      },
      { purpose: '办理继承。' },
      'SAME_FACT',
    ],
    [
      'when the item named by the elimination is its own',
      { catalogueItem: 900 },
      { catalogueItems: [900] },
      'SAME_NAME',
    ],
  ])('%s', (_name, wanted, given, ground) => {
    expect(grounds(demand(wanted), elimination(given))).toEqual([ground]);
  });
});

describe('a demand brings nothing back', () => {
  test.each<[string, Partial<RatchetDemand>, Partial<RatchetElimination>]>([
    ['in another area', { places: new Set([NATION, 5]) }, { place: COUNTY }],
    ['for another item than the elimination names', { catalogueItem: 901 }, { catalogueItems: [900] }],
    ['for another purpose', { purpose: '办理贷款' }, { purpose: '办理继承' }],
    [
      'where the commitment is offered that replaced it',
      { disposition: 'COMMITMENT_OFFERED' },
      { replacement: 'COMMITMENT' },
    ],
    ['that is itself eliminated', { disposition: 'ELIMINATED' }, {}],
    [
      'when applicants state it themselves',
      { name: '亲属关系声明', alternatives: [[evidence({ id: 4, name: '亲属关系声明', kind: 'OWN_STATEMENT' })]] },
      {},
    ],
    [
      'when it asks for a licence that proves the fact',
      {
        name: '居民户口簿',
        facts: [KINSHIP],
        purpose: '办理继承',
        alternatives: [[evidence({ id: 5, name: '居民户口簿', kind: 'LICENCE' })]],
      },
      { purpose: '办理继承' },
    ],
    [
      'about another fact for the same purpose',
      { name: '收入核对', facts: [INCOME], purpose: '办理继承' },
      { purpose: '办理继承' },
    ],
    [
      'when an organ issues what villages must not',
      { alternatives: [[evidence({ id: 6, name: '亲属关系证明', issuers: 'OTHERS' })]] },
      { evidence: evidence({ id: 7, name: '亲属关系证明（村居）', issuers: 'VILLAGES' }) },
    ],
  ])('%s', (_name, wanted, given) => {
    expect(grounds(demand(wanted), elimination(given))).toEqual([]);
  });
});

describe('the lawful way through', () => {
  const basis = (level: RatchetDemand['bases'][number]['level'], firstEffectiveOn: string | null) => ({
    text: '《新法》第三条',
    level,
    firstEffectiveOn: firstEffectiveOn === null ? null : parseCalendarDate(firstEffectiveOn),
  });

  test.each([
    ['a law made since', basis('L1', '2021-01-01'), '《新法》第三条'],
    ['a local regulation made since', basis('L3P', '2021-01-01'), '《新法》第三条'],
    ['a law that was there before', basis('L1', '2020-02-19'), null],
    ['a rule, which may not establish a proof', basis('L4M', '2021-01-01'), null],
    ['an instrument that nobody has verified', basis('UNKNOWN', '2021-01-01'), null],
    ['an instrument whose beginning nobody knows', basis('L1', null), null],
  ])('%s', (_name, given, newerBasis) => {
    const [hit] = new Ratchet([elimination()], read).hitsOf(demand({ bases: [given] }));
    expect(hit?.newerBasis).toBe(newerBasis);
  });
});
