import { type Abstract, type Type } from '@nestjs/common';
import { type DataSource } from 'typeorm';

/** What a command may use of the application. */
export interface Context {
  dataSource: DataSource;
  get: <T>(token: Type<T> | Abstract<T>) => T;
}

/** Runs a command's work inside the application; the number that it answers becomes the exit code (0 when none). */
export type CommandContext = (work: (context: Context) => Promise<number | void>) => Promise<void>;
