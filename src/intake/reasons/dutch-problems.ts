import { type ImportProblem } from '../import-view.ts';
import { reasonInDutch } from './dutch-reasons.ts';

/** What keeps an import waiting. The same codes as reasons of a refusal say that nothing was kept; here all of it is. */
const GOING_ON: Partial<Record<ImportProblem['code'], string>> = {
  'storage-full': 'De schijf van het register is vol. Zodra er ruimte is, gaat het vanzelf verder.',
  'internal-error': 'Er ging iets mis aan onze kant. Het wordt vanzelf opnieuw geprobeerd.',
};

const NOT_TAKEN_BACK = 'Deze import kon niet worden teruggedraaid; alles is zoals het was.';

/**
 * In Dutch what keeps an import from going on, with the number by which it is found in the log.
 * @param goesOn whether it is on its way; else it was to be taken back, which failed
 */
export function problemInDutch({ code, message, reference }: ImportProblem, goesOn: boolean): string {
  const text = goesOn ? (GOING_ON[code] ?? reasonInDutch({ code, message })) : NOT_TAKEN_BACK;
  return reference === undefined ? text : `${text} Nummer voor de beheerder van het register: ${reference}.`;
}
