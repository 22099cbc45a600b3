import { parseArgs } from 'node:util';

import { DESK, launch, PHONE } from '../browser/browser.ts';
import { DEMO_REQUESTS } from '../support/demo-requests.ts';
import { type Bench } from './bench.ts';
import { lookAt, type PaintedPage } from './painted-page.ts';
import { indexProfiles } from './relevance-register.ts';
import { insertSearchFirms } from './search-firms.ts';
import { serveRegister } from './served-register.ts';
import { ask, timedInTurn, type Times } from './timing.ts';

const INDEX = 'bench-pages';
const SEARCH = '/?q=catering&near=Groningen&radiusKm=50';
const PAGES = { start: '/', search: SEARCH, filtered: `${SEARCH}&impact=true&orderValue=50000`, all: '/?q=' };
const SCREENS = { desk: DESK, phone: PHONE };
const TYPED = ['ca', 'cat', 'gron', 'schoon', 'stichting', 'bedrijfs', 'hoge'];

/** What the pages are promised to stay within (issue on the pages of buyers). */
const BUDGET = {
  kilobytes: 120,
  largestPaintMs: 1000,
  layoutShift: 0,
  searchP95Ms: 150,
  suggestionsP95Ms: 50,
};

/**
 * `npm run bench -- pages [--firms 100000] [--runs 100]`: what the pages of buyers weigh, when the largest part is painted and whether
 * anything moves on a processor that is four times slower, with an empty cache; how long the built register takes for a page of
 * results, and for suggestions while somebody types. Needs Chromium, as the tests of pages do.
 */
export const bench: Bench = async ({ stores, dataSource, dataDir }, args) => {
  const { firms, runs } = readOptions(args);
  await insertSearchFirms(dataSource, firms);
  await indexProfiles(dataSource, { ...stores, indexName: INDEX });
  const register = await serveRegister({ stores, dataDir }, INDEX);
  const browser = await launch();
  try {
    const server = await serverTimes(register.url, runs);
    const pages: Record<string, PaintedPage | null> = {};
    for (const [page, path] of Object.entries(PAGES))
      for (const [screen, viewport] of Object.entries(SCREENS))
        pages[`${page} on a ${screen}`] = await lookAt(browser, register.url + path, viewport);
    return { firms, budget: BUDGET, beyond: beyond(pages, server), pages, server };
  } finally {
    await browser.close();
    await register.stop();
  }
};

/** From question to the whole page, asked on this machine. Each question is another one: equal ones would share an answer. */
function serverTimes(url: string, runs: number): Promise<Record<'word' | 'request' | 'typed', Times>> {
  // Switching off what is not there changes nothing but the question.
  const anew = (path: string, run: number) => ask({ url: `${url}${path}&without=spelling:x${run}` });
  const requests = DEMO_REQUESTS.map(({ text }) => `/?q=${encodeURIComponent(text)}`);
  const of = (list: readonly string[], run: number) => list[run % list.length] ?? '';
  return timedInTurn(runs, {
    word: (run) => anew(SEARCH, run),
    request: (run) => anew(of(requests, run), run),
    typed: (run) => ask({ url: `${url}/aanvullen/vraag?text=${of(TYPED, run)}` }),
  });
}

/** What is beyond the budget; empty when all is well. */
function beyond(
  pages: Readonly<Record<string, PaintedPage | null>>,
  { word, request, typed }: Record<'word' | 'request' | 'typed', Times>,
): string[] {
  const tooMuch = (name: string, value: number, most: number) =>
    value > most ? [`${name}: ${value} is more than ${most}`] : [];
  return [
    ...Object.entries(pages).flatMap(([name, page]) =>
      (['kilobytes', 'largestPaintMs', 'layoutShift'] as const).flatMap((figure) =>
        tooMuch(`${name}, ${figure}`, page?.[figure] ?? Infinity, BUDGET[figure]),
      ),
    ),
    ...tooMuch('a search of one word, p95Ms', word.p95Ms, BUDGET.searchP95Ms),
    ...tooMuch('a whole request, p95Ms', request.p95Ms, BUDGET.searchP95Ms),
    ...tooMuch('suggestions, p95Ms', typed.p95Ms, BUDGET.suggestionsP95Ms),
  ];
}

function readOptions(args: readonly string[]): { firms: number; runs: number } {
  const { values } = parseArgs({
    args: [...args],
    options: { firms: { type: 'string', default: '100000' }, runs: { type: 'string', default: '100' } },
  });
  return { firms: Number(values.firms), runs: Number(values.runs) };
}
