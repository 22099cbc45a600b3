import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { type MailLang, renderMail } from '../../../src/platform/mail/mail-content.tsx';
import { EVIL, MAIL_SAMPLES } from './mail-samples.ts';

const SRC = join(import.meta.dirname, '..', '..', '..', 'src');
const LANGS: readonly MailLang[] = ['nl', 'en'];

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('platform/mail/'))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

/** Words that one language has and the other has not: enough for each message to hold some. */
const WORDS: Record<MailLang, RegExp> = {
  nl: /\b(?:het|een|deze|van|uw|krijgt|niet)\b/gi,
  en: /\b(?:the|this|your|you|not|and|because)\b/gi,
};
const wordsOf = (lang: MailLang, text: string) => text.match(WORDS[lang])?.length ?? 0;

describe('every message', () => {
  it('is walked here: no other file makes one', () => {
    const makers = sources.filter(({ text }) => /\bMailContent\b/.test(text)).map(({ file }) => file);
    expect(makers.sort()).toEqual(Object.keys(MAIL_SAMPLES).sort());
    const senders = sources.filter(({ text }) => text.includes('queueMail('));
    expect(senders.length).toBeGreaterThan(5);
    const inTheirOwnWords = senders.filter(({ text }) => /\b(?:parts|footer|FOOTER)\b/.test(text));
    expect(inTheirOwnWords.map(({ file }) => file)).toEqual([]);
  });

  const samples = Object.values(MAIL_SAMPLES).flat();

  it.each(samples)('has text and HTML in both languages: %s', (_name, mail) => {
    const [dutch, english] = LANGS.map((lang) => {
      const { subject, text, html } = renderMail(mail(lang, 'Prachtwerk'));
      expect(html).toContain(`<html lang="${lang}">`);
      for (const said of [subject, text, html]) {
        expect(said.trim()).not.toBe('');
        expect(said).not.toMatch(/undefined|null|NaN|\[object|\$\{|=>|\b[a-z]+\.[a-z]+[A-Z]\w*\b/);
      }
      const other = lang === 'nl' ? 'en' : 'nl';
      expect([wordsOf(lang, text) >= 3, wordsOf(other, text)]).toEqual([true, 0]);
      return { subject, text };
    });
    expect(dutch?.subject).not.toBe(english?.subject);
  });

  it.each(samples)('takes no header and no tag from what somebody typed: %s', (_name, mail) => {
    for (const lang of LANGS) {
      const { subject, html } = renderMail(mail(lang, EVIL));
      expect(subject).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);
      expect(html).not.toContain('<img');
    }
  });
});
