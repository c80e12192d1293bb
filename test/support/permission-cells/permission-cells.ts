import { administering } from './administering.js';
import type { PermissionCell } from './cell.js';
import { discussing } from './discussing.js';
import { drafting } from './drafting.js';
import { reading } from './reading.js';
import { reforming } from './reforming.js';
import { returning } from './returning.js';
import { reviewing } from './reviewing.js';

/** Every cell. */
export const permissionCells: readonly PermissionCell[] = [
  ...drafting,
  ...reading,
  ...reviewing,
  ...returning,
  ...discussing,
  ...reforming,
  ...administering,
];
