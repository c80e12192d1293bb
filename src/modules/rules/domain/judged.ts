import type { CalendarDate, Validity } from '../../../shared/dates.js';
import type { OrganisationKind } from '../../jurisdictions/domain/vocabulary.js';
import type { BasisPurpose, BasisStatus, InstrumentLevel, Judgement } from '../../legal/domain/vocabulary.js';
import type {
  DelegationKind,
  ItemStatus,
  PowerCategory,
  PowerKind,
  PowerQuestion,
} from '../../powers/domain/vocabulary.js';
import type { ResponsibilityStage } from '../../responsibilities/domain/vocabulary.js';
import type {
  Audience,
  DataPermission,
  DayUnit,
  Disposition,
  DocumentForm,
  EvidenceKind,
  HandlingType,
  IssuePlace,
  Necessity,
  RequirementQuestion,
  ResultKind,
  ServiceChannel,
  SourceChannel,
} from '../../services/domain/vocabulary.js';
import type { Place } from './applies-here.js';
import type { Slice } from './legal-timeline.js';
import type { Basis } from './proof-basis.js';
import type { ReplacementMethod } from './vocabulary.js';

// What facts are read from: the records of the registry as rules look at them, linked with each other. What many
// subjects share (an organisation, a list of bases in one place) is one object, so that what is made of it is made once.

/** A jurisdiction with all that lies above it. */
export interface JudgedPlace extends Place {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** 1 is the nation, 6 a village or community. */
  readonly level: number;
}

export interface JudgedOrganisation {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly place: JudgedPlace;
  /** Id of the organ that leads it. */
  readonly leadingOrganId: number | null;
  readonly existence: Validity;
}

/** An instrument that a basis cites. */
export interface JudgedInstrument {
  /** Its title without 中华人民共和国; local ones with `@` and the jurisdiction's code. */
  readonly code: string;
  readonly title: string;
  readonly level: InstrumentLevel;
  /** True when somebody has checked its row; what the row says is otherwise no ground for a verdict. */
  readonly isVerified: boolean;
  readonly issuer: string | null;
  /** The nation's is of level 1. */
  readonly place: { readonly code: string; readonly level: number };
  /** The first day on which any of its versions that the register holds is in force. */
  readonly firstEffectiveOn: CalendarDate | null;
  /** True when the earliest version held says of itself that it is the first. */
  readonly isFirstVersionKnown: boolean;
}

/** A provision cited for a subject, as it bears on the place of the subject. */
export interface JudgedBasis extends Basis {
  readonly purpose: BasisPurpose;
  /** As the list has it: `《社会救助暂行办法》第十一条` */
  readonly text: string;
  readonly writtenOn: CalendarDate;
  /** Null when the register does not know the title. */
  readonly instrument: JudgedInstrument | null;
  /** True when the list calls the instrument by a level that it certainly does not have: 部门规章 called 法规. */
  readonly isLabelWrong: boolean;
  /** Over all of legal time, without gap. */
  readonly standing: readonly Slice<BasisStatus>[];
}

/** A 基本目录 item: 同一事项、同一标准、同一编码. */
export interface JudgedCatalogueItem {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly category: PowerCategory;
  readonly status: ItemStatus;
  readonly existence: Validity;
  readonly levels: readonly number[];
  /** Working days; null when the catalogue sets none. */
  readonly standardDays: number | null;
  /** Codes of evidence types. */
  readonly standardDocuments: readonly string[];
  /** Codes of the facts that each of those proves; empty when of one of them nobody recorded what it proves. */
  readonly standardFacts: ReadonlyMap<string, readonly string[]>;
}

export interface JudgedDataSource {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly permission: DataPermission;
  /** When it answers: never, where its status is WITHDRAWN. */
  readonly online: readonly Slice<boolean>[];
  readonly provider: JudgedOrganisation | null;
}

