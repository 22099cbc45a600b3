import { describe, expect, it } from '@jest/globals';

import { findHeader } from '../../../src/intake/columns/find-header.ts';
import { profileRows } from '../../../src/intake/columns/column-profile.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';
import { headerKey } from '../../../src/intake/columns/header-aliases.ts';
import { knownNames } from '../../../src/intake/columns/header-aliases.ts';
import { writtenOutKey } from '../../../src/intake/columns/header-words.ts';
import { FIELDS } from '../../../src/intake/columns/fields.ts';

const FIRMS = [
  'Bakkerij Krent',
  'De Schil B.V.',
  'Drukkerij Punt',
  'Tuin en Zo',
  'Fietsen Vof',
  'Was & Strijk',
];

/** What a column of a field holds in six rows. */
const VALUES: Record<string, (row: number) => string> = {
  externalId: (row) => String(100_234 + row),
  name: (row) => FIRMS[row] ?? '',
  kvkNumber: (row) => String(99_000_101 + row * 7),
  vatNumber: (row) => `NL99999999${row}B01`,
  address: (row) => `Dorpsstraat ${row + 1}`,
  street: () => 'Dorpsstraat',
  houseNumber: (row) => String(row + 1),
  houseLetter: (row) => 'AB'.charAt(row),
  houseNumberAddition: (row) => ['', '3', 'bis'][row] ?? '',
  postcode: (row) => `971${row} AB`,
  place: () => 'Groningen',
  country: () => 'NL',
  phone: (row) => `050-312345${row}`,
  email: (row) => `info@firma${row}.example`,
  website: (row) => `www.firma${row}.example`,
  contactPerson: () => 'Inkoop',
  description: (row) => ['Brood', 'Reiniging', 'Drukwerk', 'Groen', 'Fietsen', 'Wasserij'][row] ?? '',
  employees: (row) => String(row + 3),
  sbi: () => '81210',
  labels: () => 'PSO trede 2',
  themes: () => 'Circulair',
  serviceArea: () => 'Groningen, Assen',
  categories: (row) => ['Brood', 'Groen'][row % 2] ?? '',
  labelLevel: () => 'Trede 2',
  validFrom: () => 'December 1, 2024',
  validUntil: () => '31-12-2027',
};

