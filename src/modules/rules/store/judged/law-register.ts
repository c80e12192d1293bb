import type { Em } from '../../../../platform/db/index.js';
import { BasisPurpose } from '../../../legal/domain/vocabulary.js';
import { appliesEverywhere, appliesHere } from '../../domain/applies-here.js';
import type { JudgedBasis, JudgedPlace } from '../../domain/judged.js';
import { readCitedProvisions } from './read-cited-provisions.js';
import { listed, missing } from './row-lists.js';
import type { RowOf } from './row-source.js';
import type { basisRows } from './row-specs.js';
import { type StandingTarget, standingTarget } from './standing-target.js';

type BasisRow = RowOf<ReturnType<typeof basisRows>>;

/** More than there will ever be, so that a place and something else make one number. */
const MOST_PLACES = 2 ** 22;

const PURPOSES: ReadonlyMap<string, number> = new Map(BasisPurpose.values.map((purpose, index) => [purpose, index]));

const NO_BASES: readonly JudgedBasis[] = [];

/** What records cite, each citation followed once, and how it stands. */
export class LawRegister {
  private readonly citations = new Map<number, readonly StandingTarget[]>();
  /** Citations that hold in some places and not in others. */
  private readonly localCitations = new Set<number>();
  private readonly onlyBases = new Map<number, readonly JudgedBasis[]>();
  private readonly localOnlyBases = new Map<number, readonly JudgedBasis[]>();
  private readonly basisLists = new Map<string, readonly JudgedBasis[]>();
  private readonly localBasisLists = new Map<string, readonly JudgedBasis[]>();

  constructor(private readonly em: Em) {}

  async load(wanted: Iterable<number> | undefined): Promise<void> {
    const ids = missing(wanted, this.citations);
    for (const [id, targets] of await readCitedProvisions(this.em, ids)) {
      this.citations.set(id, targets.map(standingTarget));
      if (targets.some(({ area }) => area !== null && !appliesEverywhere(area))) this.localCitations.add(id);
    }
  }

  /** The bases of a record in a place, in the order of citing; one list for all to whom the same is said. */
  bases(rows: BasisRow[] | undefined, place: JudgedPlace): readonly JudgedBasis[] {
    if (rows === undefined || rows.length === 0) return NO_BASES;
    const [first] = rows;
    if (first !== undefined && rows.length === 1) return this.onlyBasis(first, place);
    rows.sort((a, b) => a.position - b.position);
    let key = '';
    let isLocal = false;
    for (const { citationId, purpose } of rows) {
      key += `${citationId}${purpose} `;
      isLocal ||= this.localCitations.has(citationId);
    }
    return listed(isLocal ? this.localBasisLists : this.basisLists, isLocal ? key + place.id : key, () =>
      rows.flatMap((row) => this.basesOf(row, place)),
    );
  }

  /** Most records cite one provision: its list is found by numbers alone. */
  private onlyBasis(row: BasisRow, place: JudgedPlace): readonly JudgedBasis[] {
    const key = row.citationId * PURPOSES.size + (PURPOSES.get(row.purpose) ?? 0);
    if (!this.localCitations.has(row.citationId)) return listed(this.onlyBases, key, () => this.basesOf(row, place));
    return listed(this.localOnlyBases, key * MOST_PLACES + place.id, () => this.basesOf(row, place));
  }

  private basesOf({ citationId, purpose }: BasisRow, place: JudgedPlace): readonly JudgedBasis[] {
    return (this.citations.get(citationId) ?? []).map((target) => this.basis(target, purpose, place));
  }

  private basis(target: StandingTarget, purpose: JudgedBasis['purpose'], place: JudgedPlace): JudgedBasis {
    const { text, writtenOn, namesArticle, instrument, area, isLabelWrong, standing } = target;
    return {
      purpose,
      text,
      writtenOn,
      level: area?.isVerified ? area.level : 'UNKNOWN',
      appliesHere: area ? appliesHere(area, place) : 'UNKNOWN',
      namesArticle,
      instrument,
      isLabelWrong,
      standing,
    };
  }
}
