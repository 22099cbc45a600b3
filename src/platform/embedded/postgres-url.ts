import { POSTGRES_USER } from './postgres-cluster.ts';
import { DATABASE } from './postgres-server.ts';

/** @returns the connection URL of the embedded PostgreSQL; it holds the password */
export function postgresUrl(port: number, password: string): string {
  return `postgresql://${POSTGRES_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
}
