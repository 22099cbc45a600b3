import { type Benchmark, type BenchRequest } from './relevance-data.ts';

/** How well a system answers a benchmark's requests; nothing about single ones, for nobody is to tune to them. */
export interface Relevance {
  ndcg10: number;
  recall20: number;
  mrr: number;
  msPerRequest: number;
}

/** Ids of suppliers for a request, best first. */
export type Ranker = (request: BenchRequest) => Promise<string[]>;

/** nDCG@10 with gain 2^grade - 1; Recall@20 and MRR over grades 2 and 3. Means over the requests. */
export async function scoreRanker({ requests, judged }: Benchmark, rank: Ranker): Promise<Relevance> {
  const scores: ReturnType<typeof score>[] = [];
  const started = performance.now();
  for (const request of requests) {
    const ids = await rank(request);
    scores.push(score(ids, judged.get(request.id) ?? new Map<string, number>()));
  }
  const msPerRequest = Math.round((performance.now() - started) / requests.length);
  const mean = (of: (value: ReturnType<typeof score>) => number): number =>
    Math.round((scores.reduce((sum, value) => sum + of(value), 0) / scores.length) * 1000) / 1000;
  return {
    ndcg10: mean(({ ndcg10 }) => ndcg10),
    recall20: mean(({ recall20 }) => recall20),
    mrr: mean(({ mrr }) => mrr),
    msPerRequest,
  };
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
