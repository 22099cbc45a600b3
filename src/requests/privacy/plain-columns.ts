import { type KeptTable } from './column-class.ts';

/** Tables that tell nothing of a person but who changed something: lists, settings, counts and the state of the machinery. */
export const PLAIN_COLUMNS: Readonly<Record<string, KeptTable>> = {
  api_key_usage: { plain: 'key_id day operation requests refused' },
  audit_chain: { plain: 'sequence event_id hash' },
  category: { plain: 'code label_nl label_en' },
  category_concept: { plain: 'id codes label_nl label_en words_nl words_en' },
  category_state: {
    as: 'decision',
    officer: 'cpv_imported_by',
    plain: 'single words_revision cpv_imported_at',
  },
  change: { plain: 'sequence at kind supplier_id' },
  duplicate_search: {
    as: 'decision',
    officer: 'requested_by',
    plain: 'id requested_at started_at finished_at result',
  },
  firm_word: { plain: 'word firms' },
  former_question: { plain: 'record_id supplier_id' },
  gazetteer_place: { plain: 'id name place_key country province municipality_code lat lng source origin' },
  import_progress: { plain: 'import_id step rows_before rows_done started_at' },
  label_level: {
    plain: 'scheme_code version code rank name_nl name_en usual_validity_months aliases starts_on',
  },
  label_scheme: {
    plain: `code name issuer register_url proves covers usual_validity_months grace_days implies_scheme implies_level aliases
            closed_on kept_by kind`,
  },
  label_version: { plain: 'scheme_code version starts_on closed_on about' },
  matching_state: { plain: 'only_row revision block_rules settled' },
  migrations: { plain: 'id timestamp name' },
  municipality: { plain: 'code name name_key province lat lng' },
  municipality_boundary: { plain: 'municipality_code geometry imported_at' },
  municipality_threshold: {
    as: 'decision',
    officer: 'changed_by',
    words: 'source',
    plain: 'municipality code value valid_from valid_until read_on changed_at',
  },
  network: { plain: 'code name source_code' },
  pipeline_batch: { plain: 'id import_id cause supplier_ids stage created_at updated_at size' },
  postcode_area: { plain: 'postcode place municipality_code lat lng precision source origin' },
  recognition_rule: {
    as: 'decision',
    officer: 'created_by',
    words: 'note source_text',
    plain: `id municipality scheme_code version level_code min_rank criterion counts_percent from_on until_on source_url
            created_at`,
  },
  reference_load: { plain: 'name content_hash loaded_at' },
  registry_state: { plain: 'only_row labels_refreshed_on' },
  sbi_category: { plain: 'edition sbi code' },
  search_index_state: { plain: 'index_name fingerprint documents built_at' },
  source: {
    plain:
      'code name kind precedence label_scheme confirmed_mapping created_at delivers most_shrinkage municipality',
  },
  steward_category: {
    as: 'decision',
    officer: 'changed_by',
    plain: 'id codes label_nl label_en words_nl words_en closed changed_at',
  },
  supplier: { plain: 'id merged_into created_at' },
  supplier_pair_decision: { plain: 'supplier_a supplier_b operation_id' },
  unmet_demand: { plain: 'week category municipality kind times' },
  webhook_delivery: {
    plain: 'id webhook_id at kind first_sequence last_sequence changes status reason duration_ms',
  },
  worker_process: { plain: 'worker_id lock_key started_at' },
};
