import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { Meilisearch } from 'meilisearch';

import { DEMO_REQUESTS } from '../support/demo-requests.ts';
import { type Bench } from './bench.ts';
import { plainIndex } from './plain-index.ts';
import { storesCpu, usageOf } from './process-usage.ts';
import { indexProfiles } from './relevance-register.ts';
import { SEARCH_CASES } from './search-cases.ts';
import { insertSearchFirms } from './search-firms.ts';
import { serve, type Served, serveRegister } from './served-register.ts';
import { ask, perSecond, type Question, round, timedInTurn, type Times, timesOf } from './timing.ts';

const INDEX = 'bench-search';
const PLAIN = 'bench-search-plain';
const CLIENTS = 32;
/** Each of them waits for a change of the index. */
const MOST_UNASKED = 40;
/** Longer than the register goes without asking whether the index changed. */
const UNTIL_NOTICED_MS = 300;

/**
 * `npm run bench -- search [--firms 100000] [--runs 200] [--seconds 5] [--profile FOLDER]`: searches through
 * `GET /v1/suppliers` of the built register in a register of fictional firms. Beside each, in turn: the same question straight to
 * Meilisearch (an index of the same documents as users see them), and through the least that can stand between (one Fastify
 * process that hands on question and answer). `register` asks in other words for what was asked before, of which the engine's answer
 * is remembered; `again` is the same question within half a second, which shares an answer; `unasked` is the first one after the index
 * changed, of which nothing is. Then whole purchase requests, and 32 clients at once.
 */
export const bench: Bench = async ({ stores, dataSource, dataDir }, args) => {
  const { firms, runs, seconds, profile } = readOptions(args);
  await insertSearchFirms(dataSource, firms);
  await indexProfiles(dataSource, { ...stores, indexName: INDEX });
  const client = new Meilisearch({ host: stores.meiliUrl, apiKey: stores.meiliMasterKey });
  await plainIndex(client, dataSource, PLAIN);
  const register = await serveRegister({ stores, dataDir }, INDEX, { profileFolder: profile });
  const floor = await serve(['test/bench/floor-proxy.mjs'], {
    MEILI_URL: stores.meiliUrl,
    MEILI_MASTER_KEY: stores.meiliMasterKey,
    INDEX_NAME: PLAIN,
  });
  const straightTo = (body: object): Question => ({
    url: `${stores.meiliUrl}/indexes/${PLAIN}/search`,
    body,
    key: stores.meiliMasterKey,
  });
  const through = (path: string): Question => ({ url: `${register.url}/v1/suppliers?${path}` });
  let asked = 0;
  // Switching off what is not there changes nothing but the question: equal ones would share an answer.
  const anew = (path: string): Question => through(`${path}&without=spelling:x${(asked += 1)}`);
  const atFloor = (body: object): Question => ({
    url: `${floor.url}/?body=${encodeURIComponent(JSON.stringify(body))}`,
  });
  const changeIndex = await changerOf(client);
  const requests = DEMO_REQUESTS.map(({ text }) => `q=${encodeURIComponent(text)}`);
  const cpuOf = (run: () => Promise<unknown>) => cpuMsOf(200, register, dataDir, run);
  try {
    const figures: Record<string, object> = {};
    for (const [name, { path, straight }] of Object.entries(SEARCH_CASES)) {
      const times = await timedInTurn(runs, {
        register: () => ask(anew(path)),
        again: () => ask(through(path)),
        straight: () => ask(straightTo(straight)),
        floor: () => ask(atFloor(straight)),
      });
      figures[name] = {
        ...times,
        unasked: await timesUnasked(Math.min(runs, MOST_UNASKED), changeIndex, () => ask(anew(path))),
        p50Ratio: round(times.register.p50Ms / times.straight.p50Ms),
        p95Ratio: round(times.register.p95Ms / times.straight.p95Ms),
        cpuMs: await cpuOf(() => ask(anew(path))),
        straightCpuMs: await cpuOf(() => ask(straightTo(straight))),
      };
    }
    const whole = (run: number): Promise<string> => ask(anew(requests[run % requests.length] ?? ''));
    const { wholeRequests } = await timedInTurn(requests.length * 2, { wholeRequests: whole });
    const { path, straight } = SEARCH_CASES.oneWord;
    const atOnce = {
      straightPerSecond: await perSecond(CLIENTS, seconds, () => ask(straightTo(straight))),
      floorPerSecond: await perSecond(CLIENTS, seconds, () => ask(atFloor(straight))),
      registerPerSecond: await perSecond(CLIENTS, seconds, () => ask(anew(path))),
      againPerSecond: await perSecond(CLIENTS, seconds, () => ask(through(path))),
    };
    const ofStraight = round(atOnce.registerPerSecond / atOnce.straightPerSecond);
    const peakMegabytes = Math.round(usageOf(register.pid)?.peakMegabytes ?? 0);
    return {
      firms,
      ...figures,
      wholeRequests,
      [`${CLIENTS}Clients`]: { ...atOnce, ofStraight },
      peakMegabytes,
    };
  } finally {
    await register.stop();
    await floor.stop();
  }
};

/** Changes a document of the register's index in what nothing is searched by; returns when that is done. */
async function changerOf(client: Meilisearch): Promise<() => Promise<void>> {
  const index = client.index<{ id: string; touched?: number }>(INDEX);
  const { results } = await index.getDocuments<{ id: string }>({ limit: 1, fields: ['id'] });
  const id = results[0]?.id ?? '';
  let touched = 0;
  return async () => {
    await index.updateDocuments([{ id, touched: (touched += 1) }]).waitTask({ interval: 5 });
    await pause(UNTIL_NOTICED_MS);
  };
}

/** Each time right after the index changed. */
async function timesUnasked(
  runs: number,
  change: () => Promise<void>,
  run: () => Promise<unknown>,
): Promise<Times> {
  const durations: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    await change();
    const started = performance.now();
    await run();
    durations.push(performance.now() - started);
  }
  return timesOf(durations);
}

/** CPU of the register's process and of the stores for one question, the mean of `runs`. Milliseconds. */
async function cpuMsOf(
  runs: number,
  { pid }: Served,
  dataDir: string,
  run: () => Promise<unknown>,
): Promise<Record<string, number>> {
  const now = () => ({ register: usageOf(pid)?.cpuSeconds ?? 0, ...storesCpu(dataDir) });
  const before = now();
  for (let at = 0; at < runs; at += 1) await run();
  const after = now();
  const each = (name: keyof typeof before) => round(((after[name] - before[name]) * 1000) / runs);
  return { register: each('register'), meilisearch: each('meilisearch'), postgres: each('postgres') };
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      firms: { type: 'string', default: '100000' },
      runs: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '5' },
      profile: { type: 'string' },
    },
  });
  const { firms, runs, seconds, profile } = values;
  return {
    firms: Number(firms),
    runs: Number(runs),
    seconds: Number(seconds),
    ...(profile ? { profile } : {}),
  };
}
