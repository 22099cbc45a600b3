import { type NestFastifyApplication } from '@nestjs/platform-fastify';

/** The server cannot be reached where the settings put it; the message is for the person at the terminal. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/** By the code of the operating system: what is wrong and what to do. */
const REASONS: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) =>
    `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=3001 npm start`,
  EACCES: (port) =>
    `This account may not listen on port ${port} (PORT). Choose one from 1024 on: PORT=3001 npm start`,
  EADDRNOTAVAIL: (_port, host) =>
    `This machine has no address ${host} (HOST). Choose one that it has, or 0.0.0.0 for all.`,
  ENOTFOUND: (_port, host) =>
    `The host ${host} is not known (HOST). Choose an address of this machine, or 0.0.0.0 for all.`,
};

/** Answers requests from then on. @throws CannotListen when port or host is no place for it */
export async function listen(app: NestFastifyApplication, port: number, host: string): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const reason = REASONS[String((error as NodeJS.ErrnoException).code)]?.(port, host);
    throw reason === undefined ? error : new CannotListen(reason, { cause: error });
  }
}
