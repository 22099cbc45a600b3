import { expect, it } from '@jest/globals';

import { DESK, PHONE } from './browser.ts';
import { type FirmStage, largePhoto, PDF, startWalk, type Walk } from './firm-walk.ts';
import { signInAt } from './stage.ts';

const FAULTS = 'Er klopt nog iets niet';
/** Some forty pages, each looked at by axe. */
const LONG_WALK_MS = 180_000;
const NEXT = 'Bewaren en verder';

/** How a firm that nobody knew comes on the list, as it, a steward and a buyer see it. @param stage once it is set */
export function testSignUp(stage: () => FirmStage): void {
  it.each([
    ['phone', PHONE, true],
    ['desk, without script', DESK, false],
  ])(
    'a firm on a %s signs up, goes on elsewhere, answers a question and is found',
    async (_, size, script) => {
      // A name as long as the longest of the trade register.
      const firm = script
        ? 'Coöperatieve Vereniging voor Duurzame Fietskoeriersdiensten en Wijkbezorgingsprojecten op en rond de Hondsrug U.A.'
        : 'Stichting Leerwerkbedrijf Fietskoeriers Oldambt';
      const email = `${script ? 'koerier' : 'bezorger'}@firma.example`;
      const kvk = script ? '99870101' : '99870102';
      const first = await startWalk(stage(), size, script);
      await beginAnew(first, stage().url, { firm, kvk });
      await sayWho(first, email);
      await sayWhatAndWhere(first);
      await sayHowMuch(first);

      const other = await startWalk(stage(), DESK, script);
      // Without script the second press would find a link that the first one used.
      await goOnElsewhere(other, { email, firm, taps: script ? 2 : 1 });
      await sendEvidence(other, script);
      await handIn(other);

      const steward = await startWalk(stage(), size, true);
      const queue = '/beheer/wachtrij?soort=sign-up';
      await signInAt(stage(), steward.page, queue);
      await steward.page.getByRole('link', { name: firm }).click();
      await steward.page.getByText('Er staat niets in de weg').waitFor();
      await steward.sound();
      await steward.page.getByLabel('Wat wilt u weten?').fill('Brengt u ook maaltijden?');
      await steward.press('Vraag stellen', 'De vraag is gemaild.');

      await first.follow(email);
      await first.press('Verdergaan', 'Brengt u ook maaltijden?');
      await first.sound();
      await first.page.getByRole('link', { name: 'Wat levert u? wijzigen' }).click();
      const words = first.page.getByLabel('Wat doet uw bedrijf?');
      await words.fill(`${await words.inputValue()} Ook warme maaltijden voor ouderen.`);
      await first.press('Bewaren', 'Past dit bij wat u levert?');
      await first.press('Bewaren', 'Uw wijziging is bewaard');
      await first.press('Insturen', 'Bedankt, uw aanmelding is ingestuurd');

      await steward.page.goto(stage().url + queue);
      await steward.page.getByRole('link', { name: firm }).click();
      await steward.page.getByText('Ook warme maaltijden').first().waitFor();
      if (script) await approveTogether(steward, stage().url + queue, firm);
      else await steward.press('Goedkeuren', 'Goedgekeurd.');
      await steward.sound();
      await first.follow(email);
      expect(stage().mail.lastTo(email).subject).toBe(`${firm} staat in het impactregister`);
      await first.press('Verdergaan', 'Uw bedrijf staat op de lijst');
      await first.sound();
      const buyer = await startWalk(stage(), size, script);
      await buyer.page.goto(`${stage().url}/?q=fietskoerier&near=Groningen`);
      await buyer.page.getByRole('link', { name: firm }).click();
      await buyer.page.getByText('Ook warme maaltijden').first().waitFor();
      for (const { context } of [first, other, steward, buyer]) await context.close();
    },
    LONG_WALK_MS,
  );
}

async function beginAnew({ page, sound, press }: Walk, url: string, who: { firm: string; kvk: string }) {
  await page.goto(url);
  await page.getByRole('link', { name: 'Uw bedrijf aanmelden' }).click();
  await sound();
  await press('Kijk of u er al op staat', FAULTS);
  await sound();
  await page.getByLabel('Naam van uw bedrijf').fill(who.firm);
  await page.getByLabel('KvK-nummer').fill(who.kvk.slice(1));
  await press('Kijk of u er al op staat', 'Dit is geen KvK-nummer');
  await page.getByLabel('KvK-nummer').fill(who.kvk);
  await press('Kijk of u er al op staat', 'We vonden uw bedrijf nog niet');
  await sound();
  await press('Nieuw aanmelden', 'Wie bent u?');
  expect(await page.getByLabel('Naam van uw bedrijf').inputValue()).toBe(who.firm);
}

