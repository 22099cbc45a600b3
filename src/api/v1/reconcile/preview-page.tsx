import { createHash } from 'node:crypto';

import { renderToString } from 'preact-render-to-string';

import { type EnglishLevels, levelInEnglish } from '../../../enrichment/labels/english-levels.ts';
import { type Profile } from '../../../registry/profile.ts';
import { PREVIEW_TEXTS, type PreviewLang } from './preview-texts.ts';

/** Pixels of the frame that clients show it in. */
export const PREVIEW_SIZE = { width: 430, height: 240 } as const;

const STYLE =
  'body{margin:0;padding:10px 12px;font:14px/1.45 system-ui,sans-serif;color:#1b1b1b;background:#fff}' +
  'h1{margin:0 0 2px;font-size:17px;line-height:1.25}p{margin:0 0 7px}ul{margin:0 0 7px;padding:0 0 0 18px}' +
  '.where,.claim{color:#4a4a4a}.impact{font-weight:600;color:#14532d}a{color:#154273}';

/** The frame runs nothing, loads nothing, and may stand on any page. */
export const PREVIEW_POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  `base-uri 'none'; form-action 'none'; frame-ancestors *`;

/** Longest description that leaves room for the rest. Characters. */
const MAX_DESCRIPTION = 180;
const MAX_LABELS = 4;

interface Words {
  lang: PreviewLang;
  /** Empty in Dutch. */
  levelsEn: EnglishLevels;
}

/** A supplier in a small frame: who it is, where, and which labels it has; of a profile as anybody may see it. */
export function previewPage(profile: Profile, pageUrl: string, words: Words): string {
  return `<!doctype html>${renderToString(<Preview profile={profile} pageUrl={pageUrl} words={words} />)}`;
}

function Preview({ profile, pageUrl, words }: { profile: Profile; pageUrl: string; words: Words }) {
  const { lang } = words;
  const texts = PREVIEW_TEXTS[lang];
  const { name, place, kvkNumber, description, impact } = profile;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{name.value}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <h1>{name.value}</h1>
        <p class="where">
          {[place?.value, kvkNumber && `KvK ${kvkNumber.value}`].filter(Boolean).join(' · ')}
        </p>
        {impact && <p class="impact">{texts.impact}</p>}
        <Labels profile={profile} words={words} />
        {description && <p>{shortened(description.value)}</p>}
        <p>
          <a href={pageUrl} target="_blank" rel="noopener">
            {texts.more}
          </a>
        </p>
      </body>
    </html>
  );
}

function Labels({ profile, words: { lang, levelsEn } }: { profile: Profile; words: Words }) {
  const shown = profile.labels.filter(({ status }) => status === 'verified' || status === 'claimed');
  if (shown.length === 0) return null;
  return (
    <ul>
      {shown.slice(0, MAX_LABELS).map(({ code, name, levelName, status }) => (
        <li key={code} class={status === 'claimed' ? 'claim' : undefined}>
          {[...new Set([name, levelInEnglish(code, levelName, levelsEn)])].filter(Boolean).join(' ')}:{' '}
          {PREVIEW_TEXTS[lang][status === 'claimed' ? 'claimed' : 'verified']}
        </li>
      ))}
    </ul>
  );
}

function shortened(text: string): string {
  return text.length <= MAX_DESCRIPTION
    ? text
    : `${text
        .slice(0, MAX_DESCRIPTION)
        .replace(/\s\S*$/u, '')
        .trimEnd()}…`;
}
