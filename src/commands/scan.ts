import { evaluateRequirements } from '../modules/rules/index.js';
import { publish } from '../modules/workflow/index.js';
import type { Command } from './command.js';

export const scan: Command = {
  name: 'scan',
  usage: 'scan',
  about: 'judges every requirement anew by the rules of the register',
  needs: 'REGISTRY',
  async run(_args, { em, out }) {
    await publish(em, { label: 'scan', onPublish: [] }, async (tx, publication) => {
      const result = await evaluateRequirements(tx, 'ALL', publication, {
        onProgress: ({ subjects }) => out(`${subjects} requirements judged`),
      });
      out(
        `${result.subjects} requirements: ${result.inserted} findings new, ${result.updated} changed, ${result.deleted} gone, ${result.unchanged} as before`,
      );
      return { applied: [], instrumentIds: [] };
    });
    return 0;
  },
};
