import { type SchemeReason } from '../../enrichment/labels/catalogue/scheme-faults.ts';
import { formatsFor } from '../format.ts';

const { number, plural } = formatsFor('nl');

/** What is wrong with a scheme, in words, by its kind. */
export type ReasonTexts = {
  [Code in SchemeReason['code']]: (reason: SchemeReason) => string;
};

/** Texts of the steward's pages about which labels there are, in Dutch. */
export const schemesNl = {
  navigation: 'Soorten',
  title: 'Soorten keurmerken',
  text: 'Welke keurmerken dit register kent, met hun versies en niveaus. Wat u hier verandert geldt voor iedereen; wat bedrijven en registers eerder zeiden wordt met de nieuwe woorden opnieuw gelezen.',
  add: 'Keurmerk toevoegen',
  newText: 'Een nieuw keurmerk begint met één versie zonder niveaus. Die vult u aan als het is bewaard.',
  calledSo: (code: string) => `In filters en bestanden heet het ${code}.`,
  registerSource: (source: string) => `De lijst van zijn register levert u aan als bron ${source}.`,
  back: 'Naar alle soorten keurmerken',
  backTo: (name: string) => `Naar ${name}`,
  name: 'Keurmerk',
  levels: 'Niveaus',
  issuer: 'Uitgever',
  proves: 'Wat het bewijst',
  levelCount: (count: number) =>
    count === 0 ? 'zonder niveaus' : `${number(count)} ${plural(count, 'niveau', 'niveaus')}`,
  facts: 'Gegevens',
  form: {
    name: 'Naam',
    code: 'Code',
    issuer: 'Uitgever',
    registerUrl: 'Webadres van het register',
    proves: 'Wat het bewijst',
    covers: 'Waarover het gaat',
    kind: 'Soort',
    usualValidityMonths: 'Gebruikelijke looptijd in maanden',
    graceDays: 'Dagen uitloop',
    implies: 'Wie dit heeft, heeft ook',
    aliases: 'Andere schrijfwijzen',
    closedOn: 'Gesloten vanaf',
  },
  hints: {
    code: 'Kleine letters, cijfers en streepjes. Leeg: wordt van de naam gemaakt. Hierna verandert de code niet meer.',
    registerUrl: 'Begint met https://. Mag leeg blijven.',
    proves: 'Eén zin voor inkopers.',
    usualValidityMonths:
      'Telt alleen als het register geen laatste dag noemt; die dag staat er dan als aangenomen bij. Leeg: geen einde.',
    graceDays: 'Zo lang telt het na de laatste dag nog mee, voor keuringen die uitlopen.',
    implies:
      'Alleen als het ene keurmerk nooit zonder het andere wordt gegeven, zoals PSO 30+ boven op PSO Trede 3.',
    aliases: 'Zoals bedrijven het schrijven, een per regel.',
    closedOn: 'Vanaf deze dag krijgt niemand het meer. Wie het al had, houdt het tot de laatste dag.',
  },
  covers: { firm: 'het hele bedrijf', site: 'een vestiging', product: 'een product' },
  kinds: { certificate: 'keurmerk: iemand heeft gekeurd', membership: 'lidmaatschap: telt niet als impact' },
  impliesNone: 'geen ander keurmerk',
  broughtBy: (name: string, level: string) => `Wie ${name} heeft, heeft ook dit keurmerk: ${level}.`,
  save: 'Bewaren',
  remove: 'Keurmerk verwijderen',
  added: 'Het keurmerk is toegevoegd. Vul nu de versie met haar niveaus aan.',
  saved: 'Dit is bewaard. Bedrijven volgen binnen een minuut.',
  removed: 'Het keurmerk is verwijderd.',
  faults: 'Dit is niet bewaard',
  moved:
    'Iemand anders heeft dit keurmerk intussen veranderd. Hieronder staat wat u invulde; bewaart u opnieuw, dan geldt dat.',
  isThere: 'Er is al een keurmerk met deze code.',
  inUse:
    'Dit keurmerk is in gebruik, bij bedrijven of in opdrachten en zoekvragen van inkopers, en kan niet weg. Vul in vanaf welke dag het gesloten is: dan krijgt niemand het meer.',
  versions: 'Versies en niveaus',
  versionTitle: (version: string) => (version === '' ? 'De enige versie' : `Versie ${version}`),
  versionOf: (version: string, scheme: string) =>
    `${scheme}: ${version.charAt(0).toLowerCase()}${version.slice(1)}`,
  changeVersion: (version: string) =>
    version === '' ? 'Versie en niveaus wijzigen' : `Versie ${version} wijzigen`,
  addVersion: 'Versie toevoegen',
  removeVersion: 'Versie verwijderen',
  from: (day: string) => `vanaf ${day}`,
  closedFrom: (day: string) => `gesloten vanaf ${day}`,
  noLevels: 'Deze versie heeft geen niveaus.',
  months: (count: number) => `${number(count)} ${plural(count, 'maand', 'maanden')}`,
  level: { name: 'Niveau', rank: 'Volgorde', validity: 'Gebruikelijke looptijd', startsOn: 'Vanaf' },
  version: {
    version: 'Naam van de versie',
    startsOn: 'Bestaat vanaf',
    closedOn: 'Gesloten vanaf',
    about: 'Wat er anders aan is',
  },
  versionHints: {
    version: 'Zoals 4.0. Leeg als er maar één versie is.',
    startsOn: 'Een certificaat van een eerdere dag kan niet van deze versie zijn. Leeg: altijd al.',
    closedOn: 'Vanaf deze dag krijgt niemand deze versie meer. Leeg: ze is open.',
  },
  levelsText:
    'Van laag naar hoog. Laat leeg wat u niet gebruikt. Een niveau dat bedrijven hebben of hadden blijft.',
  levelForm: {
    nameNl: 'Naam in het Nederlands',
    nameEn: 'Naam in het Engels',
    rank: 'Plaats in de volgorde',
    usualValidityMonths: 'Eigen looptijd in maanden',
    startsOn: 'Bestaat vanaf',
    aliases: 'Andere schrijfwijzen',
  },
  levelHints: {
    rank: '1 is het eerste niveau, een hoger getal is meer. 0 of lager: een stap ervoor, zoals Aspirant.',
    usualValidityMonths: 'Leeg: die van het keurmerk.',
    startsOn: 'Alleen als het later kwam dan zijn versie.',
    aliases: 'Met een puntkomma ertussen.',
  },
  newLevel: 'Nieuw niveau',
  moreLevels: 'Nog een niveau',
  removeLevel: (name: string) => `${name} weghalen`,
  fieldFaults: {
    name: 'Vul de naam in, met letters of cijfers.',
    code: 'Gebruik kleine letters, cijfers en streepjes, zoals groene-krat.',
    issuer: 'Vul in wie het uitgeeft.',
    registerUrl: 'Een webadres begint met http:// of https://.',
    proves: 'Schrijf in een zin wat het bewijst.',
    covers: 'Kies waarover het gaat.',
    kind: 'Kies de soort.',
    usualValidityMonths: 'Vul een heel getal in van 1 tot en met 240, of niets.',
    graceDays: 'Vul een heel getal in van 0 tot en met 366.',
    implies: 'Kies een niveau van een ander keurmerk, of geen.',
    aliases: 'Hoogstens vijftig schrijfwijzen van hoogstens honderd tekens.',
    closedOn: 'Dit is geen dag.',
  } as Record<string, string>,
  versionFaults: {
    version: 'Hoogstens twintig tekens.',
    startsOn: 'Dit is geen dag.',
    closedOn: 'Dit is geen dag.',
    about: 'Deze tekst is te lang.',
  } as Record<string, string>,
  levelFaults: {
    nameNl: 'Vul de Nederlandse naam in, met letters of cijfers.',
    nameEn: 'Vul de Engelse naam in.',
    rank: 'Vul een heel getal in van -9 tot en met 99.',
    usualValidityMonths: 'Vul een heel getal in van 1 tot en met 240, of niets.',
    startsOn: 'Dit is geen dag.',
    aliases: 'Hoogstens vijftig schrijfwijzen van hoogstens honderd tekens.',
  } as Record<string, string>,
  reasons: {
    'version-twice': () => 'Deze versie is er al.',
    'version-held': () =>
      'Bedrijven hebben deze versie of hadden haar: ze houdt haar naam en blijft. Vul in vanaf welke dag ze gesloten is.',
    'closed-before-start': () => 'Deze dag ligt niet na de eerste dag.',
    'level-twice': () => 'Dit niveau is er al in deze versie.',
    'level-held': () => 'Bedrijven hebben dit niveau of hadden het: het blijft.',
    'rank-twice': () => 'Deze plaats heeft een ander niveau al.',
    'implied-unknown': () => 'Het keurmerk dat hierbij hoort is er niet (meer).',
    'twice-given': () => 'Dit keurmerk staat er twee keer.',
    'name-taken': (reason) =>
      reason.code === 'name-taken' ? `‘${reason.text}’ betekent al ${reason.other}.` : '',
    'name-empty': (reason) =>
      reason.code === 'name-empty' ? `‘${reason.text}’ heeft geen letter of cijfer.` : '',
  } as ReasonTexts,
};

/** Every text of these pages: the Dutch file says which there are. */
export type SchemesTexts = typeof schemesNl;
