/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the calendar as the law writes it, without time or zone: `2019-10-22`. 日历日期。 */
  Date: { input: string; output: string; }
  /** An instant with its zone, by RFC 3339: `2024-05-01T09:30:00+08:00`. Answers are in UTC with milliseconds. 时刻。 */
  DateTime: { input: string; output: string; }
};

/** Conduct for which somebody is held accountable. 追责情形。 */
export type AccountabilityGround = Node & {
  /** Who is held accountable; null when not said. 追责对象。 */
  accountable?: Maybe<Scalars['String']['output']>;
  /** What it rests on, in order. 追责依据。 */
  bases: Array<LegalBasis>;
  /** Code. 代码。 */
  code: Scalars['String']['output'];
  /** The conduct. 追责情形。 */
  ground: Scalars['String']['output'];
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** Its place among the grounds of the power, from 1. 序号。 */
  position: Scalars['Int']['output'];
  /** The power it comes with. 对应的权力事项。 */
  powerItem: PowerItem;
  /** Whether it applies. 状态。 */
  status: ItemStatus;
};

/** A page of AccountabilityGround, and where it stands. */
export type AccountabilityGroundConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<AccountabilityGroundEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<AccountabilityGround>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One AccountabilityGround of a connection, with its place in it. */
export type AccountabilityGroundEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: AccountabilityGround;
};

/** Which grounds of accountability. 追责情形筛选条件。 */
export type AccountabilityGroundFilter = {
  /** One basis at least stands so. 依据效力状态。 */
  basisStatus?: InputMaybe<BasisStatus>;
  /** With or without any basis. 是否有依据。 */
  hasBasis?: InputMaybe<Scalars['Boolean']['input']>;
  /** One basis at least names the instrument of this code. 依据的法律文件代码。 */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** Area of the organisation. 行使主体所在区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** Only those not cancelled. 仅限未取消的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** Code of the organisation that holds the power. 行使主体代码。 */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** Code of the power. 权力事项代码。 */
  powerItem?: InputMaybe<Scalars['String']['input']>;
  /** Status. 状态。 */
  status?: InputMaybe<ItemStatus>;
};

/** Order of a list of AccountabilityGround. 排序方式。 */
export type AccountabilityGroundOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 序号升序 · By position */
  | 'POSITION'
  /** 序号降序 · By position, last first */
  | 'POSITION_DESC';

/** Who applies 服务对象. */
export type Audience =
  /** 行政机关 · Administrative organ */
  | 'ADMINISTRATIVE_ORGAN'
  /** 企业法人 · Enterprise */
  | 'ENTERPRISE'
  /** 自然人 · Natural person */
  | 'NATURAL_PERSON'
  /** 其他组织 · Other organisation */
  | 'OTHER'
  /** 事业法人 · Public institution */
  | 'PUBLIC_INSTITUTION'
  /** 社会组织法人 · Social organisation */
  | 'SOCIAL_ORGANISATION'
  /** 非法人企业 · Unincorporated enterprise */
  | 'UNINCORPORATED';

/** What a legal basis is cited for. */
export type BasisPurpose =
  /** 追责依据 · Sets accountability */
  | 'ACCOUNTABILITY'
  /** 下放、授权、委托依据 · Delegates */
  | 'DELEGATION'
  /** 要求提供材料的依据 · Demands a document */
  | 'DEMAND'
  /** 取消依据 · Eliminates a proof */
  | 'ELIMINATION'
  /** 设定依据 · Establishes */
  | 'ESTABLISH'
  /** 收费依据 · Sets a fee */
  | 'FEE'
  /** 实施依据 · Implements */
  | 'IMPLEMENT'
  /** 中介服务依据 · Requires an intermediary service */
  | 'INTERMEDIARY'
  /** 责任事项依据 · Sets a duty */
  | 'RESPONSIBILITY'
  /** 时限依据 · Sets a time limit */
  | 'TIME_LIMIT';

/** How a cited provision stands on the date asked about. */
export type BasisStatus =
  /** 条文不存在 · No such article in the version cited */
  | 'ARTICLE_MISSING'
  /** 条文已修改 · In force, its text changed since it was cited */
  | 'CHANGED'
  /** 条文已删除 · The article no longer exists */
  | 'GONE'
  /** 有效 · In force, as cited */
  | 'IN_FORCE'
  /** 条文序号已变 · In force under another article number */
  | 'MOVED'
  /** 条文未收录 · The articles are not in the register */
  | 'NOT_LOADED'
  /** 尚未施行 · Not yet in force */
  | 'NOT_YET_IN_FORCE'
  /** 已废止 · The instrument is repealed */
  | 'REPEALED'
  /** 停止执行 · The instrument is suspended */
  | 'SUSPENDED'
  /** 施行日期不明 · The register does not know when it takes effect */
  | 'UNDATED'
  /** 未收录 · The instrument is not in the register */
  | 'UNKNOWN_TITLE';

/** Several service items that people need for one event of life. 一件事。 */
export type Bundle = Node & {
  /** Code. 代码。 */
  code: Scalars['String']['output'];
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** The service items in it, in order. 所含事项。 */
  items: Array<ServiceItem>;
  /** The area it is offered in. 区划。 */
  jurisdiction: Jurisdiction;
  /** Who leads. 牵头单位。 */
  lead: Organisation;
  /** Name. 名称。 */
  name: Scalars['String']['output'];
};

/** A page of Bundle, and where it stands. */
export type BundleConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<BundleEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<Bundle>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One Bundle of a connection, with its place in it. */
export type BundleEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Bundle;
};

