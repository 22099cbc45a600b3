import { type CriterionView } from '../../discovery/shortlist/criterion.ts';
import { type Choice } from '../purchase-request.ts';

/** Dutch: a record is read by the municipality's own people and by firms that ask for the reasons. What it rests on comes last. */
export const RECORD_COLUMNS = [
  'Lijst',
  'Gemaakt op',
  'Perceel',
  'Bedrijf',
  'Id',
  'KvK-nummer',
  'Plaats',
  'Uitkomst',
  'Voldoet niet aan',
  'Score',
  'Criteria',
  'Labels',
  'Erkenning',
  'Geloot',
  'Status',
  'Door',
  'Verloop',
  'Vastgelegd door',
  'Opdracht',
  'Omschrijving',
  'Objectieve criteria (art. 1.4 Aanbestedingswet 2012)',
  'Controlegetal van de lijst (SHA-256)',
] as const;

const STATUS: Record<Choice['status'], string> = {
  'to-contact': 'te benaderen',
  contacted: 'benaderd',
  interested: 'heeft belangstelling',
  declined: 'heeft bedankt',
  invited: 'uitgenodigd',
  awarded: 'gegund',
};

const CRITERION: Record<CriterionView['outcome'], string> = {
  met: 'ja',
  'not-met': 'nee',
  unknown: 'onbekend',
};

/** The words of the cells, in Dutch like the columns. */
export const RECORD_TEXTS = {
  locale: 'nl-NL',
  sheet: 'Selectie',
  /** Who is named in no account any more. */
  gone: 'iemand van wie het account weg is',
  whole: 'geheel',
  able: 'voldoet',
  near: 'bijna',
  unable: 'voldoet niet',
  status: STATUS,
  criterion: CRITERION,
  label: { verified: 'bevestigd', claimed: 'zegt het zelf', ended: 'verlopen' },
  /** @param assumed no source names the day */
  until: (day: string, assumed: boolean) => `, tot en met ${day}${assumed ? ' (aangenomen)' : ''}`,
  drawn: (place: number, of: number, asked: boolean) => `${place} van ${of}${asked ? ', gevraagd' : ''}`,
  step: (day: string, status: Choice['status'], who: string, drawn: boolean, reason: string | null) =>
    `${day} ${STATUS[status]}, door ${who}${drawn ? ', geloot' : ''}${reason === null ? '' : ` (${reason})`}`,
};
