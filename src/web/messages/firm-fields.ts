import { type PlaceDoubt } from '../../enrichment/location/stated-addresses.ts';

/** What every form calls the same about a firm, whoever fills it in; each form adds what it asks and why. */
const nl = {
  fields: {
    legalForm: {
      label: 'Rechtsvorm',
      hint: 'Van een eenmanszaak, vof of maatschap tonen we adres en KvK-nummer niet.',
    },
    street: { label: 'Straat' },
    houseNumber: { label: 'Huisnummer' },
    postcode: { label: 'Postcode' },
    place: { label: 'Plaats' },
    country: { label: 'Land' },
    website: { label: 'Website' },
    phone: { label: 'Telefoonnummer', hint: 'Niet openbaar.' },
  },
  labels: { kvkNumber: 'KvK-nummer', email: 'E-mailadres', employees: 'Aantal medewerkers' },
  faults: {
    kvkNumber: 'Dit is geen KvK-nummer: het heeft acht cijfers.',
    postcode: 'Dit is geen postcode: vier cijfers en twee letters, zoals 9712 HM.',
    website: 'Dit is geen webadres: bijvoorbeeld www.voorbeeld.nl.',
    email: 'Dit is geen e-mailadres: bijvoorbeeld info@voorbeeld.nl.',
    employees: 'Dit is geen aantal: bijvoorbeeld 12.',
  },
  placeDoubt: (doubt: PlaceDoubt): string => {
    const { place, postcode } = doubt;
    if (doubt.kind === 'misspelt')
      return `Bedoelt u ${doubt.meant}? Bij postcode ${postcode} kennen we ‘${place}’ niet. Staat het er toch goed, vul dan als plaats de gemeente in.`;
    if (doubt.kind === 'elsewhere')
      return `Postcode ${postcode} ligt in ${doubt.lies}, niet in ${place}. Verbeter de postcode of de plaats, of laat de postcode leeg.`;
    return `We weten niet waar ‘${place}’ ligt. Kijk of de naam goed gespeld is, en vul ook de postcode in.`;
  },
};

const en: typeof nl = {
  fields: {
    legalForm: {
      label: 'Legal form',
      hint: 'Of a sole trader or partnership (eenmanszaak, vof, maatschap) we show neither address nor KvK number.',
    },
    street: { label: 'Street' },
    houseNumber: { label: 'House number' },
    postcode: { label: 'Postcode' },
    place: { label: 'Place' },
    country: { label: 'Country' },
    website: { label: 'Website' },
    phone: { label: 'Phone number', hint: 'Not public.' },
  },
  labels: { kvkNumber: 'KvK number', email: 'E-mail address', employees: 'Number of staff' },
  faults: {
    kvkNumber: 'This is no KvK number: it has eight digits.',
    postcode: 'This is no postcode: four digits and two letters, such as 9712 HM.',
    website: 'This is no web address: such as www.example.nl.',
    email: 'This is no e-mail address: such as info@example.nl.',
    employees: 'This is no number: such as 12.',
  },
  placeDoubt: (doubt) => {
    const { place, postcode } = doubt;
    if (doubt.kind === 'misspelt')
      return `Do you mean ${doubt.meant}? With postcode ${postcode} we do not know “${place}”. If it is right all the same, give the municipality as the place.`;
    if (doubt.kind === 'elsewhere')
      return `Postcode ${postcode} is in ${doubt.lies}, not in ${place}. Correct the postcode or the place, or leave the postcode out.`;
    return `We do not know where “${place}” is. See whether the name is spelled right, and fill in the postcode too.`;
  },
};

export const firmFieldsNl = nl;
export const firmFieldsEn = en;