/** A fact that documents prove (`birth`, `kinship`), with its one authoritative source. */
export interface JudgedFactType {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly source: JudgedDataSource | null;
}

export interface JudgedEvidence {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: EvidenceKind;
  readonly whereIssued: IssuePlace;
  readonly licenceTypeCode: string | null;
  readonly issuers: readonly JudgedOrganisation[];
  readonly facts: readonly JudgedFactType[];
  /** True when the register knows a handling item that issues it, anywhere. */
  readonly hasIssuingItem: boolean;
}

/** An elimination in force that binds the place of a demand. */
export interface JudgedElimination {
  readonly code: string;
  readonly evidenceTypeId: number;
  readonly purpose: string | null;
  readonly replacement: ReplacementMethod;
  /** Ids of the catalogue items it binds; none means all. */
  readonly catalogueItemIds: readonly number[];
  /** From the day of the decision on. */
  readonly existence: Validity;
}

/** One demanded document (申请材料). */
export interface RequirementInput {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly condition: string | null;
  readonly isProof: Judgement;
  readonly disposition: Disposition;
  readonly necessity: Necessity;
  readonly sourceChannel: SourceChannel;
  readonly form: DocumentForm;
  readonly originals: number;
  readonly copies: number;
  /** None means everyone who may apply. */
  readonly audiences: readonly Audience[];
  readonly status: ItemStatus;
  /** What it must prove. */
  readonly facts: readonly JudgedFactType[];
  /** One of the lists will do, of a list every one is needed; none when the register has no evidence type for it. */
  readonly alternatives: readonly (readonly JudgedEvidence[])[];
  /** Those named for the purpose DEMAND, one for each provision cited. */
  readonly bases: readonly JudgedBasis[];
  readonly item: HandlingItemInput;
  /** Those that bind its item's catalogue item and place, for any of its evidence types. */
  readonly eliminations: readonly JudgedElimination[];
  /** On which days one of its alternatives can be had, judged from where the demand stands. */
  readonly obtainable: readonly Slice<boolean>[];
  /** Circles of proofs that it is part of; each with its days and the codes of its requirements, this one among them. */
  readonly circles: readonly JudgedCircle[];
  /** By question; a question that nobody was asked is absent. */
  readonly judgements: Readonly<Partial<Record<RequirementQuestion, RecordedJudgement>>>;
}

/** A circle of proofs: each of its demands needs the next one's document first. */
export interface JudgedCircle extends Validity {
  /** Codes of its requirements in the order of the circle, beginning with the least. */
  readonly requirements: readonly string[];
  /** Code of the requirement that is best given up; null when no single one opens the circle. */
  readonly cut: string | null;
}

/** One 业务办理项, with what it demands. */
export interface HandlingItemInput {
  readonly id: number;
  readonly code: string;
  /** Codes of different schemes may be the same. */
  readonly codeScheme: string;
  readonly name: string;
  readonly statutoryDays: number | null;
  readonly promisedDays: number | null;
  readonly dayUnit: DayUnit;
  readonly handlingType: HandlingType | null;
  readonly visits: number | null;
  readonly visitReason: string | null;
  readonly isOnline: boolean;
  readonly conditions: string | null;
  readonly resultName: string | null;
  readonly resultKind: ResultKind | null;
  readonly status: ItemStatus;
  /** Those named for the purpose TIME_LIMIT. */
  readonly bases: readonly JudgedBasis[];
  readonly fees: readonly JudgedFee[];
  readonly intermediaries: readonly { readonly name: string; readonly bases: readonly JudgedBasis[] }[];
  readonly requirements: readonly RequirementInput[];
  readonly service: ServiceItemInput;
}

export interface JudgedFee {
  readonly name: string;
  readonly amountYuan: number | null;
  readonly bases: readonly JudgedBasis[];
}

