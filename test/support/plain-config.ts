import { AppConfig } from '../../src/platform/config/app-config.ts';
import { Settings } from '../../src/platform/config/settings.ts';

/** Settings as they are when nobody sets any, for a service that a test makes by itself. */
export function plainConfig(): AppConfig {
  const stores = { databaseUrl: 'postgres://none', meiliUrl: 'http://none', meiliMasterKey: 'of no engine' };
  return new AppConfig(new Settings(), stores, false);
}
