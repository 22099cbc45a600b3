import { type Field } from './fields.ts';

/**
 * Header names that each field is known by, in Dutch and English, as exports and web forms write them. Compared without
 * case, accents, spaces and punctuation (see `headerKey`). A name stands under one field only.
 */
const ALIASES: Record<Field, string> = {
  externalId:
    'leveranciersnummer, leveranciernummer, leveranciersnr, leverancierscode, crediteurnummer, crediteurennummer, crediteurnr, crediteur nr, relatienummer, debiteurnummer, supplier id, supplier number, supplier no, vendor id, vendor number, creditor number, external id, externalId, id, nummer, nr, no, aansluitnummer, aansluitnummer tenderned, aanmeldnummer, nationale identificatie, nationale identificatie / aansluitnummer, company_id, leverancier id, leverancier-id, leveranciers-id, crediteurcode, crediteurencode, crediteur id, relatiecode, relatie id, debiteurcode, supplier code, vendor code, vendor account, creditor code, business partner number, lifnr, apar id, vendor account number',
  name: 'naam, bedrijfsnaam, handelsnaam, leverancier, leveranciersnaam, naam leverancier, naam bedrijf, naam organisatie, naam bedrijf/organisatie, naam organisatie/bedrijf, bedrijf/organisatie, organisatie/bedrijf, sociale firma, sw-bedrijf, sociaal ontwikkelbedrijf, impactbedrijf, impactfirma, aangesloten bedrijf, aangesloten onderneming, aangesloten organisatie, naam deelnemer, naam lid, naam sociale onderneming, naam sociaal ondernemer, naam van uw organisatie, naam van de organisatie, naam van uw bedrijf, naam onderneming, organisatie, organisatienaam, onderneming, firma, crediteur, crediteurnaam, statutaire naam, officiele benaming, officiele naam, ad officiele benaming, name, company, company name, company_name, supplier, supplier name, vendor, vendor name, organisation, organization, organisation name, organization name, business name, trade name, legal name, naam firma, firmanaam, naam crediteur, naam relatie, relatienaam, naam inschrijver, naam opdrachtnemer, naam contractpartij, bedrijf, vendor account name, account name, partner name, apar name, vendor organization name, accountnaam, eerste handelsnaam, handelsnaam 1x45, gegunde ondernemer, naam gegunde ondernemer, gegunde partij, gegunde onderneming, gegunde inschrijver, winnende inschrijver, awarded supplier, b corp name, certificaathouder, naam certificaathouder, certificate holder',
  kvkNumber:
    'kvk, kvk-nummer, kvk nr, kvknr, kvk no, nummer kvk, kamer van koophandel, kamer van koophandel nummer, kamer van koophandelnummer, inschrijfnummer kvk, dossiernummer, dossiernummer kvk, kvk-nummers, kvk nummers, kvk number, kvk numbers, chamber of commerce, chamber of commerce number, coc, coc number, trade register number, registration number, handelsregisternummer, nummer handelsregister, inschrijfnummer handelsregister, kvk-inschrijfnummer, inschrijvingsnummer kvk, kvk registratienummer, company registration number, comp reg no, organization number',
  establishmentNumber:
    'vestigingsnummer, vestigingsnr, vestigings nummer, establishment number, branch number',
  vatNumber:
    'btw, btw-nummer, btw nr, btw-id, btw identificatienummer, omzetbelastingnummer, vat, vat number, vat no, vat id, tax id, btw registratienummer, vat registration number, vat reg no, tax exempt number, stceg, tax registration number',
  rsin: 'rsin, rsin-nummer, rsin nr, fiscaal nummer, fiscaal nr, finummer, fi-nummer',
  legalForm: 'rechtsvorm, juridische vorm, ondernemingsvorm, bedrijfsvorm, legal form, legal entity type',
  address:
    'adres, vestigingsadres, bezoekadres, straat en huisnummer, straat + huisnummer, straat/huisnummer, straat huisnummer, adresregel, adresregel 1, ad vestigingsadres, postadres, address, address line, address line 1, street address, street and number, adres 1, straat en nummer, straat + nr, straat en nr, stras, address street',
  street: 'straat, straatnaam, street, street name, vestigingsstraat',
  houseNumber:
    'huisnummer, huisnr, huisnummer en toevoeging, house number, street number, address street number',
  houseLetter: 'huisletter, huis letter, house letter',
  houseNumberAddition:
    'huisnummertoevoeging, toevoeging, huisnummer toev, toevoeging huisnummer, huistoevoeging, house number addition, addition',
  postcode:
    'postcode, pc, ad postcode, postal code, zip, zip code, zipcode, post code, zip/postal code, postal/zip code, pstlz, postcode en plaats, postcode/plaats, postcode en woonplaats, postcode + plaats, pcode, address zip code',
  place:
    'plaats, plaatsnaam, woonplaats, vestigingsplaats, stad, ad plaats, city, town, place, location, woonplaatsnaam, plaats/stad, ort01, address city, headquarters city',
  country:
    'land, landcode, ad land, country, country code, landnaam, country/region, land/regio, landcode/regiocode, land-/regiocode, land1, address country region id, headquarters country',
  website:
    'website, web, url, internet, internetadres, homepage, site, www, webadres, internetadres aanbestedende dienst, webpagina, domeinnaam, website url, webadres organisatie, web site, internetsite',
  email:
    'email, e-mail, e-mailadres, emailadres, mail, mailadres, e-mail adres, email address, e-mail address, e-mail algemeen, algemeen e-mailadres, smtp addr, primary email address',
  phone:
    'telefoon, telefoonnummer, tel, telnr, telefoonnr, telefoon nummer, phone, phone number, telephone, vast nummer, telefoon vast, mobiel nummer, telf1, primary phone number',
  contactPerson:
    'contactpersoon, contact persoon, uw naam, wat is uw naam, uw voor- en achternaam, voor- en achternaam, your name, what is your name, primaire contactpersoon, naam contactpersoon, contact, aanspreekpunt, contact person, contact name, naam contact, primary contact',
  description:
    'omschrijving, activiteiten, activiteit, beschrijving, bedrijfsomschrijving, omschrijving activiteiten, diensten, producten en diensten, diensten en producten, wat doet uw organisatie, wat doet u, wat doet uw bedrijf, waar bent u goed in, waar zijn jullie goed in, waar ben je goed in, wat levert u, wat lever je, wat leveren jullie, wat kunt u leveren, wat kun je hier inkopen, wat kunnen we hier inkopen, wat biedt u aan, wat bied je aan, wat bieden jullie aan, wat doen jullie, wat doe je, wat doen ze, aanbod, toelichting, profiel, description, activities, services, products and services, what do you do, about, kernactiviteit, kernactiviteiten, bedrijfsactiviteiten, specialisme, specialismen, specialisatie, dienstverlening, werkzaamheden, soort werkzaamheden, korte omschrijving, korte beschrijving, omschrijving product of dienst, korte omschrijving van uw product of dienst, omschrijving producten en diensten, omschrijving van uw activiteiten, sbi-omschrijving hoofdactiviteit, omschrijving hoofdactiviteit',
  categories:
    'cpv, cpv-code, cpv-codes, cpv code(s), categorie, categorieen, inkoopcategorie, inkoopcategorieen, productgroep, category, categories, inkooppakket, inkoopsegment, hoofdcategorie, subcategorie, artikelgroep, goederengroep, categorienaam, categorie omschrijving, omschrijving categorie, dienstcategorie, spend category, spend categories, commodity, category name, category l1, category l2, category l3, category level 1, category level 2, categorie niveau 1, categorie niveau 2',
  sbi: 'sbi, sbi-code, sbi-codes, sbi code(s), bedrijfstak, branchecode, hoofdactiviteit sbi, nace, sbi 2008, sbi 2025, sbi-code 2008, sbi-code 2025, sbi-codes 2008, sbi-codes 2025, sbi-code hoofdactiviteit, sbi hoofdactiviteit',
  employees:
    'medewerkers, aantal medewerkers, aantal werknemers, werknemers, personeel, aantal personeelsleden, fte, aantal fte, employees, number of employees, headcount, staff, werkzame personen, aantal medewerkers in dienst, totaal werkzame personen, hoeveel medewerkers heeft u, hoeveel mensen werken er, mensen totaal, totaal aantal medewerkers, aantal medewerkers totaal, totaal medewerkers, hoeveel mensen werken er bij u, hoeveel mensen werken er bij uw organisatie, hoeveel mensen heeft u in dienst',
  labels:
    'keurmerk, keurmerken, naam keurmerk, keurmerk naam, labels, label, certificaten, certificeringen, certificering, welke keurmerken heeft u, welke keurmerken heeft uw organisatie, keurmerken en certificaten, certifications, certificates, quality marks',
  themes:
    "thema, thema's, themas, aan welke thema's werkt u, impactthema's, impact thema's, impactgebied, impactgebieden, impactdoel, impactdoelen, maatschappelijke impact, maatschappelijk doel, sdg-doelen, impact, sdg, sdg's, sdgs, maatschappelijke doelen, themes, theme, impact themes",
  serviceArea:
    'werkgebied, werkgebieden, gemeenten, voor welke gemeenten werkt u, in welke gemeenten bent u actief, leveringsgebied, verzorgingsgebied, werkzaam in, actief in, waar werkt u, in welke gemeenten werkt u, levert in, service area, area served, service region',
  programmes:
    "programma, programma's, programmas, deelname programma, deelname programma's, aan welke programma's deed u mee, programme, programmes, programs",
  nonMailing: 'non-mailing, non mailing, indnonmailing, non-mailing-indicator, nmi',
  maxOrderValue:
    'maximale opdrachtwaarde, max opdrachtwaarde, max opdracht, max. opdrachtgrootte, maximale opdrachtgrootte, maximale omvang opdracht, grootste opdracht, grootste opdracht die u aankunt, grootste opdracht die u aankunt (euro), maximale opdracht, max order value, maximum order value, largest order',
  quarterlyRoom:
    'ruimte dit kwartaal, ruimte voor opdrachten, ruimte voor opdrachten dit kwartaal, room this quarter, quarterly room',
  labelLevel:
    'trede, niveau, level, step, pso-trede, behaald niveau, pso-prestatieniveau, prestatieniveau, certificeringsniveau, certification level',
  labelVersion: 'versie, versie handboek, version, standard version',
  labelStatus: 'status, current_status, current status, certificaatstatus',
  validFrom:
    'afgiftedatum, afgegeven op, datum certificaat, datum afgifte, certificaatdatum, geldig van, geldig vanaf, geregistreerd op, registratiedatum, date_certified, date certified, valid from, issued, issue date, certified on, certification date, most recent certification date, datum opname, datum opname in register, opgenomen op, certificaat geldig vanaf, datum certificering',
  validUntil:
    'geldig tot, geldig t/m, geldig tot en met, einddatum, vervaldatum, verloopt op, herbeoordeling uiterlijk, valid_until, valid until, expires, expiry date, valid to, certificaat geldig t/m, certificaat geldig tot, certificaat geldig tot en met, geldigheidsdatum, geldig tot datum, datum geldig tot, expiration date, valid through, einddatum certificaat, vervaldatum certificaat',
  certificateNumber:
    'certificaatnummer, certificaatnr, certificaat, registratienummer, certificate number, certificate no, certificate',
  evidenceUrl: 'bewijs, bewijsstuk, link, link naar certificaat, evidence, evidence url, proof',
  contractNumber: 'contractnummer, contractnr, contract nr, contract-id, contract number, contract no',
  contractSubject: 'contractnaam, naam contract, contractomschrijving, contract name, contract title',
  contractValue: 'contractwaarde, contractbedrag, waarde contract, contract value',
  contractExtensions: 'verlengingsopties, verlengopties, optiejaren, extension options',
  contractExtensionLength: 'duur verlenging, duur per verlenging, verlengingsduur',
  contractNotice: 'opzegtermijn contract, uiterste opzegdatum, opzeggen uiterlijk, notice deadline',
};