/** Headers as systems and people write them -> the field whose values stand under each; null for one that stays raw. */
const LISTS: Record<string, Record<string, string | null>> = {
  'a web form that says who filled it in': {
    ID: 'externalId',
    Begintijd: null,
    'Tijd van voltooien': null,
    'E-mail': null,
    Naam: null,
    'Naam van uw organisatie': 'name',
    'KvK-nummer (8 cijfers)': 'kvkNumber',
    'E-mailadres': 'email',
    'Wat doet uw organisatie?': 'description',
  },
  'a survey that asks whole questions': {
    'Respons-ID': null,
    'Datum ingediend': null,
    'Q1. Wat is uw naam?': 'contactPerson',
    'Q2. Wat is de naam van uw organisatie?': 'name',
    'Q3. Wat is uw KvK-nummer? (8 cijfers)': 'kvkNumber',
    'Q4a. In welke plaats bent u gevestigd?': 'place',
    'Vraag 5: Op welk e-mailadres kunnen we u bereiken?': 'email',
    'Hoeveel medewerkers heeft uw organisatie in dienst?': 'employees',
    'Welke diensten levert u?': 'description',
    'Q9. Gaat u akkoord met opname op de lijst?': null,
  },
  'a form on first-name terms': {
    Tijdstempel: null,
    'Naam van je bedrijf': 'name',
    'Adres (straat + huisnummer)': 'address',
    'Waar zijn jullie goed in?': 'description',
    'Voor welke gemeenten werken jullie?': 'serviceArea',
    'Hoeveel mensen werken er in totaal bij jullie?': 'employees',
    'Hoeveel daarvan hebben een afstand tot de arbeidsmarkt?': null,
    'Welke keurmerken hebben jullie?': 'labels',
  },
  'social firms, as a municipality keeps them': {
    'Sociale firma': 'name',
    Contact: 'contactPerson',
    'Wat kun je hier inkopen': 'description',
    Opmerking: null,
  },
  'impact firms of a network': {
    Impactondernemer: 'name',
    Vestigingsplaats: 'place',
    'Product of dienst': 'description',
    Impactgebied: 'themes',
    Doelgroep: null,
  },
  'spending by category, English': {
    supplier_name: 'name',
    supplier_id: 'externalId',
    category_l1: 'categories',
    total_spend_2025: null,
  },
  'accounts of a customer system': {
    '(Do Not Modify) Account': null,
    '(Do Not Modify) Modified On': null,
    Accountnaam: 'name',
    'Primaire contactpersoon': 'contactPerson',
    'Adres 1: Straat 1': 'street',
    'Adres 1: Postcode': 'postcode',
    'Adres 1: Plaats': 'place',
    'Adres 2: Plaats': null,
    'Telefoonnummer (hoofd)': 'phone',
    'KvK nr.': 'kvkNumber',
    Bedrijfstak: 'description',
  },
  'a selection from the company register': {
    dossiernummer: 'kvkNumber',
    'handelsnaam 1x45': 'name',
    vennootschapsnaam: null,
    straatnaam: 'street',
    huisnummer: 'houseNumber',
    woonplaats: 'place',
    domeinnaam: 'website',
    hoofdactiviteit: 'sbi',
    'omschrijving hoofdactiviteit': 'description',
    'werkzame personen': 'employees',
  },
  'contracts that were awarded': {
    'Publicatie ID': null,
    'Aanbestedende dienst': null,
    'Naam aanbesteding': null,
    'Gegunde ondernemer': 'name',
    'KvK gegunde ondernemer': 'kvkNumber',
    'Plaats ondernemer': 'place',
  },
  'members of a network': {
    Organisatie: 'name',
    Sector: null,
    Missie: null,
    Omschrijving: 'description',
    Website: 'website',
    LinkedIn: null,
  },
  'a directory of certified firms, English': {
    'B Corp Name': 'name',
    'Headquarters City': 'place',
    'Headquarters Country': 'country',
    'Most recent certification date': 'validFrom',
  },
  'a register of certificates, Dutch': {
    'Naam certificaathouder': 'name',
    'PSO-prestatieniveau': 'labelLevel',
    'Certificaat geldig t/m': 'validUntil',
    'Datum opname in register': 'validFrom',
  },
  'SAP, Dutch list of vendors': {
    Leverancier: 'externalId',
    'Naam 1': 'name',
    'Naam 2': null,
    Straat: 'address',
    Postcode: 'postcode',
    Plaats: 'place',
    'Ld.': 'country',
    'Telefoon 1': 'phone',
    'Btw-nummer': 'vatNumber',
  },
  'SAP, names of fields': {
    LIFNR: 'externalId',
    NAME1: 'name',
    NAME2: null,
    STRAS: 'address',
    PSTLZ: 'postcode',
    ORT01: 'place',
    LAND1: 'country',
    TELF1: 'phone',
    STCEG: 'vatNumber',
    SMTP_ADDR: 'email',
  },
  'creditors, abbreviated': {
    'Cred.nr': 'externalId',
    Zoeknaam: null,
    'Naam 1': 'name',
    Adres: 'address',
    PC: 'postcode',
    'Woonpl.': 'place',
    'KVKnr.': 'kvkNumber',
    'BTW nr': 'vatNumber',
    'Tel. alg.': 'phone',
    'E-mail (orders)': 'email',
    'Branche oms.': 'description',
    'Omzet 2025': null,
  },
  'a column says whose it is': {
    Crediteur: 'externalId',
    'Crediteur naam': 'name',
    'Crediteur plaats': 'place',
    'Postcode crediteur': 'postcode',
    'Leverancier: KvK-nummer': 'kvkNumber',
    Leveranciersadres: 'address',
    Bedrijfswebsite: 'website',
    'E-mailadres van de organisatie': 'email',
  },
  'ERP in English': {
    'Vendor Account': 'externalId',
    'Vendor Name': 'name',
    'Vendor Address Line 1': 'address',
    'Vendor Zip/Postal Code': 'postcode',
    'Vendor City': 'place',
    'Country/Region': 'country',
    'Company Registration No.': 'kvkNumber',
    'VAT Reg. No.': 'vatNumber',
    'Primary Contact': 'contactPerson',
  },
  'ERP in Dutch, where the number of a supplier is its Nr.': {
    'Nr.': 'externalId',
    Naam: 'name',
    Adres: 'address',
    Plaats: 'place',
    'KvK-nr.': 'kvkNumber',
    'Telefoonnr.': 'phone',
  },
  'the company register, with parts of the address apart': {
    'KVK-nummer': 'kvkNumber',
    Handelsnaam: 'name',
    Straatnaam: 'street',
    Huisnummer: 'houseNumber',
    Huisletter: 'houseLetter',
    Huisnummertoevoeging: 'houseNumberAddition',
    Postcode: 'postcode',
    Plaats: 'place',
    'Totaal werkzame personen': 'employees',
  },
  'ERP, names of fields in capitals': {
    VENDORACCOUNTNUMBER: 'externalId',
    VENDORORGANIZATIONNAME: 'name',
    ADDRESSSTREET: 'address',
    ADDRESSZIPCODE: 'postcode',
    ADDRESSCITY: 'place',
    ORGANIZATIONNUMBER: 'kvkNumber',
  },
  'a house number that is its Nr.': { Relatie: 'name', Straat: 'street', Nr: 'houseNumber', Gemeente: null },
  'a web form': {
    '1. Naam van uw onderneming *': 'name',
    '2. KvK-nummer (8 cijfers)': 'kvkNumber',
    '3. Straat en huisnummer': 'address',
    '4. Postcode': 'postcode',
    '5. Plaats (verplicht)': 'place',
    '6. Wat doet uw bedrijf?': 'description',
    '7. Aantal medewerkers (fte)': 'employees',
  },
  'visiting address and post': {
    Bedrijf: 'name',
    'Postadres postcode': null,
    'Postadres plaats': null,
    'Bezoekadres straat': 'street',
    'Bezoekadres huisnr': 'houseNumber',
    'Bezoekadres postcode': 'postcode',
    'Bezoekadres plaats': 'place',
    Mobiel: null,
    'Tel.nr.': 'phone',
  },
};

