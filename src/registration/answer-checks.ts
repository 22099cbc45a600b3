import { Injectable } from '@nestjs/common';

import { StatedAddresses } from '../enrichment/location/stated-addresses.ts';
import { StatedAreas } from '../enrichment/location/stated-areas.ts';
import { type Answers, FIELDS_OF_STEP, type Step } from './answers.ts';
import { type AnswerFault, checkStep } from './check-answers.ts';
import { serviceArea } from './registration-row.ts';

/** What is wrong with answers, with what only the register can tell: which places there are. */
@Injectable()
export class AnswerChecks {
  constructor(
    private readonly areas: StatedAreas,
    private readonly addresses: StatedAddresses,
  ) {}

  /** Everything that is wrong with the answers of one page, in the order of the page. */
  async ofStep(step: Step, answers: Answers): Promise<AnswerFault[]> {
    const order: readonly (keyof Answers)[] = FIELDS_OF_STEP[step];
    const faults = [...checkStep(step, answers), ...(await this.unknownPlaces(answers, [step]))];
    return faults.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  }

  /**
   * Places that the register cannot make out. A file keeps them, for nobody is there to ask; the firm itself can say what it
   * means, and would not be found where it is and works.
   */
  async unknownPlaces(answers: Answers, steps: readonly Step[] = ['who', 'where']): Promise<AnswerFault[]> {
    const doubt = steps.includes('who') ? await this.addresses.doubt(answers) : null;
    // A distance that is none is no place either.
    const named = steps.includes('where') && answers.reach === 'places';
    const places = named ? await this.areas.unknownParts(serviceArea(answers)) : [];
    const aboutPlace: AnswerFault[] =
      doubt === null ? [] : [{ step: 'who', field: 'place', code: 'unknown', doubt }];
    const aboutPlaces: AnswerFault[] =
      places.length === 0 ? [] : [{ step: 'where', field: 'places', code: 'unknown', unknown: places }];
    return [...aboutPlace, ...aboutPlaces];
  }
}
