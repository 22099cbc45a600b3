import { describe, expect, it } from '@jest/globals';

import { complaints, PHONE } from './browser.ts';
import { expectSound } from './sound-page.ts';
import { signInAt, type Stage } from './stage.ts';

/** Bytes a second that go out: three megabytes take long enough to be seen on their way. */
const SLOW = 1024 * 1024;

/** More than a page waits for without saying how far it is. No column in it is a name, so none of it is taken in. */
const LARGE = Buffer.from(`Straat;Nummer\n${'Kade;1\n'.repeat(450_000)}`);

/** A large file on its way. @param stage once it runs */
export function testUpload(stage: () => Stage): void {
  describe('a large file', () => {
    it('is seen on its way, and then what came of it', async () => {
      const { browser, test, url } = stage();
      const page = await browser.newPage({ viewport: PHONE });
      const heard = complaints(page);
      await signInAt(stage(), page, '/beheer/imports');
      const network = await page.context().newCDPSession(page);
      const throughput = { downloadThroughput: -1, uploadThroughput: SLOW };
      await network.send('Network.enable');
      await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, ...throughput });
      const send = async (): Promise<void> => {
        await page
          .getByLabel('Bestand', { exact: true })
          .setInputFiles({ name: 'straten.csv', mimeType: 'text/csv', buffer: LARGE });
        await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
        await page.getByRole('button', { name: /^Bezig met versturen … [1-9]\d? %$/ }).waitFor();
        const sent = await page
          .getByRole('progressbar', { name: 'Bezig met versturen' })
          .getAttribute('value');
        expect(Number(sent)).toBeGreaterThan(0);
        expect(Number(sent)).toBeLessThan(1);
      };

      // As from a page that was open while the source was taken away.
      await page.evaluate(`document.getElementById('source').required = false`);
      await send();
      await page.getByText('Kies de bron waar dit bestand vandaan komt.').first().waitFor();
      await expectSound(page, []);

      await page.getByLabel('Bron', { exact: true }).selectOption('leveranciersdatabank');
      await send();
      await page.waitForURL(`${url}/beheer/imports/*`);
      await test.drainJobs();
      // The page fetches itself anew once there is no progress left.
      await page.locator('[data-progress]').waitFor({ state: 'detached' });
      await page.getByText('straten.csv').first().waitFor();
      await expectSound(page, []);
      expect(heard.filter((text) => !text.includes('400'))).toEqual([]);
      await page.close();
    });

    it('that is cut off stays chosen, and is sent by a second press', async () => {
      const { browser, test, url } = stage();
      const page = await browser.newPage({ viewport: PHONE });
      await signInAt(stage(), page, '/beheer/imports');
      const network = await page.context().newCDPSession(page);
      await network.send('Network.enable');
      const connect = (offline: boolean, uploadThroughput: number) =>
        network.send('Network.emulateNetworkConditions', {
          offline,
          latency: 0,
          downloadThroughput: -1,
          uploadThroughput,
        });
      await connect(false, SLOW);
      await page.getByLabel('Bron', { exact: true }).selectOption('leveranciersdatabank');
      await page
        .getByLabel('Bestand', { exact: true })
        .setInputFiles({ name: 'wegen.csv', mimeType: 'text/csv', buffer: LARGE });
      await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
      await page.getByRole('button', { name: /^Bezig met versturen … [1-9]\d? %$/ }).waitFor();
      await connect(true, -1);
      await page.getByRole('alert').getByText('De verbinding viel weg').waitFor();
      await connect(false, -1);
      await expectSound(page, []);
      await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
      await page.waitForURL(`${url}/beheer/imports/*`);
      await test.drainJobs();
      await page.getByText('wegen.csv').first().waitFor();
      await page.close();
    });

    it('is not taken for two that were dropped at once', async () => {
      const page = await stage().browser.newPage({ viewport: PHONE });
      await signInAt(stage(), page, '/beheer/imports');
      const two = await page.evaluateHandle(
        `(() => { const held = new DataTransfer(); for (const name of ['a.csv', 'b.csv']) held.items.add(new File(['Naam'], name)); return held; })()`,
      );
      await page.dispatchEvent('[data-drop-for=file]', 'drop', { dataTransfer: two });
      await page.getByRole('alert').getByText('Sleep één bestand tegelijk').waitFor();
      expect(await page.evaluate(`document.getElementById('file').files.length`)).toBe(0);
      await expectSound(page, []);
      await page.close();
    });

    it('that is refused on its way is told as on every page', async () => {
      const { browser } = stage();
      const page = await browser.newPage({ viewport: PHONE });
      await signInAt(stage(), page, '/beheer/imports');
      // As from a page that was left open since another session.
      await page.evaluate(`document.querySelector('form[enctype] [name=formToken]').value = 'old'`);
      await page.getByLabel('Bron', { exact: true }).selectOption('leveranciersdatabank');
      await page
        .getByLabel('Bestand', { exact: true })
        .setInputFiles({ name: 'paden.csv', mimeType: 'text/csv', buffer: LARGE });
      await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
      await page.getByRole('heading', { level: 1, name: /^(?!Imports)/ }).waitFor();
      await expectSound(page, []);
      await page.close();
    });
  });
}
