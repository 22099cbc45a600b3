import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { foldKey } from '../../src/common/dutch/fold.ts';
import { CategoryLexicon } from '../../src/enrichment/categories/category-lexicon.ts';
import { RankedSearch } from '../../src/discovery/ranked-search.ts';
import { weighGroups } from '../../src/discovery/rank.ts';
import { TermStatistics } from '../../src/discovery/term-statistics.ts';
import { termsOf, understandRequest } from '../../src/discovery/understand-request.ts';
import { type SearchEngine } from '../../src/indexing/search-engine.ts';
import { toDocument } from '../../src/indexing/to-document.ts';
import { type Profile } from '../../src/registry/profile.ts';

/** A benchmark supplier as `suppliers.jsonl` has it. */
interface BenchSupplier {
  id: string;
  name: string;
  place: string;
  impact: boolean;
  services: string[];
  cpv: string[];
  description: string;
}

export interface BenchRequest {
  id: string;
  text: string;
  place?: string;
  cpv?: string;
}

export interface Relevance {
  requests: number;
  ndcg10: number;
  recall20: number;
  mrr: number;
  msPerRequest: number;
  worst: { id: string; ndcg10: number }[];
}

/** Scores the ranking on a folder with `suppliers.jsonl`, `requests.jsonl` and `judgments.tsv`. */
export async function measureRelevance(folder: string, engine: SearchEngine): Promise<Relevance> {
  const lexicon = lexiconFromSeeds();
  const suppliers = readLines<BenchSupplier>(join(folder, 'suppliers.jsonl'));
  const stored = suppliers.map((supplier) => ({
    profile: toProfile(supplier, lexicon),
    revision: supplier.id,
    updatedAt: '2026-01-01T00:00:00.000Z',
  }));
  await engine.create('live');
  await engine.delivered(
    await engine.write(
      stored.map((profile) => toDocument(profile, lexicon)),
      'live',
    ),
  );
  const judged = readJudgments(join(folder, 'judgments.tsv'));
  const scores: ({ id: string } & ReturnType<typeof score>)[] = [];
  const statistics = new TermStatistics(engine);
  const search = new RankedSearch(engine);
  const requests = readLines<BenchRequest>(join(folder, 'requests.jsonl'));
  const started = performance.now();
  for (const request of requests) {
    const ids = await rank(request, lexicon, statistics, search);
    scores.push({ id: request.id, ...score(ids, judged.get(request.id) ?? new Map<string, number>()) });
  }
  const mean = (of: (value: (typeof scores)[number]) => number): number =>
    Math.round((scores.reduce((sum, value) => sum + of(value), 0) / scores.length) * 1000) / 1000;
  return {
    requests: scores.length,
    ndcg10: mean(({ ndcg10 }) => ndcg10),
    recall20: mean(({ recall20 }) => recall20),
    mrr: mean(({ mrr }) => mrr),
    msPerRequest: Math.round((performance.now() - started) / requests.length),
    worst: scores
      .sort((a, b) => a.ndcg10 - b.ndcg10)
      .slice(0, 8)
      .map(({ id, ndcg10 }) => ({ id, ndcg10: Math.round(ndcg10 * 100) / 100 })),
  };
}

async function rank(
  { text, place, cpv }: BenchRequest,
  lexicon: CategoryLexicon,
  statistics: TermStatistics,
  search: RankedSearch,
): Promise<string[]> {
  const placeWords = new Set(place === undefined ? [] : [place.toLowerCase()]);
  const request = understandRequest(text, lexicon, placeWords, cpv === undefined ? [] : [cpv]);
  const counts = await statistics.counts(termsOf(request.groups));
  const { documents } = await search.page({
    query: { q: text, page: 1, pageSize: 20 },
    request,
    groups: weighGroups(request.groups, counts),
    counts,
    filter: null,
    suppliers: null,
    otherDay: null,
    near: null,
    served: null,
  });
  return documents.map(({ document }) => document.id);
}

function score(
  ids: readonly string[],
  grades: ReadonlyMap<string, number>,
): { ndcg10: number; recall20: number; mrr: number } {
  const gain = (grade: number, index: number): number => (2 ** grade - 1) / Math.log2(index + 2);
  const sum = (list: readonly number[]): number =>
    list.slice(0, 10).reduce((total, grade, index) => total + gain(grade, index), 0);
  const ideal = sum([...grades.values()].sort((a, b) => b - a));
  const good = new Set([...grades].filter(([, grade]) => grade >= 2).map(([id]) => id));
  const first = ids.findIndex((id) => good.has(id));
  return {
    ndcg10: ideal === 0 ? 0 : sum(ids.map((id) => grades.get(id) ?? 0)) / ideal,
    recall20: good.size === 0 ? 0 : ids.slice(0, 20).filter((id) => good.has(id)).length / good.size,
    mrr: first < 0 ? 0 : 1 / (first + 1),
  };
}

/** What intake and registry would make of the supplier: services are part of what it says of itself. */
function toProfile(
  { id, name, place, services, cpv, description, impact }: BenchSupplier,
  lexicon: CategoryLexicon,
): Profile {
  const source = 'leveranciersdatabank';
  const date = '2026-01-01';
  const said = services.length > 0 ? `${services.join(', ')}. ${description}` : description;
  return {
    supplierId: id,
    name: { value: name, source, date },
    otherNames: [],
    soleTrader: false,
    place: { value: place, source, date },
    country: { value: 'NL', source, date },
    description: { value: said, source, date },
    categories: cpv.map((code) => ({
      value: { code, label: lexicon.category(code)?.labelNl ?? code },
      source,
      date,
    })),
    sbi: [],
    labels: [],
    themes: [],
    programmes: [],
    sources: [source],
    impact,
  };
}

export function lexiconFromSeeds(): CategoryLexicon {
  const folder = join(process.cwd(), 'seeds', 'reference');
  const categories: { code: string; label_nl: string; label_en: string }[] = parse(
    readFileSync(join(folder, 'cpv.csv')),
    {
      columns: true,
    },
  );
  const concepts: Record<string, string>[] = parse(readFileSync(join(folder, 'categories.csv')), {
    columns: true,
    delimiter: ';',
    quote: false,
  });
  return new CategoryLexicon(
    concepts.map(({ cpv = '', label_nl = '', label_en = '', words_nl = '', words_en = '' }) => ({
      id: foldKey(label_nl),
      codes: cpv.split('|').map((code) => code.padEnd(8, '0')),
      labelNl: label_nl,
      labelEn: label_en,
      words: [...words_nl.split('|'), ...words_en.split('|'), label_nl].filter((word) => word !== ''),
    })),
    categories.map(({ code, label_nl, label_en }) => ({ code, labelNl: label_nl, labelEn: label_en })),
    'seeds',
  );
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

function readJudgments(file: string): Map<string, Map<string, number>> {
  const judged = new Map<string, Map<string, number>>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [request = '', , supplier = '', grade = '0'] = line.split('\t');
    judged.set(request, (judged.get(request) ?? new Map<string, number>()).set(supplier, Number(grade)));
  }
  return judged;
}
