import { formatsFor } from '../format.ts';
import { type Lang } from './lang.ts';

const { number, plural } = formatsFor('nl');
const { number: numberEn, plural: pluralEn } = formatsFor('en');

/** Texts of saved searches. */
const nl = {
  navigation: 'Zoekvragen',
  title: 'Bewaarde zoekvragen',
  intro:
    'Zoekvragen die u bewaarde. U krijgt mail als er een bedrijf bijkomt dat past, over elk bedrijf één keer.',
  none: 'U hebt nog geen zoekvraag bewaard. Zoek, en kies boven de resultaten ‘Bewaar deze zoekvraag’.',
  search: 'Bedrijven zoeken',
  save: { action: 'Bewaar', rest: 'deze zoekvraag' },
  saveTitle: 'Zoekvraag bewaren',
  saveIntro: 'Bedrijven die nu al passen, staan op de pagina: daarover krijgt u geen mail.',
  name: 'Naam',
  frequency: 'Mail over nieuwe bedrijven',
  frequencies: { daily: 'elke dag', weekly: 'elke week', never: 'geen mail' },
  submit: 'Bewaren',
  change: 'Wijzigen',
  remove: 'Verwijderen',
  removeNamed: (name: string) => `Verwijderen: ‘${name}’`,
  frequencyOf: (name: string) => `Mail over ‘${name}’`,
  next: (day: string) => `Volgende keer kijken op ${day}.`,
  saved: 'De zoekvraag is bewaard.',
  changed: 'De zoekvraag is gewijzigd.',
  removed: 'De zoekvraag is verwijderd.',
  faults: 'De zoekvraag is niet bewaard',
  nameFault: 'Vul een naam in.',
  nothing: 'Er is niets gevraagd om te bewaren. Zoek eerst.',
  unreadable: 'Deze zoekvraag is niet te lezen. Kijk op de zoekpagina wat er niet klopt, en bewaar hem dan.',
  tooWide: (total: number, most: number) =>
    `Deze zoekvraag vindt ${number(total)} ${plural(total, 'bedrijf', 'bedrijven')}. Voor mail mogen het er ${number(most)} zijn: vraag preciezer, of kies ‘geen mail’.`,
  notNow:
    'De zoekmachine antwoordt niet, dus wat nu past is niet te bepalen. Probeer het over een paar minuten opnieuw.',
  stop: {
    title: 'Geen mail meer',
    ask: (name: string) =>
      `Wilt u geen mail meer over uw zoekvraag ‘${name}’? De zoekvraag zelf blijft bewaard.`,
    submit: 'Geen mail meer',
    done: 'U krijgt over deze zoekvraag geen mail meer.',
    unknown:
      'Deze link hoort bij geen zoekvraag. Misschien is die al verwijderd: dan krijgt u er geen mail meer over.',
  },
  noUser: 'Voor een account',
  noUserText:
    'Zoekvragen bewaart u met een account: daar gaat de mail heen. U bent ingelogd met een sleutel.',
};

export type SavedSearchTexts = typeof nl;

const en: SavedSearchTexts = {
  navigation: 'Searches',
  title: 'Saved searches',
  intro: 'Searches that you saved. You get mail when a firm is added that fits, of each firm once.',
  none: 'You have not saved a search yet. Search, and choose ‘Save this search’ above the results.',
  search: 'Search for firms',
  save: { action: 'Save', rest: 'this search' },
  saveTitle: 'Save a search',
  saveIntro: 'Firms that fit already stand on the page: you get no mail about them.',
  name: 'Name',
  frequency: 'Mail about new firms',
  frequencies: { daily: 'every day', weekly: 'every week', never: 'no mail' },
  submit: 'Save',
  change: 'Change',
  remove: 'Remove',
  removeNamed: (name) => `Remove: ‘${name}’`,
  frequencyOf: (name) => `Mail about ‘${name}’`,
  next: (day) => `Next look on ${day}.`,
  saved: 'The search is saved.',
  changed: 'The search is changed.',
  removed: 'The search is removed.',
  faults: 'The search was not saved',
  nameFault: 'Give it a name.',
  nothing: 'Nothing was asked that could be saved. Search first.',
  unreadable: 'This search cannot be read. See on the search page what is wrong, and save it then.',
  tooWide: (total, most) =>
    `This search finds ${numberEn(total)} ${pluralEn(total, 'firm', 'firms')}. For mail it may be ${numberEn(most)}: ask more precisely, or choose ‘no mail’.`,
  notNow: 'The search engine does not answer, so what fits now cannot be told. Try again in a few minutes.',
  stop: {
    title: 'No more mail',
    ask: (name) => `Do you want no more mail about your search ‘${name}’? The search itself stays.`,
    submit: 'No more mail',
    done: 'You get no more mail about this search.',
    unknown: 'This link belongs to no search. Perhaps it was removed: then you get no more mail about it.',
  },
  noUser: 'For an account',
  noUserText: 'Searches are saved with an account: the mail goes there. You are signed in with a key.',
};

const TEXTS: Record<Lang, SavedSearchTexts> = { nl, en };

/** The texts of saved searches in a language. */
export function savedSearchTextsFor(lang: Lang): SavedSearchTexts {
  return TEXTS[lang];
}
