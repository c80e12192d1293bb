import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of a hash: 128 MiB and a few tenths of a second. @see OWASP Password Storage Cheat Sheet, scrypt */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** `scrypt$131072$8$1$salt$key`, salt and key in base64url. */
const HASH = /^scrypt\$(\d{1,8})\$(\d{1,3})\$(\d{1,3})\$([\w-]{1,100})\$([\w-]{43})$/;

/** What to keep of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * True when the password is the one that was hashed. Takes as long for a wrong one.
 *
 * @param hash null for a login that does not exist: the same work is done, so that time does not tell
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, n, r, p, salt = '', key = ''] = HASH.exec(hash ?? NOBODYS) ?? [];
  if (n === undefined) throw new Error('a password hash cannot be read');
  const derived = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(n), r: Number(r), p: Number(p) });
  return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && hash !== null;
}

/** A hash of no password. */
const NOBODYS = `scrypt$${COST.N}$${COST.r}$${COST.p}$AAAAAAAAAAAAAAAAAAAAAA$${'A'.repeat(43)}`;

function derive(password: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  const maxmem = 160 * 1_024 * cost.r * cost.p * Math.ceil(cost.N / 1_024);
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
