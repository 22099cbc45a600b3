import {
  DATE,
  integer,
  list,
  MOMENT,
  nullable,
  object,
  pageOf,
  ref,
  type Schema,
  text,
  UUID,
} from './schema.ts';

const validity = integer(
  'Months that a certificate usually holds, where its register does not state the end.',
  {
    minimum: 1,
  },
);
const code = (description: string, example: string) =>
  text(description, { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', examples: [example] });
const closedOn: Schema = {
  ...DATE,
  description: 'From this day on nothing new is held by it; what was held before lasts until its own end.',
};
const startsOn: Schema = { ...DATE, description: 'First day on which it could be held.' };

const ALIASES = 'Without them in a PUT, those of before stay.';

const level = object(
  {
    code: code('Code of the level within its version.', 'trede-2'),
    rank: integer(
      'Order within the version: `pso:2` in a search means 2 or higher. Below 1: before the first level.',
    ),
    nameNl: text('Dutch name.'),
    nameEn: text('English name.'),
  },
  { usualValidityMonths: validity, startsOn, aliases: list(text('Another way to write it.'), ALIASES) },
);

const version = object(
  { version: text('Version; empty where there is only one.', { examples: ['4.0'] }) },
  {
    startsOn,
    closedOn,
    about: text('What is different about it, in Dutch.'),
    levels: list(level, 'Its levels; none for a label without levels.'),
  },
);

const scheme = object(
  {
    code: code('Code of the label.', 'pso'),
    name: text('Name.'),
    issuer: text('Who issues it.'),
    proves: text('What it proves, in Dutch.'),
    covers: text('What it is about.', { enum: ['firm', 'site', 'product'] }),
    versions: list(version, 'At least one; its name is empty for a label that has only one.'),
  },
  {
    registerUrl: text('Where its register is.', { format: 'uri' }),
    usualValidityMonths: validity,
    kind: text('`membership`: it is shown and found, but is no proof of impact.', {
      enum: ['certificate', 'membership'],
    }),
    graceDays: integer('Days after the end on which it still counts.', { minimum: 0 }),
    implies: object({
      scheme: code('The label that comes with this one.', 'pso'),
      level: code('Its level.', 'trede-3'),
    }),
    closedOn,
    aliases: list(text('Another way to write the name.'), ALIASES),
  },
);

const certificate: Record<string, Schema> = {
  certificateNumber: text('Number of the certificate.'),
  evidenceUrl: text('Where the evidence can be seen.', { format: 'uri' }),
  evidenceFile: text('Where the evidence is kept when it has no address.'),
};

const historic = object(
  {
    label: code('Code of the label.', 'pso'),
    name: text('Name of the label.'),
    status: text(
      'What it is worth on the day. `replaced`: a later statement about it speaks; `not-yet`: nobody had said it by then.',
      { enum: ['verified', 'claimed', 'expired', 'withdrawn', 'replaced', 'not-yet'] },
    ),
    untilBasis: text(
      'Where the last day comes from: its source names it, it is the end of the usual term, the register called the label expired without a day, or there is none.',
      { enum: ['stated', 'usual', 'reported', 'unknown'] },
    ),
    basis: text('Whether a register or a person confirms it, or it is only said.', {
      enum: ['verified', 'claimed'],
    }),
    source: text('Code of the source; `steward` for a check by a person.'),
    statedOn: { ...DATE, description: 'Day of the statement or the check.' },
  },
  {
    version: text('Version of the label.'),
    level: integer('Rank of the level.'),
    levelName: text('The level in the words of the label.'),
    validFrom: { ...DATE, description: 'First day on which it holds.' },
    validUntil: { ...DATE, description: 'Last day on which it holds.' },
    existsFrom: {
      ...DATE,
      description:
        'First day on which its version and level could be held; only of one that says to hold from before: one of the two is not right.',
    },
    graceUntil: { ...DATE, description: 'Last day of grace of a label that has ended and still counts.' },
    withdrawnOn: { ...DATE, description: 'First day on which it no longer counts: it was withdrawn.' },
    replacedOn: { ...DATE, description: 'First day on which a later statement speaks instead.' },
    ...certificate,
    via: text('KvK number of the holder, when the firm is covered through another one.'),
    confirmedOn: { ...DATE, description: 'Day of the last list of the register that still said so.' },
    checkedBy: text('Who has seen the evidence.'),
    checkId: text('Id of the check.'),
    refusedBecause: text(
      'Why stewards did not believe it, of a claim that is refused; with `suppliers:write` only.',
    ),
  },
);

const check = object(
  {
    label: code('Code of the label.', 'mvo-prestatieladder'),
    validFrom: { ...DATE, description: 'First day on which it holds.' },
  },
  {
    version: text('Version of the label, where it has several.'),
    level: code('Code of the level, where it has levels.', 'niveau-3'),
    validUntil: { ...DATE, description: 'Last day; only a label without a usual term may do without.' },
    ...certificate,
  },
);

const ruleFields: Record<string, Schema> = {
  label: code('Code of the label.', 'pso'),
  criterion: code('What it counts for.', 'social-return'),
  note: text('What counts and how, in Dutch, for buyers.'),
  from: { ...DATE, description: 'First day on which the rule holds.' },
  sourceText: text('The words of the policy that it rests on.'),
};
const ruleMore: Record<string, Schema> = {
  countsPercent: integer('How much of it counts, such as 100 % of an invoice.', { minimum: 1, maximum: 100 }),
  until: { ...DATE, description: 'Last day on which the rule holds; until further notice without it.' },
  sourceUrl: text('Where the policy stands.', { format: 'uri' }),
};
const ruleLevel: Record<string, Schema> = {
  version: text('Only this version of the label.'),
  fromLevel: code('The lowest level that counts.', 'trede-2'),
};
const municipality = text('CBS code.', { pattern: '^GM[0-9]{4}$', examples: ['GM0014'] });

/** A rule of a municipality that a supplier fulfils, quoted. */
export const RECOGNITION: Schema = object(
  { rule: text('Id of the rule.'), municipality, labelName: text('Name of the label.'), ...ruleFields },
  { levelName: text('The level that the supplier holds.'), ...ruleMore },
);

const reminder = object({
  id: text('Id.'),
  supplierId: UUID,
  label: code('Code of the label.', 'pso'),
  validUntil: { ...DATE, description: 'Last day of the label.' },
  decidedOn: { ...DATE, description: 'Day on which it was decided.' },
  daysBefore: integer('Which of the three it is: 90, 30 or 0 days before the end.'),
  status: text('`cancelled`: the firm has renewed, or wants no mail.', {
    enum: ['waiting', 'sent', 'failed', 'cancelled'],
  }),
  recipient: nullable(text('Mail address, as long as it is to be sent.')),
  subject: text('Subject, in Dutch.'),
  body: text('Plain text, in Dutch.'),
  attempts: integer('How often sending was tried.', { minimum: 0 }),
  lastError: nullable(text('Why the last attempt failed.')),
  sentAt: nullable(MOMENT),
});

/** What the routes about labels take and answer. */
export const LABEL_SCHEMAS: Record<string, Schema> = {
  LabelScheme: scheme,
  LabelSchemeList: object({ items: list(ref('LabelScheme')) }),
  RecognitionRule: object({ id: text('Id.'), municipality, ...ruleFields }, { ...ruleLevel, ...ruleMore }),
  RecognitionRuleList: object({ items: list(ref('RecognitionRule')) }),
  RecognitionRuleRequest: object(ruleFields, { ...ruleLevel, ...ruleMore }),
  LabelReminderPage: pageOf(reminder),
  LabelHistory: object({ items: list(historic) }),
  LabelCheckRequest: check,
  LabelClaimRefusal: object({ reason: text('Why.') }),
  LabelCheckAnswer: object({ checkId: text('By which it is withdrawn.') }),
  LabelCheckWithdrawal: object(
    { reason: text('Why.') },
    { withdrawnOn: { ...DATE, description: 'First day on which it no longer counts; today without it.' } },
  ),
};
