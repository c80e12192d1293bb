import express, { type RequestHandler } from 'express';
import { AppError } from '../../shared/errors.js';
import { assertCleanText } from '../graphql/request-text.js';
import { HttpRefusal } from './http-refusal.js';

const MEDIA_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * Reads a GraphQL request far enough that Apollo can take it: a JSON object in valid UTF-8 of at most so many bytes
 * in the body of a POST, or parameters in valid UTF-8 in the address of a GET. The document has no NUL and no lone
 * surrogate; variables are looked through by the operation gate.
 */
export function graphqlRequest(bodyLimitBytes: number): RequestHandler[] {
  const readBytes = express.raw({ type: () => true, limit: bodyLimitBytes });
  return [
    (req, res, next) => {
      if (req.method === 'GET') return next();
      const contentType = req.headers['content-type'] ?? '';
      if (!MEDIA_TYPE.test(contentType)) {
        res.setHeader('accept-post', 'application/json');
        throw new HttpRefusal(415, 'INVALID_INPUT', 'Send the body as application/json in UTF-8');
      }
      readBytes(req, res, next);
    },
    (req, _res, next) => {
      if (req.method === 'GET') assertReadableSearch(req.originalUrl);
      req.body = req.method === 'GET' ? {} : parseBody(req.body);
      next();
    },
  ];
}

function parseBody(body: unknown): Record<string, unknown> {
  if (!Buffer.isBuffer(body) || body.length === 0) throw new HttpRefusal(400, 'INVALID_INPUT', 'The body is empty');
  const value = parseJson(decode(body));
  if (Array.isArray(value)) throw new HttpRefusal(400, 'INVALID_INPUT', 'Send one operation at a time, not a list');
  if (!isRecord(value)) throw new HttpRefusal(400, 'INVALID_INPUT', 'The body is not a JSON object');
  for (const name of ['query', 'operationName']) {
    const text = value[name];
    if (typeof text === 'string') assertClean(text, name);
  }
  return value;
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new HttpRefusal(400, 'INVALID_INPUT', 'The body is not valid UTF-8');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400, 'INVALID_INPUT', 'The body is not JSON');
  }
}

function assertReadableSearch(url: string): void {
  const mark = url.indexOf('?');
  if (mark < 0) return;
  let search: string;
  try {
    search = decodeURIComponent(url.slice(mark + 1));
  } catch {
    throw new HttpRefusal(400, 'INVALID_INPUT', 'The address is not valid UTF-8');
  }
  assertClean(search, 'query');
}

function assertClean(text: string, path: string): void {
  try {
    assertCleanText(text, path);
  } catch (error) {
    if (error instanceof AppError) throw new HttpRefusal(400, error.code, error.message, error.details);
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
