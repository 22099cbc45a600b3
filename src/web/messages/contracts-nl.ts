import { formatsFor } from '../format.ts';

const { number, plural } = formatsFor('nl');

/** Texts of the pages about contracts and unmet demand, in Dutch. */
export const contractsNl = {
  navigation: 'Contracten',
  title: (municipality: string) => `Contracten van ${municipality}`,
  intro:
    'Wat uw gemeente nu inkoopt, zoals uw contractenlijst het zegt. Alleen uw eigen gemeente ziet dit. Een nieuwe lijst levert u aan bij Imports.',
  none: 'Er is nog geen contractenlijst aangeleverd. Lever er een aan bij Imports, met de bron van uw gemeente.',
  noneSoon: 'Er loopt binnenkort geen contract af.',
  endless: (count: number) =>
    `Van ${number(count)} ${plural(count, 'contract', 'contracten')} zegt de lijst niet tot wanneer: ${plural(count, 'het staat', 'ze staan')} alleen bij Alle contracten, en er komt geen bericht over.`,
  noMunicipality: 'Deze pagina is van een gemeente',
  noMunicipalityText:
    'U bent ingelogd zonder gemeente. Wat hier staat, ziet alleen wie bij de gemeente hoort: log in met een account of sleutel van uw gemeente.',
  show: 'Toon',
  ranges: { soon: 'Loopt binnenkort af', all: 'Alle contracten' },
  apply: 'Tonen',
  columns: {
    subject: 'Contract',
    supplier: 'Leverancier',
    value: 'Waarde',
    endsOn: 'Loopt tot en met',
    notice: 'Opzegbaar tot en met',
    firms: 'Wie zou kunnen meedoen',
  },
  phase: { running: 'loopt', soon: 'loopt binnenkort af', ended: 'afgelopen', 'no-end': 'einde onbekend' },
  firms: (count: number) => `${number(count)} ${plural(count, 'bedrijf', 'bedrijven')}`,
  endedOrExtended: 'afgelopen, tenzij verlengd',
  usual: 'uw gebruikelijke termijn',
  passed: 'voorbij',
  unknown: 'niet bekend',
  pages: 'Pagina’s met contracten',
  back: 'Alle contracten',
  extensions: (times: number, months: number, until: string) =>
    `${number(times)} keer ${number(months)} ${plural(months, 'maand', 'maanden')}, uiterlijk tot en met ${until}`,
  facts: {
    supplier: 'Leverancier nu',
    kvk: 'KvK-nummer',
    number: 'Contractnummer',
    categories: 'Categorieën',
    value: 'Waarde over de hele looptijd',
    startsOn: 'Begonnen op',
    endsOn: 'Loopt tot en met',
    extensions: 'Verlengen',
    notice: 'Opzegbaar tot en met',
  },
  openings: {
    title: 'Wie zou kunnen meedoen?',
    text: 'Bedrijven met een nagekeken keurmerk, in of bij uw gemeente of die er werken, die dit leveren. De huidige leverancier staat er niet bij.',
    none: 'Er is geen zo’n bedrijf bekend. Zoek verder, of kijk bij Gemiste vraag wat er vaker ontbreekt.',
    request: 'Maak van dit contract een inkoopvraag',
    firm: 'Bedrijf',
    where: 'Waar',
    labels: 'Keurmerken',
    most: 'Grootste opdracht',
    could: 'Wat dit bedrijf aankan',
    bid: {
      yes: 'kan op het geheel inschrijven',
      /** @param most whether the firm says how much it can take: then it is the value of the contract that nobody knows */
      unknown: (most: boolean) =>
        `kan misschien op het geheel inschrijven: ${most ? 'de waarde van het contract' : 'de grootste opdracht'} is niet bekend`,
      no: 'kan een deel doen, als onderaannemer',
      suppliesPart: 'levert niet alles van dit contract: kan een deel doen, als onderaannemer',
    },
  },
  notices: {
    title: 'Berichten over opzegdata',
    none: 'Er zijn nog geen berichten. Er komt er een op de dag tot en met welke een contract opzegbaar is; noemt een lijst zo’n dag pas later, dan nog tot dertig dagen erna.',
    on: (day: string) => `Opgesteld op ${day}`,
    status: {
      waiting: 'wordt verzonden',
      'handed-over': 'verzonden',
      cancelled: 'vervallen',
      unaddressed: 'geen adres ingesteld',
    },
  },
  settings: {
    title: 'Instellingen',
    monthsBefore: 'Bekijk een contract opnieuw vanaf zoveel maanden voor het einde',
    noticeMonths: 'Gebruikelijke opzegtermijn in maanden',
    noticeHint: 'Als de lijst er geen noemt.',
    mailTo: 'Wie krijgt bericht op de opzegdatum?',
    mailHint: 'Een e-mailadres. Leeg: niemand.',
    submit: 'Bewaren',
    saved: 'De instellingen zijn bewaard.',
    faults: 'De instellingen zijn niet bewaard',
    monthsFault: 'Vul een heel aantal maanden in: 1 tot en met 60.',
    noticeFault: 'Vul een heel aantal maanden in: 0 tot en met 24.',
    mailFault: 'Dit is geen e-mailadres.',
  },
  demand: {
    navigation: 'Gemiste vraag',
    title: 'Wat inkopers niet vonden',
    intro:
      'Zoekvragen en inkoopvragen met minder dan drie bedrijven, opgeteld per categorie en gemeente. Wat er getypt is en door wie, wordt niet bewaard.',
    from: 'Vanaf',
    municipality: 'Gemeente',
    anyMunicipality: 'Alle gemeenten',
    apply: 'Tonen',
    none: 'In deze tijd is alles gevonden, of er is niet gezocht.',
    category: 'Categorie',
    area: 'Gemeente',
    noArea: 'geen plaats genoemd',
    times: 'Aantal keer',
    requests: (count: number) => `waarvan ${number(count)} ${plural(count, 'inkoopvraag', 'inkoopvragen')}`,
    lastWeek: 'Laatste week',
    csv: 'Downloaden als CSV, per week',
    look: (what: string) => `Zoek ${what}`,
    pages: 'Pagina’s met gemiste vraag',
  },
};

/** Every text of these pages: the Dutch file says which there are. */
export type ContractsTexts = typeof contractsNl;
