import type { Em, Orm } from '../database.js';

/** Drivers of embedded databases; every fork of an entity manager has the driver of the first. */
const drivers = new WeakSet<object>();

/** Remembers that the database is an embedded one. */
export function noteEmbedded(orm: Orm): void {
  drivers.add(orm.driver);
}

/**
 * True on the embedded database: it has one connection, so that a transaction makes everybody else wait until it ends.
 * Work that takes long is done in several there.
 */
export function hasSoleConnection(em: Em): boolean {
  return drivers.has(em.getDriver());
}