/** Which bundles. 一件事筛选条件。 */
export type BundleFilter = {
  /** Area. 区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** Code of the organisation that leads. 牵头单位代码。 */
  lead?: InputMaybe<Scalars['String']['input']>;
  /** Code of a service item in it. 实施事项代码。 */
  serviceItem?: InputMaybe<Scalars['String']['input']>;
  /** Words of the name, in either script. 名称，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of Bundle. 排序方式。 */
export type BundleOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 名称升序 · By name */
  | 'NAME'
  /** 名称降序 · By name, last first */
  | 'NAME_DESC';

/** An entry of the basic catalogue, on which equal items in different places hang. 基本目录事项（同一事项、同一标准、同一编码）。 */
export type CatalogueItem = Node & {
  /** What it rests on, in order. 设定依据。 */
  bases: Array<LegalBasis>;
  /** Category. 事项类型。 */
  category: PowerCategory;
  /** Its code in its scheme. 基本编码。 */
  code: Scalars['String']['output'];
  /** The rule that the code breaks; null when none. 编码问题。 */
  codeFault?: Maybe<Scalars['String']['output']>;
  /** Scheme of the code, e.g. CN-39554-BASIC. 编码规则。 */
  codeScheme: Scalars['String']['output'];
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** The area that owns the catalogue. 目录所属区划。 */
  jurisdiction: Jurisdiction;
  /** Levels that may exercise it, 1 nation to 6 village; empty when not said. 行使层级。 */
  levels: Array<Scalars['Int']['output']>;
  /** Name. 事项名称。 */
  name: Scalars['String']['output'];
  /** The powers that organisations hold by it, by code. 对应的权力事项。 */
  powerItems: PowerItemConnection;
  /** The service items that implement it, by code. 对应的实施事项。 */
  serviceItems: ServiceItemConnection;
  /** Working days that the standard allows. 标准时限（工作日）。 */
  standardDays?: Maybe<Scalars['Int']['output']>;
  /** Codes of the documents that the standard asks for, in order. 标准材料代码。 */
  standardDocuments: Array<Scalars['String']['output']>;
  /** The documents that the standard asks for, as far as they are registered, in order. 标准材料。 */
  standardEvidence: Array<EvidenceType>;
  /** Whether it may be used. 事项状态。 */
  status: ItemStatus;
  /** First day it exists. 生效日期。 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** First day it no longer does. 失效日期。 */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** An entry of the basic catalogue, on which equal items in different places hang. 基本目录事项（同一事项、同一标准、同一编码）。 */
export type CatalogueItemPowerItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An entry of the basic catalogue, on which equal items in different places hang. 基本目录事项（同一事项、同一标准、同一编码）。 */
export type CatalogueItemServiceItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of CatalogueItem, and where it stands. */
export type CatalogueItemConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<CatalogueItemEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<CatalogueItem>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One CatalogueItem of a connection, with its place in it. */
export type CatalogueItemEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: CatalogueItem;
};

/** Which catalogue items. 基本目录事项筛选条件。 */
export type CatalogueItemFilter = {
  /** One basis at least stands so. 依据效力状态。 */
  basisStatus?: InputMaybe<BasisStatus>;
  /** Category. 事项类型。 */
  category?: InputMaybe<PowerCategory>;
  /** With or without any basis. 是否有依据。 */
  hasBasis?: InputMaybe<Scalars['Boolean']['input']>;
  /** With or without a fault of the code. 编码是否有问题。 */
  hasCodeFault?: InputMaybe<Scalars['Boolean']['input']>;
  /** One basis at least names the instrument of this code. 依据的法律文件代码。 */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** Area that owns the catalogue. 目录所属区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** A level that may exercise it. 行使层级。 */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** Only those that exist on the day. 仅限当日存在的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** Status. 事项状态。 */
  status?: InputMaybe<ItemStatus>;
  /** Words of the name, in either script. 名称，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of CatalogueItem. 排序方式。 */
export type CatalogueItemOrder =
  /** 事项类型升序 · By category */
  | 'CATEGORY'
  /** 事项类型降序 · By category, last first */
  | 'CATEGORY_DESC'
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 名称升序 · By name */
  | 'NAME'
  /** 名称降序 · By name, last first */
  | 'NAME_DESC';

/** A citation as somebody wrote it on a date; parsed once. 引用。 */
export type Citation = Node & {
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** How far it could be followed. 确认情况。 */
  resolution: CitationResolution;
  /** The provisions it names, in order. 引用的条文。 */
  targets: Array<CitationTarget>;
  /** As written. 原文。 */
  text: Scalars['String']['output'];
  /** When it was written: it decides which version is meant. 书写日期。 */
  writtenOn: Scalars['Date']['output'];
};

/** A page of Citation, and where it stands. */
export type CitationConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<CitationEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<Citation>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One Citation of a connection, with its place in it. */
export type CitationEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Citation;
};

/** How far the register could follow a citation. */
export type CitationResolution =
  /** 不是引用 · Holds no citation */
  | 'NOT_A_CITATION'
  /** 部分确认 · Some parts resolved */
  | 'PARTIAL'
  /** 已确认 · Every part resolved */
  | 'RESOLVED'
  /** 未确认 · No part resolved */
  | 'UNRESOLVED';

/** One provision that a citation names. 引用的一处条文。 */
export type CitationTarget = {
  /** Document number as written. 所写文号。 */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** The instrument meant. 法律文件。 */
  instrument?: Maybe<LegalInstrument>;
  /** True when the level written contradicts the level of the instrument; null when none is written. 级别是否标错。 */
  isLevelWrong?: Maybe<Scalars['Boolean']['output']>;
  /** Level as written, e.g. 行政法规. 所写级别。 */
  levelAsWritten?: Maybe<Scalars['String']['output']>;
  /** Path of the provision: article `12`, 之一 `12-1`, 款 `12.2`, 项 `12.2.3`; null for the whole. 条款项路径。 */
  path?: Maybe<Scalars['String']['output']>;
  /** The path in words, e.g. 第十二条第二款. 条款项。 */
  pathText?: Maybe<Scalars['String']['output']>;
  /** Its place in the citation, from 1. 序号。 */
  position: Scalars['Int']['output'];
  /** The article in the version meant. 所指条文。 */
  provision?: Maybe<Provision>;
  /** The same article in the version of the day, whatever its number now. 当日对应条文。 */
  provisionOnDate?: Maybe<Provision>;
  /** How it was matched. 匹配方式。 */
  resolvedBy: TargetResolution;
  /** First character behind it. 结束位置。 */
  spanEnd: Scalars['Int']['output'];
  /** First character in the citation, from 0. 起始位置。 */
  spanStart: Scalars['Int']['output'];
  /** How it stands on the day. 当日效力状态。 */
  status: BasisStatus;
  /** Title as written; null for a document number alone. 所写标题。 */
  titleAsWritten?: Maybe<Scalars['String']['output']>;
  /** The version its writer meant. 所指版本。 */
  versionMeant?: Maybe<InstrumentVersion>;
  /** The version in force on the day. 当日有效版本。 */
  versionOnDate?: Maybe<InstrumentVersion>;
};

/** A table of codes that the field uses. 代码表。 */
export type CodeTable = {
  /** The codes, in order. 代码。 */
  entries: Array<CodeTableEntry>;
  /** False when nobody could check it against its source. 是否已核实。 */
  isVerified: Scalars['Boolean']['output'];
  /** Key, e.g. `item-types`. 键。 */
  key: Scalars['String']['output'];
  /** Name of the table. 名称。 */
  name: LocalisedText;
  /** The document it comes from. 来源。 */
  source: Scalars['String']['output'];
};

/** One code and what it means. 代码。 */
export type CodeTableEntry = {
  /** The code. 代码。 */
  code: Scalars['String']['output'];
  /** False when nobody could check it against its source. 是否已核实。 */
  isVerified: Scalars['Boolean']['output'];
  /** What the code means. 含义。 */
  label: LocalisedText;
  /** What else to know. 说明。 */
  note?: Maybe<Scalars['String']['output']>;
  /** Its place in the table, from 1. 序号。 */
  position: Scalars['Int']['output'];
};

/** How a data source may be used. */
export type DataPermission =
  /** 有条件共享 · Shared on condition, granted */
  | 'GRANTED'
  /** 依申请共享 · On request */
  | 'ON_REQUEST'
  /** 无条件共享 · Shared without condition */
  | 'OPEN';

/** A source that answers for facts on line. 数据源。 */
export type DataSource = Node & {
  /** By which channel it is shared. 共享渠道。 */
  channel: Scalars['String']['output'];
  /** Code. 代码。 */
  code: Scalars['String']['output'];
  /** The facts it is right about, by code. 它所答复的事实。 */
  factTypes: FactTypeConnection;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** Name. 名称。 */
  name: Scalars['String']['output'];
  /** How it may be used. 共享类型。 */
  permission: DataPermission;
  /** Who provides it. 提供单位。 */
  provider: Organisation;
  /** Whether it answers. 状态。 */
  status: DataSourceStatus;
  /** First day it can be used. 启用日期。 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** First day it no longer can. 停用日期。 */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** A source that answers for facts on line. 数据源。 */
export type DataSourceFactTypesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of DataSource, and where it stands. */
export type DataSourceConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<DataSourceEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<DataSource>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One DataSource of a connection, with its place in it. */
export type DataSourceEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: DataSource;
};

/** Which data sources. 数据源筛选条件。 */
export type DataSourceFilter = {
  /** Only those that exist on the day. 仅限当日存在的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** How it may be used. 共享类型。 */
  permission?: InputMaybe<DataPermission>;
  /** Code of the organisation that provides it. 提供单位代码。 */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** Whether it answers. 状态。 */
  status?: InputMaybe<DataSourceStatus>;
  /** Words of the name, in either script. 名称，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of DataSource. 排序方式。 */
export type DataSourceOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 名称升序 · By name */
  | 'NAME'
  /** 名称降序 · By name, last first */
  | 'NAME_DESC';

/** Whether a data source answers. */
export type DataSourceStatus =
  /** 在用 · In use */
  | 'ONLINE'
  /** 停用 · Withdrawn */
  | 'WITHDRAWN';

/** Unit of a time limit 时限单位. */
export type DayUnit =
  /** 自然日 · Calendar day */
  | 'CALENDAR_DAY'
  /** 小时 · Hour */
  | 'HOUR'
  /** 工作日 · Working day */
  | 'WORKING_DAY';

/** A power passed from one organisation to another. 权力的下放、授权或者委托。 */
export type Delegation = Node & {
  /** What it rests on, in order. 依据。 */
  bases: Array<LegalBasis>;
  /** Code. 代码。 */
  code: Scalars['String']['output'];
  /** Number of the document that does it. 文号。 */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Who passes it on. 移交主体。 */
  fromOrganisation: Organisation;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** How it is passed on. 方式。 */
  kind: DelegationKind;
  /** The power. 权力事项。 */
  powerItem: PowerItem;
  /** Where it was published. 公布载体。 */
  publishedIn?: Maybe<Scalars['String']['output']>;
  /** Who receives it. 承接主体。 */
  toOrganisation: Organisation;
  /** First day it holds. 生效日期。 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** First day it no longer does. 失效日期。 */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of Delegation, and where it stands. */
export type DelegationConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<DelegationEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<Delegation>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One Delegation of a connection, with its place in it. */
export type DelegationEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Delegation;
};

/** Which delegations. 下放、授权、委托筛选条件。 */
export type DelegationFilter = {
  /** One basis at least stands so. 依据效力状态。 */
  basisStatus?: InputMaybe<BasisStatus>;
  /** Code of the organisation that passes it on. 移交主体代码。 */
  fromOrganisation?: InputMaybe<Scalars['String']['input']>;
  /** With or without any basis. 是否有依据。 */
  hasBasis?: InputMaybe<Scalars['Boolean']['input']>;
  /** One basis at least names the instrument of this code. 依据的法律文件代码。 */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** Area of the one who passes on. 移交主体所在区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** How it is passed on. 方式。 */
  kind?: InputMaybe<DelegationKind>;
  /** Only those that hold on the day. 仅限当日有效的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** Code of the power. 权力事项代码。 */
  powerItem?: InputMaybe<Scalars['String']['input']>;
  /** Code of the organisation that receives it. 承接主体代码。 */
  toOrganisation?: InputMaybe<Scalars['String']['input']>;
};

/** How a power is passed on. */
export type DelegationKind =
  /** 授权 · Authorised */
  | 'AUTHORISED'
  /** 下放 · Devolved */
  | 'DEVOLVED'
  /** 委托 · Entrusted */
  | 'ENTRUSTED';

/** Order of a list of Delegation. 排序方式。 */
export type DelegationOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 方式升序 · By kind */
  | 'KIND'
  /** 方式降序 · By kind, last first */
  | 'KIND_DESC';

/** How much of a listed item is published. */
export type Disclosure =
  /** 仅公开条目 · Only the entry is public */
  | 'LIST_ONLY'
  /** 公开 · Public */
  | 'PUBLIC';

/** What was decided of a demanded document. */
export type Disposition =
  /** 告知承诺 · A written commitment may replace it */
  | 'COMMITMENT_OFFERED'
  /** 取消 · Eliminated */
  | 'ELIMINATED'
  /** 保留 · Kept */
  | 'KEPT';

/** Form of a document. */
export type DocumentForm =
  /** 纸质或者电子 · Paper or electronic */
  | 'BOTH'
  /** 电子 · Electronic */
  | 'ELECTRONIC'
  /** 纸质 · Paper */
  | 'PAPER';

/** A document that a handling item asks for. 申请材料。 */
export type DocumentRequirement = Node & {
  /** The ways to meet it, in order; any one will do. 可选择的材料组合，任选其一。 */
  alternatives: Array<RequirementAlternative>;
  /** Which applicants must bring it; empty is all. 服务对象。 */
  audiences: Array<Audience>;
  /** What demands it, in order. 要求提供材料的依据。 */
  bases: Array<LegalBasis>;
  /** Code. 代码。 */
  code: Scalars['String']['output'];
  /** In which cases it is needed. 需要的情形。 */
  condition?: Maybe<Scalars['String']['output']>;
  /** Copies wanted. 复印件份数。 */
  copies: Scalars['Int']['output'];
  /** What was decided of it. 处理意见：保留、告知承诺或者取消。 */
  disposition: Disposition;
  /** Why it was decided so. 处理理由。 */
  dispositionReason?: Maybe<Scalars['String']['output']>;
  /** The facts it must prove, in order. 须证明的事实。 */
  facts: Array<FactType>;
  /** What rules say of it on the day, headline first. 判断结果。 */
  findings: Array<Finding>;
  /** Paper or electronic. 材料形式。 */
  form: DocumentForm;
  /** The handling item that asks for it. 业务办理项。 */
  handlingItem: HandlingItem;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** Whether it is a proof in the sense of the reform. 是否属于证明事项。 */
  isProof: Judgement;
  /** Why it was judged so. 判断理由。 */
  isProofReason?: Maybe<Scalars['String']['output']>;
  /** Name as the list has it. 材料名称。 */
  name: Scalars['String']['output'];
  /** Whether it must be handed in. 材料必要性。 */
  necessity: Necessity;
  /** Originals wanted. 原件份数。 */
  originals: Scalars['Int']['output'];
  /** Its place among the documents asked for, from 1. 序号。 */
  position: Scalars['Int']['output'];
  /** What it is wanted for. 材料用途。 */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Where it comes from. 来源渠道。 */
  sourceChannel: SourceChannel;
  /** Whether it is asked for. 状态。 */
  status: ItemStatus;
};

/** A page of DocumentRequirement, and where it stands. */
export type DocumentRequirementConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<DocumentRequirementEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<DocumentRequirement>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One DocumentRequirement of a connection, with its place in it. */
export type DocumentRequirementEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: DocumentRequirement;
};

/** Which document requirements. 申请材料筛选条件。 */
export type DocumentRequirementFilter = {
  /** An audience it names. 服务对象。 */
  audience?: InputMaybe<Audience>;
  /** One basis at least stands so. 依据效力状态。 */
  basisStatus?: InputMaybe<BasisStatus>;
  /** Category of the service item. 事项类型。 */
  category?: InputMaybe<PowerCategory>;
  /** What was decided of it. 处理意见。 */
  disposition?: InputMaybe<Disposition>;
  /** Code of an evidence type that can meet it. 材料类型代码。 */
  evidenceType?: InputMaybe<Scalars['String']['input']>;
  /** Code of a fact that it must prove. 事实类型代码。 */
  factType?: InputMaybe<Scalars['String']['input']>;
  /** Code of the handling item. 业务办理项代码。 */
  handlingItem?: InputMaybe<Scalars['String']['input']>;
  /** With or without any basis. 是否有依据。 */
  hasBasis?: InputMaybe<Scalars['Boolean']['input']>;
  /** One basis at least names the instrument of this code. 依据的法律文件代码。 */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is a proof. 是否属于证明事项。 */
  isProof?: InputMaybe<Judgement>;
  /** Area of the service item. 区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** Whether it must be handed in. 材料必要性。 */
  necessity?: InputMaybe<Necessity>;
  /** Only those not cancelled. 仅限未取消的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** Code of the organisation that handles it. 实施主体代码。 */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from. 来源渠道。 */
  sourceChannel?: InputMaybe<SourceChannel>;
  /** Status. 状态。 */
  status?: InputMaybe<ItemStatus>;
  /** Words of the name, in either script. 名称，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of DocumentRequirement. 排序方式。 */
export type DocumentRequirementOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 名称升序 · By name */
  | 'NAME'
  /** 名称降序 · By name, last first */
  | 'NAME_DESC';

/** A decision that a proof is no longer asked for, and what takes its place. 取消的证明事项。 */
export type Elimination = Node & {
  /** What it rests on, in order. 取消依据。 */
  bases: Array<LegalBasis>;
  /** The catalogue items it binds, in order; none means all of them. 适用事项。 */
  catalogueItems: Array<CatalogueItem>;
  /** Who checks instead. 核查部门。 */
  checkingOrganisation?: Maybe<Organisation>;
  /** Code. 代码。 */
  code: Scalars['String']['output'];
  /** The source asked instead. 核验数据源。 */
  dataSource?: Maybe<DataSource>;
  /** Day of the decision. 决定日期。 */
  decidedOn: Scalars['Date']['output'];
  /** The proof that is no longer asked for. 取消的证明。 */
  evidenceType: EvidenceType;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** The area it binds, there and below. 适用区划。 */
  jurisdiction: Jurisdiction;
  /** Code of the type of licence that takes its place. 证照类型代码。 */
  licenceTypeCode?: Maybe<Scalars['String']['output']>;
  /** What the proof was wanted for. 证明用途。 */
  purpose?: Maybe<Scalars['String']['output']>;
  /** What takes its place. 取消后的办理方式。 */
  replacement: ReplacementMethod;
  /** The same in words. 替代说明。 */
  replacementNote?: Maybe<Scalars['String']['output']>;
  /** Statement that the applicant signs instead. 承诺书样式。 */
  statementTemplate?: Maybe<Scalars['String']['output']>;
  /** Whether it stands. 状态。 */
  status: ItemStatus;
};

/** A page of Elimination, and where it stands. */
export type EliminationConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<EliminationEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<Elimination>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One Elimination of a connection, with its place in it. */
export type EliminationEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Elimination;
};

/** Which eliminations. 取消的证明事项筛选条件。 */
export type EliminationFilter = {
  /** One basis at least stands so. 依据效力状态。 */
  basisStatus?: InputMaybe<BasisStatus>;
  /** Code of a catalogue item they name. 基本目录事项代码。 */
  catalogueItem?: InputMaybe<Scalars['String']['input']>;
  /** Code of the data source asked instead. 数据源代码。 */
  dataSource?: InputMaybe<Scalars['String']['input']>;
  /** Code of the type of evidence no longer asked. 材料类型代码。 */
  evidenceType?: InputMaybe<Scalars['String']['input']>;
  /** With or without any basis. 是否有依据。 */
  hasBasis?: InputMaybe<Scalars['Boolean']['input']>;
  /** One basis at least names the instrument of this code. 依据的法律文件代码。 */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** Area they were decided for. 适用区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** Only those not cancelled. 仅限未撤销的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** What takes the place. 取消后的办理方式。 */
  replacement?: InputMaybe<ReplacementMethod>;
  /** Status. 状态。 */
  status?: InputMaybe<ItemStatus>;
};

/** Order of a list of Elimination. 排序方式。 */
export type EliminationOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 决定日期升序 · By day of decision */
  | 'DECIDED_ON'
  /** 决定日期降序 · By day of decision, last first */
  | 'DECIDED_ON_DESC';

/** What a piece of evidence is. */
export type EvidenceKind =
  /** 证明 · Certificate of a fact */
  | 'CERTIFICATE'
  /** 合同凭证 · Contract or voucher */
  | 'CONTRACT'
  /** 申请表格 · Form */
  | 'FORM'
  /** 法定文书 · Legal document */
  | 'LEGAL_DOCUMENT'
  /** 证照 · Licence or certificate of status */
  | 'LICENCE'
  /** 其他 · Other */
  | 'OTHER'
  /** 本人陈述 · Own statement */
  | 'OWN_STATEMENT';

/** A type of document by which facts are shown. 材料类型。 */
export type EvidenceType = Node & {
  /** Other names that lists use for it. 别名。 */
  aliases: Array<Scalars['String']['output']>;
  /** Code. 代码。 */
  code: Scalars['String']['output'];
  /** The decisions that it is no longer asked for, by code. 取消该材料的决定。 */
  eliminations: EliminationConnection;
  /** The facts it proves, in order. 证明的事实。 */
  facts: Array<FactType>;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** The handling items whose result it is, those not cancelled, by code. 核发它的业务办理项。 */
  issuedBy: HandlingItemConnection;
  /** Who issues it, by code. 开具单位。 */
  issuers: OrganisationConnection;
  /** What it is. 类别。 */
  kind: EvidenceKind;
  /** Code of the type of licence, when it is one. 证照类型代码。 */
  licenceTypeCode?: Maybe<Scalars['String']['output']>;
  /** Name. 名称。 */
  name: Scalars['String']['output'];
  /** The requirements that it can meet, alone or with others, not cancelled, by code. 可用它满足的申请材料。 */
  requiredBy: DocumentRequirementConnection;
  /** Where one gets it, seen from where it is demanded. 开具地。 */
  whereIssued: IssuePlace;
};


/** A type of document by which facts are shown. 材料类型。 */
export type EvidenceTypeEliminationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A type of document by which facts are shown. 材料类型。 */
export type EvidenceTypeIssuedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A type of document by which facts are shown. 材料类型。 */
export type EvidenceTypeIssuersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A type of document by which facts are shown. 材料类型。 */
export type EvidenceTypeRequiredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of EvidenceType, and where it stands. */
export type EvidenceTypeConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<EvidenceTypeEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<EvidenceType>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One EvidenceType of a connection, with its place in it. */
export type EvidenceTypeEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: EvidenceType;
};

