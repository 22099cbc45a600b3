import { type EntityManager } from 'typeorm';

import { type Choice, type Draw } from './purchase-request.ts';

/** A step of a firm, to be added. */
export interface NewChoice extends Omit<Choice, 'at'> {
  requestId: string;
  /** CPV groups (three digits) of the lot, by which later draws count who was asked for what. */
  groups: readonly string[];
  at: Date;
}

/** Adds steps; none is ever changed. */
export async function addChoices(manager: EntityManager, choices: readonly NewChoice[]): Promise<void> {
  await manager.query(
    `insert into shortlist_choice (request_id, version, lot, supplier_id, supplier_name, status, reason,
                                   category_groups, draw_id, chosen_at, chosen_by)
     select c.request_id, c.version, c.lot, c.supplier_id, c.supplier_name, c.status, c.reason,
            array(select jsonb_array_elements_text(c.groups)), c.draw_id, c.at, c.by
       from jsonb_to_recordset($1::jsonb) as c (
              request_id uuid, version int, lot int, supplier_id uuid, supplier_name text, status text, reason text,
              groups jsonb, draw_id bigint, at timestamptz, by text)`,
    [
      JSON.stringify(
        choices.map((choice) => ({
          request_id: choice.requestId,
          version: choice.version,
          lot: choice.lot,
          supplier_id: choice.supplierId,
          supplier_name: choice.supplierName,
          status: choice.status,
          reason: choice.reason,
          groups: choice.groups,
          draw_id: choice.drawId,
          at: choice.at,
          by: choice.by,
        })),
      ),
    ],
  );
}

/** Every step of every firm of a request, the oldest first. */
export async function choicesOf(manager: EntityManager, requestId: string): Promise<Choice[]> {
  const rows: (Omit<Choice, 'at'> & { at: Date })[] = await manager.query(
    `select lot, supplier_id as "supplierId", supplier_name as "supplierName", status, reason, version,
            draw_id::text as "drawId", chosen_at as at, chosen_by as by
       from shortlist_choice where request_id = $1 order by id`,
    [requestId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** How each firm stands now: its latest step in each lot. Pure. @param choices the oldest first */
export function currentChoices(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [`${choice.lot}/${choice.supplierId}`, choice])).values()];
}

/** Every step of one firm in a lot. Pure. */
export function stepsOf(choices: readonly Choice[], lot: number, supplierId: string): Choice[] {
  return choices.filter((choice) => choice.lot === lot && choice.supplierId === supplierId);
}

/** Keeps a draw. Answers its id. */
export async function addDraw(
  manager: EntityManager,
  requestId: string,
  draw: Omit<Draw, 'id' | 'at'> & { at: Date },
): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into shortlist_draw (request_id, version, lot, drawn_at, drawn_by, rule, seed, invitations, among, entrants)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id::text`,
    [
      requestId,
      draw.version,
      draw.lot,
      draw.at,
      draw.by,
      JSON.stringify(draw.rule),
      draw.seed,
      draw.invitations,
      draw.among,
      JSON.stringify(draw.entrants),
    ],
  );
  if (!row) throw new Error('the draw was not kept');
  return row.id;
}

/** Every draw of a request, the oldest first. */
export async function drawsOf(manager: EntityManager, requestId: string): Promise<Draw[]> {
  const rows: (Omit<Draw, 'at' | 'rule'> & { at: Date; rule: string })[] = await manager.query(
    `select id::text, lot, version, rule, seed, invitations, among, entrants, drawn_at as at, drawn_by as by
       from shortlist_draw where request_id = $1 order by id`,
    [requestId],
  );
  return rows.map((row) => ({
    ...row,
    rule: JSON.parse(row.rule) as Draw['rule'],
    at: row.at.toISOString(),
  }));
}
