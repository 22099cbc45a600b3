import { type MunicipalThings, type SharedThings } from '../support/register-things.ts';

/** Who looks at a page: nobody in particular, an administrator, a firm, or an officer who showed no code yet. */
export type Who = 'anybody' | 'officer' | 'firm' | 'half';

/** What there is to look at. */
export type Things = SharedThings & { own: MunicipalThings };

/** How a page is reached, and the status that it answers with there: 4xx where it says what is missing. */
export interface PageOfRoute {
  who: Who;
  path: (things: Things) => string;
  status: number;
}

const by =
  (who: Who) =>
  (path: string | ((things: Things) => string), status = 200): PageOfRoute => ({
    who,
    path: typeof path === 'string' ? () => path : path,
    status,
  });
const anybody = by('anybody');
const officer = by('officer');
const firm = by('firm');

/** A file or data, for a program or a folder. */
const FILE = 'no page: a file or data';
/** Its page needs a state that this walk has not; the walk that has it asks whether it is sound in both languages. */
export const ELSEWHERE = 'no page: seen on the way of a firm that signs up (sign-up.ts, own-firm.ts)';
const AWAY = 'no page: leads on at once';

const SUPPLIER = ({ supplier }: Things): string => supplier;

/** Where each page of the register is reached; a route that is not here makes the test of it red. */
export const PAGES_OF_ROUTES: Record<string, PageOfRoute | `no page: ${string}`> = {
  'GET /health/live': FILE,
  'GET /health/ready': FILE,
  'GET /dev/mail': 'no page: only where somebody develops (mail.spec.ts)',
  'GET /dev/mail/:id': 'no page: only where somebody develops (mail.spec.ts)',
  'GET /assets/:fingerprint/:name': FILE,

  'GET /': anybody('/?q=catering&near=Groningen'),
  'GET /over': anybody('/over'),
  'GET /toegankelijkheid': anybody('/toegankelijkheid'),
  'GET /privacy': anybody('/privacy'),
  'GET /contact': anybody('/contact'),
  'GET /docs/api': anybody('/docs/api'),
  'GET /docs/api/:operation': anybody('/docs/api/searchSuppliers'),
  'GET /leveranciers/:id': anybody((things) => `/leveranciers/${SUPPLIER(things)}`),
  'GET /leveranciers/:id/contact': officer((things) => `/leveranciers/${SUPPLIER(things)}/contact`),
  'GET /leveranciers/:id/melden': anybody((things) => `/leveranciers/${SUPPLIER(things)}/melden`),
  'GET /kaart/leveranciers': FILE,
  'GET /kaart/gemeenten': FILE,
  'GET /aanvullen/vraag': FILE,
  'GET /aanvullen/plaats': FILE,
  'GET /opdracht': anybody('/opdracht?text=Catering+voor+80+personen+in+Groningen'),
  'GET /opdracht/selectieverslag': anybody('/opdracht/selectieverslag?text=Catering+in+Groningen'),
  'GET /opdracht/selectieverslag.csv': FILE,
  'GET /opdracht/selectieverslag.xlsx': FILE,

  'GET /overzicht': officer('/overzicht'),
  'GET /overzicht/nieuwe-bedrijven': officer('/overzicht/nieuwe-bedrijven'),
  'GET /zoekvragen': officer('/zoekvragen'),
  'GET /zoekvragen/bewaren': officer('/zoekvragen/bewaren?q=lunch'),
  'GET /zoekvragen/stoppen': anybody('/zoekvragen/stoppen?code=x', 404),
  'GET /opdrachten': officer('/opdrachten'),
  'GET /opdrachten/bewaren': officer('/opdrachten/bewaren?text=Catering+in+Groningen'),
  'GET /opdrachten/:id': officer(({ own }) => `/opdrachten/${own.request}`),
  'GET /opdrachten/:id/vergelijken': officer(({ own }) => `/opdrachten/${own.request}/vergelijken`),
  'GET /opdrachten/:id/selectieverslag': officer(({ own }) => `/opdrachten/${own.request}/selectieverslag`),
  'GET /opdrachten/:id/selectieverslag.csv': FILE,
  'GET /opdrachten/:id/selectieverslag.xlsx': FILE,
  'GET /opdrachten/:id/overdracht': officer(({ own }) => `/opdrachten/${own.request}/overdracht`),
  'GET /opdrachten/:id/overdracht.txt': FILE,
  'GET /opdrachten/:id/wijzigen': officer(({ own }) => `/opdrachten/${own.request}/wijzigen`),

  'GET /aanmelden': anybody('/aanmelden'),
  'GET /aanmelden/verder': anybody('/aanmelden/verder?code=oud', 404),
  'GET /aanmelden/klaar': ELSEWHERE,
  'GET /aanmelden/bewijs/:id': FILE,
  'GET /aanmelden/:step': ELSEWHERE,
  'GET /uitnodiging': anybody('/uitnodiging?code=x', 404),
  'GET /uitnodiging/niet-meer': anybody('/uitnodiging/niet-meer?code=x', 404),

  'GET /mijn-bedrijf': firm('/mijn-bedrijf'),
  'GET /mijn-bedrijf/stoppen': ELSEWHERE,
  'GET /mijn-bedrijf/gegevens': FILE,
  'GET /mijn-bedrijf/inloggen': anybody('/mijn-bedrijf/inloggen'),
  'GET /mijn-bedrijf/jaarlijks': anybody('/mijn-bedrijf/jaarlijks?code=x', 404),

  'GET /inloggen': anybody('/inloggen'),
  'GET /inloggen/wachtwoord': anybody('/inloggen/wachtwoord?code=x', 404),
  'GET /inloggen/vergeten': anybody('/inloggen/vergeten'),
  'GET /inloggen/organisatie': AWAY,
  'GET /inloggen/organisatie/terug': AWAY,
  'GET /inloggen/adres': anybody('/inloggen/adres', 404),
  'GET /inloggen/eherkenning': AWAY,
  'GET /inloggen/eherkenning/terug': AWAY,
  'GET /inloggen/code': by('half')('/inloggen/code'),

  'GET /account': officer('/account'),
  'GET /account/gegevens': FILE,
  'GET /account/tweede-stap': officer('/account/tweede-stap'),

  'GET /beheer': anybody('/beheer'),
  'GET /beheer/imports': officer('/beheer/imports'),
  'GET /beheer/imports/:id': officer((things) => `/beheer/imports/${things.import}`),
  'GET /beheer/imports/:id/voortgang': FILE,
  'GET /beheer/imports/:id/rapport.csv': FILE,
  'GET /beheer/imports/:id/rapport.xlsx': FILE,
  'GET /beheer/imports/:id/terugdraaien': officer(
    (things) => `/beheer/imports/${things.import}/terugdraaien`,
  ),
  'GET /beheer/bronnen': officer('/beheer/bronnen'),
  'GET /beheer/vragen': officer('/beheer/vragen'),
  'GET /beheer/vragen/:id': officer(({ question }) => `/beheer/vragen/${question}`),
  'GET /beheer/aanmeldingen': officer('/beheer/aanmeldingen'),
  'GET /beheer/aanmeldingen/:id': officer((things) => `/beheer/aanmeldingen/${things['sign-up']}`),
  'GET /beheer/aanmeldingen/:id/bewijs/:file': FILE,
  'GET /beheer/bedrijven': officer('/beheer/bedrijven?q=Dingenstraal'),
  'GET /beheer/bedrijven/nieuw': officer('/beheer/bedrijven/nieuw'),
  'GET /beheer/bedrijven/:id': officer((things) => `/beheer/bedrijven/${SUPPLIER(things)}`),
  'GET /beheer/bedrijven/:id/samenvoegen': officer(
    (things) => `/beheer/bedrijven/${SUPPLIER(things)}/samenvoegen?met=${things['other supplier']}`,
  ),
  'GET /beheer/bedrijven/:id/schorsing': officer(
    (things) => `/beheer/bedrijven/${SUPPLIER(things)}/schorsing`,
  ),
  'GET /beheer/wachtrij': officer('/beheer/wachtrij'),
  'GET /beheer/wachtrij/samen': officer((things) => `/beheer/wachtrij/samen?aanmelding=${things['sign-up']}`),
  'GET /beheer/bewijs/:id': officer(({ evidence }) => `/beheer/bewijs/${evidence}`),
  'GET /beheer/meldingen/:id': officer(({ report }) => `/beheer/meldingen/${report}`),
  'GET /beheer/uitnodigingen': officer('/beheer/uitnodigingen'),
  'GET /beheer/uitnodigingen/voorbeeld': officer(
    '/beheer/uitnodigingen/voorbeeld?soort=first&aantal=5&taal=nl',
  ),
  'GET /beheer/uitnodigingen/logboek': officer('/beheer/uitnodigingen/logboek'),
  'GET /beheer/uitnodigingen/logboek.csv': FILE,
  'GET /beheer/contracten': officer('/beheer/contracten?range=all'),
  'GET /beheer/contracten/:id': officer(({ own }) => `/beheer/contracten/${own.contract}`),
  'GET /beheer/gemiste-vraag': officer('/beheer/gemiste-vraag'),
  'GET /beheer/gemiste-vraag/rapport.csv': FILE,
  'GET /beheer/keurmerken': officer('/beheer/keurmerken'),
  'GET /beheer/keurmerken/aflopend': officer('/beheer/keurmerken/aflopend'),
  'GET /beheer/keurmerken/aflopend/samen': officer('/beheer/keurmerken/aflopend/samen', 400),
  'GET /beheer/keurmerken/weigeren': officer('/beheer/keurmerken/weigeren', 400),
  'GET /beheer/keurmerken/herinneringen': officer('/beheer/keurmerken/herinneringen?status='),
  'GET /beheer/keurmerken/erkenning': officer('/beheer/keurmerken/erkenning?gemeente=GM0014'),
  'GET /beheer/keurmerken/soorten': officer('/beheer/keurmerken/soorten'),
  'GET /beheer/keurmerken/soorten/nieuw': officer('/beheer/keurmerken/soorten/nieuw'),
  'GET /beheer/keurmerken/soorten/:code': officer('/beheer/keurmerken/soorten/pso'),
  'GET /beheer/keurmerken/soorten/:code/versie': officer('/beheer/keurmerken/soorten/pso/versie'),
  'GET /beheer/categorieen': officer('/beheer/categorieen?q=lunch'),
  'GET /beheer/categorieen/naslag': officer('/beheer/categorieen/naslag'),
  'GET /beheer/categorieen/nieuw': officer('/beheer/categorieen/nieuw'),
  'GET /beheer/categorieen/:id': officer('/beheer/categorieen/catering'),
  'GET /beheer/gebruikers': officer('/beheer/gebruikers'),
  'GET /beheer/gebruikers/:id': officer(({ own }) => `/beheer/gebruikers/${own.account}`),
  'GET /beheer/gebruikers/:id/gegevens': FILE,
  'GET /beheer/drempels': officer('/beheer/drempels'),
  'GET /beheer/sleutels': officer('/beheer/sleutels'),
  'GET /beheer/webhooks': officer('/beheer/webhooks'),
  'GET /beheer/logboek': officer('/beheer/logboek'),
};

/** How the page of a route is reached; null for a route that is no page. */
export function pageOf(route: string): PageOfRoute | null {
  const found = PAGES_OF_ROUTES[route];
  return found === undefined || typeof found === 'string' ? null : found;
}