/** One 实施事项, with its handling items. */
export interface ServiceItemInput {
  readonly id: number;
  readonly code: string;
  /** Codes of different schemes may be the same. */
  readonly codeScheme: string;
  readonly name: string;
  readonly mainItemName: string | null;
  readonly category: PowerCategory;
  readonly status: ItemStatus;
  readonly existence: Validity;
  readonly onlineDepth: number | null;
  readonly channels: readonly ServiceChannel[];
  readonly organisation: JudgedOrganisation;
  readonly place: JudgedPlace;
  readonly catalogueItem: JudgedCatalogueItem | null;
  readonly power: LinkedPower | null;
  readonly items: readonly HandlingItemInput[];
}

/** The power that a service item exercises, as its own row says. */
export interface LinkedPower {
  readonly code: string;
  readonly name: string;
  readonly category: PowerCategory;
  readonly status: ItemStatus;
  readonly existence: Validity;
  /** 权力来源 1 to 6. */
  readonly source: number | null;
  readonly organisationId: number;
  /** To whom it was passed on. */
  readonly delegations: readonly LinkedDelegation[];
}

/** That the power was passed on to an organisation. */
export interface LinkedDelegation {
  readonly kind: DelegationKind;
  readonly toOrganisationId: number;
  readonly existence: Validity;
}

/** What a person has judged of a record and the register cannot compute. */
export interface RecordedJudgement {
  readonly answer: Judgement;
  readonly judgedBy: string | null;
  readonly judgedOn: CalendarDate | null;
}

/** One organisation's row of a power list. */
export interface PowerInput {
  readonly id: number;
  readonly code: string;
  /** Codes of different schemes may be the same. */
  readonly codeScheme: string;
  readonly name: string;
  readonly subItemName: string | null;
  readonly category: PowerCategory;
  readonly kinds: readonly PowerKind[];
  readonly fineCeilingYuan: number | null;
  readonly levels: readonly number[];
  /** 权力来源: 1 法定本级行使 2 上级下放 3 上级授权 4 同级授权 5 上级委托 6 同级委托. */
  readonly source: number | null;
  readonly processFlow: string | null;
  readonly supervision: string | null;
  readonly remedy: string | null;
  readonly status: ItemStatus;
  readonly existence: Validity;
  readonly organisation: JudgedOrganisation;
  readonly place: JudgedPlace;
  readonly catalogueItem: JudgedCatalogueItem | null;
  /** True when it is a 子项 of another power. */
  readonly isSubItem: boolean;
  /** True when other powers are its 子项. */
  readonly hasSubItems: boolean;
  /** By question; a question that nobody answered is absent. */
  readonly judgements: Readonly<Partial<Record<PowerQuestion, RecordedJudgement>>>;
  /** Those named to establish or to implement it. */
  readonly bases: readonly JudgedBasis[];
  readonly delegations: readonly JudgedDelegation[];
  readonly duties: readonly ResponsibilityInput[];
  readonly grounds: readonly JudgedGround[];
  /** Codes of other powers in force of the organisation with the same name and sub-item. */
  readonly namesakes: readonly string[];
}

export interface JudgedDelegation {
  readonly code: string;
  readonly kind: DelegationKind;
  readonly from: JudgedOrganisation;
  readonly to: JudgedOrganisation;
  readonly documentNumber: string | null;
  readonly publishedIn: string | null;
  readonly existence: Validity;
  readonly bases: readonly JudgedBasis[];
}

/** 追责情形. */
export interface JudgedGround {
  readonly code: string;
  readonly ground: string;
  readonly accountable: string | null;
  readonly status: ItemStatus;
  readonly bases: readonly JudgedBasis[];
}

/** One 责任事项. */
export interface ResponsibilityInput {
  readonly id: number;
  readonly code: string;
  readonly stage: ResponsibilityStage;
  readonly content: string;
  readonly status: ItemStatus;
  readonly bases: readonly JudgedBasis[];
  readonly power: PowerInput;
}
