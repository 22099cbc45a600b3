import { type EntityManager } from 'typeorm';

/** A category of a firm as a steward sees it: refused ones too, and who said what. */
export interface FirmCategory {
  /** CPV 2008, eight digits. */
  code: string;
  /** Dutch and English label; the code itself for one that the CPV list no longer has. */
  label: string;
  labelEn: string;
  status: 'stated' | 'suggested' | 'refused';
  /** Who states it, or whose text or activity code it was suggested from. */
  source: string;
  /** ISO date. */
  date: string;
  /** What a suggestion rests on: the words of a text, or an activity code. */
  evidence?: 'text' | 'sbi';
  because?: string;
  /** What a person said of it, and stands. */
  decision?: {
    answer: 'accepted' | 'refused';
    by: string;
    /** ISO date-time. */
    at: string;
  };
}

/** Stated ones first, then suggestions, then what was refused; by code. */
export async function loadFirmCategories(
  manager: EntityManager,
  supplierId: string,
): Promise<FirmCategory[]> {
  const rows: { category: FirmCategory }[] = await manager.query(
    `with decision as (
       select distinct on (d.code) d.code, d.answer, d.source, d.decided_on, d.decided_by, d.decided_at
         from supplier one join category_decision d on d.supplier_id = one.id and d.undone_at is null
        where one.id = $1 or one.merged_into = $1
        order by d.code, d.id desc
     ), known as (
       select code, case basis when 'stated' then 'stated' else 'suggested' end as status, source, stated_on, evidence, because
         from supplier_category where supplier_id = $1
        union all
       select code, 'refused', source, decided_on, null, null from decision where answer = 'refused'
     )
     select jsonb_strip_nulls(jsonb_build_object(
              'code', k.code, 'label', coalesce(c.label_nl, k.code), 'labelEn', coalesce(c.label_en, k.code),
              'status', k.status, 'source', k.source, 'date', k.stated_on, 'evidence', k.evidence, 'because', k.because,
              'decision', case when d.code is not null then jsonb_build_object(
                'answer', d.answer, 'by', d.decided_by,
                'at', to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end)) as category
       from known k left join category c using (code) left join decision d using (code)
      order by array_position(array['stated', 'suggested', 'refused'], k.status), k.code`,
    [supplierId],
  );
  return rows.map(({ category }) => category);
}
