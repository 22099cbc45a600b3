import { StoresUnavailable } from '../embedded/stores-unavailable.ts';

/** What the codes of the operating system mean for whoever starts the program. */
const NO_ANSWER: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection broken off',
  ENOTFOUND: 'this host is not known',
  EAI_AGAIN: 'this host is not known',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'no way to this host',
  ENETUNREACH: 'no way to this host',
};

/** SQLSTATE codes with which a server turns away a user or a password. */
const TURNED_AWAY = /^(28000|28P01)$/;

/** SQLSTATE code for a database that is not there. */
const NO_DATABASE = '3D000';

/** What the driver says without any code. */
const NO_CODE = /timeout exceeded|timeout expired|Connection terminated/;

/**
 * Says of a database of the operator's own why it could not be reached at the start, without the password.
 * @param error what the driver threw
 * @param url `DATABASE_URL`
 * @returns what to tell, or the error itself when it is about something else
 */
export function explainDatabase(error: unknown, url: string): unknown {
  const { code, text } = causeOf(error);
  const { at, user, database } = parts(url);
  const reason = NO_ANSWER[code] ?? (NO_CODE.test(text) ? 'no answer in time' : undefined);
  if (TURNED_AWAY.test(code)) {
    return new StoresUnavailable(
      `PostgreSQL at ${at} does not let user '${user}' in (DATABASE_URL): wrong user or password. Correct DATABASE_URL.`,
    );
  }
  if (code === NO_DATABASE) {
    return new StoresUnavailable(
      `PostgreSQL at ${at} has no database '${database}' (DATABASE_URL). Create it, or correct DATABASE_URL.`,
    );
  }
  if (!reason) return error;
  return new StoresUnavailable(
    `PostgreSQL does not answer at ${at} (DATABASE_URL): ${reason}. Start it, or correct DATABASE_URL.`,
  );
}

function causeOf(error: unknown): { code: string; text: string } {
  // A host with several addresses: each has its own error, and one is enough to tell.
  if (error instanceof AggregateError) return causeOf(error.errors[0]);
  if (!(error instanceof Error)) return { code: '', text: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, text: error.message };
}

function parts(url: string): { at: string; user: string; database: string } {
  if (!URL.canParse(url)) return { at: 'its address', user: '', database: '' };
  const { hostname, port, username, pathname } = new URL(url);
  return {
    at: `${hostname || 'localhost'}:${port || '5432'}`,
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  };
}
