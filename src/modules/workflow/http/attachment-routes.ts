import express, { type Request, type Response } from 'express';
import type { Context } from '../../../platform/context.js';
import type { PlainRoute } from '../../../platform/http/plain-route.js';
import { attachFile } from '../attach-file.js';
import { MOST_BYTES } from '../domain/file-type.js';
import { readAttachment } from '../store/attachments.js';
import { refuseUnseen } from '../store/set-object.js';

const readBytes = express.raw({ type: () => true, limit: MOST_BYTES });

/** Files of change sets: put under a set, fetched by digest. */
export const attachmentRoutes: readonly PlainRoute[] = [
  { path: '/attachments', methods: ['PUT'], handle: put },
  { path: '/attachments/:digest', methods: ['GET', 'HEAD'], handle: get },
];

/** `PUT /attachments?changeSet=CS-000001&name=批复.pdf`, the bytes as body, their type as `content-type`. */
async function put(request: Request, response: Response, ctx: Context): Promise<void> {
  if (ctx.actor === null) refuseUnseen(ctx.actor); // before a byte of the body is read
  const content = await bodyOf(request, response);
  const attached = await attachFile(ctx, {
    changeSet: textOf(request.query['changeSet']),
    name: textOf(request.query['name']),
    mediaType: request.headers['content-type'] ?? '',
    content,
  });
  response.status(201).json(attached);
}

async function get(request: Request, response: Response, ctx: Context): Promise<void> {
  const file = await readAttachment(ctx, textOf(request.params['digest']));
  if (!file) refuseUnseen(ctx.actor);
  const { name, mediaType, content } = file;
  response.setHeader('content-type', mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType);
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.setHeader('cache-control', 'private, no-store');
  response.end(content);
}

function bodyOf(request: Request, response: Response): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    readBytes(request, response, (error: unknown) => {
      if (error) reject(error);
      else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
