import 'reflect-metadata';

import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  validateSync,
  type ValidationError,
} from 'class-validator';

import { oidcFaults } from './oidc-settings.ts';

/** An address of the web, also of a machine without a domain. */
const WEB_URL = { require_tld: false, require_protocol: true, protocols: ['https', 'http'] };

/** Words with spaces between, as a list. */
function wordsOf({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.split(' ').filter((word) => word !== '') : value;
}

/** The settings as the environment gives them; names are the environment's. See the table in `docs/operations.md`. */
export class Settings {
  @IsIn(['production', 'development', 'test'])
  NODE_ENV: 'production' | 'development' | 'test' = 'development';

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  @IsString()
  HOST = '0.0.0.0';

  @IsOptional()
  @IsUrl(WEB_URL)
  BASE_URL?: string;

  @IsString()
  @MinLength(1)
  DATA_DIR = '.data';

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/./, { message: 'must start with postgres:// or postgresql://' })
  DATABASE_URL?: string;

  @IsOptional()
  @IsUrl(WEB_URL)
  MEILI_URL?: string;

  @IsOptional()
  @MinLength(16, { message: 'must have at least 16 characters' })
  MEILI_MASTER_KEY?: string;

  @IsOptional()
  @IsString()
  MEILI_BIN?: string;

  /** Seals secrets in the database; without it, the key of the search engine does. */
  @IsOptional()
  @MinLength(32, { message: 'must have at least 32 characters' })
  SECRETS_KEY?: string;

  /** What sealed them before: it opens them once more, and at a start they are sealed anew. */
  @IsOptional()
  @MinLength(16, { message: 'must have at least 16 characters' })
  SECRETS_KEY_FORMER?: string;

  /** Demo data on a first start; production starts empty unless it asks for them. */
  @IsOptional()
  @IsIn(['demo', 'none'])
  SEED?: 'demo' | 'none';

  @IsIn(['gazetteer', 'pdok'])
  GEOCODER: 'gazetteer' | 'pdok' = 'gazetteer';

  @IsUrl(WEB_URL)
  PDOK_URL = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1';

  /** Requests a minute and address for callers without a key; 0 switches the limit off. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  PUBLIC_RATE_LIMIT = 300;

  /** Requests a minute and API key; 0 switches the limit off. 100 a second: a tool that reads firm by firm does not notice. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  KEY_RATE_LIMIT = 6000;

  /** True behind a reverse proxy that sets X-Forwarded-For. */
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean({ message: 'must be true or false' })
  TRUST_PROXY = false;

  /** The mail server; without one, messages wait. */
  @IsOptional()
  @Matches(/^smtps?:\/\/./, { message: 'must start with smtp:// or smtps://' })
  SMTP_URL?: string;

  /** Whom mail comes from. */
  @IsOptional()
  @IsEmail()
  MAIL_FROM?: string;

  /** To whom mail may leave a demo or a test installation: addresses and domains (`@gemeente.example`), by commas. */
  @Transform(({ value }) =>
    typeof value === 'string' ? value.split(',').map((one) => one.trim()) : (value as unknown),
  )
  @Matches(/^[^\s@]*@[^\s@.]+(?:\.[^\s@.]+)+$/, {
    each: true,
    message: 'must be addresses or @domains, with commas between',
  })
  MAIL_ALLOWED: string[] = [];

  /** Whether webhooks may call this machine, and without TLS; only where NODE_ENV is test. */
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean({ message: 'must be true or false' })
  WEBHOOK_LOOPBACK = false;

  /** The organisation's own OpenID Connect provider, for officers. */
  @IsOptional()
  @IsUrl(WEB_URL)
  OIDC_ISSUER?: string;

  @IsOptional()
  @IsString()
  OIDC_CLIENT_ID?: string;

  @IsOptional()
  @IsString()
  OIDC_CLIENT_SECRET?: string;

  @IsString()
  OIDC_SCOPE = 'openid email profile';

  /** What the button on the sign-in page calls it; empty: "your municipality", in the language of the page. */
  @MaxLength(60)
  OIDC_NAME = '';

  /** Addresses are the organisation's to give: true for a provider that does not say whether it checked them. */
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean({ message: 'must be true or false' })
  OIDC_TRUST_EMAIL = false;

  /** What the provider must say of how somebody proved who they are: one of these, with spaces between. */
  @Transform(wordsOf)
  @IsString({ each: true })
  OIDC_ACR: string[] = [];

  /** Who shows a code of an app after a password: who decides about others, or everybody. */
  @IsIn(['deciders', 'everyone'])
  SECOND_FACTOR: 'deciders' | 'everyone' = 'deciders';

  /** A broker of eHerkenning, for firms. */
  @IsOptional()
  @IsUrl(WEB_URL)
  OIDC_EHERKENNING_ISSUER?: string;

  @IsOptional()
  @IsString()
  OIDC_EHERKENNING_CLIENT_ID?: string;

  @IsOptional()
  @IsString()
  OIDC_EHERKENNING_CLIENT_SECRET?: string;

  @IsString()
  OIDC_EHERKENNING_SCOPE = 'openid';

  /** The claim with the KvK number: brokers differ. */
  @MinLength(1)
  OIDC_EHERKENNING_KVK_CLAIM = 'kvk';

  /** The same for firms: levels of assurance that are enough. */
  @Transform(wordsOf)
  @IsString({ each: true })
  OIDC_EHERKENNING_ACR: string[] = [];

  /** Days that a sign-up is kept that was never handed in. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  RETENTION_DRAFT_DAYS = 90;

  /** Days that a sign-up is kept after it was refused or the firm stopped. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  RETENTION_ENDED_DAYS = 365;

  /** Days that evidence of a label is kept: as long as the longest label is valid. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  RETENTION_EVIDENCE_DAYS = 1095;

  /** Days that is kept that a message was sent. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  RETENTION_MAIL_DAYS = 90;

  /** Days that the file of a preview is kept that nobody applied. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  RETENTION_PREVIEW_DAYS = 7;

  /** Days that is kept how often API keys were used: this year beside the last. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  RETENTION_USAGE_DAYS = 730;

  /** Months that counts of how often a firm was found are kept: last year beside this one. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  RETENTION_SIGHTING_MONTHS = 24;

  /** Days that is kept from which network somebody signed in: longer ago it is no sign any more that it is them. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  RETENTION_NETWORK_DAYS = 90;

  /** Days that answers to requests with an `Idempotency-Key` are kept: a program tries again within hours, a job over a weekend. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  RETENTION_ANSWER_DAYS = 3;

  /** What lies under the points of the map; with `pdok` the browsers of visitors fetch pictures from PDOK. */
  @IsIn(['none', 'pdok'])
  MAP_TILES: 'none' | 'pdok' = 'none';

  /** Who offers the register, as its pages name them; and how to reach them. */
  @IsOptional()
  @MaxLength(120)
  ORGANISATION_NAME?: string;

  @IsOptional()
  @IsEmail()
  CONTACT_EMAIL?: string;

  @IsOptional()
  @Matches(/^[+()\d\s-]{4,30}$/, { message: 'must be a telephone number' })
  CONTACT_PHONE?: string;

  @IsOptional()
  @IsUrl(WEB_URL)
  CONTACT_URL?: string;

  /** Whom to ask about one's personal data. */
  @IsOptional()
  @IsEmail()
  PRIVACY_EMAIL?: string;

  /** The statement in the national register of accessibility statements. */
  @IsOptional()
  @IsUrl(WEB_URL)
  ACCESSIBILITY_URL?: string;

  @Matches(/^[a-z0-9-]+$/)
  THEME_CLASS = 'voorbeeld-theme';

  @IsOptional()
  @Matches(/^(https?:\/)?\/[^/\s]\S*$/, { message: 'must be an address (https://...) or a path here (/...)' })
  THEME_STYLESHEET?: string;

  @Matches(/^[a-z0-9_-]+$/)
  INDEX_NAME = 'suppliers';
}

