import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { writtenDay } from './texts.ts';

/**
 * Can the firm come on the day? The register does not know who has time: only what a firm answered to this very request
 * counts, and until then it is unknown. @param on ISO date
 */
export function judgeAvailability({ availability }: Pick<FirmFacts, 'availability'>, on: string): Criterion {
  const criterion = { name: 'availability', wanted: on } as const;
  if (!availability) {
    const reason = {
      nl: 'of het tijd heeft, is niet bekend: vraag het',
      en: 'whether it has time is not known: ask',
    };
    return { ...criterion, outcome: 'unknown', value: 'unknown', reason };
  }
  const { available, saidOn } = availability;
  const said = writtenDay(saidOn);
  return available
    ? {
        ...criterion,
        outcome: 'met',
        value: 'available',
        reason: {
          nl: `heeft belangstelling, gezegd op ${said.nl}`,
          en: `is interested, as it said on ${said.en}`,
        },
      }
    : {
        ...criterion,
        outcome: 'not-met',
        value: 'unavailable',
        reason: { nl: `heeft bedankt op ${said.nl}`, en: `declined on ${said.en}` },
        shortfall: 1,
      };
}
