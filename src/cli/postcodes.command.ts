import { createReadStream } from 'node:fs';

import { type Command } from 'commander';

import { PostcodeTableImporter } from '../enrichment/location/postcode-table-importer.ts';
import { suppliersWithStaleLocation } from '../enrichment/location/supplier-locations.ts';
import { startBatches } from '../platform/jobs/pipeline-batch.ts';
import { type CommandContext } from './command-context.ts';

export function addPostcodesCommand(program: Command, inRegister: CommandContext): void {
  program
    .command('postcodes')
    .description('import a table of postcodes with points (CSV: postcode, lat, lng, place, municipality)')
    .argument('<file>', 'the file')
    .action((file: string) =>
      inRegister(async ({ get, dataSource }) => {
        const report = await get(PostcodeTableImporter).import(createReadStream(file));
        const moved = await dataSource.transaction(async (manager) => {
          const supplierIds = await suppliersWithStaleLocation(manager);
          await startBatches(manager, { cause: 'postcode table', supplierIds });
          return supplierIds.length;
        });
        process.stdout.write(
          `${report.stored} postcodes stored, ${report.rejected} rejected; ${moved} suppliers are located again\n`,
        );
        for (const { line, postcode, reason } of report.examples)
          process.stderr.write(`line ${line} (${postcode}): ${reason}\n`);
      }),
    );
}