/** Which evidence types. 材料类型筛选条件。 */
export type EvidenceTypeFilter = {
  /** Code of a fact that it proves. 事实类型代码。 */
  factType?: InputMaybe<Scalars['String']['input']>;
  /** Code of an organisation that issues it. 开具单位代码。 */
  issuer?: InputMaybe<Scalars['String']['input']>;
  /** What it is. 类别。 */
  kind?: InputMaybe<EvidenceKind>;
  /** Words of the names, in either script. 名称或者别名，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Where one gets it. 开具地。 */
  whereIssued?: InputMaybe<IssuePlace>;
};

/** Order of a list of EvidenceType. 排序方式。 */
export type EvidenceTypeOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 类别升序 · By kind */
  | 'KIND'
  /** 类别降序 · By kind, last first */
  | 'KIND_DESC'
  /** 名称升序 · By name */
  | 'NAME'
  /** 名称降序 · By name, last first */
  | 'NAME_DESC';

/** Something that the criterion of a rule may ask about. 规则可用的事实。 */
export type FactDeclaration = {
  /** Largest number recorded; null for what is no number. 最大值。 */
  max?: Maybe<Scalars['Int']['output']>;
  /** What it is. 含义。 */
  meaning: LocalisedText;
  /** Smallest number recorded; null for what is no number. 最小值。 */
  min?: Maybe<Scalars['Int']['output']>;
  /** Name, as criteria use it. 名称。 */
  name: Scalars['String']['output'];
  /** The law or document by which it matters. 来源。 */
  source: Scalars['String']['output'];
  /** What values it has. 类型。 */
  type: FactValueType;
  /** Every value; none for a number, see min and max. 取值。 */
  values: Array<FactDeclarationValue>;
};

/** A value that a fact can have. 事实的取值。 */
export type FactDeclarationValue = {
  /** What it means. 含义。 */
  label: LocalisedText;
  /** The value, as criteria write it. 值。 */
  value: Scalars['String']['output'];
};

/** Something that can be true of a person or a thing. 事实类型。 */
export type FactType = Node & {
  /** Code. 代码。 */
  code: Scalars['String']['output'];
  /** The one source that is right about it; null when none is named. 权威数据源（一数一源）。 */
  dataSource?: Maybe<DataSource>;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** Name. 名称。 */
  name: Scalars['String']['output'];
  /** What proves it, by code. 能证明它的材料类型。 */
  provedBy: EvidenceTypeConnection;
  /** The requirements that must prove it, those not cancelled, by code. 须证明它的申请材料。 */
  requiredBy: DocumentRequirementConnection;
};


/** Something that can be true of a person or a thing. 事实类型。 */
export type FactTypeProvedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that can be true of a person or a thing. 事实类型。 */
export type FactTypeRequiredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of FactType, and where it stands. */
export type FactTypeConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<FactTypeEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<FactType>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One FactType of a connection, with its place in it. */
export type FactTypeEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: FactType;
};

/** Which fact types. 事实类型筛选条件。 */
export type FactTypeFilter = {
  /** Code of its authoritative source. 权威数据源代码。 */
  dataSource?: InputMaybe<Scalars['String']['input']>;
  /** With or without an authoritative source. 是否有权威数据源。 */
  hasDataSource?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words of the name, in either script. 名称，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of FactType. 排序方式。 */
export type FactTypeOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 名称升序 · By name */
  | 'NAME'
  /** 名称降序 · By name, last first */
  | 'NAME_DESC';

/** What values a fact has that rules ask about. */
export type FactValueType =
  /** 是或否 · Yes or no */
  | 'BOOLEAN'
  /** 若干值之一 · One of several values */
  | 'ENUM'
  /** 小的整数 · A small whole number */
  | 'INTEGER'
  /** 法律文件的效力级别 · Level of a legal instrument */
  | 'LEVEL';

/** A fee asked for a handling item. 收费项目。 */
export type Fee = {
  /** Amount in yuan; null when it varies. 收费标准（元）。 */
  amountYuan?: Maybe<Scalars['Float']['output']>;
  /** What it rests on, in order. 收费依据。 */
  bases: Array<LegalBasis>;
  /** What it is for. 收费项目名称。 */
  name: Scalars['String']['output'];
  /** Its place among the fees, from 1. 序号。 */
  position: Scalars['Int']['output'];
};

/** What a rule says of a record over some days; computed, so its id may change. 判断结果。 */
export type Finding = Node & {
  /** The facts it rests on, by name. 所依据的事实。 */
  facts: Array<FindingFact>;
  /** SHA-256 of the facts it rests on, canonical. 事实摘要。 */
  factsDigest: Scalars['String']['output'];
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** What makes it the same finding whatever its days and facts: rule and records. SHA-256. 标识。 */
  identity: Scalars['String']['output'];
  /** Why, since when, what follows and by which provision: a sentence each, in that order. 理由。 */
  reasons: Array<LocalisedText>;
  /** The document it is about; null when it is about another kind of record. 申请材料。 */
  requirement?: Maybe<DocumentRequirement>;
  /** The rule that says it. 规则。 */
  rule: Rule;
  /** Version of the rule that made it. 规则版本。 */
  ruleVersion: Scalars['Int']['output'];
  /** Weight. 严重程度。 */
  severity: Severity;
  /** Kind of record it is about. 判断对象。 */
  subjectKind: SubjectKind;
  /** Title of the rule. 名称。 */
  title: LocalisedText;
  /** First day it holds. 起始日期。 */
  validFrom: Scalars['Date']['output'];
  /** First day it no longer holds. 终止日期。 */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** What it calls for. 结论。 */
  verb: FindingVerb;
};

/** A page of Finding, and where it stands. */
export type FindingConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<FindingEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<Finding>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One Finding of a connection, with its place in it. */
export type FindingEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Finding;
};

/** A fact that a finding rests on. 判断所依据的事实。 */
export type FindingFact = {
  /** What the value says. 值的含义。 */
  label: LocalisedText;
  /** What the fact is. 含义。 */
  meaning: LocalisedText;
  /** Name, as criteria use it. 名称。 */
  name: Scalars['String']['output'];
  /** Value, e.g. `true` or `NO_LONGER_IN_FORCE`. 值。 */
  value: Scalars['String']['output'];
};

/** Which findings. 判断结果筛选条件。 */
export type FindingFilter = {
  /** Family of the rule. 规则类别。 */
  family?: InputMaybe<RuleFamily>;
  /** Area of that service item. 区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** Code of the organisation whose service item it is about. 实施主体代码。 */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** Code of the rule. 规则代码。 */
  rule?: InputMaybe<Scalars['String']['input']>;
  /** Weight. 严重程度。 */
  severity?: InputMaybe<Severity>;
  /** Kind of record they are about. 判断对象。 */
  subjectKind?: InputMaybe<SubjectKind>;
  /** What they call for. 结论。 */
  verb?: InputMaybe<FindingVerb>;
};

