import { type MailLang } from '../../platform/mail/mail-content.tsx';

/** The words of a message about a contract that ends. Days are in words already. */
export interface NoticeTexts {
  subject: (contract: string, day: string) => string;
  runs: (contract: string, supplier: string, day: string) => string;
  /** @param usual the list of contracts names no term */
  notice: (day: string, usual: boolean) => string;
  /** Of a list that came late. */
  passed: string;
  extensions: (times: number, months: number) => string;
  nobody: string;
  firms: string;
  asSubcontractor: string;
  more: (count: number) => string;
  look: (url: string) => string;
  footer: string;
}

export const NOTICE_TEXTS: Record<MailLang, NoticeTexts> = {
  nl: {
    subject: (contract, day) => `Contract ‘${contract}’ loopt af op ${day}`,
    runs: (contract, supplier, day) => `Het contract ${contract} met ${supplier} loopt tot en met ${day}.`,
    notice: (day, usual) =>
      `De laatste dag om op te zeggen: ${day}${usual ? ' (uw gebruikelijke termijn; de contractenlijst noemt er geen)' : ''}.`,
    passed: 'Die dag is al voorbij. Kijk in het contract wat nog kan.',
    extensions: (times, months) =>
      `Verlengen kan nog ${times} keer met ${months} ${months === 1 ? 'maand' : 'maanden'}.`,
    nobody: 'In of bij uw gemeente is geen bedrijf met een nagekeken keurmerk bekend dat dit levert.',
    firms: 'Deze bedrijven met een nagekeken keurmerk zouden kunnen meedoen:',
    asSubcontractor: 'als onderaannemer',
    more: (count) => `en nog ${count}`,
    look: (url) => `Bekijk het contract en deze bedrijven: ${url}`,
    footer:
      'U krijgt dit bericht omdat uw gemeente dit adres heeft opgegeven voor opzegdata van contracten. Het is automatisch verzonden.',
  },
  en: {
    subject: (contract, day) => `Contract ‘${contract}’ ends on ${day}`,
    runs: (contract, supplier, day) => `The contract ${contract} with ${supplier} runs until ${day}.`,
    notice: (day, usual) =>
      `The last day to give notice: ${day}${usual ? ' (your usual term; the list of contracts names none)' : ''}.`,
    passed: 'That day has passed. See in the contract what can still be done.',
    extensions: (times, months) =>
      `It can be extended ${times === 1 ? 'once more' : `${times} more times`}, by ${months} ${months === 1 ? 'month' : 'months'}${times === 1 ? '' : ' each'}.`,
    nobody: 'In or near your municipality no firm with a verified label is known that supplies this.',
    firms: 'These firms with a verified label could take part:',
    asSubcontractor: 'as a subcontractor',
    more: (count) => `and ${count} more`,
    look: (url) => `See the contract and these firms: ${url}`,
    footer:
      'You get this message because your municipality gave this address for the notice of contracts. It was sent automatically.',
  },
};
