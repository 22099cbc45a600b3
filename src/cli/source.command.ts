import { type Command, Option } from 'commander';

import { DomainError } from '../common/errors.ts';
import { forgetMapping } from '../intake/columns/confirmed-mapping.ts';
import { headersOf } from '../intake/columns/fields.ts';
import { addSource, giveSource, LIST_KINDS, type NewSource } from '../intake/keep-sources.ts';
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
    .command('add')
    .description('a list of suppliers that files will come for; with a municipality it is of that one alone')
    .argument('<code>', 'such as leveranciers-assen')
    .requiredOption('--name <name>', 'what people call it')
    .option('--municipality <code>', 'CBS code such as GM0106; without it all share the list')
    .addOption(
      new Option('--kind <kind>', 'kept by a municipality, or filled in by firms on a form')
        .choices(LIST_KINDS)
        .default('supplier-database'),
    )
    .action((code: string, { name, kind, municipality = null }: Omit<NewSource, 'code'>) =>
      inRegister(async ({ dataSource }) => {
        const source = { code, name, kind, municipality };
        await dataSource.transaction((manager) => addSource(manager, source, 'command-line'));
        process.stdout.write(`${describeSource(await requireSource({ dataSource }, code))}\n`);
      }),
    );
  sources
    .command('give')
    .description('says whose a list of suppliers is: of one municipality, or of all without --municipality')
    .argument('<code>', 'such as leveranciersdatabank')
    .option('--municipality <code>', 'CBS code such as GM0014')
    .action((code: string, { municipality = null }: { municipality?: string | null }) =>
      inRegister(async ({ dataSource }) => {
        await dataSource.transaction((manager) => giveSource(manager, code, municipality, 'command-line'));
        process.stdout.write(`${describeSource(await requireSource({ dataSource }, code))}\n`);
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

async function requireSource({ dataSource }: Pick<Context, 'dataSource'>, code: string): Promise<Source> {
  const sources = await loadSources(dataSource.manager);
  const source = sources.find((known) => known.code === code);
  if (source) return source;
  const codes = sources.map((known) => known.code).join(', ');
  throw new DomainError('invalid-input', `There is no source '${code}'. Sources: ${codes}.`);
}

function describeSource(source: Source): string {
  const { code, name, kind, precedence, municipality } = source;
  const whose = municipality === null ? 'shared' : `of ${municipality}`;
  return [`${code}: ${name}, ${kind}, precedence ${precedence}, ${whose}`, ...mappingLines(source)].join(
    '\n',
  );
}

function mappingLines({ confirmedMapping }: Source): string[] {
  const lines = Object.entries(confirmedMapping).map(
    ([field, wish]) =>
      `  ${field}: ${
        headersOf(wish)
          .map((header) => `'${header}'`)
          .join(', ') || 'no column'
      }`,
  );
  return lines.length > 0 ? lines : ['  no columns are remembered'];
}
