import 'reflect-metadata';

export { CodeArgs, SchemedCodeArgs } from './code-arguments.js';
export { existsOn, isFilled, textIs, valueAmong, valueIs } from './conditions.js';
export { findOneByCode } from './find-by-code.js';
export { type Condition, findPage, type NestedQuery, type PageArguments, type RowOrder } from './find-page.js';
export { JsonScalar } from './json-scalar.js';
export { type ListArgs, listArgs } from './list-arguments.js';
export { listLoader, loadNestedPage, loadReferenced, loadRow } from './loaders.js';
export { LocalisedText } from './localised.js';
export { NodeType, type ReadNode } from './node.js';
export { PageArgs } from './page-arguments.js';
export { childList, linkedList } from './record-lists.js';
export { isLinkedToCode, linkedUnder, refersTo, refersToCode } from './references.js';
export { connectionType, type Page } from './relay.js';
export { type RowOrders, rowOrders } from './row-orders.js';
export { CalendarDateScalar, DateTimeScalar } from './scalars.js';
export { allow } from './shield.js';
export { enumOf } from './vocabulary-enum.js';
