import { Injectable } from '@nestjs/common';

import { readDutchPostcode } from '../common/postcode.ts';
import { Geocoder } from '../enrichment/location/geocoder.ts';
import { StatedAreas } from '../enrichment/location/stated-areas.ts';
import { type Answers, FIELDS_OF_STEP, type Step } from './answers.ts';
import { type AnswerFault, checkStep } from './check-answers.ts';
import { serviceArea } from './registration-row.ts';

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
    const places = steps.includes('where') ? await this.areas.unknownParts(serviceArea(answers)) : [];
    return [...faultOf('who', 'place', place), ...faultOf('where', 'places', places)];
  }

  /** A village that no table has is known by its postcode. Of other countries not all places are known. */
  private async knowsAddress({ street, houseNumber, postcode, place, country }: Answers): Promise<boolean> {
    if (place === '' || country !== '') return true;
    const read = readDutchPostcode(postcode);
    const address = { key: 'firm', street, houseNumber, place, country: 'NL' };
    const found = await this.geocoder.locate([{ ...address, ...(read === null ? {} : { postcode: read }) }]);
    return found.size > 0;
  }
}

function faultOf(step: Step, field: 'place' | 'places', unknown: readonly string[]): AnswerFault[] {
  return unknown.length === 0 ? [] : [{ step, field, code: 'unknown', unknown }];
}
