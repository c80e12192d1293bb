import type { Ask } from './ask.js';
export async function readEstablishedPower(_ask: Ask, _id: number): Promise<null> { return null; }
export function authorityFactsOn(_p: null, _day: string): Record<string, string | boolean> { return {}; }
