import { describe, expect, test } from '@jest/globals';
import { judgedBasis, judgedPower, slices } from '../../../../../test/support/judged.js';
import { parseCalendarDate } from '../../../../shared/dates.js';
import type { BasisStatus } from '../../../legal/domain/vocabulary.js';
import { POWER_AUTHORITY_READINGS } from './power-authority.readings.js';

const { basisStanding, citesMoved, highestBasis, listing, setUp, setUpGround } = POWER_AUTHORITY_READINGS;
const FIRST_DAY = parseCalendarDate('2023-01-01');

describe('what is read of powers over legal time', () => {
  test('a temporary licence is good for its year and expired after it, whichever day somebody looks', () => {
    const judged = { answer: 'YES', judgedBy: '县司法局', judgedOn: FIRST_DAY } as const;
    const power = judgedPower({
      judgements: { UPPER_LAW: { ...judged, answer: 'NO' }, URGENT_NEED: judged },
      bases: [
        judgedBasis({
          level: 'L4P',
          instrument: { firstEffectiveOn: FIRST_DAY },
          standing: slices<BasisStatus>('NOT_YET_IN_FORCE', ['2023-01-01', 'IN_FORCE']),
        }),
      ],
    });
    expect(setUp(power)).toEqual(slices('NO', ['2023-01-01', 'SET'], ['2024-01-01', 'EXPIRED']));
    expect(setUpGround(power)).toEqual(slices('NO_BASIS', ['2023-01-01', 'NONE'], ['2024-01-01', 'S-02']));
  });

  test('a licence whose regulation is repealed has no basis from that day on', () => {
    const power = judgedPower({
      bases: [judgedBasis({ standing: slices<BasisStatus>('IN_FORCE', ['2026-07-01', 'REPEALED']) })],
    });
    expect(basisStanding(power)).toEqual(slices('IN_FORCE', ['2026-07-01', 'NO_LONGER_IN_FORCE']));
    expect(highestBasis(power)).toEqual(slices('LAW', ['2026-07-01', 'NONE']));
    expect(setUp(power)).toEqual(slices('SET', ['2026-07-01', 'NO']));
  });

  test('an article has moved only since it was cited', () => {
    const standing = slices<BasisStatus>('MOVED', ['2019-01-01', 'IN_FORCE'], ['2023-03-15', 'MOVED']);
    const power = judgedPower({ bases: [judgedBasis({ standing })] });
    expect(citesMoved(power)).toEqual(slices(false, ['2023-03-15', true]));
  });

  test('a catalogue item that ends takes its licences off the list', () => {
    const neutral = judgedPower();
    const catalogueItem = neutral.catalogueItem && {
      ...neutral.catalogueItem,
      existence: { validFrom: parseCalendarDate('2020-01-01'), validTo: parseCalendarDate('2026-01-01') },
    };
    expect(listing(judgedPower({ catalogueItem }))).toEqual(
      slices('UNLISTED', ['2020-01-01', 'LISTED'], ['2026-01-01', 'REMOVED']),
    );
  });

  test('what never changes is one value', () => {
    const power = judgedPower();
    expect([setUp(power), basisStanding(power), citesMoved(power), listing(power)]).toEqual([
      'SET',
      'IN_FORCE',
      false,
      'LISTED',
    ]);
  });
});

describe('what powers share is read once', () => {
  const standing = slices<BasisStatus>('UNDATED', ['2016-01-01', 'IN_FORCE']);

  test('powers that rest on the same laws share their slices, whatever else they are', () => {
    const bases = [judgedBasis({ standing })];
    const licence = judgedPower({ bases });
    const penalty = judgedPower({ bases, category: 'PENALTY', kinds: ['FINE'], fineCeilingYuan: 90_000 });
    expect(setUp(penalty)).toBe(setUp(licence));
    expect(basisStanding(penalty)).toBe(basisStanding(licence));
  });

  test('on other bases they share them only where category, kinds, fine and answers are the same', () => {
    const bases = [judgedBasis({ level: 'L2', standing })];
    const judged = { answer: 'NO', judgedBy: '县司法局', judgedOn: FIRST_DAY } as const;
    const [one, other, judgedOne] = [
      judgedPower({ bases, code: 'A' }),
      judgedPower({ bases, code: 'B' }),
      judgedPower({ bases, judgements: { UPPER_LAW: judged } }),
    ];
    expect(setUp(one)).toBe(setUp(other));
    expect(setUp(one)).toEqual('REVIEW');
    expect(setUp(judgedOne)).toEqual(slices('REVIEW', ['2016-01-01', 'SET']));
  });
});
