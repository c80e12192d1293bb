import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

/** A file of the page, from memory. Its name holds a digest of its content, so it may be kept for ever. */
export interface Asset {
  /** e.g. `"/assets/react-2f1a9c4b.js"` */
  readonly href: string;
  readonly type: 'text/javascript' | 'text/css';
  readonly content: Buffer;
}

/** Makes an asset of a text of our own. */
export function makeAsset(name: string, type: Asset['type'], content: Buffer): Asset {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { href: `/assets/${name}-${digest}.${type === 'text/css' ? 'css' : 'js'}`, type, content };
}

/** Reads a file of an installed package, which need not export it: `packageFile('react', 'umd/react.js')`. */
export async function packageFile(packageName: string, file: string): Promise<Buffer> {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  return readFile(path.join(path.dirname(manifest), file));
}

/** Serves these files, compressed for those who accept it, to be kept for a year. */
export function serveAssets(assets: readonly Asset[]): RequestHandler {
  const known = new Map(assets.map((asset) => [asset.href, { asset, compressed: null as Promise<Buffer> | null }]));
  return async (req, res, next) => {
    const entry = known.get(req.path);
    if (!entry) return next();
    res.setHeader('content-type', `${entry.asset.type}; charset=utf-8`);
    res.setHeader('cache-control', 'public, max-age=31536000, immutable');
    res.setHeader('vary', 'accept-encoding');
    if (!req.acceptsEncodings('gzip')) {
      res.end(entry.asset.content);
      return;
    }
    entry.compressed ??= promisify(gzip)(entry.asset.content);
    const compressed = await entry.compressed;
    res.setHeader('content-encoding', 'gzip');
    res.end(compressed);
  };
}
