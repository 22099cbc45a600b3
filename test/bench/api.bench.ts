import { parseArgs } from 'node:util';

import { type Request } from 'autocannon';
import { Meilisearch } from 'meilisearch';
import { type DataSource } from 'typeorm';
import { request } from 'undici';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type ApiQuestion, apiQuestions, QUESTIONS } from './api-questions.ts';
import { type Bench } from './bench.ts';
import { type Answered, fire, type Volley } from './cannon.ts';
import { plainIndex } from './plain-index.ts';
import { indexProfiles } from './relevance-register.ts';
import { insertSearchFirms } from './search-firms.ts';
import { IN_PRODUCTION, serveRegister } from './served-register.ts';
import { mediansOf, round } from './timing.ts';

const INDEX = 'bench-api';
const PLAIN = 'bench-api-plain';
const CONNECTIONS = [1, 8, 32] as const;

interface Run {
  register: Answered;
  straight?: Answered;
}

/**
 * `npm run bench -- api [--firms 100000] [--seconds 3] [--runs 3] [--only search] [--profile FOLDER]`: autocannon at 1, 8 and 32 connections against the built register
 * in production mode, as a purchasing tool with a key asks it: many searches in turn, whole purchase requests, suppliers, the same
 * unchanged since (304), pages of a copy, changes, shortlists. Right after each, the same question (of a supplier: its document; of a
 * shortlist: the search for its text) straight to Meilisearch. Each figure is the median of the runs, and so is the ratio. With a
 * folder it gets a CPU profile of the register's process.
 */
export const bench: Bench = async ({ stores, dataSource, dataDir }, args) => {
  const { firms, seconds, runs, only, profile } = readOptions(args);
  await insertSearchFirms(dataSource, firms);
  await insertChanges(dataSource);
  await indexProfiles(dataSource, { ...stores, indexName: INDEX });
  const meilisearch = new Meilisearch({ host: stores.meiliUrl, apiKey: stores.meiliMasterKey });
  await plainIndex(meilisearch, dataSource, PLAIN);
  const key = { 'x-api-key': await newKey(dataSource) };
  const register = await serveRegister({ stores, dataDir }, INDEX, {
    settings: IN_PRODUCTION,
    profileFolder: profile,
  });
  const toRegister = (asked: ApiQuestion[]): Volley => ({
    url: register.url,
    questions: asked.map((each) => withHeaders(each.register, key)),
  });
  const toMeilisearch = (asked: ApiQuestion[]): Volley => ({
    url: stores.meiliUrl,
    questions: asked.flatMap(({ straight }) =>
      straight ? withHeaders(straight, { authorization: `Bearer ${stores.meiliMasterKey}` }) : [],
    ),
  });
  try {
    const suppliers = await withTags(register.url, key, await supplierIds(dataSource));
    const questions = apiQuestions({ index: PLAIN, suppliers, changes: await someChanges(dataSource) });
    const figures: Record<string, object> = {};
    for (const [name, asked] of Object.entries(questions).filter(
      ([name]) => only === undefined || name === only,
    ))
      figures[name] = await atEach({ toRegister, toMeilisearch }, asked, seconds, runs);
    return { firms, seconds, runs, ...figures };
  } finally {
    await register.stop();
  }
};

interface Ways {
  toRegister: (asked: ApiQuestion[]) => Volley;
  toMeilisearch: (asked: ApiQuestion[]) => Volley;
}

async function atEach(ways: Ways, asked: ApiQuestion[], seconds: number, runs: number): Promise<object> {
  const [register, straight] = [ways.toRegister(asked), ways.toMeilisearch(asked)];
  const compares = straight.questions.length > 0;
  // Code is compiled and caches are filled before anything is counted.
  await fire(register, 2, 1);
  if (compares) await fire(straight, 2, 1);
  const figures: Record<string, object> = {};
  for (const connections of CONNECTIONS) {
    const done: Run[] = [];
    for (let run = 0; run < runs; run += 1)
      done.push({
        register: await fire(register, connections, seconds),
        ...(compares ? { straight: await fire(straight, connections, seconds) } : {}),
      });
    figures[`${connections}Connections`] = summary(done);
  }
  return figures;
}

function summary(runs: readonly Run[]): object {
  const straight = runs.flatMap((run) => run.straight ?? []);
  const ratios = runs.flatMap((run) => (run.straight ? [ratioOf(run.register, run.straight)] : []));
  return {
    register: over(runs.map((run) => run.register)),
    ...(straight.length > 0 ? { straightToMeilisearch: over(straight), ratio: mediansOf(ratios) } : {}),
  };
}

/** Medians, but of failures all: one that failed must not hide behind two runs that did not. */
function over(answered: readonly Answered[]): object {
  const failed = answered.reduce((sum, one) => sum + one.failed, 0);
  return { ...mediansOf(answered), failed };
}

/** Of the register to Meilisearch: times under 1 and rates over 1 are in favour of the register. */
function ratioOf(register: Answered, straight: Answered): Record<string, number> {
  const of = (name: keyof Answered): number => round(register[name] / straight[name]);
  return { perSecond: of('perSecond'), p50: of('p50Ms'), p95: of('p95Ms'), p99: of('p99Ms') };
}

function withHeaders(asked: Request, headers: Record<string, string>): Request {
  return { ...asked, headers: { ...asked.headers, ...headers } };
}

/** Each firm was published once. */
async function insertChanges(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `insert into change (kind, supplier_id) select 'published', supplier_id from profile order by supplier_id`,
  );
  await dataSource.query(`analyze change`);
}

async function newKey(dataSource: DataSource): Promise<string> {
  const { key } = await new ApiKeyService(dataSource).create({ name: 'bench', scopes: ['suppliers:read'] });
  return key;
}

/** Suppliers from all over the register. */
async function supplierIds(dataSource: DataSource): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.query(
    `select supplier_id as id from profile where published order by content_hash desc limit $1`,
    [QUESTIONS],
  );
  return rows.map(({ id }) => id);
}

async function withTags(
  url: string,
  headers: Record<string, string>,
  ids: readonly string[],
): Promise<{ id: string; etag: string }[]> {
  const tagged: { id: string; etag: string }[] = [];
  for (const id of ids) {
    const answer = await request(`${url}/v1/suppliers/${id}`, { headers });
    await answer.body.dump();
    tagged.push({ id, etag: String(answer.headers['etag']) });
  }
  return tagged;
}

async function someChanges(dataSource: DataSource): Promise<string[]> {
  const rows: { sequence: string }[] = await dataSource.query(
    `select sequence from change order by supplier_id limit $1`,
    [QUESTIONS],
  );
  return rows.map(({ sequence }) => sequence);
}

interface Options {
  firms: number;
  seconds: number;
  runs: number;
  /** One kind of question. */
  only: string | undefined;
  /** Folder for a CPU profile. */
  profile: string | undefined;
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      firms: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '3' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const { only, profile } = values;
  return {
    firms: Number(values.firms),
    seconds: Number(values.seconds),
    runs: Number(values.runs),
    only,
    profile,
  };
}
