import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { SessionService } from '../../src/access/session.service.ts';
import {
  peopleOf,
  type SharedThings,
  sharedThings,
  type MunicipalThings,
  thingsOf,
} from '../support/register-things.ts';
import { ROUTES } from '../support/route-table.ts';
import { complaints, DESK, PHONE } from './browser.ts';
import { pageOf, PAGES_OF_ROUTES, type Who } from './page-of-route.ts';
import { expectSoundRefusal, FORMS_THAT_ASK } from './refused-forms.ts';
import { expectSound } from './sound-page.ts';
import { type Stage } from './stage.ts';

const READ = Object.keys(ROUTES).filter((route) => /^GET \/(?!v1\/)/.test(route));
const WALKED = READ.filter((route) => pageOf(route) !== null);

/** Every page there is, by the table of routes, in both languages. @param stage once it is set */
export function testEveryPage(stage: () => Stage): void {
  describe('every page', () => {
    const seats = {} as Record<Who, { page: Page; heard: string[] }>;
    let things: SharedThings & { own: MunicipalThings };

    beforeAll(async () => {
      const { test } = stage();
      const people = await peopleOf(test, 'GM0014', 'bladerwerk');
      things = { ...(await sharedThings(test)), own: await thingsOf(test, 'GM0014', people, 'bladerwerk') };
      seats.anybody = await aSeat(stage(), null);
      seats.officer = await aSeat(stage(), people.administrator.token);
      seats.firm = await aSeat(stage(), await aFirm(stage()));
      seats.half = await aSeat(stage(), await halfSignedIn(stage(), people.steward.id));
    });

    it('has its place in the table of pages, or the reason why a route is none', () => {
      expect(Object.keys(PAGES_OF_ROUTES).sort()).toEqual([...READ].sort());
    });

    it.each(['nl', 'en'])(
      'the menu of an administrator is sound unfolded on a phone, in %s',
      async (lang) => {
        const { page, heard } = seats.officer;
        await page.setViewportSize(PHONE);
        await page.goto(`${stage().url}/beheer/imports?lang=${lang}`);
        await page.locator('.register-steward__summary').click();
        expect(
          await page.locator('.register-steward__fold .register-steward__group').count(),
        ).toBeGreaterThan(2);
        expect(await page.locator('.register-steward__fold .register-nav__link').last().isVisible()).toBe(
          true,
        );
        await expectSound(page, heard);
        await page.setViewportSize(DESK);
      },
    );

    it.each(WALKED)('%s is sound in Dutch and in English, unfolded and on a phone', async (route) => {
      const asked = askedAt(route);
      const { page, heard } = seats[asked.who];
      await visit(page, stage().url, asked, 'nl');
      await expectSound(page, heard);
      await page.setViewportSize(PHONE);
      await unfold(page);
      await expectSound(page, heard);
      await page.setViewportSize(DESK);
      await visit(page, stage().url, asked, 'en');
      await unfold(page);
      await expectSound(page, heard);
    });

    it.each(FORMS_THAT_ASK)(
      'the form of %s, sent empty, is refused on a sound page in English',
      async (route) => {
        const asked = askedAt(route);
        const { page, heard } = seats[asked.who];
        await page.setViewportSize(PHONE);
        await visit(page, stage().url, asked, 'en');
        await expectSoundRefusal(page, heard);
        await page.setViewportSize(DESK);
      },
    );

    function askedAt(route: string): { who: Who; path: string; status: number } {
      const found = pageOf(route);
      if (!found) throw new Error(`no page of ${route}`);
      return { ...found, path: found.path(things) };
    }
  });
}

/** Goes to a page, and is not led elsewhere: whoever is has not seen it. */
async function visit(
  page: Page,
  url: string,
  { path, status }: { path: string; status: number },
  lang: string,
) {
  const answer = await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
  expect([answer?.status(), new URL(page.url()).pathname]).toEqual([status, path.split('?')[0]]);
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
}

/** Opens all that is folded away: nothing of it was looked at yet. */
function unfold(page: Page): Promise<void> {
  return page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))");
}

async function aSeat(
  { browser, url }: Stage,
  token: string | null,
): Promise<{ page: Page; heard: string[] }> {
  const page = await browser.newPage({ viewport: DESK });
  if (token) await page.context().addCookies([{ name: 'session', value: token, url }]);
  return { page, heard: complaints(page) };
}

async function aFirm({ test }: Stage): Promise<string> {
  const [firm]: { id: string }[] = await test.dataSource.query(
    `insert into firm_account (email, confirmed_at) values ('bladerwerk@firma.example', now()) returning id`,
  );
  return test.app
    .get(SessionService, { strict: false })
    .open({ kind: 'firm', id: firm?.id ?? '' }, { method: 'link' });
}

/** A steward who is still to show the code of the second step. */
async function halfSignedIn({ test }: Stage, id: string): Promise<string> {
  await test.dataSource.query(
    `update app_user set totp_secret = 'X', totp_confirmed_at = now() where id = $1`,
    [id],
  );
  return test.app.get(SessionService, { strict: false }).open({ kind: 'user', id }, { method: 'password' });
}
