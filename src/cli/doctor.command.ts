import { type Command, InvalidArgumentError } from 'commander';
import { type DataSource } from 'typeorm';

import { AuditLogService } from '../access/audit/audit-log.service.ts';
import { type ChainFault } from '../access/audit/verify-chain.ts';
import { SecondFactorSecrets } from '../access/second-factor/second-factor-secrets.ts';
import { IndexInspector } from '../indexing/index-inspector.ts';
import { SearchEngine } from '../indexing/search-engine.ts';
import { importsUnderWay } from '../intake/import-store.ts';
import { STUCK_AFTER } from '../platform/jobs/pipeline-batch.ts';
import { ProfileInspector } from '../registry/profile-inspector.ts';
import { WebhookSecrets } from '../webhooks/webhook-secrets.ts';
import { type CommandContext, type Context } from './command-context.ts';

/** One thing that was looked at. */
interface Finding {
  part: string;
  ok: boolean;
  detail: string;
}

export function addDoctorCommand(program: Command, inRegister: CommandContext): void {
  program
    .command('doctor')
    .description(
      'check every part, and whether the search index holds what the registry publishes; exit 1 on any fault',
    )
    .option('--json', 'print the findings as JSON')
    .option(
      '--kept-hash <hash>',
      'what this command printed of the audit log before: a fault when the log does not hold it any more',
      readKeptHash,
    )
    .option(
      '--profiles',
      'make the profile of every firm from its sources, and compare it with the one that is published; takes longer',
    )
    .action((options: Options) =>
      inRegister(async (context) => {
        const findings = await examine(context, options);
        process.stdout.write(options.json ? `${JSON.stringify(findings)}\n` : findings.map(toLine).join(''));
        return findings.every(({ ok }) => ok) ? 0 : 1;
      }),
    );
}

interface Options {
  json?: boolean;
  keptHash?: string;
  profiles?: boolean;
}

/** Fewer characters than are printed would be found by chance. */
function readKeptHash(text: string): string {
  if (/^[0-9a-f]{16,64}$/i.test(text)) return text;
  throw new InvalidArgumentError('Give at least 16 characters (0-9, a-f) of the hash.');
}

type Check = [string, () => Promise<Omit<Finding, 'part'>>];

async function examine(context: Context, { keptHash, profiles }: Options): Promise<Finding[]> {
  const checks: Check[] = [
    ['database', () => checkDatabase(context.dataSource)],
    ['reference data', () => checkReferenceData(context.dataSource)],
    ['audit log', () => checkAuditLog(context, keptHash)],
    ['second factors', () => checkSecondFactors(context)],
    ['webhooks', () => checkWebhooks(context)],
    ['jobs', () => checkJobs(context.dataSource)],
    ['imports', () => checkImports(context.dataSource)],
    ['pipeline', () => checkPipeline(context.dataSource)],
    ['mail', () => checkMail(context.dataSource)],
    ...(profiles ? [['profiles', () => checkProfiles(context)] satisfies Check] : []),
    ['search engine', () => checkEngine(context)],
    ['index', () => checkDrift(context)],
  ];
  const findings: Finding[] = [];
  for (const [part, check] of checks) {
    findings.push({
      part,
      ...(await check().catch((error: unknown) => ({ ok: false, detail: String(error) }))),
    });
  }
  return findings;
}

async function checkDatabase(dataSource: DataSource): Promise<Omit<Finding, 'part'>> {
  const [row]: { version: string; suppliers: number }[] = await dataSource.query(
    `select current_setting('server_version') as version, (select count(*)::int from profile where published) as suppliers`,
  );
  return {
    ok: true,
    detail: `PostgreSQL ${row?.version ?? '?'}, ${row?.suppliers ?? 0} published suppliers`,
  };
}

async function checkReferenceData(dataSource: DataSource): Promise<Omit<Finding, 'part'>> {
  const [row]: { places: number; postcodes: number; labels: number; categories: number }[] =
    await dataSource.query(
      `select (select count(*)::int from gazetteer_place) as places, (select count(*)::int from postcode_area) as postcodes,
            (select count(*)::int from label_scheme) as labels, (select count(*)::int from category) as categories`,
    );
  const counts = Object.entries(row ?? {});
  return {
    ok: counts.every(([, count]) => count > 0),
    detail: counts.map(([name, count]) => `${count} ${name}`).join(', '),
  };
}

async function checkSecondFactors({ dataSource, get }: Context): Promise<Omit<Finding, 'part'>> {
  const lost = await get(SecondFactorSecrets).unreadable(dataSource.manager);
  if (lost === 0) return { ok: true, detail: 'the key opens all of them' };
  return {
    ok: false,
    detail: `no key opens those of ${lost} people: put the key of before in SECRETS_KEY_FORMER, or use user link --lost-phone`,
  };
}

async function checkWebhooks({ dataSource, get }: Context): Promise<Omit<Finding, 'part'>> {
  const lost = await get(WebhookSecrets).unreadable(dataSource.manager);
  if (lost === 0) return { ok: true, detail: 'the key opens the secrets of all of them' };
  return {
    ok: false,
    detail: `no key opens the secrets of ${lost}, so nothing is sent there: put the key of before in SECRETS_KEY_FORMER, or have their owners replace the secret`,
  };
}

const CHAIN_FAULTS: Record<ChainFault['what'], string> = {
  changed: 'is not as it was written',
  deleted: 'is gone',
  'link-missing': 'follows on something that is gone',
  'not-linked': 'was slipped in',
  'cut-off': 'does not hold the hash that was kept: its end was cut off, or all of it was made anew',
};

