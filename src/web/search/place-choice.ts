import { type PlaceChoice } from '../../common/location.ts';
import { type PageContext } from '../site/page-context.ts';

/** A place that a text names and of which there are several, with the address of the same question around each. */
export interface PlaceChoiceView {
  name: string;
  because: string;
  choices: { text: string; href: string }[];
  /** The same question with the name taken for nothing but a word; absent where nothing can be changed. */
  withoutHref?: string;
}

/** The places as links. @param hrefOf the address of the same question around `near` */
export function presentPlaceChoices(
  choices: readonly PlaceChoice[],
  hrefOf: (near: string) => string,
  { m }: PageContext,
): PlaceChoiceView['choices'] {
  return choices.map(({ value, name, municipality, province }) => ({
    text: m.faults.placeChoice(name, municipality?.name, province),
    href: hrefOf(value),
  }));
}
