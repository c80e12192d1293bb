import { describe, expect, test } from '@jest/globals';
import { itemsNamed, itemsOfBundle, type OfferedItem } from './pick-items.js';

const item = (id: number, serviceItemId: number, isOffered = true): OfferedItem => ({
  id,
  code: `H-${id}`,
  serviceItemId,
  isOffered,
});

/** Service item 1 has one case, 2 has two and one that ended, 3 has none on offer. */
const KNOWN = [item(11, 1), item(21, 2), item(22, 2), item(23, 2, false), item(31, 3, false)];
const BUNDLE = { code: 'B', serviceItems: [2, 1, 3] };

describe('items that are named', () => {
  test('come in the order of naming, each once', () => {
    expect(itemsNamed(['H-21', 'H-11', 'H-21'], KNOWN).map(({ id }) => id)).toEqual([21, 11]);
  });

  test('must be there, and be one', () => {
    expect(() => itemsNamed(['H-99'], KNOWN)).toThrow('No such HandlingItem');
    expect(() => itemsNamed(['H-11'], [...KNOWN, { ...item(12, 1), code: 'H-11' }])).toThrow('Several schemes');
  });
});

describe('a bundle', () => {
  const picked = (named: readonly OfferedItem[]) => {
    const { items, toPick } = itemsOfBundle(BUNDLE, named, KNOWN);
    return { items: items.map(({ id }) => id), toPick };
  };

  test('asks which case where there are several, and says where there is none', () => {
    expect(picked([])).toEqual({
      items: [11],
      toPick: [
        { serviceItemId: 2, handlingItemIds: [21, 22] },
        { serviceItemId: 3, handlingItemIds: [] },
      ],
    });
  });

  test('takes the cases that are named, one that is not on offer too', () => {
    expect(picked([item(22, 2), item(31, 3, false)])).toEqual({ items: [22, 11, 31], toPick: [] });
  });

  test('refuses what does not belong to it', () => {
    expect(() => picked([item(41, 4)])).toThrow('does not belong');
  });
});
