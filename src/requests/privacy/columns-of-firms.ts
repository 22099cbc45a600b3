import { type KeptTable } from './column-class.ts';

/** Tables about firms, and what officers decided about them. */
export const COLUMNS_OF_FIRMS: Readonly<Record<string, KeptTable>> = {
  import: {
    as: 'statement',
    officer: 'requested_by',
    firm: 'columns column_profiles warnings problem refusal preview_promise',
    words: 'file_name',
    plain: `id source_code file_sha256 byte_size dry_run status requested_mapping encoding delimiter header header_line mapping
            columns_ignored rows_total rows_created rows_updated rows_unchanged rows_review rows_rejected staged_at matched_at
            created_at started_at finished_at delivery demo position records_ended shrinkage_accepted preview_revision
            reversal_requested_at requested_reading sheet sheets found_by listed_on pushed`,
  },
  import_file_chunk: { as: 'statement', person: 'content', plain: 'import_id position' },
  import_row: {
    as: 'statement',
    person: 'raw cleaned changes',
    firm: 'record_key content_hash reasons',
    plain: 'import_id line outcome record_id supplier_id reasons_read sheet_row',
  },
  source_record: {
    as: 'statement',
    person: 'raw cleaned',
    firm: 'record_key content_hash',
    plain:
      'id source_code import_id line stated_on created_at superseded_at superseded_by ended_by reverted_at',
  },
  record_match: {
    as: 'match',
    firm: `evidence kvk_number name_key place_key postcode establishment_number rsin legal_form house_number website_domain
           email_domain phone`,
    officer: 'decided_by',
    plain: 'record_id supplier_id outcome reason score decided_at precedence own_supplier_id',
  },
  record_kvk: { as: 'match', firm: 'kvk_number', plain: 'record_id position' },
  match_block: { as: 'match', firm: 'block', plain: 'record_id numbered' },
  match_decision: {
    as: 'match',
    firm: 'record_key',
    plain: 'source_code supplier_id decision operation_id record_id',
  },
  former_match: { as: 'match', firm: 'decision', plain: 'record_id supplier_id retired_at' },
  review_item: {
    as: 'match',
    firm: 'candidates',
    officer: 'decided_by',
    plain: `id record_id question reason decision decided_at created_at supplier_id score postponed_at operation_id standing
            search_id`,
  },
  identity_operation: {
    as: 'match',
    firm: 'before',
    officer: 'done_by undone_by',
    plain: 'id kind supplier_id other_id done_at undone_at',
  },
  supplier_alias: {
    as: 'match',
    firm: 'name name_key legal_form place_key postcode house_number phone',
    plain: 'id supplier_id record_id operation_id',
  },
  supplier_identifier: { as: 'match', firm: 'value', plain: 'kind supplier_id' },
  profile: {
    as: 'profile',
    firm: 'data content_hash words',
    plain: 'supplier_id published created_at updated_at',
  },
  supplier_location: {
    as: 'profile',
    firm: 'lat lng municipality_code municipality_name place_name address_hash',
    plain: 'supplier_id precision source located_at stand_in',
  },
  supplier_category: {
    as: 'profile',
    firm: 'because evidence',
    plain: 'supplier_id code basis source stated_on',
  },
  category_decision: {
    as: 'decision',
    officer: 'decided_by undone_by',
    plain: 'id supplier_id code answer source decided_on decided_at undone_at',
  },
  label_holding: {
    as: 'profile',
    firm: 'certificate_number evidence_url evidence_file via_kvk',
    plain: `supplier_id record_id scheme_code version level_code level_rank level_name basis valid_from valid_until until_basis
            withdrawn_on source_code stated_on check_id replaced_on`,
  },
  label_check: {
    as: 'decision',
    firm: 'certificate_number evidence_url evidence_file',
    words: 'withdrawal_reason',
    officer: 'checked_by withdrawn_by',
    plain: 'id supplier_id scheme_code version level_code valid_from valid_until checked_on withdrawn_on',
  },
  label_claim_refusal: {
    as: 'decision',
    words: 'reason',
    officer: 'refused_by undone_by',
    plain: 'id supplier_id scheme_code refused_on undone_at',
  },
  label_reminder: {
    as: 'mail',
    person: 'recipient',
    firm: 'subject body last_error',
    plain:
      'id supplier_id scheme_code valid_until days_before decided_on lang status attempts next_attempt_at sent_at',
  },
  firm_sighting: { as: 'sightings', firm: 'found shortlisted', plain: 'supplier_id month' },
  geocode_cache: { as: 'profile', firm: 'query answer', plain: 'service fetched_at' },
  search_index_refusal: { as: 'profile', firm: 'reason', plain: 'supplier_id revision refused_at' },
  purchase_request: {
    as: 'request',
    words: 'query',
    officer: 'created_by closed_by',
    plain: 'id municipality revision created_at updated_at closed_at',
  },
  frozen_shortlist: {
    as: 'request',
    firm: 'content content_hash',
    words: 'query',
    officer: 'made_by',
    plain: 'request_id version made_at',
  },
  shortlist_draw: {
    as: 'request',
    firm: 'entrants',
    officer: 'drawn_by',
    plain: 'id request_id version lot drawn_at rule seed invitations among',
  },
  shortlist_choice: {
    as: 'request',
    firm: 'supplier_name',
    words: 'reason',
    officer: 'chosen_by',
    plain: 'id request_id version lot supplier_id status category_groups draw_id chosen_at',
  },
};
