import { withinEdits } from '../../common/within-edits.ts';
import { SETTING_NAMES } from './settings.ts';

/** The fewest letters of a setting that two typing errors may be read as; of shorter ones too many names are near. */
const LONG = 9;

/** As {@link LONG}, of one typing error: `HOST` and `POST`, `PORT` and `SORT` are words of others. */
const NOT_SHORT = 7;

/**
 * What variables look like a setting and are none, a line each with the setting that was meant, never a value. Other
 * names of an environment are somebody else's, and not told.
 */
export function mistypedSettings(environment: NodeJS.ProcessEnv): string[] {
  return Object.keys(environment)
    .filter((name) => environment[name] && !SETTING_NAMES.includes(name))
    .flatMap((name) => {
      const meant = nearest(name);
      return meant ? [`${name} is not a setting and does nothing: is ${meant} meant?`] : [];
    });
}

function nearest(name: string): string | undefined {
  const asWritten = name.toUpperCase().replaceAll('-', '_');
  return [0, 1, 2]
    .map((edits) =>
      SETTING_NAMES.find((setting) => edits <= mostEdits(setting) && withinEdits(asWritten, setting, edits)),
    )
    .find((setting) => setting !== undefined);
}

function mostEdits(setting: string): number {
  return setting.length >= LONG ? 2 : setting.length >= NOT_SHORT ? 1 : 0;
}