const LISTED = Object.entries(LISTS).map(([system, columns]) => ({ system, columns }));

describe('a list whose headers nobody wrote for us', () => {
  it.each(LISTED)('is read: $system', ({ columns }) => {
    const header = Object.keys(columns);
    const rows = FIRMS.map((_, row) => header.map((name) => valueUnder(columns[name] ?? null, name, row)));
    const { mapping } = mapColumns(
      header,
      {},
      {},
      { top: { profiles: profileRows(header.length, rows), rows } },
    );
    const fed = Object.fromEntries(header.map((name): [string, string | null] => [name, null]));
    for (const [field, index] of Object.entries(mapping.columns))
      fed[header[index] ?? ''] = headerField(field, columns, header[index]);
    expect(fed).toEqual(columns);
  });

  it('keeps a column called after the firm as its name when it holds names', () => {
    const header = ['Leverancier', 'Naam'];
    const rows = FIRMS.map((name) => [name, 'J. Voorbeeld']);
    const { mapping } = mapColumns(header, {}, {}, { top: { profiles: profileRows(2, rows), rows } });
    expect(mapping.columns).toEqual({ name: 0 });
  });

  it('takes the column that is filled where another of the same name is empty', () => {
    const header = ['Naam', 'Telefoon', 'Organisatie', 'Mobiel'];
    const rows = FIRMS.map((name) => ['', '-', name, '06-12345678']);
    const { mapping } = mapColumns(header, {}, {}, { top: { profiles: profileRows(4, rows), rows } });
    expect(mapping.columns).toEqual({ name: 2, phone: 3 });
  });

  it('does not take what others than the firm are called, or what its values contradict', () => {
    const columns = {
      Naam: VALUES['name'],
      'Naam contactpersoon factuur': () => 'Administratie',
      'Leverancier status': () => 'actief',
      'Organisatie nummer': (row: number) => String(row),
      'E-mail (ja/nee)': () => 'ja',
      'Omschrijving grootboek': () => 'Kantoor',
    };
    const header = Object.keys(columns);
    const rows = FIRMS.map((_, row) => Object.values(columns).map((value) => value?.(row) ?? ''));
    const { mapping } = mapColumns(
      header,
      {},
      {},
      { top: { profiles: profileRows(header.length, rows), rows } },
    );
    expect(mapping.columns).toEqual({ name: 0 });
  });

  it('has its header below a title block that names a field freely', () => {
    const lines = [
      ['Overzicht naam en adres leveranciers'],
      ['Plaats van de organisatie: Voorbeeldstad'],
      ['Cred.nr', 'Naam 1', 'PC', 'Woonpl.'],
      ['1', 'Bakkerij Krent', '9712 AB', 'Groningen'],
    ];
    expect(findHeader(lines.map((cells, index) => ({ cells, line: index + 1 })))).toBe(2);
  });
});

