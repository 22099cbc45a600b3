import { type Command } from 'commander';

import { DomainError } from '../common/errors.ts';
import { forgetMapping } from '../intake/columns/confirmed-mapping.ts';
import { loadSources, type Source } from '../intake/sources.ts';
import { type CommandContext, type Context } from './command-context.ts';

export function addSourceCommands(program: Command, inRegister: CommandContext): void {
  const sources = program
    .command('source')
    .description('where files come from, and what is remembered about them');
  sources
    .command('show')
    .description('a source, with the columns that somebody chose for it')
    .argument('<code>', 'such as leveranciersdatabank')
    .action((code: string) =>
      inRegister(async (context) => {
        process.stdout.write(`${describeSource(await requireSource(context, code))}\n`);
      }),
    );
  sources
    .command('forget-mapping')
    .description('forget which columns somebody chose; files that were imported stay as they are')
    .argument('<code>', 'such as leveranciersdatabank')
    .action((code: string) =>
      inRegister(async (context) => {
        const source = await requireSource(context, code);
        await forgetMapping(context.dataSource.manager, code);
        process.stdout.write(`forgotten, it was:\n${mappingLines(source).join('\n')}\n`);
      }),
    );
}

async function requireSource({ dataSource }: Context, code: string): Promise<Source> {
  const sources = await loadSources(dataSource.manager);
  const source = sources.find((known) => known.code === code);
  if (source) return source;
  const codes = sources.map((known) => known.code).join(', ');
  throw new DomainError('invalid-input', `There is no source '${code}'. Sources: ${codes}.`);
}

function describeSource(source: Source): string {
  const { code, name, kind, precedence } = source;
  return [`${code}: ${name}, ${kind}, precedence ${precedence}`, ...mappingLines(source)].join('\n');
}

function mappingLines({ confirmedMapping }: Source): string[] {
  const lines = Object.entries(confirmedMapping).map(
    ([field, header]) => `  ${field}: ${header === null ? 'no column' : `'${header}'`}`,
  );
  return lines.length > 0 ? lines : ['  no columns are remembered'];
}
