import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type DataSource } from 'typeorm';

import { type CheckInput } from './enrichment/labels/checks/check-input.ts';
import { type LabelCatalogueService } from './enrichment/labels/catalogue/label-catalogue.service.ts';
import { type SchemeInput } from './enrichment/labels/catalogue/scheme-input.ts';
import { type LabelCheckService } from './enrichment/labels/checks/label-check.service.ts';
import { type RecognitionService } from './enrichment/labels/recognition/recognition.service.ts';
import { type RuleInput } from './enrichment/labels/recognition/rule-input.ts';
import { projectRoot } from './platform/project-root.ts';
import { enqueue } from './platform/jobs/enqueue.ts';

/** `seeds/labels.json`. */
interface DemoLabels {
  schemes: SchemeInput[];
  rules: (RuleInput & { municipality: string })[];
  checks: (CheckInput & { kvkNumber: string })[];
}

/** What keeps labels beside files of registers. */
export interface LabelDesks {
  catalogue: LabelCatalogueService;
  recognition: RecognitionService;
  checks: LabelCheckService;
}

/**
 * Adds a fictional label, rules of municipalities and checks by a person, through the same door as a steward's; what is there is
 * left alone. Then reminders are decided: some demo labels end soon.
 */
export async function loadDemoLabels(
  dataSource: DataSource,
  { catalogue, recognition, checks }: LabelDesks,
  by: string,
): Promise<void> {
  const text = await readFile(join(projectRoot(), 'seeds', 'labels.json'), 'utf8');
  const demo = JSON.parse(text) as DemoLabels;
  const known = (await catalogue.list()).map(({ code }) => code);
  await catalogue.save(
    demo.schemes.filter(({ code }) => !known.includes(code)),
    by,
  );
  const [done]: { rules: boolean; checks: boolean }[] = await dataSource.query(
    `select exists (select from recognition_rule) as rules, exists (select from label_check) as checks`,
  );
  if (!done?.rules)
    for (const { municipality, ...rule } of demo.rules) await recognition.add(municipality, rule, by);
  if (!done?.checks)
    for (const { kvkNumber, ...check } of demo.checks) {
      const id = await supplierOf(dataSource, kvkNumber);
      if (id) await checks.add(id, check, by);
    }
  await enqueue(dataSource.manager, 'registry.remind', {}, { jobKey: 'remind' });
}

/** The firm with this number; undefined when there is none. */
export async function supplierOf(dataSource: DataSource, kvkNumber: string): Promise<string | undefined> {
  const [found]: { id: string }[] = await dataSource.query(
    `select supplier_id as id from supplier_identifier where kind = 'kvk' and value = $1`,
    [kvkNumber],
  );
  return found?.id;
}
