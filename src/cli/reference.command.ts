import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { type Command } from 'commander';

import { BoundaryImporter } from '../enrichment/location/boundary-importer.ts';
import {
  PostcodeTableImporter,
  type RejectedPostcode,
} from '../enrichment/location/postcode-table-importer.ts';
import { suppliersWithStaleLocation } from '../enrichment/location/supplier-locations.ts';
import { startBatches } from '../platform/jobs/pipeline-batch.ts';
import { type CommandContext } from './command-context.ts';
import { addReferenceLabels } from './reference-labels.command.ts';

/** Reference data of the installation's own, over those that come with the product. */
export function addReferenceCommand(program: Command, inRegister: CommandContext): void {
  const reference = program
    .command('reference')
    .description('reference data: labels, postcodes and boundaries of municipalities');
  const into = reference
    .command('import')
    .description('import a file of reference data; what cannot be right is left out and reported');
  into
    .command('postcodes')
    .description('a table of postcodes with points (CSV: postcode, lat, lng, place, municipality)')
    .argument('<file>', 'the file')
    .action((file: string) => inRegister((register) => importPostcodes(register, file)));
  into
    .command('municipalities')
    .description(
      'boundaries of municipalities (GeoJSON or TopoJSON, WGS84), that points of postcodes are checked against',
    )
    .argument('<file>', 'the file')
    .action((file: string) => inRegister((register) => importBoundaries(register, file)));
  const out = reference
    .command('export')
    .description('print reference data, to be changed and imported again');
  addReferenceLabels(into, out, inRegister);
}

type Register = Parameters<Parameters<CommandContext>[0]>[0];

/** Also behind the older command `postcodes`. */
export async function importPostcodes({ get, dataSource }: Register, file: string): Promise<void> {
  const report = await get(PostcodeTableImporter).import(createReadStream(file));
  const moved = await dataSource.transaction(async (manager) => {
    const supplierIds = await suppliersWithStaleLocation(manager);
    await startBatches(manager, { cause: 'postcode table', supplierIds });
    return supplierIds.length;
  });
  process.stdout.write(
    `${report.stored} postcodes stored, ${report.newPlaces} new places, ${report.rejected} rows rejected; ` +
      `${moved} suppliers are located again\n`,
  );
  for (const example of report.examples) process.stderr.write(`${rejectedRow(example)}\n`);
}

async function importBoundaries({ get }: Register, file: string): Promise<void> {
  const report = await get(BoundaryImporter).import(await readFile(file, 'utf8'));
  const { stored, rejected, missing } = report;
  process.stdout.write(
    `${stored} boundaries stored, ${rejected.length} rejected, ${missing.length} still missing\n`,
  );
  for (const { number, code, reason, km } of rejected)
    process.stderr.write(
      `feature ${number} (${code || 'no code'}): ${reason}${km === undefined ? '' : `, ${km} km off`}\n`,
    );
  if (missing.length > 0) process.stderr.write(`without a boundary: ${missing.join(', ')}\n`);
}

/** `line 12 (9790): outside-municipality, 19.8 km outside Groningen, 38.8 km from where 9790 was`. */
function rejectedRow({ line, postcode, reason, municipality, km, kmFromKnown }: RejectedPostcode): string {
  const where = reason === 'outside-municipality' ? 'outside' : 'from the middle of';
  return [
    `line ${line} (${postcode}): ${reason}`,
    ...(km === undefined ? [] : [`${km} km ${where} ${municipality ?? 'its municipality'}`]),
    ...(kmFromKnown === undefined ? [] : [`${kmFromKnown} km from where ${postcode} is known to be`]),
  ].join(', ');
}