/** A header without case, accents, spaces and punctuation: `KvK-nummer ` and `KVK nummer` are the same. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\p{M}\u200b-\u200f\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Header key -> field. */
export const FIELD_BY_HEADER: ReadonlyMap<string, Field> = new Map(
  Object.entries(ALIASES).flatMap(([field, names]) =>
    // The first: what the API calls it, for programs that deliver JSON objects.
    [field, ...names.split(',')].map((name): [string, Field] => [headerKey(name), field as Field]),
  ),
);

/** Words that make a column one whose values are not stored at all, whatever a mapping says. */
const FORBIDDEN_WORDS =
  /(?<!\p{L})(bsn|iban|sofi|g-?rekening)(?!\p{L})|burger ?service ?n|sofi[ -]?n|citizen ?service ?n|bank ?rek|rek(ening)?\.? ?(nummer|nr)|bank ?nummer|bank ?account|(?<!(vendor|supplier) ?)account ?(number|no)/iu;

/** Citizen service numbers and bank accounts: `BSN`, `BSN-nummer`, `IBAN/bankrekening` ... */
export function isForbiddenHeader(header: string): boolean {
  return FORBIDDEN_WORDS.test(header.replace(/[\s_]+/g, ' '));
}

/** Columns whose nine digits are a citizen service number when the firm is a person: `RSIN`, `Fiscaal nummer`. */
export function isFiscalHeader(header: string): boolean {
  return /rsin|fiscaal|^finummer|loonheffing|belastingn/.test(headerKey(header));
}

/** Names by which a field is known, for messages. */
export function knownNames(field: Field): string[] {
  return ALIASES[field].split(',').map((name) => name.trim());
}
