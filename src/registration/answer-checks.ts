import { Injectable } from '@nestjs/common';

import { readDutchPostcode } from '../common/postcode.ts';
import { Geocoder } from '../enrichment/location/geocoder.ts';
import { StatedAreas } from '../enrichment/location/stated-areas.ts';
import { type Answers, FIELDS_OF_STEP, type Step } from './answers.ts';
import { type AnswerFault, checkStep } from './check-answers.ts';
import { serviceArea } from './registration-row.ts';

/** An address as it is typed; a country only when it is another one. */
type TypedAddress = Pick<Answers, 'postcode' | 'place'> & Partial<Pick<Answers, 'country'>>;

/** What is wrong with answers, with what only the register can tell: which places there are. */
@Injectable()
export class AnswerChecks {
  constructor(
    private readonly areas: StatedAreas,
    private readonly geocoder: Geocoder,
  ) {}

  /** Everything that is wrong with the answers of one page, in the order of the page. */
  async ofStep(step: Step, answers: Answers): Promise<AnswerFault[]> {
    const order: readonly (keyof Answers)[] = FIELDS_OF_STEP[step];
    const faults = [...checkStep(step, answers), ...(await this.unknownPlaces(answers, [step]))];
    return faults.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  }

  /**
   * Names that the register cannot place. A file keeps them, for nobody is there to ask; the firm itself can say what it means,
   * and would not be found where it works.
   */
  async unknownPlaces(answers: Answers, steps: readonly Step[] = ['who', 'where']): Promise<AnswerFault[]> {
    const place = steps.includes('who') && !(await this.knowsAddress(answers)) ? [answers.place] : [];
    // A distance that is none is no place either.
    const named = steps.includes('where') && answers.reach === 'places';
    const places = named ? await this.areas.unknownParts(serviceArea(answers)) : [];
    return [...faultOf('who', 'place', place), ...faultOf('where', 'places', places)];
  }

  /**
   * Whether the register can tell where an address is that a person types; nothing said is nothing wrong. No table has every village:
   * with a Dutch postcode it is clear where it lies. Of other countries not all places are known.
   */
  async knowsAddress({ postcode, place, country = '' }: TypedAddress): Promise<boolean> {
    if (place === '' || country !== '' || readDutchPostcode(postcode) !== null) return true;
    // Not `locate`, which waits for an outside service as long as an import may.
    return (await this.geocoder.places(place)).length > 0;
  }
}

function faultOf(step: Step, field: 'place' | 'places', unknown: readonly string[]): AnswerFault[] {
  return unknown.length === 0 ? [] : [{ step, field, code: 'unknown', unknown }];
}
