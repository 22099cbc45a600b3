import { type DataSource } from 'typeorm';

import { readCache, writeCache } from './geocode-cache.ts';
import { Geocoder, type AddressToLocate, type FoundPlace } from './geocoder.ts';
import { addressQuestion, PDOK, textQuestion, type PdokQuestion } from './pdok-answer.ts';
import { PDOK_TIMING, PdokCaller, type PdokTiming } from './pdok-caller.ts';
import { readPlaceQuestion } from './place-question.ts';

/**
 * Finds Dutch addresses to the house through the PDOK Locatieserver, each question once: answers and real misses are
 * kept in the database. What it does not find, and everything while it does not answer, goes to the gazetteer.
 */
export class PdokGeocoder extends Geocoder {
  private readonly caller: PdokCaller;

  constructor(
    baseUrl: string,
    private readonly gazetteer: Geocoder,
    private readonly dataSource: DataSource,
    timing: PdokTiming = PDOK_TIMING,
  ) {
    super();
    this.caller = new PdokCaller(baseUrl, timing);
  }

  override async locate(
    addresses: readonly AddressToLocate[],
    standIns?: Set<string>,
  ): Promise<Map<string, FoundPlace>> {
    const asked = addresses.map((address) => ({ address, question: addressQuestion(address) }));
    const answers = await this.answer(
      asked.flatMap(({ question }) => question ?? []),
      true,
    );
    const found = new Map<string, FoundPlace>();
    for (const { address, question } of asked) {
      if (question && !answers.has(cacheKey(question))) standIns?.add(address.key);
      const [answer, ...others] = (question && answers.get(cacheKey(question))) ?? [];
      // An address that may be in two towns is in neither: a wrong town does more harm than none.
      if (answer && others.length === 0) found.set(address.key, answer);
    }
    const others = await this.gazetteer.locate(addresses.filter(({ key }) => !found.has(key)));
    return new Map([...found, ...others]);
  }

  override async places(text: string): Promise<FoundPlace[]> {
    const question = textQuestion(readPlaceQuestion(text));
    const answer = (question && (await this.answer([question], false)).get(cacheKey(question))) ?? [];
    return answer.length > 0 ? answer : this.gazetteer.places(text);
  }

  /** Answers by question; a question that is not in it was not answered. */
  private async answer(
    questions: readonly PdokQuestion[],
    patient: boolean,
  ): Promise<Map<string, FoundPlace[]>> {
    const distinct = new Map(questions.map((question) => [cacheKey(question), question]));
    const known = await readCache(this.dataSource.manager, PDOK, [...distinct.keys()]);
    const open = [...distinct].filter(([key]) => !known.has(key));
    const fresh = await this.caller.ask(open, patient);
    await writeCache(this.dataSource.manager, PDOK, fresh);
    return new Map([...known, ...fresh]);
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
