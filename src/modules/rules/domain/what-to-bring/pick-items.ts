import { InvalidInputError, NotFoundError } from '../../../../shared/errors.js';

/** A handling item that may be asked about. */
export interface OfferedItem {
  readonly id: number;
  readonly code: string;
  readonly serviceItemId: number;
  /** True when it and its service item are in use on the day. */
  readonly isOffered: boolean;
}

/** A service item of which nobody said which case is meant. */
export interface ItemToPick {
  readonly serviceItemId: number;
  /** Its cases on offer, by code; none when it is not offered on the day. */
  readonly handlingItemIds: readonly number[];
}

export interface PickedItems<Item extends OfferedItem> {
  /** Each once: those named in the order of naming, those of a bundle in its order. */
  readonly items: readonly Item[];
  readonly toPick: readonly ItemToPick[];
}

/**
 * The handling items of the codes.
 *
 * @param known rows that may have the codes
 * @throws {NotFoundError} when none has a code
 * @throws {InvalidInputError} when several have it, in schemes of their own
 */
export function itemsNamed<Item extends OfferedItem>(
  codes: readonly string[],
  known: readonly Item[],
): readonly Item[] {
  const byCode = Map.groupBy(known, ({ code }) => code);
  return [...new Set(codes)].map((code) => {
    const [item, another] = byCode.get(code) ?? [];
    if (!item) throw new NotFoundError('No such HandlingItem', { code });
    if (another) throw new InvalidInputError('Several schemes have this code', { code });
    return item;
  });
}

/**
 * The handling items of a bundle: of each of its service items those named, else the only one on offer. Where there
 * are several, somebody must say which.
 *
 * @param bundle its code and the ids of its service items, in order
 * @param named see {@link itemsNamed}
 * @param known all handling items of these service items
 * @throws {InvalidInputError} when one that is named belongs to another service item
 */
export function itemsOfBundle<Item extends OfferedItem>(
  bundle: { readonly code: string; readonly serviceItems: readonly number[] },
  named: readonly Item[],
  known: readonly Item[],
): PickedItems<Item> {
  const stray = named.find(({ serviceItemId }) => !bundle.serviceItems.includes(serviceItemId));
  if (stray) {
    throw new InvalidInputError('This handling item does not belong to the bundle', {
      handlingItem: stray.code,
      bundle: bundle.code,
    });
  }
  const parts = bundle.serviceItems.map((serviceItemId): PickedItems<Item> => {
    const picked = named.filter((item) => item.serviceItemId === serviceItemId);
    if (picked.length > 0) return { items: picked, toPick: [] };
    const offered = known.filter((item) => item.serviceItemId === serviceItemId && item.isOffered);
    if (offered.length === 1) return { items: offered, toPick: [] };
    return { items: [], toPick: [{ serviceItemId, handlingItemIds: offered.map(({ id }) => id) }] };
  });
  return { items: parts.flatMap(({ items }) => items), toPick: parts.flatMap(({ toPick }) => toPick) };
}
