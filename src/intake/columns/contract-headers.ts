import { headerKey } from './header-aliases.ts';
import { type Field } from './fields.ts';

/** What everyday names of columns mean in a list of contracts. */
const IN_CONTRACT_LISTS: Partial<Record<Field, string>> = {
  contractNumber:
    'overeenkomstnummer, overeenkomstnr, overeenkomst nr, nummer, id, kenmerk, zaaknummer, referentie, reference',
  contractSubject:
    'onderwerp, omschrijving, titel, onderwerp contract, contractonderwerp, onderwerp overeenkomst, overeenkomst, naam overeenkomst, omschrijving opdracht, projectnaam, naam opdracht, subject, title, description',
  contractValue:
    'waarde, bedrag, opdrachtwaarde, opdrachtsom, opdrachtbedrag, geraamde waarde, totale waarde, totale contractwaarde, geraamde contractwaarde, maximale contractwaarde, contractwaarde totaal, totaalwaarde, waarde totaal, waarde hele looptijd, value, amount, total value, total contract value, total amount',
  contractExtensions:
    'verlenging, verlengingen, verlengingsmogelijkheden, verlengingsmogelijkheid, aantal optiejaren, verlengingsoptie, optie tot verlenging, opties tot verlenging, aantal verlengingen, opties, optie, verlenging mogelijk, mogelijke verlenging, extension option, extension, extensions, options, renewal options, renewals',
  contractExtensionLength:
    'duur verlengingen, duur van de verlenging, duur verlengingsoptie, duur optie, duur opties, verlengingstermijn, lengte verlenging, verlengingsduur in maanden, duur verlenging in maanden, extension length, extension duration, extension period, length of extension, renewal period',
  contractNotice:
    'opzeggen voor, opzegging, opzegtermijn, opzegtermijn in maanden, opzegtermijn maanden, opzegtermijn in dagen, opzegdatum, notice, notice period, notice period in months, notice period in days, notice date',
  validFrom:
    'ingangsdatum, ingangsdatum contract, startdatum contract, contract start date, initiele startdatum, ingang, ingang contract, aanvang, aanvangsdatum, begin, startdatum, begindatum, start, start date',
  validUntil:
    'einde, eind, einddatum contract, contract einddatum, einde contract, einddatum overeenkomst, loopt tot, loopt af op, eindigt op, contract eindigt op, contract loopt tot, contract loopt af op, afloopdatum, afloopdatum contract, einddatum initieel, initiele einddatum, huidige einddatum, einddatum excl verlenging, einddatum exclusief verlengingen, expiratiedatum, end, end date, contract end date, current end date',
  name: 'dienstverlener, contractant',
};

/** Key of a header in a list of contracts -> field. */
export const FIELD_BY_CONTRACT_HEADER: ReadonlyMap<string, Field> = new Map(
  Object.entries(IN_CONTRACT_LISTS).flatMap(([field, names]) =>
    names.split(',').map((name): [string, Field] => [headerKey(name), field as Field]),
  ),
);
