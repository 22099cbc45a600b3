import { type Middleware } from 'openapi-fetch';

import { type components } from './schema.ts';

/** What the API says about a request that it could not answer (RFC 9457). */
export type Problem = components['schemas']['Problem'];

/** An answer that is no good one. `problem.errors` names every fault of the request. */
export class RegisterProblem extends Error {
  readonly status: number;
  readonly problem: Problem;
  /** Seconds to wait before trying again, when the register says so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    const faults = (problem.errors ?? []).map(
      ({ in: where, name, message }) => `${where} ${name} ${message}`,
    );
    super([problem.detail, ...faults].join(' | '));
    this.name = 'RegisterProblem';
    this.status = problem.status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Throws problems instead of answering them. 304 is what whoever sent `If-None-Match` hopes for. */
export const throwingProblems: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return undefined;
    throw new RegisterProblem(await problemOf(response), secondsOf(response.headers.get('retry-after')));
  },
};

function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header ?? NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** What stands between may answer in its own words, or in none. */
async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  if (response.headers.get('content-type')?.startsWith('application/problem+json'))
    return JSON.parse(text) as Problem;
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: text.slice(0, 200) || `The register answered ${response.status}.`,
    instance: response.url,
  };
}