/** Every setting there is: those that have a value of their own, and those that may have none. */
export const SETTING_NAMES: readonly string[] = [
  ...Object.keys(new Settings()),
  'SEED',
  'BASE_URL',
  'DATABASE_URL',
  'MEILI_URL',
  'MEILI_MASTER_KEY',
  'MEILI_BIN',
  'SECRETS_KEY',
  'SECRETS_KEY_FORMER',
  'SMTP_URL',
  'MAIL_FROM',
  'THEME_STYLESHEET',
  'ORGANISATION_NAME',
  'CONTACT_EMAIL',
  'CONTACT_PHONE',
  'CONTACT_URL',
  'PRIVACY_EMAIL',
  'ACCESSIBILITY_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_EHERKENNING_ISSUER',
  'OIDC_EHERKENNING_CLIENT_ID',
  'OIDC_EHERKENNING_CLIENT_SECRET',
];

/** Settings that are wrong: which ones and why, never their values. */
export class InvalidSettings extends Error {}

/**
 * Reads and checks all settings at once. An empty variable counts as not set.
 * @throws InvalidSettings with every wrong key.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    SETTING_NAMES.filter((key) => environment[key]).map((key) => [key, environment[key]]),
  );
  const settings = plainToInstance(Settings, given);
  const faults = validateSync(settings).map(faultOf);
  if (settings.WEBHOOK_LOOPBACK && settings.NODE_ENV !== 'test')
    faults.push('WEBHOOK_LOOPBACK is for tests only: leave it out');
  faults.push(...productionFaults(settings), ...oidcFaults(settings));
  if (faults.length > 0) throw new InvalidSettings(`Invalid settings:\n- ${faults.join('\n- ')}`);
  return settings;
}

/** What is wrong with one setting: of what is no number, that it is none, and not its bounds as well. */
function faultOf({ property, constraints = {} }: ValidationError): string {
  const told = constraints.isInt ? [constraints.isInt] : Object.values(constraints);
  return `${property} ${told.join(', ').replaceAll(`${property} `, '')}`;
}

/** Production keeps its data in stores that somebody looks after, behind a key that somebody chose. */
function productionFaults(settings: Settings): string[] {
  if (settings.NODE_ENV !== 'production') return [];
  return (['DATABASE_URL', 'MEILI_URL', 'MEILI_MASTER_KEY', 'BASE_URL'] as const)
    .filter((key) => !settings[key])
    .map(
      (key) =>
        `${key} must be set in production: embedded stores and default secrets are for development only`,
    );
}
