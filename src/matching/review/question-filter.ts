/** Which of the open questions are meant; every part that is left out holds for all. */
export interface QuestionFilter {
  /** Why they are asked, such as `similar-name`. */
  reason?: string;
  /** Code of the source whose statement they are about. */
  source?: string;
  /** The import that led to them. */
  importId?: string;
}

/** Open questions as every query about them sees them: `q`, with the statement `r` where they are about one. */
export const OPEN_QUESTIONS = `review_item q left join source_record r on r.id = q.record_id`;

/**
 * Nobody answered it, and what it is about is still there. A pair of which one was merged or lost its last record waits out of
 * sight: undoing that brings it back.
 */
const OPEN = `q.decision is null
  and (q.record_id is not null
       or exists (select from record_match m where m.supplier_id = q.supplier_id and m.name_key <> '')
          and exists (select from record_match m
                       where m.supplier_id = (q.candidates -> 0 ->> 'supplierId')::uuid and m.name_key <> ''))`;

/** The condition of a filter; its parameters are $1 to $3, by {@link filterParams}. */
export const FILTERED = `${OPEN} and ($1::text is null or q.reason = $1)
  and ($2::text is null or r.source_code = $2) and ($3::uuid is null or r.import_id = $3)`;

/** The record was a firm of its own that everybody found, and nobody does until this is answered. */
export const HIDES = `exists (select from record_match m
  where m.record_id = q.record_id and m.supplier_id is null and m.own_supplier_id is not null
    and not exists (select from record_match left_over where left_over.supplier_id = m.own_supplier_id))`;

/**
 * Firms that are hidden first, then other records, for nobody finds them until they are somebody's, the oldest first; then
 * pairs, the likeliest first.
 */
export const IN_ORDER = `q.postponed_at nulls first, q.question = 'same-supplier', ${HIDES} desc, q.score desc,
  q.standing desc, q.id`;

export function filterParams({ reason, source, importId }: QuestionFilter): (string | null)[] {
  return [reason ?? null, source ?? null, importId ?? null];
}
