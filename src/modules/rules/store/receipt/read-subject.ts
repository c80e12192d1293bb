import type { Em } from '../../../../platform/db/index.js';
import { type CalendarDate, isValidOn } from '../../../../shared/dates.js';
import type { FactReader } from '../../domain/evaluate.js';
import type { FactValue, FactValues } from '../../domain/fact.js';
import { FACT_READERS, type InputOf } from '../../domain/fact-readers.js';
import { type PlacedFinding, recordJudge } from '../../domain/judge-records.js';
import type { JudgedPlace } from '../../domain/judged.js';
import type { Reading } from '../../domain/readings.js';
import type { SubjectKind } from '../../domain/vocabulary.js';
import type { RuleRegister } from '../../load-rules.js';
import { loadEvidenceGraph } from '../judged/load-evidence-graph.js';
import { readPowers } from '../judged/read-powers.js';
import { readServices } from '../judged/read-services.js';
import { Registers } from '../judged/registers.js';
import { type LoggedRow, RowLog } from '../judged/row-log.js';
import { emSource } from '../judged/row-source.js';

/** One subject as it was read to be judged, and with it every row that was read. */
export interface ReadSubject {
  readonly code: string;
  /** Null for kinds whose codes are of no scheme. */
  readonly codeScheme: string | null;
  /** What the rules say of it, on all days. */
  readonly findings: readonly PlacedFinding['finding'][];
  /** Rows of it and of all that was read with it. */
  readonly rows: readonly LoggedRow[];
  /** The rows of the subject and of what it belongs to, by id. */
  readonly own: readonly { readonly table: string; readonly id: number }[];
  /** Codes of the places it stands in, with all above. */
  readonly places: readonly string[];
  /** The values of facts on a day. */
  factsOn(names: readonly string[], on: CalendarDate): FactValues;
}

/** The table of each kind of subject. */
export const SUBJECT_TABLES: Readonly<Record<SubjectKind, string>> = {
  REQUIREMENT: 'document_requirement',
  HANDLING_ITEM: 'handling_item',
  SERVICE_ITEM: 'service_item',
  POWER: 'power_item',
  RESPONSIBILITY: 'responsibility_item',
};

/** The unit that a subject is judged with. */
const UNIT_OF: Readonly<Record<SubjectKind, string>> = {
  REQUIREMENT: `select h.service_item_id as id from document_requirement t join handling_item h on h.id = t.handling_item_id
    where t.id = ?`,
  HANDLING_ITEM: 'select service_item_id as id from handling_item where id = ?',
  SERVICE_ITEM: 'select id from service_item where id = ?',
  POWER: 'select id from power_item where id = ?',
  RESPONSIBILITY: 'select power_item_id as id from responsibility_item where id = ?',
};

/** Reads one subject with its unit and judges it; null when it is not there. */
export async function readSubject(
  em: Em,
  { compiled }: RuleRegister,
  { kind, id }: { readonly kind: SubjectKind; readonly id: number },
): Promise<ReadSubject | null> {
  const [unit] = await em.execute<{ id: number }[]>(UNIT_OF[kind], [id]);
  if (!unit) return null;
  const log = new RowLog(emSource(em));
  const registers = new Registers(em, log);
  const judge = recordJudge(compiled);
  const choice = { column: 'id', in: [unit.id] };
  const findings: PlacedFinding['finding'][] = [];
  const tell = ({ finding, subjectId }: PlacedFinding) => {
    if (finding.subjectKind === kind && subjectId === id) findings.push(finding);
  };
  const about = (found: Found) => ({ ...found, findings, rows: log.rows });
  if (kind === 'POWER' || kind === 'RESPONSIBILITY') {
    const [power] = await readPowers(log, registers, choice);
    if (!power) return null;
    judge.power(power, tell);
    const places = power.place.jurisdictions;
    if (kind === 'POWER') return about(foundOf(kind, power, places, []));
    const duty = power.duties.find((each) => each.id === id);
    return duty ? about(foundOf(kind, duty, places, [{ table: 'power_item', id: power.id }])) : null;
  }
  const [service] = await readServices(log, registers, await loadEvidenceGraph(em, emSource(em), [unit.id]), choice);
  if (!service) return null;
  judge.service(service, tell);
  const places = placesOf(service.place, service.organisation.place);
  if (kind === 'SERVICE_ITEM') return about(foundOf(kind, service, places, []));
  const ofService = { table: 'service_item', id: service.id };
  for (const item of service.items) {
    if (kind === 'HANDLING_ITEM') {
      if (item.id === id) return about(foundOf(kind, item, places, [ofService]));
      continue;
    }
    const requirement = item.requirements.find((each) => each.id === id);
    if (!requirement) continue;
    return about(foundOf(kind, requirement, places, [{ table: 'handling_item', id: item.id }, ofService]));
  }
  return null;
}

type Found = Omit<ReadSubject, 'findings' | 'rows'>;

function foundOf<Kind extends SubjectKind>(
  kind: Kind,
  input: InputOf[Kind],
  places: readonly string[],
  owners: Found['own'],
): Found {
  const reader: FactReader<InputOf[Kind]> = FACT_READERS[kind];
  return {
    code: input.code,
    codeScheme: 'codeScheme' in input ? input.codeScheme : null,
    own: [{ table: SUBJECT_TABLES[kind], id: input.id }, ...owners],
    places,
    factsOn: (names, on) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const read = reader.facts[name];
          return read ? [[name, valueOn(read(input), on)] as const] : [];
        }),
      ),
  };
}

function valueOn(reading: Reading<FactValue>, on: CalendarDate): FactValue {
  if (typeof reading !== 'object') return reading;
  const slice = reading.find((each) => isValidOn(each, on));
  if (!slice) throw new RangeError(`A reading says nothing of ${on}`);
  return slice.state;
}

function placesOf(...places: readonly JudgedPlace[]): readonly string[] {
  return [...new Set(places.flatMap(({ jurisdictions }) => jurisdictions))];
}
