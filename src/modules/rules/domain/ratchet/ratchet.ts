import type { CalendarDate } from '../../../../shared/dates.js';
import type { InstrumentLevel, Judgement } from '../../../legal/domain/vocabulary.js';
import type { Disposition, EvidenceKind } from '../../../services/domain/vocabulary.js';
import { mayEstablishProof } from '../proof-basis.js';
import type { RatchetGround, ReplacementMethod } from '../vocabulary.js';
import type { NameReader, ReadName } from './read-name.js';
import { isSameName } from './same-name.js';

/** A piece of evidence, as far as the ratchet looks at it. */
export interface RatchetEvidence {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: EvidenceKind;
  /** Ids of the facts that it proves. */
  readonly facts: readonly number[];
  /** Who issues it: villages and communities alone, others too, or nobody that the register knows. */
  readonly issuers: 'VILLAGES' | 'OTHERS' | 'NONE';
}

/** A demand as a change leaves it. */
export interface RatchetDemand {
  /** Code. */
  readonly requirement: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly isProof: Judgement;
  readonly disposition: Disposition;
  /** Any one of the lists will do; none when the register has no evidence type for it. */
  readonly alternatives: readonly (readonly RatchetEvidence[])[];
  /** Ids of the facts that it must prove. */
  readonly facts: readonly number[];
  /** Id of the catalogue item that its service item implements; null for none. */
  readonly catalogueItem: number | null;
  /** Ids of the place of its service item and of all above it. */
  readonly places: ReadonlySet<number>;
  readonly bases: readonly RatchetBasis[];
}

/** A basis cited for a demand. */
export interface RatchetBasis {
  readonly text: string;
  /** UNKNOWN when nobody has verified it. */
  readonly level: InstrumentLevel;
  /** The first day on which the instrument was ever in force; null when the register does not know. */
  readonly firstEffectiveOn: CalendarDate | null;
}

/** A decision that binds demands. */
export interface RatchetElimination {
  /** Code. */
  readonly code: string;
  readonly place: number;
  /** Ids; none means all. */
  readonly catalogueItems: readonly number[];
  readonly evidence: RatchetEvidence;
  readonly purpose: string | null;
  readonly replacement: ReplacementMethod;
  readonly decidedOn: CalendarDate;
}

/** A demand that brings back what an elimination binds. */
export interface RatchetHit {
  /** Code of the requirement. */
  readonly requirement: string;
  readonly name: string;
  /** Code of the elimination. */
  readonly elimination: string;
  /** What was eliminated. */
  readonly eliminated: string;
  readonly ground: RatchetGround;
  /**
   * The lawful way through: a law, regulation or decision of the State Council cited for the demand that first took
   * effect after the elimination. With one the demand needs the approval of the government; without, it is refused.
   */
  readonly newerBasis: string | null;
}

/** Finds what brings back what was eliminated. */
export class Ratchet {
  private readonly names = new Map<string, readonly ReadName[]>();

  constructor(
    private readonly eliminations: readonly RatchetElimination[],
    private readonly readName: NameReader,
  ) {}

  /**
   * The eliminations that a demand would undo, one hit for each, in their order.
   *
   * An elimination for a purpose binds demands for that purpose and those that state none. A demand in whose place the
   * commitment is offered by which the proof was replaced brings nothing back.
   *
   * @see 优化营商环境条例 第四十四条第三款: 清单之外不得索要证明
   */
  hitsOf(demand: RatchetDemand): RatchetHit[] {
    if (demand.disposition === 'ELIMINATED') return [];
    return this.eliminations.flatMap((elimination) => {
      if (!binds(elimination, demand)) return [];
      const ground = this.groundOf(elimination, demand);
      if (ground === null) return [];
      return [
        {
          requirement: demand.requirement,
          name: demand.name,
          elimination: elimination.code,
          eliminated: elimination.evidence.name,
          ground,
          newerBasis: newerBasisOf(elimination, demand),
        },
      ];
    });
  }

  private groundOf(elimination: RatchetElimination, demand: RatchetDemand): RatchetGround | null {
    const { evidence } = elimination;
    if (
      demand.alternatives.length > 0 &&
      demand.alternatives.every((way) => way.some(({ id }) => id === evidence.id))
    ) {
      return 'SAME_EVIDENCE';
    }
    if (this.hasSameName(evidence, demand)) return 'SAME_NAME';
    return hasSameFact(elimination, demand) ? 'SAME_FACT' : null;
  }

  /**
   * By its own name, and by the names of the evidence that it asks for. Evidence on record of another kind (what
   * applicants write themselves, licences, judgments) is no disguise of a proof, nor is what an organ issues a disguise
   * of what villages must not issue.
   */
  private hasSameName(evidence: RatchetEvidence, demand: RatchetDemand): boolean {
    const asked = demand.alternatives.flat().filter(({ id }) => id !== evidence.id);
    const suspect = asked.filter((other) => mayDisguise(evidence, other));
    if (asked.length > 0 && suspect.length === 0) return false;
    const eliminated = this.namesOf([evidence.name, ...evidence.aliases]);
    const demanded = this.namesOf([demand.name, ...suspect.flatMap(({ name, aliases }) => [name, ...aliases])]);
    return demanded.some((one) => eliminated.some((other) => isSameName(other, one)));
  }

  private namesOf(names: readonly string[]): readonly ReadName[] {
    return names.flatMap((name) => {
      let read = this.names.get(name);
      if (!read) {
        read = this.readName(name);
        this.names.set(name, read);
      }
      return read;
    });
  }
}

function mayDisguise(eliminated: RatchetEvidence, asked: RatchetEvidence): boolean {
  if (eliminated.issuers === 'VILLAGES' && asked.issuers === 'OTHERS') return false;
  return asked.kind === eliminated.kind || asked.kind === 'CERTIFICATE' || asked.kind === 'OTHER';
}

function binds({ place, catalogueItems, purpose, replacement }: RatchetElimination, demand: RatchetDemand): boolean {
  if (!demand.places.has(place)) return false;
  if (catalogueItems.length > 0 && (demand.catalogueItem === null || !catalogueItems.includes(demand.catalogueItem))) {
    return false;
  }
  if (replacement === 'COMMITMENT' && demand.disposition === 'COMMITMENT_OFFERED') return false;
  return purpose === null || demand.purpose === null || bare(purpose) === bare(demand.purpose);
}

/**
 * A proof of the same fact for the same purpose: the elimination names the purpose or the item, the demand is for it,
 * and what it asks for is a certificate, not the licence, document, contract or statement that shall do instead.
 */
function hasSameFact({ evidence, purpose, catalogueItems }: RatchetElimination, demand: RatchetDemand): boolean {
  const isSamePurpose = purpose !== null ? demand.purpose !== null : catalogueItems.length > 0;
  if (!isSamePurpose || !demand.facts.some((fact) => evidence.facts.includes(fact))) return false;
  const asked = demand.alternatives.flat();
  return asked.length > 0 ? asked.every(({ kind }) => kind === 'CERTIFICATE') : demand.isProof === 'YES';
}

function newerBasisOf({ decidedOn }: RatchetElimination, { bases }: RatchetDemand): string | null {
  const newer = bases.find(
    ({ level, firstEffectiveOn }) =>
      mayEstablishProof(level) && firstEffectiveOn !== null && firstEffectiveOn > decidedOn,
  );
  return newer?.text ?? null;
}

/** Lists write one purpose with and without punctuation. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}
