import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A supplier of a benchmark folder. */
export interface BenchSupplier {
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

/** A folder with `suppliers.jsonl`, `requests.jsonl` and `judgments.tsv`. */
export interface Benchmark {
  suppliers: BenchSupplier[];
  requests: BenchRequest[];
  /** Grades 1 to 3 by request and supplier; what is not there is no answer. */
  judged: Map<string, Map<string, number>>;
}

export function readBenchmark(folder: string): Benchmark {
  return {
    suppliers: readLines<BenchSupplier>(join(folder, 'suppliers.jsonl')),
    requests: readLines<BenchRequest>(join(folder, 'requests.jsonl')),
    judged: readJudgments(join(folder, 'judgments.tsv')),
  };
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
