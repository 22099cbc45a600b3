import { setTimeout as pause } from 'node:timers/promises';

import { Logger } from '@nestjs/common';

import { type FoundPlace } from './geocoder.ts';
import { readPdokAnswer, type PdokQuestion } from './pdok-answer.ts';
import { PdokClient, PdokRefused, PdokUnavailable } from './pdok-client.ts';

/** How long is waited for what, in milliseconds. */
export interface PdokTiming {
  /** For one answer: a person may wait for it, and the gazetteer answers otherwise. */
  timeoutMs: number;
  /** Before each new try of a batch; a person waits for none. */
  pausesMs: readonly number[];
  /** A service that failed all tries is left alone for so long. */
  restMs: number;
}

export const PDOK_TIMING: PdokTiming = { timeoutMs: 4000, pausesMs: [500, 2000, 5000], restMs: 60_000 };

/** Calls at the same time: the service is free and shared. */
const CONCURRENCY = 4;

/** A service that asks for more patience than this is away. */
const LONGEST_WAIT_MS = 15_000;

/** A question under the key that its answer is kept by. */
export type KeyedQuestion = readonly [key: string, question: PdokQuestion];

/**
 * Asks the service many questions, four at a time. When one fails, all wait, and a single one is tried until the service answers
 * again or the tries run out: then it rests, and nothing is asked for a while.
 */
export class PdokCaller {
  private readonly log = new Logger(PdokCaller.name);
  private readonly client: PdokClient;
  private restsUntil = 0;

  constructor(
    baseUrl: string,
    private readonly timing: PdokTiming,
  ) {
    this.client = new PdokClient(baseUrl, timing.timeoutMs);
  }

  /** Answers by key; a question that is not in it was not answered. @param patient try again after a failure */
  async ask(questions: readonly KeyedQuestion[], patient: boolean): Promise<Map<string, FoundPlace[]>> {
    const answers = new Map<string, FoundPlace[]>();
    if (Date.now() < this.restsUntil) return answers;
    const waiting = [...questions];
    let failure = await this.askAll(waiting, answers, CONCURRENCY);
    const pauses = patient ? [...this.timing.pausesMs] : [];
    while (failure) {
      const wait = Math.max(pauses.shift() ?? Infinity, failure.retryAfterMs);
      if (wait > LONGEST_WAIT_MS) return this.rest(answers, failure);
      await pause(wait);
      const [probe] = waiting.splice(0, 1);
      failure = probe ? await this.askAll([probe], answers, 1) : null;
      if (failure && probe) waiting.unshift(probe);
      failure ??= await this.askAll(waiting, answers, CONCURRENCY);
    }
    return answers;
  }

  private rest(answers: Map<string, FoundPlace[]>, { message }: Error): Map<string, FoundPlace[]> {
    this.restsUntil = Date.now() + this.timing.restMs;
    this.log.warn(`${message}; the gazetteer answers instead`);
    return answers;
  }

  /** Takes questions off `waiting` until it is empty or the service fails; the ones that failed go back. */
  private async askAll(
    waiting: KeyedQuestion[],
    answers: Map<string, FoundPlace[]>,
    concurrency: number,
  ): Promise<PdokUnavailable | null> {
    const failed: { with: PdokUnavailable | null } = { with: null };
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = failed.with ? undefined : waiting.shift()) {
        const failure = await this.askOne(next, answers);
        if (failure) {
          failed.with = failure;
          waiting.unshift(next);
          return;
        }
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    return failed.with;
  }

  private async askOne(
    [key, question]: KeyedQuestion,
    answers: Map<string, FoundPlace[]>,
  ): Promise<PdokUnavailable | null> {
    try {
      answers.set(key, readPdokAnswer(await this.client.search(question), question));
      return null;
    } catch (error) {
      if (error instanceof PdokUnavailable) return error;
      if (!(error instanceof PdokRefused)) throw error;
      // The question is an address: it stays out of the log.
      this.log.warn(`${error.message} to one question; the gazetteer answers it instead`);
      return null;
    }
  }
}
