import {
  eherkenningClient,
  type OfficersClient,
  officersClient,
  type OidcClientSettings,
} from './oidc-settings.ts';
import { type MapTiles, mapTiles } from './map-tiles.ts';
import { type Organisation, organisationOf } from './organisation.ts';
import { type Settings } from './settings.ts';

/** Where the running process reaches its stores; embedded ones are known only once they have started. */
export interface StoreAddresses {
  databaseUrl: string;
  meiliUrl: string;
  meiliMasterKey: string;
}

/** Every setting, validated, with the stores that were found or started. Injected; nothing else reads the environment. */
export class AppConfig {
  readonly port: number;
  readonly host: string;
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly production: boolean;
  /** The register holds fictional demo data; pages say so. */
  readonly demo: boolean;
  readonly geocoder: 'gazetteer' | 'pdok';
  readonly pdokUrl: string;
  readonly publicRateLimit: number;
  readonly keyRateLimit: number;
  readonly trustProxy: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Addresses and domains that mail may leave a demo or a test installation for. */
  readonly mailAllowed: readonly string[];
  /** Whether webhooks may call this machine, and without TLS: in tests. */
  readonly webhookLoopback: boolean;
  /** The organisation's own provider, for officers. */
  readonly oidc: OfficersClient | null;
  /** The broker of eHerkenning, for firms. */
  readonly eherkenning: (OidcClientSettings & { kvkClaim: string }) | null;
  /** Whether everybody shows a second factor after a password, and not only who decides about others. */
  readonly secondFactorForAll: boolean;
  /** How long personal data are kept, in days. */
  readonly retention: {
    draftDays: number;
    endedDays: number;
    evidenceDays: number;
    mailDays: number;
    previewDays: number;
    usageDays: number;
    sightingMonths: number;
    networkDays: number;
    answerDays: number;
  };
  /** The background of the map; null for none. */
  readonly mapTiles: MapTiles | null;
  /** Who offers this register. */
  readonly organisation: Organisation;
  readonly themeClass: string;
  readonly themeStylesheet: string | undefined;
  readonly indexName: string;
  readonly databaseUrl: string;
  readonly meiliUrl: string;
  readonly meiliMasterKey: string;
  /** What secrets in the database are sealed with, the one of now first; then what they may have been sealed with before. */
  readonly secretKeys: readonly [string, ...string[]];

  constructor(settings: Settings, stores: StoreAddresses, demo: boolean) {
    this.port = settings.PORT;
    this.host = settings.HOST;
    this.baseUrl = settings.BASE_URL ?? `http://localhost:${settings.PORT}`;
    this.dataDir = settings.DATA_DIR;
    this.production = settings.NODE_ENV === 'production';
    this.demo = demo;
    this.geocoder = settings.GEOCODER;
    this.pdokUrl = settings.PDOK_URL;
    this.publicRateLimit = settings.PUBLIC_RATE_LIMIT;
    this.keyRateLimit = settings.KEY_RATE_LIMIT;
    this.trustProxy = settings.TRUST_PROXY;
    this.smtpUrl = settings.SMTP_URL;
    this.mailFrom = settings.MAIL_FROM ?? `register@${new URL(this.baseUrl).hostname}`;
    this.mailAllowed = settings.MAIL_ALLOWED;
    this.webhookLoopback = settings.WEBHOOK_LOOPBACK && settings.NODE_ENV === 'test';
    this.oidc = officersClient(settings);
    this.eherkenning = eherkenningClient(settings);
    this.secondFactorForAll = settings.SECOND_FACTOR === 'everyone';
    this.retention = {
      draftDays: settings.RETENTION_DRAFT_DAYS,
      endedDays: settings.RETENTION_ENDED_DAYS,
      evidenceDays: settings.RETENTION_EVIDENCE_DAYS,
      mailDays: settings.RETENTION_MAIL_DAYS,
      previewDays: settings.RETENTION_PREVIEW_DAYS,
      usageDays: settings.RETENTION_USAGE_DAYS,
      sightingMonths: settings.RETENTION_SIGHTING_MONTHS,
      networkDays: settings.RETENTION_NETWORK_DAYS,
      answerDays: settings.RETENTION_ANSWER_DAYS,
    };
    this.mapTiles = mapTiles(settings.MAP_TILES);
    this.organisation = organisationOf(settings);
    this.themeClass = settings.THEME_CLASS;
    this.themeStylesheet = settings.THEME_STYLESHEET;
    this.indexName = settings.INDEX_NAME;
    this.databaseUrl = stores.databaseUrl;
    this.meiliUrl = stores.meiliUrl;
    this.meiliMasterKey = stores.meiliMasterKey;
    const former = settings.SECRETS_KEY_FORMER ? [settings.SECRETS_KEY_FORMER] : [];
    // Every installation has the key of the search engine, outside of the database: no secret of an authenticator app is ever kept plain.
    this.secretKeys = settings.SECRETS_KEY
      ? [settings.SECRETS_KEY, ...former, stores.meiliMasterKey]
      : [stores.meiliMasterKey, ...former];
  }
}
