import { formatsFor } from '../format.ts';
import { type Lang } from './lang.ts';

const dutch = formatsFor('nl');
const english = formatsFor('en');

const nl = {
  title: 'Kaart',
  show: 'Toon de kaart',
  hide: 'Verberg de kaart',
  wait: 'De kaart wordt geladen…',
  failed: 'De kaart kon niet worden geladen. De lijst is wel compleet.',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  close: 'Sluiten',
  /** `{n}` is filled in by the script. */
  cluster: '{n} leveranciers: toon ze',
  moreHere: 'en nog {n}',
  inList: 'Toon in de lijst',
  legendListed: 'op deze pagina',
  legendOther: 'verderop in de lijst',
  said: (shown: number, total: number, unplaced: number) =>
    [
      shown === total
        ? dutch.plural(
            total,
            'De leverancier staat op de kaart.',
            `Alle ${dutch.number(total)} leveranciers staan op de kaart.`,
          )
        : `Op de kaart ${dutch.plural(shown, 'staat', 'staan')} ${dutch.number(shown)} van de ${dutch.number(total)} leveranciers.`,
      ...(unplaced === 0
        ? []
        : [
            `Van ${dutch.number(unplaced)} ${dutch.plural(unplaced, 'is de plaats', 'zijn de plaatsen')} niet bekend.`,
          ]),
    ].join(' '),
};

/** Texts of the map. */
export type MapTexts = typeof nl;

const en: MapTexts = {
  title: 'Map',
  show: 'Show the map',
  hide: 'Hide the map',
  wait: 'The map is being loaded…',
  failed: 'The map could not be loaded. The list is complete without it.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  close: 'Close',
  cluster: '{n} suppliers: show them',
  moreHere: 'and {n} more',
  inList: 'Show in the list',
  legendListed: 'on this page',
  legendOther: 'further down the list',
  said: (shown, total, unplaced) =>
    [
      shown === total
        ? english.plural(
            total,
            'The supplier is on the map.',
            `All ${english.number(total)} suppliers are on the map.`,
          )
        : `${english.number(shown)} of the ${english.number(total)} suppliers ${english.plural(shown, 'is', 'are')} on the map.`,
      ...(unplaced === 0
        ? []
        : [
            `Of ${english.number(unplaced)} the ${english.plural(unplaced, 'place is', 'places are')} not known.`,
          ]),
    ].join(' '),
};

export function mapTextsFor(lang: Lang): MapTexts {
  return lang === 'nl' ? nl : en;
}
