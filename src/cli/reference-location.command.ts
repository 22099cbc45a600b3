import { createReadStream } from 'node:fs';

import { type Command } from 'commander';

import { BoundaryImporter } from '../enrichment/location/boundary-importer.ts';
import {
  PostcodeTableImporter,
  type RejectedPostcode,
} from '../enrichment/location/postcode-table-importer.ts';
import { suppliersWithStaleLocation } from '../enrichment/location/supplier-locations.ts';
import { startBatches } from '../platform/jobs/pipeline-batch.ts';
import { type CommandContext } from './command-context.ts';
import { readTextFile } from './read-text-file.ts';
import { requireFile } from './require-file.ts';

/**
 * `reference import postcodes FILE` and `reference import municipalities FILE`; what cannot be right is left out and reported.
 * @param into the command `reference import`
 */
export function addReferenceLocation(into: Command, inRegister: CommandContext): void {
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
}

type Register = Parameters<Parameters<CommandContext>[0]>[0];

/** Also behind the older command `postcodes`. */
export async function importPostcodes({ get, dataSource }: Register, file: string): Promise<void> {
  await requireFile(file);
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
  const report = await get(BoundaryImporter).import(await readTextFile(file));
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