/** What a finding calls for. */
export type FindingVerb =
  /** 应取消 · To be cancelled */
  | 'CANCEL'
  /** 应更正 · To be corrected */
  | 'CORRECT'
  /** 应改为告知承诺 · A commitment to be offered */
  | 'OFFER_COMMITMENT'
  /** 建议提请修法 · Amendment of the law suggested */
  | 'PROPOSE_AMENDMENT'
  /** 待人工判断 · To be judged by a person */
  | 'REVIEW'
  /** 建议取消 · Cancellation suggested */
  | 'SUGGEST_CANCEL';

/** One case of a service item that people apply for, with its documents and times. 业务办理项。 */
export type HandlingItem = Node & {
  /** What its times and its handling rest on, in order. 时限和实施依据。 */
  bases: Array<LegalBasis>;
  /** Its code in its scheme. 业务办理项编码。 */
  code: Scalars['String']['output'];
  /** The rule that the code breaks; null when none. 编码问题。 */
  codeFault?: Maybe<Scalars['String']['output']>;
  /** Scheme of the code, e.g. CN-39554. 编码规则。 */
  codeScheme: Scalars['String']['output'];
  /** Conditions of acceptance. 受理条件。 */
  conditions?: Maybe<Scalars['String']['output']>;
  /** Unit of both times. 时限单位。 */
  dayUnit: DayUnit;
  /** The types of evidence that its result is, by code. 核发的材料类型。 */
  evidenceIssued: Array<EvidenceType>;
  /** What it costs, in order. 收费项目。 */
  fees: Array<Fee>;
  /** Done at once or within the time. 办件类型。 */
  handlingType?: Maybe<HandlingType>;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** What the applicant must buy from third parties, in order. 中介服务。 */
  intermediaries: Array<IntermediaryService>;
  /** True when it can be done on line. 是否网上办理。 */
  isOnline: Scalars['Boolean']['output'];
  /** Name. 办理项名称。 */
  name: Scalars['String']['output'];
  /** Time that the organisation promises, in dayUnit. 承诺办结时限。 */
  promisedDays?: Maybe<Scalars['Int']['output']>;
  /** The documents it asks for, those not cancelled, in order. 申请材料。 */
  requirements: Array<DocumentRequirement>;
  /** Kind of what the applicant gets. 结果类型。 */
  resultKind?: Maybe<ResultKind>;
  /** What the applicant gets. 结果名称。 */
  resultName?: Maybe<Scalars['String']['output']>;
  /** The service item it is a case of. 所属实施事项。 */
  serviceItem: ServiceItem;
  /** Whether it is offered. 事项状态。 */
  status: ItemStatus;
  /** Time that the law allows, in dayUnit. 法定办结时限。 */
  statutoryDays?: Maybe<Scalars['Int']['output']>;
  /** Its steps, in order. 办理环节。 */
  steps: Array<ProcessStep>;
  /** Why the applicant must come. 必须现场办理原因。 */
  visitReason?: Maybe<Scalars['String']['output']>;
  /** How often the applicant must come. 到办事现场次数。 */
  visits?: Maybe<Scalars['Int']['output']>;
};

/** A page of HandlingItem, and where it stands. */
export type HandlingItemConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<HandlingItemEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<HandlingItem>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One HandlingItem of a connection, with its place in it. */
export type HandlingItemEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: HandlingItem;
};

/** Which handling items. 业务办理项筛选条件。 */
export type HandlingItemFilter = {
  /** One basis at least stands so. 依据效力状态。 */
  basisStatus?: InputMaybe<BasisStatus>;
  /** Category of the service item. 事项类型。 */
  category?: InputMaybe<PowerCategory>;
  /** Done at once or within the time. 办件类型。 */
  handlingType?: InputMaybe<HandlingType>;
  /** With or without any basis. 是否有依据。 */
  hasBasis?: InputMaybe<Scalars['Boolean']['input']>;
  /** With or without a fault of the code. 编码是否有问题。 */
  hasCodeFault?: InputMaybe<Scalars['Boolean']['input']>;
  /** One basis at least names the instrument of this code. 依据的法律文件代码。 */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** Whether it can be done on line. 是否网上办理。 */
  isOnline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Area of the service item. 区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** Only those not cancelled. 仅限未取消的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** Code of the organisation that handles it. 实施主体代码。 */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** Code of the service item. 实施事项代码。 */
  serviceItem?: InputMaybe<Scalars['String']['input']>;
  /** Status. 状态。 */
  status?: InputMaybe<ItemStatus>;
  /** Words of the name, in either script. 名称，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of HandlingItem. 排序方式。 */
export type HandlingItemOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 名称升序 · By name */
  | 'NAME'
  /** 名称降序 · By name, last first */
  | 'NAME_DESC';

/** Type of handling 办件类型. */
export type HandlingType =
  /** 即办件 · Done at once */
  | 'IMMEDIATE'
  /** 承诺件 · Done within a promised time */
  | 'PROMISED';

/** Level of a legal instrument in the order of 立法法 (2023) articles 98-102. */
export type InstrumentLevel =
  /** 宪法 · Constitution */
  | 'L0'
  /** 法律 · Law */
  | 'L1'
  /** 行政法规 · Administrative regulation */
  | 'L2'
  /** 国务院决定 · Decision of the State Council */
  | 'L2D'
  /** 设区的市地方性法规 · Municipal local regulation */
  | 'L3C'
  /** 省级地方性法规 · Provincial local regulation */
  | 'L3P'
  /** 自治条例、单行条例、经济特区法规 · Autonomous, separate or special-zone regulation */
  | 'L3V'
  /** 设区的市政府规章 · Municipal government rule */
  | 'L4C'
  /** 部门规章 · Departmental rule */
  | 'L4M'
  /** 省级政府规章 · Provincial government rule */
  | 'L4P'
  /** 规范性文件 · Normative document */
  | 'L5'
  /** 司法解释 · Judicial interpretation */
  | 'LJ'
  /** 监察法规 · Supervision regulation */
  | 'LS'
  /** 未知 · Not known */
  | 'UNKNOWN';

/** One text of an instrument, in force [effectiveFrom, effectiveTo). 法律文件的一个版本。 */
export type InstrumentVersion = Node & {
  /** Code of the instrument, # and the day of promulgation. 代码。 */
  code: Scalars['String']['output'];
  /** Number of the order or decision that published it. 公布文号。 */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** First day in force; null when not known. 施行日期。 */
  effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** First day no longer in force. 失效日期。 */
  effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** Why it ended. 失效原因。 */
  endKind?: Maybe<VersionEnd>;
  /** What was odd in its source, e.g. NO_DATE. 来源问题。 */
  flags: Array<Scalars['String']['output']>;
  /** True when every article is in the register. 条文是否齐全。 */
  hasAllArticles: Scalars['Boolean']['output'];
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** The instrument it is a version of. 所属法律文件。 */
  instrument: LegalInstrument;
  /** False when its facts are not checked yet. 是否已核实。 */
  isVerified: Scalars['Boolean']['output'];
  /** What to know of it. 说明。 */
  note?: Maybe<Scalars['String']['output']>;
  /** Day of promulgation. 公布日期。 */
  promulgatedOn?: Maybe<Scalars['Date']['output']>;
  /** Its articles, in order. 条文。 */
  provisions: ProvisionConnection;
};


/** One text of an instrument, in force [effectiveFrom, effectiveTo). 法律文件的一个版本。 */
export type InstrumentVersionProvisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  article?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A report or opinion that the applicant must buy from a third party. 中介服务。 */
export type IntermediaryService = {
  /** What it rests on, in order. 设定依据。 */
  bases: Array<LegalBasis>;
  /** Name. 中介服务名称。 */
  name: Scalars['String']['output'];
  /** Its place among the intermediary services, from 1. 序号。 */
  position: Scalars['Int']['output'];
};

/** A section inside an organisation that does the work. 内设机构。 */
export type InternalOffice = Node & {
  /** Code of the organisation, #, name. 代码。 */
  code: Scalars['String']['output'];
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** Name. 名称。 */
  name: Scalars['String']['output'];
  /** The organisation it is part of. 所属机关。 */
  organisation: Organisation;
};

/** Where a piece of evidence is issued. */
export type IssuePlace =
  /** 不限 · Anywhere */
  | 'ANYWHERE'
  /** 办理地 · Where the demand stands */
  | 'HERE'
  /** 户籍地 · Place of household registration */
  | 'HOUSEHOLD_REGISTER'
  /** 事件发生地 · Place of the event */
  | 'PLACE_OF_EVENT';

/** Whether a listed item may be used 事项状态. */
export type ItemStatus =
  /** 在用 · In use */
  | 'ACTIVE'
  /** 取消 · Cancelled */
  | 'CANCELLED'
  /** 暂停 · Suspended */
  | 'SUSPENDED';

/** What a person has judged and the register cannot compute. */
export type Judgement =
  /** 否 · No */
  | 'NO'
  /** 未判断 · Not judged */
  | 'UNKNOWN'
  /** 是 · Yes */
  | 'YES';

/** An area with a government of its own. 行政区划。 */
export type Jurisdiction = Node & {
  /** The bundles of the area itself, by code. 本级一件事。 */
  bundles: BundleConnection;
  /** The catalogue it owns, by code. 本级基本目录。 */
  catalogueItems: CatalogueItemConnection;
  /** The areas right below, by code. 下级区划。 */
  children: JurisdictionConnection;
  /** Code by GB/T 2260 (6 digits) or GB/T 10114 (12 digits). 区划代码。 */
  code: Scalars['String']['output'];
  /** The rule that the code breaks; null when none. 编码问题。 */
  codeFault?: Maybe<Scalars['String']['output']>;
  /** The proofs eliminated for the area itself, by code; those of areas above bind it too. 本级取消的证明事项。 */
  eliminations: EliminationConnection;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** 1 nation, 2 province, 3 city, 4 county, 5 town or street, 6 village or community. 行政层级。 */
  level: Scalars['Int']['output'];
  /** Name. 名称。 */
  name: Scalars['String']['output'];
  /** Organisations of the area itself, by code. 所属机关。 */
  organisations: OrganisationConnection;
  /** The area above. 上级区划。 */
  parent?: Maybe<Jurisdiction>;
  /** The service items of the area itself, by code. 本级实施事项。 */
  serviceItems: ServiceItemConnection;
  /** First day it exists under this name. 设立日期。 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** First day it no longer does. 终止日期。 */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** An area with a government of its own. 行政区划。 */
export type JurisdictionBundlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An area with a government of its own. 行政区划。 */
export type JurisdictionCatalogueItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An area with a government of its own. 行政区划。 */
export type JurisdictionChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An area with a government of its own. 行政区划。 */
export type JurisdictionEliminationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An area with a government of its own. 行政区划。 */
export type JurisdictionOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An area with a government of its own. 行政区划。 */
export type JurisdictionServiceItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Jurisdiction, and where it stands. */
export type JurisdictionConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<JurisdictionEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<Jurisdiction>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One Jurisdiction of a connection, with its place in it. */
export type JurisdictionEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Jurisdiction;
};

/** An area, alone or with all below it. 区划范围。 */
export type JurisdictionScope = {
  /** Code of the area. 区划代码。 */
  code: Scalars['String']['input'];
  /** Also the areas below it. 是否包含下级。 */
  withDescendants?: Scalars['Boolean']['input'];
};

/** What a record rests on, and how that stands on the day. 法律依据。 */
export type LegalBasis = {
  /** The citation. 引用。 */
  citation: Citation;
  /** Its place among the bases of the record, from 1. 序号。 */
  position: Scalars['Int']['output'];
  /** What it is cited for. 用途。 */
  purpose: BasisPurpose;
  /** The provisions it names, in order. 引用的条文。 */
  targets: Array<CitationTarget>;
};

/** A law, regulation, rule or normative document, whatever its versions. 法律文件。 */
export type LegalInstrument = Node & {
  /** Title without 中华人民共和国; with @ and the area code where the area issues it. 代码。 */
  code: Scalars['String']['output'];
  /** Document number, e.g. 国办发〔2018〕47号. 文号。 */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** Title in full. 全称。 */
  fullTitle: Scalars['String']['output'];
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** Whether it is special law against others. 是否特别规定。 */
  isSpecial: Judgement;
  /** True for rules that vary upper law inside their area (立法法 article 101). 是否变通规定。 */
  isVariation: Scalars['Boolean']['output'];
  /** False when its facts are not checked yet. 是否已核实。 */
  isVerified: Scalars['Boolean']['output'];
  /** Who made it. 制定机关。 */
  issuer?: Maybe<Scalars['String']['output']>;
  /** The area it applies in. 适用区划。 */
  jurisdiction: Jurisdiction;
  /** Level. 效力级别。 */
  level: InstrumentLevel;
  /** Title without 中华人民共和国. 标题。 */
  title: Scalars['String']['output'];
  /** The version in force on the day; null when none is. 当日有效版本。 */
  versionOnDate?: Maybe<InstrumentVersion>;
  /** Its versions, by the day they took effect. 各版本。 */
  versions: Array<InstrumentVersion>;
};

/** A page of LegalInstrument, and where it stands. */
export type LegalInstrumentConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<LegalInstrumentEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<LegalInstrument>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One LegalInstrument of a connection, with its place in it. */
export type LegalInstrumentEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: LegalInstrument;
};

