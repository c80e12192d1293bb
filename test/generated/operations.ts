/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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