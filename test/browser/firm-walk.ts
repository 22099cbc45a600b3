import { type BrowserContext, type Page } from 'playwright-core';

import { type MailServer } from '../support/mail-server.ts';
import { complaints } from './browser.ts';
import { expectSound, expectSoundWithoutScript } from './sound-page.ts';
import { type Stage } from './stage.ts';

/** What a test of the pages for firms has at hand: the mail is real. */
export interface FirmStage extends Stage {
  mail: MailServer;
}

/** Somebody at a screen. */
export interface Walk {
  page: Page;
  context: BrowserContext;
  /** What must hold of the page as it is. */
  sound: () => Promise<void>;
  /** Presses a button, and waits for what the next page says. */
  press: (button: string, then: string) => Promise<void>;
  /** Follows the newest link that was mailed to an address. */
  follow: (address: string) => Promise<void>;
}

export async function startWalk(
  stage: FirmStage,
  size: { width: number; height: number },
  script: boolean,
): Promise<Walk> {
  const context = await stage.browser.newContext({ viewport: size, javaScriptEnabled: script });
  const page = await context.newPage();
  const heard = complaints(page);
  return {
    page,
    context,
    sound: () => (script ? expectSound(page, heard) : expectSoundWithoutScript(page, heard)),
    press: async (button, then) => {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByText(then).first().waitFor();
    },
    follow: async (address) => {
      await stage.test.drainJobs();
      const link = /https?:\/\/\S+/.exec(stage.mail.lastTo(address).text)?.[0] ?? '';
      const { pathname, search } = new URL(link);
      await page.goto(stage.url + pathname + search);
    },
  };
}

/** A picture of more than ten megabytes, as a phone takes one: a bitmap, whose size is that of its pixels. */
export function largePhoto(): Buffer {
  const [width, height] = [2_000, 1_800];
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + width * height * 3, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, Buffer.alloc(width * height * 3, 0x99)]);
}

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
