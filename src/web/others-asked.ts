import { type AppConfig } from '../platform/config/app-config.ts';
import { type SettingTexts, type TextBlock } from './messages/information-text.ts';

type Settings = Pick<AppConfig, 'mapTiles' | 'themeStylesheet' | 'baseUrl'>;

/** Which other parties the browser of a visitor asks for something, by what is set. Pure. */
export function othersAsked(
  { mapTiles, themeStylesheet, baseUrl }: Settings,
  texts: SettingTexts,
): TextBlock {
  const sheet = themeStylesheet === undefined ? null : new URL(themeStylesheet, baseUrl);
  const elsewhere = sheet !== null && sheet.origin !== new URL(baseUrl).origin;
  return {
    kind: 'list',
    items: [
      elsewhere ? texts.theirStyle(sheet.host) : texts.ownStyle,
      ...(mapTiles === null ? [] : [texts.tiles(new URL(mapTiles.origin).host)]),
    ],
  };
}