/** Orders of the list of instruments. 排序方式。 */
export type LegalInstrumentOrder =
  /** By code. 按代码。 */
  | 'CODE'
  /** By level, then code. 按效力级别。 */
  | 'LEVEL';

/** A text in Chinese and in English. 中英文文本。 */
export type LocalisedText = {
  /** English. */
  en: Scalars['String']['output'];
  /** Chinese, the binding one. 中文，以此为准。 */
  zh: Scalars['String']['output'];
};

/** Whether a document must be handed in 材料必要性. */
export type Necessity =
  /** 非必要 · Required in some cases */
  | 'CONDITIONAL'
  /** 容缺后补 · May follow later */
  | 'MAY_FOLLOW_LATER'
  /** 必要 · Required */
  | 'REQUIRED';

/** Anything that can be fetched again by its id. 可按 id 再次查询的对象。 */
export type Node = {
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
};

/** Whoever may hold a power, issue a document or provide data. 实施主体。 */
export type Organisation = Node & {
  /** Its code in its scheme. 代码。 */
  code: Scalars['String']['output'];
  /** The rule that the code breaks; null when none. 编码问题。 */
  codeFault?: Maybe<Scalars['String']['output']>;
  /** Scheme of the code, e.g. CN-USCC (GB 32100). 编码规则。 */
  codeScheme: Scalars['String']['output'];
  /** The data sources it provides, by code. 提供的数据源。 */
  dataSources: DataSourceConnection;
  /** What it passed on, by code. 下放、授权、委托出去的权力。 */
  delegationsGiven: DelegationConnection;
  /** What it received, by code. 承接的权力。 */
  delegationsReceived: DelegationConnection;
  /** The types of evidence it issues, by code. 开具的材料。 */
  evidenceIssued: EvidenceTypeConnection;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** The powers it holds jointly under the lead of another, by code. 共同实施的权力事项。 */
  jointPowerItems: PowerItemConnection;
  /** The area it belongs to. 所属区划。 */
  jurisdiction: Jurisdiction;
  /** Legal nature. 实施主体性质。 */
  kind: OrganisationKind;
  /** The organ that leads it. 主管机关。 */
  leadingOrgan?: Maybe<Organisation>;
  /** Full name. 名称。 */
  name: Scalars['String']['output'];
  /** Its sections, by code. 内设机构。 */
  offices: Array<InternalOffice>;
  /** The powers it holds or leads, by code. 行使的权力事项。 */
  powerItems: PowerItemConnection;
  /** The service items it implements, by code. 实施事项。 */
  serviceItems: ServiceItemConnection;
  /** Short name. 简称。 */
  shortName?: Maybe<Scalars['String']['output']>;
  /** Who took over when it ended. 承继机关。 */
  successor?: Maybe<Organisation>;
  /** First day it exists. 设立日期。 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** First day it no longer does. 撤销日期。 */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** Whoever may hold a power, issue a document or provide data. 实施主体。 */
export type OrganisationDataSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Whoever may hold a power, issue a document or provide data. 实施主体。 */
export type OrganisationDelegationsGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Whoever may hold a power, issue a document or provide data. 实施主体。 */
export type OrganisationDelegationsReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Whoever may hold a power, issue a document or provide data. 实施主体。 */
export type OrganisationEvidenceIssuedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Whoever may hold a power, issue a document or provide data. 实施主体。 */
export type OrganisationJointPowerItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Whoever may hold a power, issue a document or provide data. 实施主体。 */
export type OrganisationPowerItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Whoever may hold a power, issue a document or provide data. 实施主体。 */
export type OrganisationServiceItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Organisation, and where it stands. */
export type OrganisationConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<OrganisationEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<Organisation>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One Organisation of a connection, with its place in it. */
export type OrganisationEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Organisation;
};

/** Legal nature of an organisation 实施主体性质: statutory organ, organisation authorised by law, or entrusted. */
export type OrganisationKind =
  /** 授权组织 · Organisation authorised by law */
  | 'AUTHORISED'
  /** 企业 · Enterprise */
  | 'ENTERPRISE'
  /** 受委托组织 · Entrusted organisation */
  | 'ENTRUSTED'
  /** 基层群众性自治组织 · Village or residents committee */
  | 'GRASSROOTS'
  /** 其他 · Other */
  | 'OTHER'
  /** 事业单位 · Public institution */
  | 'PUBLIC_INSTITUTION'
  /** 法定机关 · Statutory organ */
  | 'STATUTORY_ORGAN';