/** The hash is printed so that somebody can keep it elsewhere: only that shows that the newest events were cut off. */
async function checkAuditLog({ get }: Context, keptHash?: string): Promise<Omit<Finding, 'part'>> {
  const state = await get(AuditLogService).verify(keptHash);
  if (state.kind === 'whole')
    return { ok: true, detail: `${state.events} events, unbroken up to ${state.hash.slice(0, 16)}` };
  const { eventId, what } = state.fault;
  const where = what === 'cut-off' ? 'it' : `event ${eventId ?? '?'}`;
  return { ok: false, detail: `broken: ${where} ${CHAIN_FAULTS[what]}` };
}

async function checkJobs(dataSource: DataSource): Promise<Omit<Finding, 'part'>> {
  const failing: { task: string; attempts: number; error: string }[] = await dataSource.query(
    `select task_identifier as task, attempts, split_part(last_error, E'\\n', 1) as error
       from graphile_worker.jobs where last_error is not null order by attempts desc limit 5`,
  );
  if (failing.length === 0) return { ok: true, detail: 'no job fails' };
  return {
    ok: false,
    detail: failing.map((job) => `${job.task} failed ${job.attempts} times: ${job.error}`).join('; '),
  };
}

/** No fault by itself: an import whose command was broken off goes on with the server, or the next import. */
async function checkImports(dataSource: DataSource): Promise<Omit<Finding, 'part'>> {
  const unfinished = await importsUnderWay(dataSource.manager);
  const [oldest] = unfinished;
  if (!oldest) return { ok: true, detail: '0 unfinished' };
  return {
    ok: true,
    detail: `${unfinished.length} unfinished, the oldest ${oldest}: they go on with the server, or the next import`,
  };
}

async function checkPipeline(dataSource: DataSource): Promise<Omit<Finding, 'part'>> {
  const [row]: { stuck: number; waiting: number }[] = await dataSource.query(
    `select count(*) filter (where updated_at < now() - ${STUCK_AFTER})::int as stuck, count(*)::int as waiting
       from pipeline_batch where stage <> 'indexed'`,
  );
  const { stuck = 0, waiting = 0 } = row ?? {};
  return { ok: stuck === 0, detail: `${waiting} batches under way, ${stuck} of them stuck` };
}

/** So many firms are named, to look at. */
const NAMED_FIRMS = 5;

/** A message that could not be sent for this long is late: something is wrong with the mail server or its setting. */
const LATE_AFTER = `interval '4 hours'`;

async function checkMail(dataSource: DataSource): Promise<Omit<Finding, 'part'>> {
  const [row]: { waiting: number; late: number; error: string | null; failed: number }[] =
    await dataSource.query(
      `select count(*) filter (where status = 'waiting')::int as waiting,
              count(*) filter (where status = 'waiting' and created_at < now() - ${LATE_AFTER})::int as late,
              max(last_error) filter (where status = 'waiting') as error,
              count(*) filter (where status = 'failed' and settled_at > now() - interval '7 days')::int as failed
         from outgoing_mail`,
    );
  const { waiting = 0, late = 0, error = null, failed = 0 } = row ?? {};
  const why = error === null ? '' : `, the last fault: ${error}`;
  return {
    ok: late === 0,
    detail: `${waiting} messages wait, ${late} of them for more than 4 hours${why}; ${failed} given up in 7 days`,
  };
}

async function checkProfiles({ get }: Context): Promise<Omit<Finding, 'part'>> {
  const { compared, differing } = await get(ProfileInspector).compare();
  if (differing.length === 0) return { ok: true, detail: `${compared} firms, each as its sources say` };
  const some = differing.slice(0, NAMED_FIRMS).join(', ');
  const more = differing.length > NAMED_FIRMS ? ', ...' : '';
  return {
    ok: false,
    detail: `${differing.length} of ${compared} firms are not published as their sources say: ${some}${more} (run: npm run cli -- republish)`,
  };
}

async function checkEngine({ get }: Context): Promise<Omit<Finding, 'part'>> {
  const state = await get(SearchEngine).state();
  return { ok: state === 'ready', detail: `index is ${state}` };
}

/** What a batch is about to bring into the index is no fault: those that are stuck are one of the pipeline. */
async function checkDrift({ get }: Context): Promise<Omit<Finding, 'part'>> {
  const { documents, missing, outdated, surplus, underWay, refused } = await get(IndexInspector).drift();
  const still = (ids: readonly string[]): number => ids.filter((id) => !underWay.has(id)).length;
  const counts = {
    missing: still(missing),
    outdated: still(outdated),
    surplus: still(surplus),
    refused: refused.length,
  };
  const faults = Object.entries(counts).filter(([, count]) => count > 0);
  if (faults.length > 0) {
    const detail = faults.map(([kind, count]) => `${count} ${kind}`).join(', ');
    return { ok: false, detail: `${detail} (run: npm run cli -- reindex)` };
  }
  const moving = missing.length + outdated.length + surplus.length;
  return {
    ok: true,
    detail: `${documents} documents, ${moving > 0 ? `${moving} on their way into it or out of it` : 'no drift'}`,
  };
}

function toLine({ part, ok, detail }: Finding): string {
  return `${ok ? 'ok   ' : 'FAULT'} ${part.padEnd(15)} ${detail}\n`;
}
