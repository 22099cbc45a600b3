import { type Lang } from './lang.ts';

/** Where people write what they like, by table and column, in Dutch and in English. */
const PLACES: Record<string, readonly [nl: string, en: string]> = {
  'api_key.name': ['naam van een API-sleutel', 'name of an API key'],
  'audit_event.details': ['logboek (kan niet worden gewijzigd)', 'log (cannot be changed)'],
  'contract_setting.mail_to': ['adres voor mail over contracten', 'address for mail about contracts'],
  'evidence_file.judged_note': ['opmerking bij bewijs', 'note on evidence'],
  'frozen_shortlist.query': ['vraag van een bewaarde groslijst', 'question of a kept shortlist'],
  'import.file_name': ['naam van een geïmporteerd bestand', 'name of an imported file'],
  'label_check.withdrawal_reason': [
    'reden waarom een keurmerk is ingetrokken',
    'reason why a label was withdrawn',
  ],
  'label_claim_refusal.reason': ['reden waarom een keurmerk is geweigerd', 'reason why a label was refused'],
  'municipality_threshold.source': ['bron van een drempelbedrag', 'source of a threshold'],
  'purchase_request.query': ['tekst van een opdracht', 'text of a request'],
  'recognition_rule.note': ['toelichting bij een erkenning', 'note on a recognition'],
  'recognition_rule.source_text': ['beleidstekst bij een erkenning', 'policy text of a recognition'],
  'registration.note': ['opmerking bij een aanmelding', 'note on a sign-up'],
  'registration_event.note': ['verloop van een aanmelding', 'history of a sign-up'],
  'report.answer': ['antwoord op een melding', 'answer to a report'],
  'report.body': ['tekst van een melding', 'text of a report'],
  'shortlist_choice.reason': ['notitie bij een bedrijf in een opdracht', 'note on a firm in a request'],
  'suspension.reason': ['reden van een schorsing', 'reason of a suspension'],
  'webhook.contact': ['contactadres van een webhook', 'contact address of a webhook'],
  'webhook.url': ['webadres van een webhook', 'web address of a webhook'],
};

/** What each place is called in which people write in their own words, by `table.column`. */
export function mentionPlaces(lang: Lang): Record<string, string> {
  const at = lang === 'nl' ? 0 : 1;
  return Object.fromEntries(Object.entries(PLACES).map(([place, texts]) => [place, texts[at]]));
}
