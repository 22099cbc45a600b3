import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { actorName, type FirmCaller } from '../access/caller.ts';
import { Clock } from '../common/clock.ts';
import { DomainError } from '../common/errors.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { loadSightings, type MonthOfSightings } from '../discovery/sightings/sighting-store.ts';
import { ProfileReader } from '../registry/profile-reader.ts';
import { type Profile } from '../registry/profile.ts';
import { closeElsewhere } from './close-elsewhere.ts';
import { confirmEntry } from './confirm-entry.ts';
import { FirmDataService } from './privacy/firm-data.service.ts';
import { type Improvement, improvements } from './improvements.ts';
import { ownEntryOf } from './own-entry.ts';
import { type Registration } from './registration.ts';
import { proveByNumber } from './prove-by-number.ts';
import { kvkDigits } from './registration-row.ts';
import { lookAtLink, redeemLink } from './registration-links.ts';
import { closeKey, closeOtherKeys, openKey } from './registration-keys.ts';
import { loadEvents, loadRegistration, type RegistrationEvent } from './registration-store.ts';
import { stopEntry } from './stop-entry.ts';
import { openSuspension, type Suspension } from './suspension/suspension.ts';

/** What a firm sees of its own entry. */
export interface OwnFirm {
  registration: Registration;
  /** As buyers see it; null while it is not published. */
  profile: Profile | null;
  improvements: Improvement[];
  /** Nobody said for more than a year that it is right. */
  stale: boolean;
  /** What keeps it off the list now. */
  suspension: Suspension | null;
  events: RegistrationEvent[];
  /** How often it was found and shortlisted, by month, the newest first; counts only. */
  sightings: MonthOfSightings[];
}

/** What the people of a firm do with their own entry, and with no other. */
@Injectable()
export class OwnFirmService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly profiles: ProfileReader,
    private readonly clock: Clock,
    private readonly data: FirmDataService,
  ) {}

  /** The entries that this account speaks for. */
  async of(caller: FirmCaller): Promise<OwnFirm[]> {
    const ids = await this.idsOf(caller);
    return Promise.all(ids.map((id) => this.describe(id)));
  }

  /**
   * Lets this browser change an entry; answers the token for its cookie. By a proven number, nobody else changes it from then on,
   * and no steward has to find out that the firm speaks for its entry.
   * @throws DomainError not-found
   */
  async edit(caller: FirmCaller, id: string): Promise<string> {
    return this.ofOwn(caller, id, async (manager) => {
      if (caller.kvkNumber !== null) {
        await closeElsewhere(manager, id, caller.id);
        await proveByNumber(manager, id, caller);
      }
      return openKey(manager, id);
    });
  }

  /** Closes to a browser what it has open, as somebody signs out there. @param token of its cookie, unproven */
  async closeHere(token: string): Promise<void> {
    await closeKey(this.dataSource.manager, token);
  }

  /** Closes the entries of this account to every other browser: which of them ended a session is not known. @param token of this one */
  async closeElsewhere(caller: FirmCaller, token: string): Promise<void> {
    await closeOtherKeys(this.dataSource.manager, await this.idsOf(caller), token);
  }

  /** Says that all is still right. @throws DomainError not-found */
  async confirm(caller: FirmCaller, id: string, room: string): Promise<void> {
    await this.ofOwn(caller, id, (manager) => confirmEntry(manager, id, this.clock.today(), room));
  }

  /**
   * Takes the entry off the list, and erases all that was filled in if that is wanted: at once, or as soon as no delivery is under
   * way that would bring it back. @throws DomainError not-found
   */
  async stop(caller: FirmCaller, id: string, erase: boolean): Promise<'stopped' | 'erased'> {
    const by = actorName(caller);
    await this.requireOwn(caller, id);
    if (erase && (await this.data.erase(id, by)) === 'erased') return 'erased';
    await this.dataSource.transaction(async (manager) => {
      await stopEntry(manager, id, by, 'firm');
      if (erase) await enqueue(manager, 'registration.erase', { registrationId: id, by });
    });
    return 'stopped';
  }

  /** Everything that the register has of the entry. @throws DomainError not-found */
  async export(caller: FirmCaller, id: string): Promise<object> {
    return this.ofOwn(caller, id, () => this.data.export(id));
  }

  /**
   * Has a link mailed for each entry that was confirmed by this address. Whether the register knows an address is told neither by
   * an answer nor by how long it takes: a job does the rest, for no entries too.
   */
  async mailLinks(email: string): Promise<void> {
    const { manager } = this.dataSource;
    const rows: { id: string }[] = await manager.query(
      `select id from registration where lower(email) = lower($1) order by created_at desc limit 3`,
      [email],
    );
    await enqueue(manager, 'registration.mail-links', { registrationIds: rows.map(({ id }) => id) });
  }

  /**
   * An answer to the yearly mail, by its link, which is used up. False when the link does not work.
   */
  async answerYearly(token: string, answer: 'right' | 'stop', room: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const seen = await lookAtLink(manager, token);
      const link = seen?.purpose === 'yearly' ? await redeemLink(manager, token) : null;
      if (!link) return false;
      const { registrationId: id } = link;
      if (answer === 'right') await confirmEntry(manager, id, this.clock.today(), room);
      else await stopEntry(manager, id, 'firm', 'firm');
      return true;
    });
  }

  private async ofOwn<T>(
    caller: FirmCaller,
    id: string,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    await this.requireOwn(caller, id);
    return this.dataSource.transaction(work);
  }

  private async requireOwn(caller: FirmCaller, id: string): Promise<void> {
    if (!(await this.idsOf(caller)).includes(id))
      throw new DomainError('not-found', 'This account has no such entry.');
  }

  /** By the mailbox, or by the KvK number that eHerkenning proves. */
  private async idsOf({ id, kvkNumber }: FirmCaller): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from registration
        where account_id = $1 or ($2::text is not null and ${kvkDigits(`coalesce(approved, answers) ->> 'kvkNumber'`)} = $2)
        order by created_at desc limit 20`,
      [id, kvkNumber],
    );
    return rows.map((row) => row.id);
  }

  private async describe(id: string): Promise<OwnFirm> {
    const { manager } = this.dataSource;
    const registration = await loadRegistration(manager, id);
    if (!registration) throw new DomainError('not-found', 'This entry does not exist any more.');
    const entry = await ownEntryOf(manager, registration.number);
    const found = entry === null ? null : await this.profiles.find(entry);
    const profile = found?.kind === 'published' ? found.profile : null;
    const [row]: { stale: boolean }[] = await manager.query(
      `select stale_since is not null as stale from registration where id = $1`,
      [id],
    );
    return {
      registration,
      profile,
      stale: row?.stale ?? false,
      suspension: entry === null ? null : await openSuspension(manager, entry),
      improvements: profile ? improvements(profile, this.clock.today()) : [],
      events: await loadEvents(manager, id),
      sightings: entry === null ? [] : await loadSightings(manager, entry, this.clock.today()),
    };
  }
}