/** Where a page stands in its connection. 分页信息。 */
export type PageInfo = {
  /** Cursor of the last row; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when rows follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was asked for after a cursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Category of power 事项类型 of the national list; compulsion is split in two because its two forms follow different rules (行政强制法 articles 9-13). */
export type PowerCategory =
  /** 行政裁决 · Adjudication */
  | 'ADJUDICATION'
  /** 行政给付 · Benefit */
  | 'BENEFIT'
  /** 行政强制执行 · Compulsory execution */
  | 'COMPULSORY_EXECUTION'
  /** 行政强制措施 · Compulsory measure */
  | 'COMPULSORY_MEASURE'
  /** 行政确认 · Confirmation */
  | 'CONFIRMATION'
  /** 行政检查 · Inspection */
  | 'INSPECTION'
  /** 行政征收 · Levy */
  | 'LEVY'
  /** 行政许可 · Licensing */
  | 'LICENSING'
  /** 其他行政权力 · Other administrative power */
  | 'OTHER'
  /** 行政处罚 · Penalty */
  | 'PENALTY'
  /** 公共服务 · Public service */
  | 'PUBLIC_SERVICE'
  /** 行政征用 · Requisition */
  | 'REQUISITION'
  /** 行政奖励 · Reward */
  | 'REWARD';

/** One row of the power list: what one organisation may do. 权力事项。 */
export type PowerItem = Node & {
  /** For what conduct somebody is held accountable, those not cancelled, in order. 追责情形。 */
  accountabilityGrounds: AccountabilityGroundConnection;
  /** What it rests on, in order. 设定和实施依据。 */
  bases: Array<LegalBasis>;
  /** The catalogue item. 基本目录事项。 */
  catalogueItem?: Maybe<CatalogueItem>;
  /** Category. 权力类型。 */
  category: PowerCategory;
  /** Its code in its scheme. 代码。 */
  code: Scalars['String']['output'];
  /** The rule that the code breaks; null when none. 编码问题。 */
  codeFault?: Maybe<Scalars['String']['output']>;
  /** Scheme of the code, e.g. CN-39554-BASIC. 编码规则。 */
  codeScheme: Scalars['String']['output'];
  /** To whom it was passed on, by code. 下放、授权、委托。 */
  delegations: DelegationConnection;
  /** How much of it is published. 公开方式。 */
  disclosure: Disclosure;
  /** Highest fine in yuan; null when none is said. 罚款上限（元）。 */
  fineCeilingYuan?: Maybe<Scalars['Int']['output']>;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** Who holds it jointly, in order. 共同实施部门。 */
  jointHolders: Array<Organisation>;
  /** Kinds of penalty, measure, execution or levy it may use. 处罚、强制、征收的种类。 */
  kinds: Array<PowerKind>;
  /** Levels that exercise it, 1 nation to 6 village; empty when not said. 行使层级。 */
  levels: Array<Scalars['Int']['output']>;
  /** The main item of a sub-item. 主项。 */
  mainItem?: Maybe<PowerItem>;
  /** Name; of a sub-item, the name of its main item. 权力事项名称。 */
  name: Scalars['String']['output'];
  /** The section in charge. 承办机构。 */
  office?: Maybe<InternalOffice>;
  /** Who holds it, the lead when several do. 行使主体。 */
  organisation: Organisation;
  /** How it runs. 运行流程。 */
  processFlow?: Maybe<Scalars['String']['output']>;
  /** Remark. 备注。 */
  remark?: Maybe<Scalars['String']['output']>;
  /** Where to turn against it. 救济渠道。 */
  remedy?: Maybe<Scalars['String']['output']>;
  /** The duties that come with it, those not cancelled, in order. 责任事项。 */
  responsibilityItems: ResponsibilityItemConnection;
  /** The service items by which it is exercised, by code. 对应的实施事项。 */
  serviceItems: ServiceItemConnection;
  /** Where the power comes from, 1 to 6 by the code table `power-sources`. 权力来源。 */
  source?: Maybe<Scalars['Int']['output']>;
  /** Whether it may be used. 事项状态。 */
  status: ItemStatus;
  /** Name of the sub-item; null when it is none. 子项名称。 */
  subItemName?: Maybe<Scalars['String']['output']>;
  /** Its sub-items, by code. 子项。 */
  subItems: PowerItemConnection;
  /** How its use is supervised. 监督方式。 */
  supervision?: Maybe<Scalars['String']['output']>;
  /** Whether upper law regulates the matter, as a person judged. 上位法是否已有规定。 */
  upperLaw: Judgement;
  /** Who judged so. 判断人。 */
  upperLawJudgedBy?: Maybe<Scalars['String']['output']>;
  /** When it was judged so. 判断日期。 */
  upperLawJudgedOn?: Maybe<Scalars['Date']['output']>;
  /** First day it exists. 生效日期。 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** First day it no longer does. 失效日期。 */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** One row of the power list: what one organisation may do. 权力事项。 */
export type PowerItemAccountabilityGroundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One row of the power list: what one organisation may do. 权力事项。 */
export type PowerItemDelegationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One row of the power list: what one organisation may do. 权力事项。 */
export type PowerItemResponsibilityItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One row of the power list: what one organisation may do. 权力事项。 */
export type PowerItemServiceItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One row of the power list: what one organisation may do. 权力事项。 */
export type PowerItemSubItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of PowerItem, and where it stands. */
export type PowerItemConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<PowerItemEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<PowerItem>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One PowerItem of a connection, with its place in it. */
export type PowerItemEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: PowerItem;
};

/** Which power items. 权力事项筛选条件。 */
export type PowerItemFilter = {
  /** One basis at least stands so. 依据效力状态。 */
  basisStatus?: InputMaybe<BasisStatus>;
  /** Code of the catalogue item. 基本目录事项代码。 */
  catalogueItem?: InputMaybe<Scalars['String']['input']>;
  /** Category. 权力类型。 */
  category?: InputMaybe<PowerCategory>;
  /** With or without any basis. 是否有依据。 */
  hasBasis?: InputMaybe<Scalars['Boolean']['input']>;
  /** With or without a fault of the code. 编码是否有问题。 */
  hasCodeFault?: InputMaybe<Scalars['Boolean']['input']>;
  /** One basis at least names the instrument of this code. 依据的法律文件代码。 */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** Area of the organisation. 行使主体所在区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** A kind of penalty or measure it may use. 处罚、强制种类。 */
  kind?: InputMaybe<PowerKind>;
  /** A level that exercises it. 行使层级。 */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** Only those that exist on the day. 仅限当日存在的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** Code of the organisation that holds it. 行使主体代码。 */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** Status. 事项状态。 */
  status?: InputMaybe<ItemStatus>;
  /** Words of the names, in either script. 名称，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Whether upper law regulates it. 上位法是否已有规定。 */
  upperLaw?: InputMaybe<Judgement>;
};

/** Order of a list of PowerItem. 排序方式。 */
export type PowerItemOrder =
  /** 权力类型升序 · By category */
  | 'CATEGORY'
  /** 权力类型降序 · By category, last first */
  | 'CATEGORY_DESC'
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 名称升序 · By name */
  | 'NAME'
  /** 名称降序 · By name, last first */
  | 'NAME_DESC';

/** Kind of penalty, measure, execution or levy that a power may use. */
export type PowerKind =
  /** 行政事业性收费 · Administrative fee */
  | 'ADMINISTRATIVE_FEE'
  /** 拍卖 · Auction */
  | 'AUCTION'
  /** 责令关闭 · Order closure */
  | 'CLOSE'
  /** 没收 · Confiscation */
  | 'CONFISCATION'
  /** 通报批评 · Public criticism */
  | 'CRITICISM'
  /** 加处罚款或者滞纳金 · Added fine or late fee */
  | 'DAILY_FINE'
  /** 行政拘留 · Detention */
  | 'DETENTION'
  /** 降低资质等级 · Lower a qualification */
  | 'DOWNGRADE'
  /** 征收非国有财产 · Expropriation */
  | 'EXPROPRIATION'
  /** 罚款 · Fine */
  | 'FINE'
  /** 冻结存款、汇款 · Freeze deposits */
  | 'FREEZE'
  /** 其他强制执行 · Other execution */
  | 'OTHER_EXECUTION'
  /** 其他强制措施 · Other measure */
  | 'OTHER_MEASURE'
  /** 其他处罚 · Other penalty */
  | 'OTHER_PENALTY'
  /** 排除妨碍、恢复原状 · Remove obstruction */
  | 'REMOVE_OBSTRUCTION'
  /** 限制从业 · Bar from the profession */
  | 'RESTRICT_EMPLOYMENT'
  /** 限制开展生产经营活动 · Restrict operation */
  | 'RESTRICT_OPERATION'
  /** 限制公民人身自由 · Restrict personal freedom */
  | 'RESTRICT_PERSON'
  /** 吊销营业执照 · Revoke a business licence */
  | 'REVOKE_BUSINESS_LICENCE'
  /** 吊销许可证件 · Revoke a licence */
  | 'REVOKE_LICENCE'
  /** 查封场所、设施或者财物 · Seal */
  | 'SEAL'
  /** 扣押财物 · Seize */
  | 'SEIZE'
  /** 责令停产停业 · Order production stopped */
  | 'STOP_PRODUCTION'
  /** 代履行 · Substitute performance */
  | 'SUBSTITUTE_PERFORMANCE'
  /** 暂扣许可证件 · Suspend a licence */
  | 'SUSPEND_LICENCE'
  /** 税 · Tax */
  | 'TAX'
  /** 划拨存款、汇款 · Transfer deposits */
  | 'TRANSFER'
  /** 警告 · Warning */
  | 'WARNING';

/** One step of handling. 办理环节。 */
export type ProcessStep = {
  /** Days it may take; null when not said. 环节时限。 */
  days?: Maybe<Scalars['Int']['output']>;
  /** Name. 环节名称。 */
  name: Scalars['String']['output'];
  /** The section that does it. 承办机构。 */
  office?: Maybe<InternalOffice>;
  /** Its place among the steps, from 1. 序号。 */
  position: Scalars['Int']['output'];
};

/** One article of a version. 条文。 */
export type Provision = Node & {
  /** The grounds of accountability that rest on it, in any of its versions, by code. 以本条为依据的追责情形。 */
  accountabilityGrounds: AccountabilityGroundConnection;
  /** Number of the article 条. 条序号。 */
  article: Scalars['Int']['output'];
  /** The catalogue items that rest on it, in any of its versions, by code. 以本条为依据的基本目录事项。 */
  catalogueItems: CatalogueItemConnection;
  /** The delegations that rest on it, in any of its versions, by code. 以本条为依据的下放、授权、委托。 */
  delegations: DelegationConnection;
  /** The documents demanded by it, in any of its versions, not cancelled, by code. 以本条为依据要求的申请材料。 */
  documentRequirements: DocumentRequirementConnection;
  /** Above 0 when its source has the number more than once. 重复序号。 */
  duplicate: Scalars['Int']['output'];
  /** The handling items that rest on it, in any of its versions, not cancelled, by code. 以本条为依据的业务办理项。 */
  handlingItems: HandlingItemConnection;
  /** Part, chapter and section it stands in. 编章节。 */
  heading?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** The powers that rest on it, in any of its versions, by code. 以本条为依据的权力事项。 */
  powerItems: PowerItemConnection;
  /** The duties that rest on it, in any of its versions, by code. 以本条为依据的责任事项。 */
  responsibilityItems: ResponsibilityItemConnection;
  /** N of 第…条之N; 0 when it is none. 之几。 */
  suffix: Scalars['Int']['output'];
  /** Its text, a paragraph a line; null when not loaded. 条文内容。 */
  text?: Maybe<Scalars['String']['output']>;
  /** The version it stands in. 所属版本。 */
  version: InstrumentVersion;
};


/** One article of a version. 条文。 */
export type ProvisionAccountabilityGroundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One article of a version. 条文。 */
export type ProvisionCatalogueItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One article of a version. 条文。 */
export type ProvisionDelegationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One article of a version. 条文。 */
export type ProvisionDocumentRequirementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One article of a version. 条文。 */
export type ProvisionHandlingItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One article of a version. 条文。 */
export type ProvisionPowerItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One article of a version. 条文。 */
export type ProvisionResponsibilityItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Provision, and where it stands. */
export type ProvisionConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<ProvisionEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<Provision>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One Provision of a connection, with its place in it. */
export type ProvisionEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Provision;
};

export type Query = {
  /** The ground of accountability of a code. 按代码查询追责情形。 */
  accountabilityGround?: Maybe<AccountabilityGround>;
  /** Grounds of accountability. 追责情形列表。 */
  accountabilityGrounds: AccountabilityGroundConnection;
  /** The bundle of a code. 按代码查询一件事。 */
  bundle?: Maybe<Bundle>;
  /** Bundles. 一件事列表。 */
  bundles: BundleConnection;
  /** The catalogue item of a code. 按代码查询基本目录事项。 */
  catalogueItem?: Maybe<CatalogueItem>;
  /** Catalogue items. 基本目录事项列表。 */
  catalogueItems: CatalogueItemConnection;
  /** Citations that could not be followed in full, in the order they came. 未能完全确认的引用。 */
  citationsToResolve: CitationConnection;
  /** The code table of a key. 按键查询代码表。 */
  codeTable?: Maybe<CodeTable>;
  /** All code tables, by key. 全部代码表。 */
  codeTables: Array<CodeTable>;
  /** The data source of a code. 按代码查询数据源。 */
  dataSource?: Maybe<DataSource>;
  /** Data sources. 数据源列表。 */
  dataSources: DataSourceConnection;
  /** The delegation of a code. 按代码查询下放、授权、委托。 */
  delegation?: Maybe<Delegation>;
  /** Delegations. 下放、授权、委托列表。 */
  delegations: DelegationConnection;
  /** The document requirement of a code. 按代码查询申请材料。 */
  documentRequirement?: Maybe<DocumentRequirement>;
  /** Document requirements. 申请材料列表。 */
  documentRequirements: DocumentRequirementConnection;
  /** The elimination of a code. 按代码查询取消的证明事项。 */
  elimination?: Maybe<Elimination>;
  /** Eliminations. 取消的证明事项列表。 */
  eliminations: EliminationConnection;
  /** The evidence type of a code. 按代码查询材料类型。 */
  evidenceType?: Maybe<EvidenceType>;
  /** Evidence types. 材料类型列表。 */
  evidenceTypes: EvidenceTypeConnection;
  /** The fact type of a code. 按代码查询事实类型。 */
  factType?: Maybe<FactType>;
  /** Fact types. 事实类型列表。 */
  factTypes: FactTypeConnection;
  /** The facts that rules may ask about one kind of record. 规则可用的事实目录。 */
  facts: Array<FactDeclaration>;
  /** What rules say of records on the day, in the order of their ids. 当日的判断结果列表。 */
  findings: FindingConnection;
  /** The handling item of a code. 按代码查询业务办理项。 */
  handlingItem?: Maybe<HandlingItem>;
  /** Handling items. 业务办理项列表。 */
  handlingItems: HandlingItemConnection;
  /** The version of a code. 按代码查询版本。 */
  instrumentVersion?: Maybe<InstrumentVersion>;
  /** The area of a code on the day. 按代码查询区划。 */
  jurisdiction?: Maybe<Jurisdiction>;
  /** Areas by code. 区划列表。 */
  jurisdictions: JurisdictionConnection;
  /** The instrument of a code. 按代码查询法律文件。 */
  legalInstrument?: Maybe<LegalInstrument>;
  /** Instruments. 法律文件列表。 */
  legalInstruments: LegalInstrumentConnection;
  /** Whatever has this id. 按 id 查询任意对象。 */
  node?: Maybe<Node>;
  /** The organisation of a code. 按代码查询机关。 */
  organisation?: Maybe<Organisation>;
  /** Organisations by code. 机关列表。 */
  organisations: OrganisationConnection;
  /** The power item of a code. 按代码查询权力事项。 */
  powerItem?: Maybe<PowerItem>;
  /** Power items. 权力事项列表。 */
  powerItems: PowerItemConnection;
  /** The responsibility item of a code. 按代码查询责任事项。 */
  responsibilityItem?: Maybe<ResponsibilityItem>;
  /** Responsibility items. 责任事项列表。 */
  responsibilityItems: ResponsibilityItemConnection;
  /** The rule of a code as it applies on the day. 按代码查询当日适用的规则。 */
  rule?: Maybe<Rule>;
  /** Rules. 规则列表。 */
  rules: RuleConnection;
  /** The service item of a code. 按代码查询实施事项。 */
  serviceItem?: Maybe<ServiceItem>;
  /** Service items. 实施事项列表。 */
  serviceItems: ServiceItemConnection;
  /** The 100 unknown names that most citations use; resolving one mends them all. 未收录的法律文件及引用次数。 */
  unresolvedCitations: Array<UnresolvedCitation>;
};


export type QueryAccountabilityGroundArgs = {
  code: Scalars['String']['input'];
};


export type QueryAccountabilityGroundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: AccountabilityGroundFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: AccountabilityGroundOrder;
};