describe('a list of contracts whose headers nobody wrote for us', () => {
  it('is read with remarks and abbreviations', () => {
    const header = [
      'Contractnr.',
      'Onderwerp contract',
      'Contractpartij',
      'Leverancier KvK',
      'Startdatum',
      'Expiratiedatum',
      'Waarde excl. btw',
      'Verlengingsopties (aantal x duur)',
      'Contracteigenaar',
    ];
    const { mapping } = mapColumns(header, {}, {}, { contracts: true });
    expect(Object.keys(mapping.columns).sort()).toEqual([
      'contractExtensions',
      'contractNumber',
      'contractSubject',
      'contractValue',
      'kvkNumber',
      'name',
      'validFrom',
      'validUntil',
    ]);
    expect(mapping.ignored).toEqual(['Contracteigenaar']);
  });
});

describe('a list of contracts', () => {
  it.each([
    ['Einddatum initieel', 'validUntil'],
    ['Contract eindigt op', 'validUntil'],
    ['Initiële einddatum', 'validUntil'],
    ['Contractwaarde totaal', 'contractValue'],
    ['Verlenging mogelijk', 'contractExtensions'],
    ['Extension Option', 'contractExtensions'],
    ['Contract', 'contractSubject'],
  ])('has under %s its %s', (header, field) => {
    const { mapping } = mapColumns(['Firma', header], {}, {}, { contracts: true });
    expect(mapping.columns).toEqual({ name: 0, [field]: 1 });
  });

  it('has a value a year, which counts where there is none of the whole', () => {
    const read = (...header: string[]): object =>
      mapColumns(['Firma', ...header], {}, {}, { contracts: true }).mapping.columns;
    expect(read('Waarde per jaar')).toEqual({ name: 0, contractValue: 1 });
    expect(read('Waarde per jaar', 'Contractwaarde')).toEqual({ name: 0, contractValue: 2 });
  });
});

describe('the names of fields', () => {
  it('lead to one field each, also with abbreviations written out', () => {
    const fields = new Map<string, Set<string>>();
    for (const field of FIELDS)
      for (const name of knownNames(field))
        for (const key of [headerKey(name), writtenOutKey(name)])
          fields.set(key, (fields.get(key) ?? new Set()).add(field));
    expect([...fields].filter(([, of]) => of.size > 1)).toEqual([]);
  });
});

function valueUnder(field: string | null, header: string, row: number): string {
  if (field !== null) return VALUES[field]?.(row) ?? '';
  if (/postcode/i.test(header)) return '9700 AC';
  return /plaats/i.test(header) ? 'Groningen' : `${header.slice(0, 2)}${row % 3}`;
}

/** `Straat` with house numbers in it is read as the street it is called; the address in it is taken apart later. */
function headerField(field: string, columns: Record<string, string | null>, header = ''): string {
  return field === 'street' && columns[header] === 'address' ? 'address' : field;
}
