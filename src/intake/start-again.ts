import { type EntityManager } from 'typeorm';

import { type Delivery } from './import.service.ts';
import { NOT_THE_FILE } from './import-failure.ts';
import { readStoredFile } from './stored-file.ts';

/** A delivery that is sent once more, before it is said by whom. */
export type DeliveryAgain = Omit<Delivery, 'requestedBy'>;

/** That it was refused for no fault of its own, and its file is still here. */
const CAN_START_AGAIN = `id = $1 and status = 'refused' and refusal ->> 'code' = any($2) and not pushed
  and exists (select from import_file_chunk where import_id = $1)`;

/** Whether `refusedDelivery` answers one. */
export async function canStartAgain(manager: EntityManager, id: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(`select from import where ${CAN_START_AGAIN}`, [
    id,
    NOT_THE_FILE,
  ]);
  return rows.length > 0;
}

/**
 * A refused import as a delivery with all that was said of it, to be taken in once more as a preview; null when the file
 * itself was at fault, or is not kept (see `discardRefusedFile`).
 */
export async function refusedDelivery(manager: EntityManager, id: string): Promise<DeliveryAgain | null> {
  const [refused]: Omit<DeliveryAgain, 'content' | 'dryRun'>[] = await manager.query(
    `select source_code as source, file_name as "fileName", delivery, listed_on::text as "listedOn",
            requested_mapping as mapping, requested_reading as reading, demo
       from import where ${CAN_START_AGAIN}`,
    [id, NOT_THE_FILE],
  );
  return refused ? { ...refused, dryRun: true, content: readStoredFile(manager, id) } : null;
}