/** Ticks a firm in the queue, sees what becomes public, and lets it through with whatever else is ticked. */
async function approveTogether({ page, sound, press }: Walk, queue: string, firm: string) {
  await page.goto(queue);
  await sound();
  await page.getByRole('checkbox', { name: `${firm} aanvinken` }).check();
  await press('Bekijk wat openbaar wordt', 'Ook warme maaltijden');
  await sound();
  expect(await page.getByRole('checkbox', { name: firm }).isChecked()).toBe(true);
  await page.goto(`${page.url()}&lang=en`);
  await sound();
  await page.goBack();
  await press('Keur goed wat is aangevinkt', `Goedgekeurd: ${firm}.`);
}

async function sayWho({ page, sound, press }: Walk, email: string) {
  await sound();
  await press(NEXT, FAULTS);
  await sound();
  await page.getByRole('link', { name: 'Kies de rechtsvorm.' }).click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('legalForm');
  await page.getByLabel('Rechtsvorm').selectOption('stichting');
  await page.getByLabel('Postcode').fill('9712 HM');
  await page.getByLabel('Plaats').fill('Groningen');
  await page.getByLabel('E-mailadres').fill(email);
  await press(NEXT, 'Wat levert u?');
}

async function sayWhatAndWhere({ page, sound, press }: Walk) {
  await sound();
  await press(NEXT, FAULTS);
  await sound();
  await page
    .getByLabel('Wat doet uw bedrijf?')
    .fill('Wij zijn fietskoeriers en bezorgen pakketten en lunches in de stad.');
  await press(NEXT, 'Past dit bij wat u levert?');
  await sound();
  await page.getByLabel(/^Catering/).uncheck();
  await press(NEXT, 'Waar werkt u?');
  await sound();
  await press(NEXT, FAULTS);
  await sound();
  await page.getByLabel('In bepaalde gemeenten of provincies').check();
  await page.getByLabel('Welke gemeenten of provincies?').fill('Groningen, Atlantis');
  await press(NEXT, 'Niet herkend als gemeente, provincie of plaats: Atlantis.');
  await sound();
  await page.getByLabel('Binnen een afstand van mijn adres').check();
  expect(await page.getByLabel('Welke gemeenten of provincies?').isVisible()).toBe(false);
  await press(NEXT, 'Vul een aantal kilometers in');
  await sound();
  await page.getByLabel('Tot hoeveel kilometer?').fill('25');
  await press(NEXT, 'Hoeveel kunt u aan?');
}

async function sayHowMuch({ page, sound, press }: Walk) {
  await sound();
  await page.getByLabel('Grootste opdracht').fill('veel');
  await press(NEXT, FAULTS);
  await sound();
  await page.getByLabel('Grootste opdracht').fill('25.000');
  await press('Mail mij een link', 'We hebben een link gemaild');
  expect(await page.getByLabel('Grootste opdracht').inputValue()).toBe('25.000');
  await sound();
}

/** What comes behind the last page that was filled in is next there; a tap too many does no harm. */
async function goOnElsewhere(
  { page, sound, follow }: Walk,
  { email, firm, taps }: { email: string; firm: string; taps: number },
) {
  await follow(email);
  await page.getByText(firm).waitFor();
  await sound();
  await page.getByRole('button', { name: 'Verdergaan' }).click({ clickCount: taps });
  await page.getByRole('heading', { name: 'Welke keurmerken hebt u?' }).waitFor();
  await sound();
}

async function sendEvidence({ page, sound, press }: Walk, script: boolean) {
  await page.getByLabel('PSO', { exact: true }).check();
  const file = page.getByLabel('Bestand', { exact: true });
  const photo = { name: 'foto.bmp', mimeType: 'image/bmp', buffer: largePhoto() };
  await file.setInputFiles(photo);
  if (script) {
    await page.getByText('De foto is kleiner gemaakt').waitFor();
    await press('Bestand bewaren', 'foto.jpg');
  } else {
    await press('Bestand bewaren', 'Dit bestand is te groot');
    expect(await page.getByLabel('PSO', { exact: true }).isChecked()).toBe(true);
  }
  await file.setInputFiles({
    name: 'brief.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<p>x</p>'),
  });
  await press('Bestand bewaren', 'geen PDF, PNG of JPEG');
  await sound();
  await file.setInputFiles({ name: 'certificaat.pdf', mimeType: 'application/pdf', buffer: PDF });
  await press('Bestand bewaren', 'certificaat.pdf');
  await sound();
  await press(NEXT, 'Aan welke thema');
  await sound();
  await page.getByLabel('Arbeidsparticipatie').check();
  await press(NEXT, 'Nakijken en insturen');
}

async function handIn({ page, sound, press }: Walk) {
  await sound();
  await press('Insturen', FAULTS);
  await sound();
  await page.getByRole('link', { name: 'Hoeveel kunt u aan? wijzigen' }).click();
  await page.getByLabel('Aantal medewerkers').fill('14');
  await sound();
  await press('Bewaren', 'Uw wijziging is bewaard');
  await page.getByLabel(/^Ik mag namens dit bedrijf spreken/).check();
  await press('Insturen', 'Bedankt, uw aanmelding is ingestuurd');
  await page.getByText('Uw e-mailadres is bevestigd.').waitFor();
  await sound();
  await page.goBack();
  await page.getByText('U hebt dit ingestuurd.').waitFor();
  await sound();
}
