import { authorityReading, soundsLikeLicence } from '../authority/authority-reading.js';
import { profileOf, reading } from '../authority/basis-profile.js';
import {
  authorisationOf,
  codesOf,
  codesToNoOrgan,
  custodyOf,
  devolutionOf,
  entrustmentOf,
  isEntrustedAgain,
  licenceEntrusted,
  measureEntrusted,
} from '../authority/delegations.js';
import type { POWER_AUTHORITY_FACTS } from '../facts/power-authority.facts.js';
import type { JudgedCatalogueItem, PowerInput } from '../judged.js';
import { boundsOf } from '../legal-timeline.js';
import type { Reading, Readings, RelatedSubjects } from '../readings.js';

/** How the facts of a power are read that say who may establish it and who may use it. */
export const POWER_AUTHORITY_READINGS: Readings<typeof POWER_AUTHORITY_FACTS, PowerInput> = {
  status: ({ status }) => status,
  isLicence: ({ category }) => category === 'LICENSING',
  soundsLikeLicence,
  listing: listingOf,
  hasNamesake: ({ namesakes }) => namesakes.length > 0,
  basisStanding: ({ bases }) => profileOf(bases).standing,
  highestBasis: ({ bases }) => profileOf(bases).highest,
  setUp: (power) => authorityReading(power).setUp,
  setUpGround: (power) => authorityReading(power).ground,
  upperLawSetsIt: ({ judgements }) => {
    const sets = judgements.UPPER_LAW_SETS_IT?.answer ?? 'UNKNOWN';
    return sets === 'UNKNOWN' && judgements.UPPER_LAW?.answer === 'NO' ? 'NO' : sets;
  },
  npcAuthorised: ({ judgements }) => judgements.NPC_AUTHORISED?.answer ?? 'UNKNOWN',
  citesRepealed: ({ bases }) => profileOf(bases).faults.REPEALED,
  citesGone: ({ bases }) => profileOf(bases).faults.GONE,
  citesMissing: ({ bases }) => profileOf(bases).faults.ARTICLE_MISSING,
  citesMoved: ({ bases }) => profileOf(bases).faults.MOVED,
  citesChanged: ({ bases }) => profileOf(bases).faults.CHANGED,
  citesUnknownTitle: ({ bases }) => profileOf(bases).faults.UNKNOWN_TITLE,
  isLabelWrong: ({ bases }) => profileOf(bases).faults.LABEL,
  measureEntrusted,
  licenceEntrusted,
  custody: custodyOf,
  devolution: devolutionOf,
  authorisation: authorisationOf,
  entrustment: entrustmentOf,
  isEntrustedAgain,
};

/** Of which other powers and delegations the facts speak. */
export const POWER_AUTHORITY_RELATED: RelatedSubjects<typeof POWER_AUTHORITY_FACTS, PowerInput> = {
  hasNamesake: ({ namesakes }) => namesakes,
  measureEntrusted: (power) => codesOf(power, 'ENTRUSTED'),
  licenceEntrusted: codesToNoOrgan,
  custody: (power) => codesOf(power, 'DEVOLVED', 'AUTHORISED', 'ENTRUSTED'),
  devolution: (power) => codesOf(power, 'DEVOLVED'),
  authorisation: (power) => codesOf(power, 'AUTHORISED'),
  entrustment: (power) => codesOf(power, 'ENTRUSTED'),
  isEntrustedAgain: (power) => codesOf(power, 'ENTRUSTED'),
};

type Listing = 'NOT_A_LICENCE' | 'LISTED' | 'UNLISTED' | 'REMOVED';

const listings = new WeakMap<JudgedCatalogueItem, Reading<Listing>>();

function listingOf({ category, catalogueItem }: PowerInput): Reading<Listing> {
  if (category !== 'LICENSING') return 'NOT_A_LICENCE';
  if (catalogueItem === null) return 'UNLISTED';
  if (catalogueItem.status === 'CANCELLED') return 'REMOVED';
  const known = listings.get(catalogueItem);
  if (known !== undefined) return known;
  const { validFrom, validTo } = catalogueItem.existence;
  const made = reading(boundsOf([catalogueItem.existence]), (on): Listing => {
    if (validTo !== null && on >= validTo) return 'REMOVED';
    return validFrom !== null && on < validFrom ? 'UNLISTED' : 'LISTED';
  });
  listings.set(catalogueItem, made);
  return made;
}