export type QueryBundleArgs = {
  code: Scalars['String']['input'];
};


export type QueryBundlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: BundleFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: BundleOrder;
};


export type QueryCatalogueItemArgs = {
  code: Scalars['String']['input'];
  scheme?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCatalogueItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: CatalogueItemFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CatalogueItemOrder;
};


export type QueryCitationsToResolveArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCodeTableArgs = {
  key: Scalars['String']['input'];
};


export type QueryDataSourceArgs = {
  code: Scalars['String']['input'];
};


export type QueryDataSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: DataSourceFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: DataSourceOrder;
};


export type QueryDelegationArgs = {
  code: Scalars['String']['input'];
};


export type QueryDelegationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: DelegationFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: DelegationOrder;
};


export type QueryDocumentRequirementArgs = {
  code: Scalars['String']['input'];
};


export type QueryDocumentRequirementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: DocumentRequirementFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: DocumentRequirementOrder;
};


export type QueryEliminationArgs = {
  code: Scalars['String']['input'];
};


export type QueryEliminationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: EliminationFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EliminationOrder;
};


export type QueryEvidenceTypeArgs = {
  code: Scalars['String']['input'];
};


export type QueryEvidenceTypesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: EvidenceTypeFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EvidenceTypeOrder;
};


export type QueryFactTypeArgs = {
  code: Scalars['String']['input'];
};


export type QueryFactTypesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: FactTypeFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: FactTypeOrder;
};


export type QueryFactsArgs = {
  subjectKind: SubjectKind;
};


export type QueryFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: FindingFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryHandlingItemArgs = {
  code: Scalars['String']['input'];
  scheme?: InputMaybe<Scalars['String']['input']>;
};


export type QueryHandlingItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: HandlingItemFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: HandlingItemOrder;
};


export type QueryInstrumentVersionArgs = {
  code: Scalars['String']['input'];
};


export type QueryJurisdictionArgs = {
  code: Scalars['String']['input'];
};


export type QueryJurisdictionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<Scalars['Int']['input']>;
  onlyCurrent?: Scalars['Boolean']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLegalInstrumentArgs = {
  code: Scalars['String']['input'];
};


export type QueryLegalInstrumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  jurisdiction?: InputMaybe<JurisdictionScope>;
  level?: InputMaybe<InstrumentLevel>;
  orderBy?: LegalInstrumentOrder;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisationArgs = {
  code: Scalars['String']['input'];
  scheme?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  jurisdiction?: InputMaybe<JurisdictionScope>;
  kind?: InputMaybe<OrganisationKind>;
  onlyCurrent?: Scalars['Boolean']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPowerItemArgs = {
  code: Scalars['String']['input'];
  scheme?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPowerItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: PowerItemFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: PowerItemOrder;
};


export type QueryResponsibilityItemArgs = {
  code: Scalars['String']['input'];
};


export type QueryResponsibilityItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: ResponsibilityItemFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ResponsibilityItemOrder;
};


export type QueryRuleArgs = {
  code: Scalars['String']['input'];
};


export type QueryRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: RuleFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: RuleOrder;
};


export type QueryServiceItemArgs = {
  code: Scalars['String']['input'];
  scheme?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: ServiceItemFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ServiceItemOrder;
};

/** What takes the place of an eliminated proof (优化营商环境条例 article 44). */
export type ReplacementMethod =
  /** 书面告知承诺 · Written commitment */
  | 'COMMITMENT'
  /** 合同凭证 · Contract or voucher */
  | 'CONTRACT'
  /** 部门内部核查或者部门间核查 · Check inside or between departments */
  | 'INTERNAL_CHECK'
  /** 法定文书 · Legal document */
  | 'LEGAL_DOCUMENT'
  /** 法定证照 · Statutory licence */
  | 'LICENCE'
  /** 直接取消 · Cancelled without replacement */
  | 'NONE'
  /** 网络核验 · Online verification */
  | 'ONLINE_CHECK'
  /** 其他材料涵盖 · Covered by other documents */
  | 'OTHER_DOCUMENTS';

/** One way to meet a requirement: all its pieces of evidence together. 可提供的一组材料。 */
export type RequirementAlternative = {
  /** What must be handed in together, in order. 须一并提供的材料。 */
  evidenceTypes: Array<EvidenceType>;
  /** Its place among the ways, from 1. 序号。 */
  position: Scalars['Int']['output'];
};

/** A duty that comes with a power, at one stage of exercising it. 责任事项。 */
export type ResponsibilityItem = Node & {
  /** What it rests on, in order. 责任事项依据。 */
  bases: Array<LegalBasis>;
  /** Code. 代码。 */
  code: Scalars['String']['output'];
  /** What must be done. 责任事项内容。 */
  content: Scalars['String']['output'];
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** Its place among the duties of the power, from 1. 序号。 */
  position: Scalars['Int']['output'];
  /** The power it comes with. 对应的权力事项。 */
  powerItem: PowerItem;
  /** Stage at which it falls. 责任环节。 */
  stage: ResponsibilityStage;
  /** Whether it applies. 状态。 */
  status: ItemStatus;
};

/** A page of ResponsibilityItem, and where it stands. */
export type ResponsibilityItemConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<ResponsibilityItemEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<ResponsibilityItem>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One ResponsibilityItem of a connection, with its place in it. */
export type ResponsibilityItemEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: ResponsibilityItem;
};

/** Which responsibility items. 责任事项筛选条件。 */
export type ResponsibilityItemFilter = {
  /** One basis at least stands so. 依据效力状态。 */
  basisStatus?: InputMaybe<BasisStatus>;
  /** With or without any basis. 是否有依据。 */
  hasBasis?: InputMaybe<Scalars['Boolean']['input']>;
  /** One basis at least names the instrument of this code. 依据的法律文件代码。 */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** Area of the organisation. 行使主体所在区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** Only those not cancelled. 仅限未取消的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** Code of the organisation that holds the power. 行使主体代码。 */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** Code of the power. 权力事项代码。 */
  powerItem?: InputMaybe<Scalars['String']['input']>;
  /** Stage. 责任环节。 */
  stage?: InputMaybe<ResponsibilityStage>;
  /** Status. 状态。 */
  status?: InputMaybe<ItemStatus>;
  /** Words of the content, in either script. 内容，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of ResponsibilityItem. 排序方式。 */
export type ResponsibilityItemOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 序号升序 · By position */
  | 'POSITION'
  /** 序号降序 · By position, last first */
  | 'POSITION_DESC'
  /** 责任环节升序 · By stage */
  | 'STAGE'
  /** 责任环节降序 · By stage, last first */
  | 'STAGE_DESC';

/** Stage of exercising a power at which a duty falls 责任环节. */
export type ResponsibilityStage =
  /** 受理 · Accept */
  | 'ACCEPT'
  /** 审批 · Approve */
  | 'APPROVE'
  /** 评审 · Assess */
  | 'ASSESS'
  /** 征缴 · Collect */
  | 'COLLECT'
  /** 决定 · Decide */
  | 'DECIDE'
  /** 送达 · Deliver */
  | 'DELIVER'
  /** 处置 · Dispose */
  | 'DISPOSE'
  /** 执行 · Execute */
  | 'EXECUTE'
  /** 立案 · Open a case */
  | 'FILE'
  /** 审理 · Hear */
  | 'HEAR'
  /** 检查 · Inspect */
  | 'INSPECT'
  /** 调查取证 · Investigate */
  | 'INVESTIGATE'
  /** 调解 · Mediate */
  | 'MEDIATE'
  /** 告知 · Notify */
  | 'NOTIFY'
  /** 其他 · Other */
  | 'OTHER'
  /** 发放 · Pay */
  | 'PAY'
  /** 制定方案 · Plan */
  | 'PLAN'
  /** 公示 · Publicise */
  | 'PUBLICISE'
  /** 审查 · Review */
  | 'REVIEW'
  /** 事后监管 · Supervise afterwards */
  | 'SUPERVISE';

/** Type of result 结果类型. */
export type ResultKind =
  /** 批文 · Approval document */
  | 'APPROVAL'
  /** 证照 · Licence */
  | 'LICENCE'
  /** 无 · None */
  | 'NONE'
  /** 其他 · Other */
  | 'OTHER';

/** What records are judged by, as data: a criterion over facts, what follows, and by which law. 规则。 */
export type Rule = Node & {
  /** The provisions that authorise it, and how they stand on the day. 依据。 */
  bases: Array<LegalBasis>;
  /** Code, e.g. E-NOLAW; rows of one code never apply on one day. 代码。 */
  code: Scalars['String']['output'];
  /** When it speaks: an expression (CEL) over the facts that `facts` lists. 判断条件。 */
  criterion: Scalars['String']['output'];
  /** Family. 类别。 */
  family: RuleFamily;
  /** What it says on the day. 当日的判断结果。 */
  findings: FindingConnection;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** Where it applies, there and below; null for the whole country. 适用区划。 */
  jurisdiction?: Maybe<Jurisdiction>;
  /** Which finding of a record is the headline: the smallest number. 优先次序。 */
  priority: Scalars['Int']['output'];
  /** The sentence that gives its reason, with the facts it rests on in braces. 理由模板。 */
  reason: LocalisedText;
  /** What may take the place of the document, the best first. 替代办法。 */
  replacements: Array<ReplacementMethod>;
  /** Weight of its findings. 严重程度。 */
  severity: Severity;
  /** The provisions that authorise it, as written; see bases. 依据原文。 */
  statutes: Array<Scalars['String']['output']>;
  /** Kind of record it judges. 判断对象。 */
  subjectKind: SubjectKind;
  /** Title. 名称。 */
  title: LocalisedText;
  /** It says nothing of days before. 适用起始日期。 */
  validFrom: Scalars['Date']['output'];
  /** First day it no longer applies. 停止适用日期。 */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** What its findings call for. 结论。 */
  verb: FindingVerb;
  /** One higher with every change of what it says. 版本。 */
  version: Scalars['Int']['output'];
};


/** What records are judged by, as data: a criterion over facts, what follows, and by which law. 规则。 */
export type RuleFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of Rule, and where it stands. */
export type RuleConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<RuleEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<Rule>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One Rule of a connection, with its place in it. */
export type RuleEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: Rule;
};

/** Family of a rule. */
export type RuleFamily =
  /** 权责对等 · Every power has its duties */
  | 'ACCOUNTABILITY'
  /** 设定权限 · Who may establish what */
  | 'AUTHORITY'
  /** 证明事项 · What proof may be asked */
  | 'PROOF'
  /** 办事服务 · How a service is offered */
  | 'SERVICE';

/** Which rules. 规则筛选条件。 */
export type RuleFilter = {
  /** Family. 类别。 */
  family?: InputMaybe<RuleFamily>;
  /** Only those that apply on the day. 仅限当日适用的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** Weight of their findings. 严重程度。 */
  severity?: InputMaybe<Severity>;
  /** Kind of record they judge. 判断对象。 */
  subjectKind?: InputMaybe<SubjectKind>;
  /** What their findings call for. 结论。 */
  verb?: InputMaybe<FindingVerb>;
};

/** Order of a list of Rule. 排序方式。 */
export type RuleOrder =
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 优先次序升序 · By priority */
  | 'PRIORITY'
  /** 优先次序降序 · By priority, last first */
  | 'PRIORITY_DESC';

/** Form of handling 办理形式. */
export type ServiceChannel =
  /** 快递申请 · By courier */
  | 'COURIER'
  /** 网上办理 · On line */
  | 'ONLINE'
  /** 窗口办理 · At the window */
  | 'WINDOW';

