import { afterEach, describe, expect, it, jest } from '@jest/globals';

import { end, programSettings } from '../../../src/program.ts';

describe('the end of a program', () => {
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('comes after 30 seconds, with status 1 and what it waited for, when a stop does not end', async () => {
    jest.useFakeTimers();
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const said = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    void end((waitFor) => {
      waitFor('the jobs');
      waitFor('the stores');
      return new Promise(() => undefined);
    }, 0);
    await jest.advanceTimersByTimeAsync(29_999);
    expect(exit).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(exit).toHaveBeenCalledWith(1);
    expect(said.mock.calls.join('')).toMatch(
      /^Not stopped within 30 seconds; it was waiting for the stores\./,
    );
  });

  it('has the status that was asked for when the stop ends in time', async () => {
    jest.useFakeTimers();
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    await end(() => Promise.resolve(), 0);
    expect(exit.mock.calls).toEqual([[0]]);
  });
});

describe('the settings of a program', () => {
  it('tell of a mistyped one, also where the right one is missed, and without its value', () => {
    const said = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const given = { NODE_ENV: 'production', DATABASE_URI: 'postgres://me:secret@host/register' };
    expect(() => programSettings(given)).toThrow('DATABASE_URL must be set in production');
    expect(said.mock.calls).toEqual([
      ['DATABASE_URI is not a setting and does nothing: is DATABASE_URL meant?\n'],
    ]);
    jest.restoreAllMocks();
  });
});
