import { type Contract } from './contract.ts';
import { type Opening } from './openings.ts';

const FIRMS_NAMED = 10;

/** The message to a municipality, in Dutch: this is the language of the register's buyers. Pure. @param url of its page */
export function noticeText(
  contract: Contract,
  openings: readonly Opening[],
  url: string,
): { subject: string; body: string } {
  const { subject, supplier, endsOn = '', notice, extensions } = contract;
  const number = contract.number === undefined ? '' : ` (${contract.number})`;
  return {
    subject: `Contract ‘${subject}’ loopt af op ${dutchDay(endsOn)}`,
    body: [
      `Het contract ‘${subject}’${number} met ${supplier.name} loopt tot en met ${dutchDay(endsOn)}.`,
      notice &&
        `Opzeggen kan tot en met ${dutchDay(notice.on)}${notice.basis === 'usual' ? ' (uw gebruikelijke termijn; de contractenlijst noemt er geen)' : ''}.`,
      extensions && `Verlengen kan nog ${extensions.times} keer met ${extensions.months} maanden.`,
      firmsText(openings),
      `Bekijk het contract en deze bedrijven: ${url}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

function firmsText(openings: readonly Opening[]): string {
  if (openings.length === 0)
    return 'In of bij uw gemeente is geen bedrijf met een nagekeken keurmerk bekend dat dit levert.';
  const names = openings.slice(0, FIRMS_NAMED).map(({ supplier, bid }) => {
    const place = supplier.place === null ? '' : `, ${supplier.place}`;
    return `- ${supplier.name}${place}${bid === 'no' ? ' (als onderaannemer)' : ''}`;
  });
  const more = openings.length > FIRMS_NAMED ? [`en nog ${openings.length - FIRMS_NAMED}`] : [];
  return ['Deze bedrijven met een nagekeken keurmerk zouden kunnen meedoen:', ...names, ...more].join('\n');
}

function dutchDay(iso: string): string {
  return new Intl.DateTimeFormat('nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
}
