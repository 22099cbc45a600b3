import { type ReadThing } from '../../src/access/audit/reading-log.ts';
import { type SharedThings } from './register-things.ts';

/** A reading that the log must have: of what, and the id in the address. */
export interface NotedReading {
  what: ReadThing;
  of?: keyof SharedThings | 'account';
}

const noted = (what: ReadThing, of?: NotedReading['of']): NotedReading => (of ? { what, of } : { what });

/** Why reading is not noted. */
const OWN = 'none: only of whoever asks, or of their own municipality';
const PUBLIC = 'none: what everybody may see';
const NAMES = 'none: names of firms and what waits, no details of people';
const FIGURES = 'none: figures and days';
const LISTS = 'none: lists that all search by';

/**
 * Which pages and answers show personal data, for every one that is not open to all: its reading stands in the audit log, or the
 * reason why it does not. A route that is not here makes the test of it red.
 */
export const READINGS_OF_ROUTES: Record<string, NotedReading | `none: ${string}`> = {
  'GET /leveranciers/:id/contact': noted('contact', 'supplier'),
  'GET /v1/suppliers/:id/contacts': noted('contact', 'supplier'),

  'GET /overzicht': OWN,
  'GET /overzicht/nieuwe-bedrijven': OWN,
  'GET /zoekvragen': OWN,
  'GET /zoekvragen/bewaren': OWN,
  'GET /opdrachten': OWN,
  'GET /opdrachten/bewaren': OWN,
  'GET /opdrachten/:id': OWN,
  'GET /opdrachten/:id/vergelijken': OWN,
  'GET /opdrachten/:id/selectieverslag': OWN,
  'GET /opdrachten/:id/selectieverslag.csv': OWN,
  'GET /opdrachten/:id/selectieverslag.xlsx': OWN,
  'GET /opdrachten/:id/overdracht': OWN,
  'GET /opdrachten/:id/overdracht.txt': OWN,
  'GET /opdrachten/:id/wijzigen': OWN,
  'GET /beheer/contracten': OWN,
  'GET /beheer/contracten/:id': OWN,
  'GET /v1/contracts': OWN,
  'GET /v1/contracts/notices': OWN,
  'GET /v1/contracts/settings': OWN,
  'GET /v1/contracts/:id': OWN,
  'GET /v1/procurement-thresholds': PUBLIC,
  'GET /v1/procurement-thresholds/own': OWN,
  'GET /v1/purchase-requests': OWN,
  'GET /v1/purchase-requests/:id': OWN,
  'GET /v1/purchase-requests/:id/shortlist': OWN,
  'GET /v1/purchase-requests/:id/hand-over': OWN,
  'GET /v1/purchase-requests/:id/hand-over.txt': OWN,
  'GET /v1/purchase-requests/:id/selection-record': OWN,
  'GET /v1/purchase-requests/:id/selection-record.csv': OWN,
  'GET /v1/purchase-requests/:id/selection-record.xlsx': OWN,
  'GET /v1/webhooks': OWN,
  'GET /v1/webhooks/:id': OWN,
  'GET /v1/webhooks/:id/deliveries': OWN,
  'GET /v1/api-keys/usage': FIGURES,
  'GET /v1/unmet-demand': FIGURES,
  'GET /v1/unmet-demand/report.csv': FIGURES,
  'GET /beheer/gemiste-vraag': FIGURES,
  'GET /beheer/gemiste-vraag/rapport.csv': FIGURES,

  'GET /mijn-bedrijf': OWN,
  'GET /mijn-bedrijf/stoppen': OWN,
  'GET /mijn-bedrijf/gegevens': OWN,
  'GET /inloggen/code': OWN,
  'GET /account': OWN,
  'GET /account/gegevens': OWN,
  'GET /account/tweede-stap': OWN,

  'GET /beheer/imports': FIGURES,
  'GET /beheer/imports/:id': noted('import', 'import'),
  'GET /beheer/imports/:id/voortgang': FIGURES,
  'GET /beheer/imports/:id/rapport.csv': noted('import', 'import'),
  'GET /beheer/imports/:id/rapport.xlsx': noted('import', 'import'),
  'GET /beheer/imports/:id/terugdraaien': FIGURES,
  'GET /beheer/bronnen': FIGURES,
  'GET /v1/imports': FIGURES,
  'GET /v1/imports/:id': FIGURES,
  'GET /v1/imports/:id/rows': noted('import', 'import'),
  'GET /v1/imports/:id/report.csv': noted('import', 'import'),
  'GET /v1/imports/:id/report.xlsx': noted('import', 'import'),
  'GET /v1/imports/:id/ended': noted('import', 'import'),
  'GET /v1/sources/:source/records/:externalId': noted('statement', 'record'),

  'GET /beheer/vragen': noted('question'),
  'GET /beheer/vragen/:id': noted('question', 'question'),
  'GET /v1/reviews': noted('question'),
  'GET /v1/duplicates/:id': FIGURES,

  'GET /beheer/aanmeldingen': NAMES,
  'GET /beheer/aanmeldingen/:id': noted('sign-up', 'sign-up'),
  'GET /beheer/aanmeldingen/:id/bewijs/:file': 'none: each reading is evidence.read (evidence.spec.ts)',
  'GET /beheer/wachtrij': NAMES,
  'GET /beheer/wachtrij/samen': 'none: each sign-up that it shows is noted (approve-several.ts)',
  'GET /beheer/bewijs/:id': noted('sign-up', 'evidence'),
  'GET /beheer/meldingen/:id': noted('report', 'report'),
  'GET /v1/reports': noted('report'),

  'GET /beheer/bedrijven': NAMES,
  'GET /beheer/bedrijven/nieuw': LISTS,
  'GET /beheer/bedrijven/:id': noted('firm', 'supplier'),
  'GET /beheer/bedrijven/:id/samenvoegen': noted('firm', 'supplier'),
  'GET /beheer/bedrijven/:id/schorsing': noted('firm', 'supplier'),
  'GET /v1/suppliers/:id/records': noted('firm', 'supplier'),
  'GET /v1/suppliers/:id/decisions': noted('firm', 'supplier'),
  'GET /v1/suppliers/:id/suspension': noted('firm', 'supplier'),
  'GET /v1/suppliers/:id/labels': PUBLIC,
  'GET /v1/suppliers/:id/categories': PUBLIC,
  'GET /v1/changes': 'none: ids only',

  'GET /beheer/uitnodigingen': FIGURES,
  'GET /beheer/uitnodigingen/voorbeeld': noted('firm'),
  'GET /beheer/uitnodigingen/logboek': noted('firm'),
  'GET /beheer/uitnodigingen/logboek.csv': noted('firm'),

  'GET /beheer/keurmerken': NAMES,
  'GET /beheer/keurmerken/aflopend': NAMES,
  'GET /beheer/keurmerken/aflopend/samen': NAMES,
  'GET /beheer/keurmerken/weigeren': NAMES,
  'GET /beheer/keurmerken/herinneringen': noted('reminder'),
  'GET /v1/label-reminders': noted('reminder'),
  'GET /beheer/keurmerken/erkenning': LISTS,
  'GET /beheer/keurmerken/soorten': LISTS,
  'GET /beheer/keurmerken/soorten/nieuw': LISTS,
  'GET /beheer/keurmerken/soorten/:code': LISTS,
  'GET /beheer/keurmerken/soorten/:code/versie': LISTS,
  'GET /beheer/categorieen': LISTS,
  'GET /beheer/categorieen/naslag': LISTS,
  'GET /beheer/categorieen/nieuw': LISTS,
  'GET /beheer/categorieen/:id': LISTS,

  'GET /beheer/gebruikers': noted('officer'),
  'GET /beheer/gebruikers/:id': noted('officer', 'account'),
  'GET /beheer/gebruikers/:id/gegevens': noted('officer', 'account'),
  'GET /beheer/drempels': OWN,
  'GET /beheer/sleutels': OWN,
  'GET /beheer/webhooks': OWN,
  'GET /beheer/logboek': 'none: deeds under the names of accounts, which is what it is for',
};
