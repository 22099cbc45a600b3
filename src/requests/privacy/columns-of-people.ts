import { type KeptTable } from './column-class.ts';

/** Tables about persons: officers, who speaks for a firm, and what passes between them and the register. */
export const COLUMNS_OF_PEOPLE: Readonly<Record<string, KeptTable>> = {
  app_user: {
    as: 'officer',
    person:
      'email name lang oidc_issuer oidc_subject last_sign_in_at disabled_at totp_confirmed_at erased_at',
    secret: 'password_hash totp_secret totp_last_step',
    plain: 'id created_at',
  },
  membership: {
    as: 'officer',
    person: 'role municipality network_code granted_at',
    officer: 'granted_by',
    plain: 'id user_id',
  },
  known_network: { as: 'officer', person: 'network last_at', plain: 'user_id' },
  recovery_code: { as: 'officer', secret: 'code_hash', person: 'used_at', plain: 'user_id' },
  session: {
    as: 'session',
    secret: 'token_hash',
    person: 'method browser opened_at last_seen_at second_factor_at',
    plain: 'id user_id api_key_id firm_account_id ends_at',
  },
  one_time_link: {
    as: 'session',
    secret: 'token_hash',
    person: 'created_at used_at',
    plain: 'id purpose user_id firm_account_id expires_at',
  },
  provider_sign_in: {
    as: 'session',
    secret: 'browser_hash state nonce code_verifier',
    plain: 'provider back lang started_at',
  },
  sign_in_attempts: { as: 'attempts', secret: 'bucket', plain: 'attempts since' },
  request_count: { as: 'attempts', secret: 'bucket', plain: 'requests since' },
  saved_search: {
    as: 'saved search',
    person: 'name params query frequency',
    secret: 'stop_code',
    plain: 'id user_id lang next_on created_at',
  },
  saved_search_firm: { as: 'saved search', plain: 'search_id supplier_id' },
  outgoing_mail: {
    as: 'mail',
    person: 'recipient subject body_text body_html unsubscribe_url last_error message_key',
    plain: 'id purpose about status attempts created_at settled_at',
  },
  contract_notice: {
    as: 'contract',
    person: 'recipient',
    firm: 'contract_key subject body',
    plain: 'id municipality lang ends_on notice_on decided_on status',
  },
  contract_setting: {
    as: 'contract',
    // What somebody typed in: it is looked through for the address of who is erased.
    words: 'mail_to',
    officer: 'changed_by',
    plain: 'municipality months_before notice_months changed_at',
  },
  webhook: {
    as: 'webhook',
    words: 'contact url',
    secret: 'secret former_secret',
    plain:
      'id api_key_id municipality former_secret_until position failures replays paused_at pause_reason created_at revision',
  },
  api_key: {
    as: 'API key',
    words: 'name',
    secret: 'selector secret_hash',
    plain: 'id scopes municipality created_at expires_at last_used_at revoked_at',
  },
  idempotency_key: { as: 'API key', secret: 'key request_hash answer', plain: 'actor created_at' },
  audit_event: { as: 'audit log', officer: 'actor', words: 'details', plain: 'id at action subject' },
  firm_account: {
    as: 'firm account',
    person: 'email last_sign_in_at confirmed_at disabled_at',
    firm: 'kvk_number',
    plain: 'id supplier_id created_at',
  },
  registration: {
    as: 'sign-up',
    person: 'email answers approved',
    words: 'note',
    officer: 'claim_proven_by decided_by',
    firm: 'email_confirmed_at confirmed_on stale_since',
    plain: `id number kind status lang supplier_id version import_id account_id created_at updated_at submitted_at
            decided_at asked_on reminders room_said_on`,
  },
  registration_event: { as: 'sign-up', officer: 'by', words: 'note', plain: 'id registration_id at kind' },
  registration_key: { as: 'sign-up', secret: 'token_hash', plain: 'registration_id last_seen_at' },
  registration_link: {
    as: 'sign-up',
    secret: 'token_hash',
    person: 'sent_to used_at',
    plain: 'registration_id purpose created_at expires_at',
  },
  evidence_file: {
    as: 'evidence',
    person: 'file_name content',
    words: 'judged_note',
    officer: 'judged_by',
    firm: 'scheme_code verdict sha256',
    plain: 'id registration_id media_type byte_size uploaded_at judged_at',
  },
  invitation: {
    as: 'invitation',
    person: 'email bounce_reason',
    secret: 'address_hash',
    firm: 'skipped bounced_at opened_at claimed_at refused_at',
    plain: 'id batch_id supplier_id reminder_of created_at written_at sent_at',
  },
  invitation_batch: {
    as: 'decision',
    officer: 'started_by',
    plain: 'id number kind lang size started_at status stop_reason ended_at',
  },
  invitation_link: {
    as: 'invitation',
    secret: 'token_hash',
    plain: 'invitation_id purpose created_at used_at',
  },
  mail_refusal: { as: 'mail refusal', secret: 'address_hash', plain: 'supplier_id refused_at way' },
  report: {
    as: 'report',
    person: 'email',
    words: 'body answer',
    officer: 'answered_by',
    plain: 'id number supplier_id kind lang created_at outcome answered_at',
  },
  suspension: {
    as: 'suspension',
    words: 'reason',
    officer: 'suspended_by ended_by',
    plain: 'id supplier_id until suspended_at ended_at',
  },
};