/** A service item as one organisation implements it. 政务服务实施事项。 */
export type ServiceItem = Node & {
  /** The bundles it is part of, by code. 所属的一件事。 */
  bundles: Array<Bundle>;
  /** The catalogue item. 基本目录事项。 */
  catalogueItem?: Maybe<CatalogueItem>;
  /** Category. 事项类型。 */
  category: PowerCategory;
  /** Ways to hand in, in order. 办理形式。 */
  channels: Array<ServiceChannel>;
  /** Its code in its scheme. 实施编码。 */
  code: Scalars['String']['output'];
  /** The rule that the code breaks; null when none. 编码问题。 */
  codeFault?: Maybe<Scalars['String']['output']>;
  /** Scheme of the code, e.g. CN-39554. 编码规则。 */
  codeScheme: Scalars['String']['output'];
  /** How much of it is published. 公开方式。 */
  disclosure: Disclosure;
  /** The cases people apply for, those not cancelled, by code. 业务办理项。 */
  handlingItems: Array<HandlingItem>;
  /** Opaque and stable for ever. 不透明且永久稳定。 */
  id: Scalars['ID']['output'];
  /** The area it is offered in. 区划。 */
  jurisdiction: Jurisdiction;
  /** Name of the main item it is part of. 主项名称。 */
  mainItemName?: Maybe<Scalars['String']['output']>;
  /** Name. 事项名称。 */
  name: Scalars['String']['output'];
  /** The section in charge. 承办机构。 */
  office?: Maybe<InternalOffice>;
  /** How far it can be done on line, 1 to 4; null when not said. 网上办理深度。 */
  onlineDepth?: Maybe<Scalars['Int']['output']>;
  /** Who implements it. 实施主体。 */
  organisation: Organisation;
  /** The power it exercises; a public service has none. 对应的权力事项。 */
  powerItem?: Maybe<PowerItem>;
  /** Whether it is offered. 事项状态。 */
  status: ItemStatus;
  /** First day it exists. 生效日期。 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** First day it no longer does. 失效日期。 */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of ServiceItem, and where it stands. */
export type ServiceItemConnection = {
  /** The rows with their cursors, in order. */
  edges: Array<ServiceItemEdge>;
  /** The rows alone, in the same order. */
  nodes: Array<ServiceItem>;
  /** Whether and where it goes on. */
  pageInfo: PageInfo;
  /** Rows on all pages together; see totalCountIsCapped. */
  totalCount: Scalars['Int']['output'];
  /** True when counting stopped at totalCount: there may be more. */
  totalCountIsCapped: Scalars['Boolean']['output'];
};

/** One ServiceItem of a connection, with its place in it. */
export type ServiceItemEdge = {
  /** Give it as `after` to continue behind this row. */
  cursor: Scalars['String']['output'];
  /** The row itself. */
  node: ServiceItem;
};

/** Which service items; what is asked of bases is asked of those of its power. 实施事项筛选条件。 */
export type ServiceItemFilter = {
  /** One basis at least stands so. 依据效力状态。 */
  basisStatus?: InputMaybe<BasisStatus>;
  /** Code of the catalogue item. 基本目录事项代码。 */
  catalogueItem?: InputMaybe<Scalars['String']['input']>;
  /** Category. 事项类型。 */
  category?: InputMaybe<PowerCategory>;
  /** A way to hand in. 办理形式。 */
  channel?: InputMaybe<ServiceChannel>;
  /** With or without any basis. 是否有依据。 */
  hasBasis?: InputMaybe<Scalars['Boolean']['input']>;
  /** With or without a fault of the code. 编码是否有问题。 */
  hasCodeFault?: InputMaybe<Scalars['Boolean']['input']>;
  /** With or without a power behind it. 是否有对应权力事项。 */
  hasPowerItem?: InputMaybe<Scalars['Boolean']['input']>;
  /** One basis at least names the instrument of this code. 依据的法律文件代码。 */
  instrument?: InputMaybe<Scalars['String']['input']>;
  /** Area. 区划。 */
  jurisdiction?: InputMaybe<JurisdictionScope>;
  /** Only those that exist on the day. 仅限当日存在的。 */
  onlyCurrent?: Scalars['Boolean']['input'];
  /** Code of the organisation. 实施主体代码。 */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** Code of the power it exercises. 权力事项代码。 */
  powerItem?: InputMaybe<Scalars['String']['input']>;
  /** Status. 事项状态。 */
  status?: InputMaybe<ItemStatus>;
  /** Words of the names, in either script. 名称，简繁体均可。 */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of ServiceItem. 排序方式。 */
export type ServiceItemOrder =
  /** 事项类型升序 · By category */
  | 'CATEGORY'
  /** 事项类型降序 · By category, last first */
  | 'CATEGORY_DESC'
  /** 代码升序 · By code */
  | 'CODE'
  /** 代码降序 · By code, last first */
  | 'CODE_DESC'
  /** 名称升序 · By name */
  | 'NAME'
  /** 名称降序 · By name, last first */
  | 'NAME_DESC';

/** Weight of a finding. */
export type Severity =
  /** 错误 · Error */
  | 'ERROR'
  /** 待判断 · To be judged */
  | 'REVIEW'
  /** 提示 · Warning */
  | 'WARNING';

/** Where a document comes from 材料来源渠道. */
export type SourceChannel =
  /** 申请人自备 · Applicant */
  | 'APPLICANT'
  /** 政府部门核发 · Government department */
  | 'GOVERNMENT'
  /** 其他 · Other */
  | 'OTHER';

/** Kind of record a rule judges. */
export type SubjectKind =
  /** 业务办理项 · Handling item */
  | 'HANDLING_ITEM'
  /** 权力事项 · Power item */
  | 'POWER'
  /** 申请材料 · Document requirement */
  | 'REQUIREMENT'
  /** 责任事项 · Responsibility item */
  | 'RESPONSIBILITY'
  /** 实施事项 · Service item */
  | 'SERVICE_ITEM';

/** By what a part of a citation was matched to an instrument. */
export type TargetResolution =
  /** 别名 · Alias */
  | 'ALIAS'
  /** 文号 · Document number */
  | 'DOCUMENT_NUMBER'
  /** 人工 · By hand */
  | 'MANUAL'
  /** 未匹配 · Not matched */
  | 'NONE'
  /** 相对引用 · Relative reference */
  | 'RELATIVE'
  /** 标题 · Title */
  | 'TITLE';

/** A name that citations use and the register does not know. 未收录的引用。 */
export type UnresolvedCitation = {
  /** Citations that use it. 引用条数。 */
  citations: Scalars['Int']['output'];
  /** Document number as written. 文号。 */
  documentNumber?: Maybe<Scalars['String']['output']>;
  /** One of them, as written. 示例原文。 */
  example: Scalars['String']['output'];
  /** Parts of citations that use it. 引用处数。 */
  targets: Scalars['Int']['output'];
  /** Title as comparable text; null for a number alone. 标题。 */
  title?: Maybe<Scalars['String']['output']>;
};

/** Why a version of an instrument ceased to apply. */
export type VersionEnd =
  /** 已废止 · Repealed */
  | 'REPEALED'
  /** 已修改 · Superseded by a later version */
  | 'SUPERSEDED'
  /** 停止执行 · Suspended */
  | 'SUSPENDED';

/** What a legal basis is cited for. */
export type BasisPurpose =
  /** 追责依据 · Sets accountability */
  | 'ACCOUNTABILITY'
  /** 下放、授权、委托依据 · Delegates */
  | 'DELEGATION'
  /** 要求提供材料的依据 · Demands a document */
  | 'DEMAND'
  /** 取消依据 · Eliminates a proof */
  | 'ELIMINATION'
  /** 设定依据 · Establishes */
  | 'ESTABLISH'
  /** 收费依据 · Sets a fee */
  | 'FEE'
  /** 实施依据 · Implements */
  | 'IMPLEMENT'
  /** 中介服务依据 · Requires an intermediary service */
  | 'INTERMEDIARY'
  /** 责任事项依据 · Sets a duty */
  | 'RESPONSIBILITY'
  /** 时限依据 · Sets a time limit */
  | 'TIME_LIMIT';

/** How a cited provision stands on the date asked about. */
export type BasisStatus =
  /** 条文不存在 · No such article in the version cited */
  | 'ARTICLE_MISSING'
  /** 条文已修改 · In force, its text changed since it was cited */
  | 'CHANGED'
  /** 条文已删除 · The article no longer exists */
  | 'GONE'
  /** 有效 · In force, as cited */
  | 'IN_FORCE'
  /** 条文序号已变 · In force under another article number */
  | 'MOVED'
  /** 条文未收录 · The articles are not in the register */
  | 'NOT_LOADED'
  /** 尚未施行 · Not yet in force */
  | 'NOT_YET_IN_FORCE'
  /** 已废止 · The instrument is repealed */
  | 'REPEALED'
  /** 停止执行 · The instrument is suspended */
  | 'SUSPENDED'
  /** 施行日期不明 · The register does not know when it takes effect */
  | 'UNDATED'
  /** 未收录 · The instrument is not in the register */
  | 'UNKNOWN_TITLE';

/** What a finding calls for. */
export type FindingVerb =
  /** 应取消 · To be cancelled */
  | 'CANCEL'
  /** 应更正 · To be corrected */
  | 'CORRECT'
  /** 应改为告知承诺 · A commitment to be offered */
  | 'OFFER_COMMITMENT'
  /** 建议提请修法 · Amendment of the law suggested */
  | 'PROPOSE_AMENDMENT'
  /** 待人工判断 · To be judged by a person */
  | 'REVIEW'
  /** 建议取消 · Cancellation suggested */
  | 'SUGGEST_CANCEL';

/** Level of a legal instrument in the order of 立法法 (2023) articles 98-102. */
export type InstrumentLevel =
  /** 宪法 · Constitution */
  | 'L0'
  /** 法律 · Law */
  | 'L1'
  /** 行政法规 · Administrative regulation */
  | 'L2'
  /** 国务院决定 · Decision of the State Council */
  | 'L2D'
  /** 设区的市地方性法规 · Municipal local regulation */
  | 'L3C'
  /** 省级地方性法规 · Provincial local regulation */
  | 'L3P'
  /** 自治条例、单行条例、经济特区法规 · Autonomous, separate or special-zone regulation */
  | 'L3V'
  /** 设区的市政府规章 · Municipal government rule */
  | 'L4C'
  /** 部门规章 · Departmental rule */
  | 'L4M'
  /** 省级政府规章 · Provincial government rule */
  | 'L4P'
  /** 规范性文件 · Normative document */
  | 'L5'
  /** 司法解释 · Judicial interpretation */
  | 'LJ'
  /** 监察法规 · Supervision regulation */
  | 'LS'
  /** 未知 · Not known */
  | 'UNKNOWN';

/** What a person has judged and the register cannot compute. */
export type Judgement =
  /** 否 · No */
  | 'NO'
  /** 未判断 · Not judged */
  | 'UNKNOWN'
  /** 是 · Yes */
  | 'YES';

export type WhatMayTheyAskQueryVariables = Exact<{
  code: string;
}>;


export type WhatMayTheyAskQuery = { serviceItem: { name: string, organisation: { name: string }, powerItem: { name: string, bases: Array<{ purpose: BasisPurpose, citation: { text: string }, targets: Array<{ pathText: string | null, status: BasisStatus, instrument: { title: string, level: InstrumentLevel } | null, versionOnDate: { effectiveFrom: string | null, effectiveTo: string | null } | null }> }> } | null, handlingItems: Array<{ name: string, requirements: Array<{ name: string, isProof: Judgement, findings: Array<{ verb: FindingVerb, reasons: Array<{ zh: string, en: string }> }> }> }> } | null };


export const WhatMayTheyAskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatMayTheyAsk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"powerItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pathText"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versionOnDate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveTo"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"handlingItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"requirements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isProof"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verb"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatMayTheyAskQuery, WhatMayTheyAskQueryVariables>;