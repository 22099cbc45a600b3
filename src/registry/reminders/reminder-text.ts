import { type UntilBasis } from '../../enrichment/labels/label-holding.ts';

/** What a reminder is about. */
export interface ReminderFacts {
  firm: string;
  /** Name of the label, and of the level if there is one. */
  label: string;
  levelName?: string;
  /** Last day of the label (ISO date). */
  validUntil: string;
  untilBasis: UntilBasis;
  issuer: string;
}

/** The message to a firm, in Dutch: this is the language of the register's firms. Pure. @param today ISO date */
export function reminderText(facts: ReminderFacts, today: string): { subject: string; body: string } {
  const { firm, label, levelName, validUntil, untilBasis, issuer } = facts;
  const held = levelName && levelName !== label ? `${label} ${levelName}` : label;
  const over = validUntil < today;
  const ends = over ? 'is verlopen' : 'loopt af';
  const certain =
    untilBasis === 'stated'
      ? 'Volgens het register van het keurmerk'
      : 'Het register van het keurmerk noemt geen einde; naar de gebruikelijke looptijd';
  const consequence = over ? 'Inkopers zien het nu als verlopen.' : 'Daarna zien inkopers het als verlopen.';
  return {
    subject: `${firm}: ${held} ${ends} op ${dutchDay(validUntil)}`,
    body: [
      `Beste mensen van ${firm},`,
      `${certain} ${over ? 'was' : 'is'} ${dutchDay(validUntil)} de laatste dag van uw keurmerk of lidmaatschap: ${held}. ${consequence}`,
      `Verlengen gaat bij de uitgever, ${issuer}. Zodra het register de verlenging laat zien, staat ze ook hier; u hoeft niets door te geven.`,
      'Hebt u al verlengd? Dan kunt u dit bericht als niet verzonden beschouwen.',
    ].join('\n\n'),
  };
}

function dutchDay(iso: string): string {
  return new Intl.DateTimeFormat('nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
}
