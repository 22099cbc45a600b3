import { type Command } from 'commander';

import { ProfileInspector } from '../registry/profile-inspector.ts';
import { type CommandContext } from './command-context.ts';

export function addRepublishCommand(program: Command, inRegister: CommandContext): void {
  program
    .command('republish')
    .description('publish anew the firms whose profile is not what their sources say (see doctor --profiles)')
    .action(() =>
      inRegister(async ({ get }) => {
        const { compared, differing } = await get(ProfileInspector).republish();
        const next = differing.length > 0 ? '; the server or a worker publishes them' : '';
        process.stdout.write(`${differing.length} of ${compared} firms to publish anew${next}\n`);
      }),
    );
}
