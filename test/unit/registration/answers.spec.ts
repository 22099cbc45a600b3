import { describe, expect, it } from '@jest/globals';

import { type Answers, NO_ANSWERS, readStep, type Step, STEPS } from '../../../src/registration/answers.ts';
import { checkAnswers, checkStep } from '../../../src/registration/check-answers.ts';
import { changedAnswers, publicationBlockers } from '../../../src/registration/publication-blockers.ts';
import { statedOn, toCsv } from '../../../src/registration/registration-row.ts';
import { type Registration } from '../../../src/registration/registration.ts';

const FILLED: Answers = {
  ...NO_ANSWERS,
  name: 'De Groene Lunch',
  kvkNumber: '99 86 60 01',
  legalForm: 'bv',
  place: 'Groningen',
  email: 'info@groenelunch.example',
  description: 'Wij verzorgen lunches.',
  reach: 'country',
  consent: true,
};

const codesOf = (step: Step, answers: Partial<Answers>) =>
  checkStep(step, { ...FILLED, ...answers }).map(({ field, code }) => `${field} ${code}`);

describe('the answers of a sign-up', () => {
  it('are those of the page only, whatever a form sends along', () => {
    const form = {
      description: '  Drukwerk.\r\nFolders. ',
      name: 'Ander',
      consent: 'ja',
      approved: 'x',
      categories: '79810000',
    };
    expect(readStep('what', form, FILLED)).toEqual({
      ...FILLED,
      description: 'Drukwerk.\nFolders.',
      categories: ['79810000'],
    });
  });

  it('lose a tick that was taken away, and take no value of a wrong kind', () => {
    const before = { ...FILLED, themes: ['care'], noMail: true };
    expect(readStep('themes', {}, before).themes).toEqual([]);
    expect(readStep('finish', {}, before)).toMatchObject({ noMail: false, consent: false });
    expect(
      readStep('who', { name: ['a', 'b'], legalForm: '__proto__', place: { x: 1 } }, FILLED),
    ).toMatchObject({
      name: '',
      legalForm: '',
      place: '',
    });
    expect(readStep('where', { reach: 'overal' }, FILLED).reach).toBe('');
    const near = { reach: 'radius', radiusKm: '25 km' };
    expect(readStep('where', near, FILLED).radiusKm).toBe('25');
  });

  it('are all right when only what is needed was filled in', () => {
    expect(checkAnswers(FILLED)).toEqual([]);
  });

  it('say of every page all that is missing', () => {
    expect(checkAnswers(NO_ANSWERS).map(({ step, field }) => `${step} ${field}`)).toEqual([
      'who name',
      'who kvkNumber',
      'who legalForm',
      'who place',
      'who email',
      'what description',
      'where reach',
      'finish consent',
    ]);
  });

  it.each<[Step, Partial<Answers>, string[]]>([
    ['who', { kvkNumber: '1234' }, ['kvkNumber kvk']],
    ['who', { postcode: '9712' }, ['postcode postcode']],
    ['who', { postcode: '9712hm' }, []],
    ['who', { website: 'geen' }, ['website website']],
    ['who', { website: 'javascript:alert(1)' }, ['website website']],
    ['who', { email: 'a@b.example\r\nBcc: c@d.example' }, ['email email']],
    ['what', { description: 'Van alles' }, ['description short']],
    ['what', { description: 'x'.repeat(2001) }, ['description long']],
    ['where', { reach: 'radius', radiusKm: '0' }, ['radiusKm radius']],
    ['where', { reach: 'radius', radiusKm: '25' }, []],
    ['where', { reach: 'radius', radiusKm: '25 km per rit' }, ['radiusKm radius']],
    ['where', { reach: 'places' }, ['places missing']],
    [
      'capacity',
      { maxOrderValue: 'veel', employees: 'een paar' },
      ['maxOrderValue amount', 'employees number'],
    ],
    ['capacity', { maxOrderValue: '€ 25.000,-', employees: '10 - 20' }, []],
  ])('on the page %s of %j have these faults', (step, answers, faults) => {
    expect(codesOf(step, answers)).toEqual(faults);
  });
});

describe('what stands in the way of publishing', () => {
  const registration = (more: Partial<Registration>) =>
    ({
      status: 'submitted',
      answers: FILLED,
      emailConfirmed: true,
      claimProvenBy: null,
      approved: null,
      ...more,
    }) as Registration;
  const codes = (more: Partial<Registration>, known: string | null = null) =>
    publicationBlockers(registration(more), known).map(({ code }) => code);

  it('is nothing when all is there', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ claimProvenBy: 'mail' }, 'a-firm')).toEqual([]);
  });

  it('is everything that is the matter, at once', () => {
    expect(codes({ status: 'asked', answers: NO_ANSWERS, emailConfirmed: false }, 'a-firm')).toEqual([
      'answers',
      'mail-not-confirmed',
      'claim-not-proven',
      'question-open',
    ]);
    for (const status of ['draft', 'refused', 'stopped'] as const)
      expect(codes({ status })).toEqual(['not-submitted']);
  });

  it('leaves a steward to look at what changed', () => {
    const approved = { ...FILLED, place: 'Assen', themes: ['care'] };
    expect(changedAnswers(registration({ approved }))).toEqual(['place', 'themes']);
  });
});

describe('the row of a sign-up', () => {
  it('keeps every answer in one cell, and nothing in it is a formula', () => {
    const answers = { ...FILLED, name: 'A; "B"\nC', description: '=HYPERLINK("x")', phone: '+31 50 0000001' };
    const csv = toCsv('7', answers, new Map());
    expect(csv).toContain('aanmelding-7;"A; ""B""\nC";99866001;bv;');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain("'+31 50 0000001");
  });

  it('says how much room there is in the quarter in which that was said, and not later', () => {
    const answers = { ...FILLED, room: '10.000' };
    expect(statedOn(answers, '2026-10-01', '2026-12-31').room).toBe('10.000');
    expect(statedOn(answers, '2026-10-01', '2027-01-01').room).toBe('');
    expect(statedOn(answers, '2026-10-01', '2027-10-01').room).toBe('');
    expect(statedOn(answers, null, '2026-12-31').room).toBe('');
  });

  it('has pages in the order of the form', () => {
    expect(STEPS[0]).toBe('who');
    expect(STEPS.at(-1)).toBe('finish');
  });
});
