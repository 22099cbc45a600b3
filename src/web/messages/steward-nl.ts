import { formatsFor } from '../format.ts';
import { firmsNl } from './firms-nl.ts';
import { questionsNl } from './questions-nl.ts';

const { number, plural } = formatsFor('nl');
const rows = (count: number) => `${number(count)} ${plural(count, 'rij', 'rijen')}`;

/** Texts of the steward's pages in Dutch. */
export const stewardNl = {
  area: 'Beheer',
  groups: { buying: 'Inkoop', data: 'Gegevens', firms: 'Leveranciers', management: 'Beheer' },
  menu: (area: string, here?: string) => `Menu ${area}${here === undefined ? '' : `: ${here}`}`,
  signedInAs: 'Ingelogd als',
  signOut: 'Uitloggen',
  navigation: 'Beheer',
  imports: 'Imports',
  account: 'Mijn account',
  questions: questionsNl,
  firms: firmsNl,

  signIn: {
    title: 'Inloggen voor beheer',
    intro: 'Voor wie het register bijhoudt. Plak uw sleutel; daarna blijft u een werkdag lang ingelogd.',
    key: 'Sleutel',
    keyHint:
      'Begint met ir_ en kreeg u één keer te zien. Kwijt? Vraag de beheerder van de server om een nieuwe.',
    submit: 'Inloggen',
    faults: 'U bent niet ingelogd',
    unknown: 'Deze sleutel is onbekend, verlopen of ingetrokken. Controleer of u hem helemaal hebt geplakt.',
    lacksScope: 'Met deze sleutel mag u geen bestanden importeren. Vraag een sleutel met imports:write.',
    tooMany: (minutes: number) =>
      `Te veel pogingen vanaf dit adres. Probeer het over ${number(minutes)} ${plural(minutes, 'minuut', 'minuten')} opnieuw.`,
    signedOut: 'U bent uitgelogd.',
  },

  list: {
    title: 'Imports',
    deliver: 'Een bestand aanleveren',
    deliverText: 'U ziet eerst wat er zou veranderen. Er gebeurt niets tot u het voorbeeld toepast.',
    example: 'Voorbeeldbestand downloaden (CSV, met verzonnen bedrijven)',
    file: 'Bestand',
    fileHint: 'CSV of Excel (.xlsx), precies zoals het is, tot 500 MB.',
    drop: 'Sleep een bestand hierheen of kies het:',
    source: 'Bron',
    sourceHint: 'Wie zegt wat in dit bestand staat?',
    chooseSource: 'Kies een bron',
    sourceGroups: {
      suppliers: 'Leveranciers',
      labels: 'Keurmerkregisters',
      contracts: 'Alleen voor uw gemeente',
    },
    delivery: 'Wat is dit voor levering?',
    deliveries: {
      '': 'Zoals deze bron gewoonlijk levert',
      replace: 'De hele lijst: wie er niet meer in staat, vervalt bij deze bron',
      add: 'Een aanvulling: wat er al stond, blijft',
    },
    listedOn: 'Van welke dag is deze lijst?',
    listedOnHint: 'Leeg: van vandaag. Een keurmerk dat er niet meer op staat, eindigt op deze dag.',
    listedOnFault: 'Vul de dag in waarvan deze lijst is, vandaag of eerder, of laat dit leeg.',
    submit: 'Bekijk wat er verandert',
    sending: 'Bezig met versturen …',
    cutOff:
      'De verbinding viel weg voordat het bestand er was. Er is niets veranderd; het bestand is nog gekozen. Probeer het opnieuw.',
    oneFile: 'Sleep één bestand tegelijk: van meer bestanden zou alleen het eerste aankomen.',
    faults: 'Het bestand is niet aangenomen',
    fileMissing: 'Kies een bestand.',
    sourceMissing: 'Kies de bron waar dit bestand vandaan komt.',
    earlier: 'Eerdere imports',
    filter: 'Toon',
    allSources: 'Alle bronnen',
    apply: 'Tonen',
    none: 'Er is nog niets aangeleverd.',
    noneOfSource: 'Van deze bron is nog niets aangeleverd.',
    by: (who: string) => `door ${who}`,
    requesters: { 'command-line': 'de opdrachtregel', demo: 'de demogegevens' } as Record<string, string>,
    pages: 'Pagina’s met imports',
  },

  status: {
    queued: 'wacht',
    running: 'bezig',
    previewed: 'voorbeeld',
    completed: 'verwerkt',
    refused: 'geweigerd',
    reverted: 'teruggedraaid',
  } as Record<string, string>,

  outcomes: {
    created: 'nieuw',
    updated: 'bijgewerkt',
    unchanged: 'ongewijzigd',
    review: 'ter beoordeling',
    rejected: 'afgewezen',
  },
  outcomeHints: {
    created: 'Het bedrijf was nog niet bekend.',
    updated: 'Het bedrijf is al bekend; deze rij zegt er iets anders of iets nieuws over.',
    unchanged: 'Zegt hetzelfde als eerst, of als een eerdere rij.',
    review: 'Een mens moet kiezen welk bedrijf dit is.',
    rejected: 'Kan niet gebruikt worden; de reden staat erbij.',
  },
  /** Of lists that bring no firms into the register; what is not said here is as of a list of firms. */
  otherHints: {
    contracts: {
      created: 'Het contract stond niet in uw vorige lijst.',
      updated: 'Het contract stond er al; deze rij zegt er iets anders over.',
    },
    'label-register': {
      created: 'Dit keurmerk stond niet in de vorige levering van dit register.',
      updated: 'Dit keurmerk stond er al; deze rij zegt er iets anders over.',
      review: 'Een mens moet kiezen welk bedrijf dit keurmerk heeft.',
    },
  },
  ended: 'vervalt',
  endedHint: 'Stond in de vorige levering van deze bron, en nu niet meer.',
  rows,

  detail: {
    back: 'Alle imports',
    kind: { replace: 'vervangt de vorige levering', add: 'komt bij wat er al stond' },
    listedOn: (date: string) => `een lijst van ${date}`,
    delivered: (date: string, who: string) => `Aangeleverd op ${date} door ${who}`,
    previewText: 'Dit is een voorbeeld. Er is nog niets veranderd.',
    previewTitle: 'Wat er verandert als u dit toepast',
    resultTitle: 'Wat er is veranderd',
    apply: 'Toepassen',
    applyHint: 'U kunt het later als één stap terugdraaien.',
    nothingToApply: 'Dit bestand verandert niets: alles wat erin staat, is al bekend.',
    warnings: 'Let op',
    moreWarnings: (count: number, beside: boolean) =>
      `${beside ? 'Nog ' : ''}${number(count)} ${plural(count, 'opmerking', 'opmerkingen')}${beside ? '' : ' bij dit bestand'}`,
    refusedTitle: 'Dit bestand kon niet worden gelezen',
    otherSheets: (sheet: string, others: string) =>
      `Gelezen is het werkblad ‘${sheet}’, want er was geen gekozen. Staat de lijst op een ander (${others})? Kies het hieronder.`,
    refusedUnread: 'Er is niets veranderd.',
    refusedText:
      'Er is niets veranderd. Pas hieronder aan hoe het gelezen moet worden, of lever een ander bestand aan.',
    again: 'Een ander bestand aanleveren',
    brokeOffTitle: 'Deze levering is niet verwerkt',
    startAgain: 'Opnieuw beginnen met dit bestand',
    deliverAgain: 'Het bestand opnieuw aanleveren',
    completed: 'Verwerkt. De bedrijven staan in het register.',
    completedOther: {
      contracts:
        'Verwerkt. De contracten staan bij Contracten; alleen uw gemeente ziet ze, en in het openbare register komen ze niet.',
      'label-register':
        'Verwerkt. De keurmerken staan bij de bedrijven die het register kent; wie er later bij komt, krijgt het zijne dan.',
    },
    notSearchable: 'De zoekmachine loopt nog achter; over enige tijd zijn alle bedrijven ook te vinden.',
    reverted: 'Teruggedraaid. Het register is alsof dit bestand nooit is aangeleverd.',
    reports: 'Rapport downloaden',
    reportCsv: 'CSV',
    reportXlsx: 'Excel',
    reportHint: 'Alle rijen met uitkomst en reden. De afzender kan het verbeteren en opnieuw aanleveren.',
    reverse: 'Deze import terugdraaien',
    reversing: 'Deze import wordt teruggedraaid.',
  },

  read: {
    title: 'Zo is het bestand gelezen',
    encoding: 'Tekenset',
    delimiter: 'Scheidingsteken',
    delimiters: { ';': 'puntkomma (;)', ',': 'komma (,)', '\t': 'tab', '|': 'streep (|)' } as Record<
      string,
      string
    >,
    header: 'Kopregel',
    headerLine: (line: number) => `regel ${number(line)}`,
    sheet: 'Werkblad',
    encodings: {
      xlsx: 'Excel-werkmap',
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 (LE)',
      'utf-16be': 'UTF-16 (BE)',
      'windows-1252': 'Windows (1252)',
      macintosh: 'Mac',
      ibm850: 'DOS (850)',
    } as Record<string, string>,
    automatic: 'zelf vinden',
    intro:
      'Staan er vreemde tekens of verschoven kolommen in het voorbeeld? Kies dan hoe het bestand gelezen moet worden.',
    headerFault: 'Vul het nummer van een rij in, van 1 tot en met 1.000, of laat het leeg.',
    faults: 'Het bestand is niet opnieuw gelezen',
    submit: 'Opnieuw lezen',
    headerHint: 'Nummer van de rij met de namen van de kolommen. Leeg: zelf zoeken.',
  },

  columns: {
    title: 'Kolommen',
    summary: (used: number, total: number) =>
      `${number(used)} van ${number(total)} ${plural(total, 'kolom', 'kolommen')} gebruikt`,
    intro:
      'Klopt een kolom niet? Kies wat erin staat en bekijk het voorbeeld opnieuw. Na het toepassen onthoudt het register uw keuze voor deze bron.',
    column: 'Kolom in het bestand',
    meanings: 'Wat betekenen de keuzes?',
    samples: 'Voorbeelden',
    meaning: 'Wat staat erin?',
    meaningOf: (header: string) => `Wat staat er in de kolom ‘${header}’?`,
    nothing: 'Niet gebruiken',
    empty: 'leeg',
    filled: (share: string) => `${share} gevuld`,
    by: {
      asked: 'door u gekozen',
      confirmed: 'eerder gekozen voor deze bron',
      header: 'herkend aan de naam',
      values: 'vermoed door de inhoud',
    } as Record<string, string>,
    tick: (name: string) => `ja betekent ‘${name}’`,
    submit: 'Voorbeeld opnieuw maken',
    faults: 'Het voorbeeld is niet opnieuw gemaakt',
    twice: (field: string, headers: string) =>
      `‘${field}’ is bij meer kolommen gekozen: ${headers}. Kies er één.`,
    noName: 'Kies de kolom waarin de naam van het bedrijf staat.',
  },

  fields: {
    externalId: 'Nummer bij de bron',
    name: 'Naam',
    kvkNumber: 'KvK-nummer',
    kvkNumbers: 'KvK-nummers',
    establishmentNumber: 'Vestigingsnummer',
    vatNumber: 'Btw-nummer',
    rsin: 'RSIN',
    legalForm: 'Rechtsvorm',
    address: 'Adres (straat en nummer)',
    street: 'Straat',
    houseNumber: 'Huisnummer',
    houseLetter: 'Huisletter',
    houseNumberAddition: 'Toevoeging huisnummer',
    postcode: 'Postcode',
    place: 'Plaats',
    country: 'Land',
    website: 'Website',
    email: 'E-mail',
    phone: 'Telefoon',
    contactPerson: 'Contactpersoon',
    description: 'Omschrijving',
    categories: 'Categorieën (CPV)',
    categoryNames: 'Categorie in woorden',
    sbi: 'SBI-codes',
    sbiEdition: 'Uitgave van de SBI',
    employees: 'Medewerkers',
    labels: 'Keurmerken',
    themes: 'Thema’s',
    programmes: 'Programma’s',
    nonMailing: 'Wil geen ongevraagde post',
    maxOrderValue: 'Grootste opdracht',
    quarterlyRoom: 'Ruimte dit kwartaal',
    serviceArea: 'Werkgebied',
    labelLevel: 'Niveau van het keurmerk',
    labelVersion: 'Versie van het keurmerk',
    labelStatus: 'Status van het keurmerk',
    validFrom: 'Geldig vanaf',
    validUntil: 'Geldig tot en met',
    certificateNumber: 'Certificaatnummer',
    evidenceUrl: 'Link naar bewijs',
    contractNumber: 'Contractnummer',
    contractSubject: 'Onderwerp van het contract',
    contractValue: 'Contractwaarde',
    contractExtensions: 'Verlengingen',
    contractExtensionLength: 'Duur per verlenging',
    contractNotice: 'Opzegtermijn of -datum',
  } as Record<string, string>,

  rowsPart: {
    title: 'Rijen',
    all: 'alle',
    line: (row: number, line: number) =>
      row === line ? `Regel ${number(row)}` : `Regel ${number(row)} (in een teksteditor ${number(line)})`,
    none: 'Er zijn geen rijen met deze uitkomst.',
    was: 'was',
    becomes: 'wordt',
    empty: 'leeg',
    cells: 'Alle cellen',
    firm: 'Naar het bedrijf',
    statedOn: (date: string) => `Laatst geleverd op ${date}`,
    pages: 'Pagina’s met rijen',
    changes: 'Wat er verandert',
  },

  progress: {
    stopped: 'Het ligt even stil.',
    since: (moment: string) => `Sinds ${moment}.`,
    title: 'Bezig',
    refresh: 'Stand opnieuw ophalen',
    waiting: 'Wacht tot hij aan de beurt is',
    rowsOf: (done: number, total: number | null) =>
      total === null ? `${rows(done)} gelezen` : `${number(done)} van ${rows(total)}`,
    firmsOf: (done: number, total: number | null) =>
      `${number(done)} van ${number(total ?? done)} ${plural(total ?? done, 'bedrijf', 'bedrijven')}`,
    firmRate: (perSecond: number) =>
      `${number(perSecond)} ${plural(perSecond, 'bedrijf', 'bedrijven')} per seconde`,
    rate: (perSecond: number) => `${rows(perSecond)} per seconde`,
    left: (seconds: number) =>
      seconds < 90
        ? `nog ongeveer ${number(seconds)} ${plural(seconds, 'seconde', 'seconden')}`
        : `nog ongeveer ${number(Math.round(seconds / 60))} minuten`,
    steps: {
      reading: 'Bestand lezen',
      deciding: 'Bedrijven herkennen',
      publishing: 'Profielen maken',
      indexing: 'Vindbaar maken',
    },
    done: 'klaar',
    now: 'nu bezig',
  },

  reversal: {
    title: (file: string) => `${file} terugdraaien?`,
    text: 'Het register wordt zoals het zou zijn als dit bestand nooit was aangeleverd. Wat andere bronnen zeggen, blijft staan.',
    effects: (created: number, updated: number, ended: number) =>
      `Het gaat om ${rows(created)} die nieuw ${plural(created, 'is', 'zijn')} en ${rows(updated)} die ${plural(updated, 'is', 'zijn')} bijgewerkt.` +
      (ended
        ? ` ${number(ended)} ${plural(ended, 'bedrijf komt terug dat', 'bedrijven komen terug die')} door deze import ${plural(ended, 'verviel', 'vervielen')}.`
        : ''),
    submit: 'Ja, terugdraaien',
    cancel: 'Nee, terug naar de import',
  },
};

/** Every text of the steward's pages: the Dutch file says which there are. */
export type StewardTexts = typeof stewardNl;
