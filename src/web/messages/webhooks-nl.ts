/** Texts of the page about webhooks, in Dutch. */
export const webhooksNl = {
  title: 'Webhooks',
  intro:
    'Programma’s die bericht krijgen van elke wijziging in het register. Een programma maakt zelf een webhook, met zijn API-sleutel; hier ziet u of de berichten aankomen.',
  none: 'Er zijn nog geen webhooks.',
  active: 'actief',
  paused: (why: string, when: string) => `gepauzeerd sinds ${when}: ${why}`,
  reasons: {
    failing: 'een dag lang kwam geen bericht aan',
    gone: 'de ontvanger zei dat hij niet meer bestaat (410)',
    'key-ended': 'de API-sleutel is ingetrokken of verlopen',
  },
  ofKey: (key: string) => `van de sleutel ${key}`,
  position: (position: string) => `Afgeleverd tot en met wijziging ${position}.`,
  failures: (count: string) => `Mislukte pogingen op rij: ${count}.`,
  contact: (address: string) => `Bij een pauze krijgt ${address} een e-mail.`,
  log: (count: string) => `De laatste pogingen (${count})`,
  noLog: 'Er is nog niets verstuurd.',
  when: 'Wanneer',
  what: 'Wat',
  outcome: 'Uitkomst',
  took: 'Duur',
  test: 'Proefbericht',
  changes: (count: string, first: string, last: string) =>
    first === last ? `wijziging ${first}` : `${count} wijzigingen: ${first} tot en met ${last}`,
  delivered: (status: string) => `aangekomen (${status})`,
  refused: (status: string) => `niet aangenomen (${status})`,
  unanswered: {
    'address-refused': 'dit adres mogen wij niet aanroepen',
    'name-unknown': 'de naam van de server is onbekend',
    'too-slow': 'geen antwoord binnen 10 seconden',
    'no-connection': 'geen verbinding',
  },
  milliseconds: (count: string) => `${count} ms`,
  tryIt: 'Stuur een proefbericht',
  resume: 'Ga verder',
  since: 'Na wijziging (leeg: waar hij was)',
  sinceHint: 'Met een eerder nummer komt alles daarna nog eens; 0 is vanaf het begin.',
  tested: 'Het proefbericht is verstuurd. De uitkomst staat bovenaan de pogingen.',
  resumed: 'De webhook gaat verder.',
  remove: 'Verwijder deze webhook',
  removed: 'De webhook is verwijderd.',
  keyLives: 'De sleutel van deze webhook geldt nog: verwijder hem door de API, of trek eerst de sleutel in.',
  gone: 'Deze webhook is er niet meer.',
  keyEnded:
    'De sleutel van deze webhook geldt niet meer: hervat hem door de API met een nieuwe sleutel van dezelfde gemeente.',
  keyOfNoneEnded: (position: string) =>
    `De sleutel van deze webhook geldt niet meer, en hoorde bij geen gemeente. Maak met een nieuwe sleutel een nieuwe webhook door de API, die verdergaat na wijziging ${position}.`,
  wrongCursor: 'Dit is geen nummer van een wijziging in dit register.',
  faults: 'Er is iets niet goed',
};

/** What every language must say. */
export type WebhooksTexts = typeof webhooksNl;
