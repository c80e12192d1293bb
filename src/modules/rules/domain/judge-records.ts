import type { Validity } from '../../../shared/dates.js';
import type { CompiledRule } from './compile-rules.js';
import { type ComputedFinding, judgeOf, type Subject } from './evaluate.js';
import { FACT_READERS } from './fact-readers.js';
import type {
  HandlingItemInput,
  JudgedOrganisation,
  JudgedPlace,
  PowerInput,
  RequirementInput,
  ServiceItemInput,
} from './judged.js';
import type { SubjectKind } from './vocabulary.js';

/** A finding and the row it is about. */
export interface PlacedFinding {
  readonly finding: ComputedFinding;
  readonly subjectId: number;
  readonly organisationId: number;
  readonly jurisdictionId: number;
}

/** Judges whole records: a service item with all below it, a power with its duties. */
export interface RecordJudge {
  /** What the rules say of the service item, its handling items and their requirements. */
  service(service: ServiceItemInput, tell: (placed: PlacedFinding) => void): void;
  /** What the rules say of the power and its responsibility items. */
  power(power: PowerInput, tell: (placed: PlacedFinding) => void): void;
}

/** Makes the judge of records by the rules; see `judgeOf`. */
export function recordJudge(rules: readonly CompiledRule[]): RecordJudge {
  const service = judgeOf(rules, 'SERVICE_ITEM', FACT_READERS.SERVICE_ITEM);
  const item = judgeOf(rules, 'HANDLING_ITEM', FACT_READERS.HANDLING_ITEM);
  const requirement = judgeOf(rules, 'REQUIREMENT', FACT_READERS.REQUIREMENT);
  const power = judgeOf(rules, 'POWER', FACT_READERS.POWER);
  const responsibility = judgeOf(rules, 'RESPONSIBILITY', FACT_READERS.RESPONSIBILITY);
  return {
    service(input, tell) {
      const holder = { organisation: input.organisation, place: input.place };
      place(service(subjectOf('SERVICE_ITEM', input, holder, input.existence), input), input.id, holder, tell);
      for (const each of input.items) {
        place(item(subjectOf('HANDLING_ITEM', each, holder, input.existence), each), each.id, holder, tell);
        for (const demand of each.requirements) {
          if (!isDemanded(demand, each, input)) continue;
          place(
            requirement(subjectOf('REQUIREMENT', demand, holder, input.existence), demand),
            demand.id,
            holder,
            tell,
          );
        }
      }
    },
    power(input, tell) {
      const { existence } = input;
      place(power(subjectOf('POWER', input, input, existence), input), input.id, input, tell);
      for (const duty of input.duties) {
        if (duty.status !== 'ACTIVE' || input.status !== 'ACTIVE') continue;
        place(responsibility(subjectOf('RESPONSIBILITY', duty, input, existence), duty), duty.id, input, tell);
      }
    },
  };
}

interface Holder {
  readonly organisation: JudgedOrganisation;
  readonly place: JudgedPlace;
}

function subjectOf(
  kind: SubjectKind,
  { code, codeScheme }: { readonly code: string; readonly codeScheme?: string },
  { place: { jurisdictions } }: Holder,
  days: Validity,
): Subject {
  return { kind, code, codeScheme: codeScheme ?? null, jurisdictions, days };
}

function isDemanded(demand: RequirementInput, item: HandlingItemInput, service: ServiceItemInput): boolean {
  return demand.status === 'ACTIVE' && item.status === 'ACTIVE' && service.status === 'ACTIVE';
}

function place(
  findings: readonly ComputedFinding[],
  subjectId: number,
  holder: Holder,
  tell: (placed: PlacedFinding) => void,
): void {
  for (const finding of findings) {
    tell({ finding, subjectId, organisationId: holder.organisation.id, jurisdictionId: holder.place.id });
  }
}
