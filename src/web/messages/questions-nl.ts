import { formatsFor } from '../format.ts';

const { number, plural } = formatsFor('nl');
const questions = (count: number) => `${number(count)} ${plural(count, 'vraag', 'vragen')}`;

/** Texts of the pages about who is the same firm, in Dutch. */
export const questionsNl = {
  navigation: 'Dubbele bedrijven',
  title: 'Mogelijk dubbele bedrijven',
  intro:
    'Hier kan het register niet zelf kiezen. Uw antwoord wordt onthouden: bij een volgende levering vragen we het niet opnieuw.',
  open: (count: number) => `${number(count)} ${plural(count, 'vraag staat', 'vragen staan')} open`,
  none: 'Er staan geen vragen open.',
  noneOfFilter: 'Er staan geen vragen open die hierbij passen.',
  begin: 'Begin met de eerste vraag',
  filter: 'Vragen kiezen',
  reason: 'Reden',
  allReasons: 'Alle redenen',
  source: 'Bron',
  allSources: 'Alle bronnen',
  apply: 'Tonen',
  ofImport: 'Alleen de vragen van één import.',
  everyImport: 'Toon alle vragen',
  option: (text: string, count: number) => `${text} (${number(count)})`,
  pages: 'Pagina’s met vragen',
  tick: (name: string) => `‘${name}’ aanvinken`,
  tickAll: (count: number, reason: string) => `Alle ${number(count)} op deze pagina: ${reason}`,
  batch: 'Aangevinkte vragen beantwoorden',
  batchHint:
    '‘Hetzelfde bedrijf’ geldt alleen voor vragen met één mogelijk bedrijf. U kunt alles daarna ongedaan maken.',
  nothingTicked: 'Vink eerst een of meer vragen aan.',
  looksLike: (name: string) => `Is dit ${name}?`,
  more: (count: number) =>
    `Of een van ${number(count)} ${plural(count, 'ander bedrijf', 'andere bedrijven')}`,
  postponed: 'uitgesteld',
  hides: 'dit bedrijf stond op de lijst en is niet te vinden tot u antwoordt',
  asked: (date: string) => `gevraagd op ${date}`,
  agreeing: (fields: string) => `Gelijk: ${fields}`,
  /** Other letters, the same for matching: a web domain, a phone number. */
  matching: (fields: string) => `Komt overeen: ${fields}`,
  differing: (fields: string) => `Anders: ${fields}`,

  kinds: {
    'same-firm': 'Is dit hetzelfde bedrijf?',
    'label-holder': 'Is dit keurmerk van dit bedrijf?',
    'same-supplier': 'Staat dit bedrijf twee keer in het register?',
  } as Record<string, string>,
  kindsOfSeveral: {
    'same-firm': 'Welk bedrijf is dit?',
    'label-holder': 'Van welk bedrijf is dit keurmerk?',
  } as Record<string, string>,
  reasons: {
    'several-suppliers': 'past bij meer dan één bedrijf',
    'kvk-number': 'zelfde KvK-nummer',
    'establishment-number': 'zelfde vestigingsnummer',
    rsin: 'zelfde RSIN',
    'website-domain': 'deel van de naam gelijk, zelfde website',
    'name-postcode': 'gelijke naam en postcode',
    'name-place': 'gelijke naam en plaats',
    'similar-name-address': 'namen lijken op elkaar, zelfde adres',
    'similar-name-contact': 'namen lijken op elkaar, zelfde telefoon of website',
    'other-legal-form': 'namen gelijk of bijna gelijk, andere rechtsvorm',
    'same-name-other-address': 'gelijke naam en plaats, ander adres',
    'name-only': 'gelijke naam, plaats niet bekend',
    'other-place': 'gelijke naam en telefoon, andere plaats',
    'similar-name': 'namen lijken op elkaar, zelfde plaats',
    'same-address': 'namen lijken op elkaar, zelfde adres en telefoon of website',
    'name-at-address': 'de ene naam staat in de andere, zelfde adres',
    'former-name': 'het ene bedrijf heette vroeger zoals het andere nu',
    'name-with-place': 'de ene naam is de andere met de plaats erachter',
    'changed-number': 'een bron noemde eerst het ene KvK-nummer en nu het andere',
    'near-kvk-number':
      'bijna hetzelfde KvK-nummer, namen lijken op elkaar, zelfde adres, telefoon of website',
  } as Record<string, string>,

  back: 'Alle vragen',
  left: (count: number) => `Nog ${questions(count)}`,
  why: 'Waarom deze vraag?',
  whyLabel: 'Een keurmerk zonder KvK-nummer geven we nooit vanzelf aan een bedrijf.',
  whySeveral: 'Misschien staat één bedrijf twee keer in het register.',
  whyNumbered: 'Het zijn verschillende bedrijven: elk heeft een eigen KvK-nummer. Deze bron noemt er geen.',
  whyLinking:
    'Bij een levering zou dit vanzelf één bedrijf zijn. Wat al in het register staat, voegt alleen een mens samen.',
  doubts: {
    'similar-name': 'Dat is niet genoeg: het kan een tikfout zijn, of een ander bedrijf.',
    'website-domain': 'Het kan een handelsnaam zijn, of een ander bedrijf dat dezelfde website noemt.',
    'other-legal-form':
      'Eén naam met twee rechtsvormen zijn vaak twee bedrijven, zoals een stichting en haar B.V.',
    'same-name-other-address':
      'Het kan zijn verhuisd, of het is een naamgenoot in dezelfde plaats, of in een andere plaats die zo heet.',
    'name-only': 'Namen komen vaker voor, en van een van de twee is niet bekend waar het zit.',
    'other-place': 'Het kan zijn verhuisd, of het zijn twee bedrijven met één telefoonnummer.',
    'same-address': 'Op één adres zitten vaker bedrijven bij elkaar die een telefoon of website delen.',
    'name-at-address':
      'Lijsten zetten het vak voor de naam of laten het weg; het kan ook een ander bedrijf in hetzelfde pand zijn.',
    'former-name':
      'Een lijst noemt achter de naam hoe het bedrijf vroeger heette. Een andere lijst kan die naam nog hebben, maar een ander kan de zaak ook hebben overgenomen.',
    'name-with-place':
      'Lijsten zetten de plaats achter de naam of laten die weg; het kan ook een tweede vestiging in dezelfde plaats zijn.',
    'changed-number':
      'Wie van rechtsvorm verandert krijgt een nieuw nummer, en een andere bron kan het oude nog noemen; het oude bedrijf kan ook blijven bestaan. Zoek beide nummers op bij de KvK. Na samenvoegen horen beide nummers bij het bedrijf dat blijft: kies dat met het nieuwe nummer.',
    'near-kvk-number':
      'In een van de nummers kan een tikfout zitten, maar bedrijven die op één dag zijn opgericht hebben ook nummers die op elkaar volgen. Zoek beide nummers op bij de KvK. Na samenvoegen horen beide nummers bij het bedrijf dat blijft: kies dat met het juiste nummer.',
  } as Record<string, string>,
  likeness: (share: string) => `De namen lijken voor ${share} op elkaar; 100% is dezelfde naam.`,
  certainty: (share: string) => `Zekerheid volgens de regels: ${share}. Te weinig om zelf te kiezen.`,
  sides: 'De twee kanten',
  recordSays: (source: string) => `Nieuw van ${source}`,
  supplierSays: 'In het register',
  candidate: 'In het register',
  candidateNumber: (place: number) => `Mogelijk bedrijf ${number(place)}`,
  choose: 'Dit bedrijf kiezen',
  livesOn: 'Dit bedrijf blijft',
  alsoInRegister: 'Ook in het register',
  statements: 'Wie zegt dit',
  saidOn: (source: string, date: string) => `${source}, ${date}`,
  fromImport: (line: number) => `regel ${number(line)} van de import`,
  score: (share: string) => `gelijkenis ${share}`,
  distance: (km: string) => `${km} van elkaar, hemelsbreed`,
  distanceArea: (km: string) => `ongeveer ${km} van elkaar, van midden tot midden van het postcodegebied`,
  distancePlace: (km: string) => `ongeveer ${km} van elkaar; van een van de twee is alleen de plaats bekend`,
  suspended: 'geschorst: wie dit bedrijf is, staat niet op de lijst',
  sameArea: 'in hetzelfde postcodegebied',
  samePlace: 'in dezelfde plaats; nauwkeuriger is niet bekend',
  distanceUnknown: 'afstand niet bekend',
  compare: 'Veld voor veld vergeleken',
  field: 'Veld',
  marks: { same: 'gelijk', alike: 'komt overeen', other: 'anders', unknown: '' },
  notSaid: 'niet bekend',
  otherWord: 'staat alleen hier',
  name: 'Naam',
  street: 'Straat en nummer',

  answer: 'Uw antwoord',
  answers: {
    same: 'Hetzelfde bedrijf',
    different: 'Een ander bedrijf',
    later: 'Later',
  },
  answersLabel: { same: 'Ja, van dit bedrijf', different: 'Nee, niet van dit bedrijf', later: 'Later' },
  knownFirm: 'het bedrijf in het register',
  chosenFirm: 'het gekozen bedrijf',
  keyNames: { same: 'z', different: 'a', later: 'l', undo: 'u' },
  effects: {
    'same-firm': {
      same: (firm: string) =>
        `Dit hoort dan bij ${firm}, dat voortaan ook onder deze naam wordt herkend en gevonden.`,
      different: () => 'Het wordt een nieuw bedrijf in het register, en dat blijft apart.',
    },
    'label-holder': {
      same: (firm: string) => `Het keurmerk komt bij ${firm}, ook als het keurmerkregister opnieuw levert.`,
      different: () => 'Het keurmerk komt bij geen van deze bedrijven.',
    },
    'same-supplier': {
      same: () =>
        'De twee worden één bedrijf. De pagina van het andere verwijst door; er gaat niets verloren.',
      different: () => 'Het blijven twee bedrijven.',
    },
  } as Record<string, Record<'same' | 'different', (firm: string) => string>>,
  effectLater: 'Er verandert niets. De vraag komt achteraan in de lijst.',
  effectHint: 'Elk antwoord kunt u ongedaan maken.',
  chooseFirst: 'Kies eerst welk bedrijf het is.',
  offeredOther: 'Het bedrijf waar u naar keek, is intussen samengevoegd. Kijk of het ook dit bedrijf is.',
  faults: 'Uw antwoord is niet bewaard',

  keys: {
    title: 'Toetsen',
    list: [
      ['z of s', 'hetzelfde bedrijf'],
      ['a', 'een ander bedrijf'],
      ['l', 'later'],
      ['u', 'het laatste antwoord ongedaan maken, en dan dat daarvoor'],
      ['1 tot 5', 'een bedrijf kiezen'],
      ['?', 'deze uitleg'],
    ] as [string, string][],
    use: 'Toetsen gebruiken',
  },

  notice: {
    kept: (what: string) => `Bewaard: ${what}`,
    same: (name: string, firm: string) => `‘${name}’ is hetzelfde bedrijf als ‘${firm}’.`,
    different: (name: string) => `‘${name}’ is een ander bedrijf.`,
    merge: (name: string, firm: string) => `‘${name}’ is samengevoegd met ‘${firm}’.`,
    split: (name: string) => `‘${name}’ is een eigen bedrijf geworden.`,
    later: 'Uitgesteld: de vraag staat nu achteraan.',
    laterMany: (count: number) => `${questions(count)} uitgesteld.`,
    toIt: 'Terug naar die vraag',
    many: (count: number) => `${questions(count)} beantwoord.`,
    undone: (what: string) => `Ongedaan gemaakt. Het was: ${what}`,
    undoneMany: (count: number) =>
      `${number(count)} ${plural(count, 'antwoord', 'antwoorden')} ongedaan gemaakt.`,
    taken: (count: number) =>
      `${number(count)} ${plural(count, 'vraag was', 'vragen waren')} al door iemand anders beantwoord:`,
    failed: (count: number) =>
      `${number(count)} ${plural(count, 'vraag kon', 'vragen konden')} zo niet worden beantwoord (er is meer dan één mogelijk bedrijf, of de vraag is vervallen):`,
    question: (id: string) => `vraag ${id}`,
    before: (what: string) => `Daarvoor: ${what}`,
    undo: 'Ongedaan maken',
    undoBefore: 'Dat ook ongedaan maken',
    undoAll: 'Alles ongedaan maken',
    notUndone: 'Dit kon niet ongedaan worden gemaakt',
    busy: 'Er wordt op dit moment een import verwerkt. Probeer het over een minuut nog eens.',
  },

  answered: {
    title: 'Deze vraag is al beantwoord',
    by: (who: string, when: string) => `Door ${who} op ${when}.`,
    yours: 'Uw antwoord is niet bewaard.',
    undoText:
      'Klopt het niet? Maak het ongedaan: dan staat de vraag weer open. Overleg eerst met wie het antwoord gaf.',
    next: 'Naar de volgende vraag',
  },
  gone: {
    title: 'Deze vraag is er niet meer',
    text: 'Deze vraag is vanzelf opgelost, bijvoorbeeld door een nieuwe levering of een ander antwoord. Of de vraag is opnieuw gesteld.',
  },
  done: {
    title: 'Alle vragen zijn beantwoord',
    text: 'Nieuwe vragen komen hier als een levering daarom vraagt.',
  },
  lacksScope: {
    title: 'U hebt hier geen toegang toe',
    text: (scope: string) =>
      `Voor deze pagina is een sleutel met ${scope} nodig. Vraag die aan wie de server beheert, en log er opnieuw mee in.`,
    ofAccount:
      'Deze pagina is niet voor uw account. Vraag de beheerder van uw gemeente om de rol die ervoor nodig is.',
  },
};
