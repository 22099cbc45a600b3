import { type AppConfig } from '../config/app-config.ts';

/** How the web server behaves; the application fills it from its settings. */
export interface HttpAppOptions {
  /** Sends HSTS and has browsers upgrade to https. Default false. */
  production?: boolean;
  /** Requests a minute and address for callers without a good key; 0 (default) is no limit. */
  publicRateLimit?: number;
  /** Requests a minute and API key; 0 (default) is no limit. */
  keyRateLimit?: number;
  /**
   * Which proxy to believe about the caller's address (`X-Forwarded-For`): `true` for the one that connects to us, or
   * addresses and ranges, comma separated. Off by default, because anyone can send that header.
   */
  trustProxy?: boolean | string;
  /** Largest body other than an upload, in bytes. Default 1 MiB. */
  bodyLimit?: number;
  /** Largest uploaded file, in bytes. Default 500 MB. */
  uploadLimit?: number;
  /** How long a whole request may take to arrive, in milliseconds. Default 5 minutes: an upload over a slow line. */
  requestTimeout?: number;
  /** How long a connection may stand still while an answer is made or sent, in milliseconds. Default 5 minutes. */
  stillTimeout?: number;
  /** How long it may take from a request until its answer is read, in milliseconds. Default an hour: the whole register over a slow line. */
  answerTimeout?: number;
  /** How long the head of a request may take to arrive, from the connection on, in milliseconds. Default a minute. */
  headTimeout?: number;
  /** How often connections are looked at for those two limits of a request, in milliseconds. Default half a minute. */
  lookEvery?: number;
  /** Other origins that style sheets and fonts may come from: where a municipality keeps its own theme. */
  styleSources?: readonly string[];
  /** Other origins that pictures may come from: the background of the map. */
  imageSources?: readonly string[];
  /** Write a line for each request. Default true. */
  requestLog?: boolean;
}

export const DEFAULT_BODY_LIMIT = 1024 * 1024;
export const DEFAULT_UPLOAD_LIMIT = 500 * 1024 * 1024;
export const DEFAULT_REQUEST_TIMEOUT = 300_000;
/** Whoever asks for a file and never reads it holds what was made of it; nothing that we answer takes so long to begin. */
export const DEFAULT_STILL_TIMEOUT = 300_000;
/** The largest file that we send is some hundreds of MB: a line of 1 Mbit/s has 450 MB in that time. */
export const DEFAULT_ANSWER_TIMEOUT = 3_600_000;
export const DEFAULT_HEAD_TIMEOUT = 60_000;
export const DEFAULT_LOOK_EVERY = 30_000;

/** The same from the settings. */
export function httpAppOptions(config: AppConfig): HttpAppOptions {
  const theme = config.themeStylesheet;
  return {
    production: config.production,
    publicRateLimit: config.publicRateLimit,
    keyRateLimit: config.keyRateLimit,
    trustProxy: config.trustProxy,
    imageSources: config.mapTiles ? [config.mapTiles.origin] : [],
    styleSources: theme && URL.canParse(theme) ? [new URL(theme).origin] : [],
  };
}
