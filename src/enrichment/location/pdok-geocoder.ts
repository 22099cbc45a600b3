import { Logger } from '@nestjs/common';
import { type DataSource } from 'typeorm';

import { readCache, writeCache } from './geocode-cache.ts';
import { Geocoder, type AddressToLocate, type FoundPlace } from './geocoder.ts';
import { addressQuestion, PDOK, readPdokAnswer, textQuestion, type PdokQuestion } from './pdok-answer.ts';
import { PdokClient, PdokUnavailable } from './pdok-client.ts';
import { readPlaceQuestion } from './place-question.ts';

/** Calls at the same time: the service is free and shared. */
const CONCURRENCY = 4;

/** Failures after which one call of {@link PdokGeocoder.locate} asks no more: the gazetteer does the rest. */
const MAX_FAILURES = 3;

/**
 * Finds Dutch addresses to the house through the PDOK Locatieserver, each question once: answers and real misses are
 * kept in the database. What it does not find, and everything while it does not answer, goes to the gazetteer.
 */
export class PdokGeocoder extends Geocoder {
  private readonly log = new Logger(PdokGeocoder.name);
  private readonly client: PdokClient;

  constructor(
    baseUrl: string,
    private readonly gazetteer: Geocoder,
    private readonly dataSource: DataSource,
  ) {
    super();
    this.client = new PdokClient(baseUrl);
  }

  override async locate(addresses: readonly AddressToLocate[]): Promise<Map<string, FoundPlace>> {
    const asked = addresses.map((address) => ({ address, question: addressQuestion(address) }));
    const answers = await this.answer(asked.flatMap(({ question }) => question ?? []));
    const found = new Map<string, FoundPlace>();
    for (const { address, question } of asked) {
      const [answer, ...others] = (question && answers.get(cacheKey(question))) ?? [];
      // An address that may be in two towns is in neither: a wrong town does more harm than none.
      if (answer && others.length === 0) found.set(address.key, answer);
    }
    const others = await this.gazetteer.locate(addresses.filter(({ key }) => !found.has(key)));
    return new Map([...found, ...others]);
  }

  override async places(text: string): Promise<FoundPlace[]> {
    const question = textQuestion(readPlaceQuestion(text));
    const answer = (question && (await this.answer([question])).get(cacheKey(question))) ?? [];
    return answer.length > 0 ? answer : this.gazetteer.places(text);
  }

  /** Answers by question; a question that is not in it was not answered. */
  private async answer(questions: readonly PdokQuestion[]): Promise<Map<string, FoundPlace[]>> {
    const distinct = new Map(questions.map((question) => [cacheKey(question), question]));
    const known = await readCache(this.dataSource.manager, PDOK, [...distinct.keys()]);
    const open = [...distinct].filter(([key]) => !known.has(key));
    const fresh = await this.ask(open);
    await writeCache(this.dataSource.manager, PDOK, fresh);
    return new Map([...known, ...fresh]);
  }

  private async ask(open: readonly (readonly [string, PdokQuestion])[]): Promise<Map<string, FoundPlace[]>> {
    const answers = new Map<string, FoundPlace[]>();
    const waiting = [...open];
    let failures = 0;
    const worker = async () => {
      for (let next = waiting.shift(); next && failures < MAX_FAILURES; next = waiting.shift()) {
        const [key, question] = next;
        try {
          answers.set(key, readPdokAnswer(await this.client.search(question), question));
        } catch (error) {
          if (!(error instanceof PdokUnavailable)) throw error;
          failures++;
          // The question is an address: it stays out of the log.
          this.log.warn(`${error.message}; the gazetteer answers instead`);
        }
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    return answers;
  }
}

/** Everything that decides the answer. */
function cacheKey({ q, types, postcode, placeKey, houseNumber, streetKey, within }: PdokQuestion): string {
  return JSON.stringify([
    q.toLowerCase(),
    types.join(),
    postcode,
    placeKey,
    houseNumber,
    streetKey,
    within?.toLowerCase(),
  ]);
}
