import { type EntityManager } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { actorName, type FirmCaller } from '../access/caller.ts';
import { kvkDigits } from './registration-row.ts';
import { changeRegistration, noteEvent } from './registration-store.ts';

/**
 * Notes that whoever goes on with a sign-up speaks for the entry with the KvK number in it: eHerkenning proved that number. It is
 * the entry of the number, whatever else was claimed before. Does nothing to a sign-up with another number, to one that was let
 * through or proven already, nor while there is no such entry: a number that is filled in later would be proven by this one.
 */
export async function proveByNumber(manager: EntityManager, id: string, caller: FirmCaller): Promise<void> {
  const [proven]: { supplierId: string }[] = await manager.query(
    `select coalesce(s.merged_into, s.id) as "supplierId"
       from registration r
       join supplier_identifier i on i.kind = 'kvk' and i.value = $2
       join supplier s on s.id = i.supplier_id
      where r.id = $1 and ${kvkDigits(`r.answers ->> 'kvkNumber'`)} = $2
        and r.approved is null and r.claim_proven_by is null`,
    [id, caller.kvkNumber],
  );
  if (!proven) return;
  const { supplierId } = proven;
  await changeRegistration(manager, id, { supplierId, claimProvenBy: 'eherkenning' });
  await noteEvent(manager, id, { kind: 'claim-proven', by: 'firm' });
  await recordAudit(manager, {
    actor: actorName(caller),
    action: 'registration.claim-proven',
    subject: id,
    details: { supplierId, way: 'eherkenning' },
  });
}
