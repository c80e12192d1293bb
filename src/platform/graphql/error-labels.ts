import type { ErrorCode } from '../../shared/errors.js';

/** What each code says to people, in both languages; the message beside it has the particulars. */
export const ERROR_LABELS: Readonly<Record<ErrorCode, { readonly zh: string; readonly en: string }>> = {
  UNAUTHENTICATED: { zh: '请先登录', en: 'Sign in first' },
  FORBIDDEN: { zh: '无权进行此操作', en: 'Not allowed' },
  NOT_FOUND: { zh: '未找到', en: 'Not found' },
  INVALID_INPUT: { zh: '输入有误', en: 'Invalid input' },
  CONFLICT: { zh: '与现有内容冲突', en: 'Conflict' },
  ILLEGAL_TRANSITION: { zh: '当前状态不允许此操作', en: 'Not possible in this state' },
  LIMIT_EXCEEDED: { zh: '超出单次请求的限度', en: 'Too much for one request' },
  TIMEOUT: { zh: '查询超时', en: 'Took too long' },
  UNAVAILABLE: { zh: '服务暂不可用，请稍后再试', en: 'Not available now, try again later' },
  INTERNAL: { zh: '服务器内部错误', en: 'Something went wrong' },
};
