import DataLoader from 'dataloader';
import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { type ReadBasis, readBases } from '../../legal/index.js';
import { DocumentRequirementBasis } from '../../services/index.js';

/** What demands a document, by requirement, as it stands on the day. */
export type DemandBases = DataLoader<number, readonly ReadBasis[]>;

/** Makes the loaders of what demands documents, one for each day asked about: four statements a day. */
export function demandBases(em: Em): (on: CalendarDate) => DemandBases {
  const byDay = new Map<CalendarDate, DemandBases>();
  return (on) => {
    const loader = byDay.get(on) ?? basesOnDay(em, on);
    byDay.set(on, loader);
    return loader;
  };
}

function basesOnDay(em: Em, on: CalendarDate): DemandBases {
  return new DataLoader(async (requirements) => {
    const bases = await readBases(em, DocumentRequirementBasis, requirements, { validAt: on });
    return requirements.map((id) => (bases.get(id) ?? []).filter(({ purpose }) => purpose === 'DEMAND'));
  });
}
