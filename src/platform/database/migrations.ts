import { JobsAndBatches1764000001000 } from '../../../migrations/1764000001000-jobs-and-batches.ts';
import { Intake1764000002000 } from '../../../migrations/1764000002000-intake.ts';
import { Matching1764000003000 } from '../../../migrations/1764000003000-matching.ts';
import { LabelsAndLocation1764000004000 } from '../../../migrations/1764000004000-labels-and-location.ts';
import { Categories1764000005000 } from '../../../migrations/1764000005000-categories.ts';
import { Access1764000006000 } from '../../../migrations/1764000006000-access.ts';
import { Registry1764000007000 } from '../../../migrations/1764000007000-registry.ts';
import { IndexState1764000008000 } from '../../../migrations/1764000008000-index-state.ts';
import { Deliveries1764000009000 } from '../../../migrations/1764000009000-deliveries.ts';
import { Columns1764000010000 } from '../../../migrations/1764000010000-columns.ts';
import { MatchingKeys1764000012000 } from '../../../migrations/1764000012000-matching-keys.ts';
import { Sessions1764000013000 } from '../../../migrations/1764000013000-sessions.ts';
import { Progress1764000014000 } from '../../../migrations/1764000014000-progress.ts';
import { ImportFailures1764000015000 } from '../../../migrations/1764000015000-import-failures.ts';
import { DecisionsOfStewards1764000016000 } from '../../../migrations/1764000016000-decisions-of-stewards.ts';
import { UnboundBlocks1764000018000 } from '../../../migrations/1764000018000-unbound-blocks.ts';
import { LastingAliases1764000020000 } from '../../../migrations/1764000020000-lasting-aliases.ts';
import { Duplicates1764000021000 } from '../../../migrations/1764000021000-duplicates.ts';
import { LabelCatalogue1764000023000 } from '../../../migrations/1764000023000-label-catalogue.ts';
import { LabelHistory1764000024000 } from '../../../migrations/1764000024000-label-history.ts';
import { Recognition1764000025000 } from '../../../migrations/1764000025000-recognition.ts';
import { LabelReminders1764000026000 } from '../../../migrations/1764000026000-label-reminders.ts';
import { PlacesOfAnswers1764000027000 } from '../../../migrations/1764000027000-places-of-answers.ts';
import { Boundaries1764000028000 } from '../../../migrations/1764000028000-boundaries.ts';
import { CategoryLists1764000029000 } from '../../../migrations/1764000029000-category-lists.ts';
import { CategoryDecisions1764000030000 } from '../../../migrations/1764000030000-category-decisions.ts';
import { BlockRules1764000031000 } from '../../../migrations/1764000031000-block-rules.ts';
import { WordsOfProfiles1764000032000 } from '../../../migrations/1764000032000-words-of-profiles.ts';
import { Idempotency1764000034000 } from '../../../migrations/1764000034000-idempotency.ts';
import { PurchaseRequests1764000035000 } from '../../../migrations/1764000035000-purchase-requests.ts';
import { Contracts1764000038000 } from '../../../migrations/1764000038000-contracts.ts';
import { UnmetDemand1764000039000 } from '../../../migrations/1764000039000-unmet-demand.ts';
import { LabelClaimRefusals1764000040000 } from '../../../migrations/1764000040000-label-claim-refusals.ts';
import { People1764000041000 } from '../../../migrations/1764000041000-people.ts';
import { WaysToSignIn1764000042000 } from '../../../migrations/1764000042000-ways-to-sign-in.ts';
import { SignInAtProvider1764000043000 } from '../../../migrations/1764000043000-sign-in-at-provider.ts';
import { AuditChain1764000044000 } from '../../../migrations/1764000044000-audit-chain.ts';
import { RequestCounts1764000045000 } from '../../../migrations/1764000045000-request-counts.ts';
import { Mail1764000046000 } from '../../../migrations/1764000046000-mail.ts';
import { Registration1764000047000 } from '../../../migrations/1764000047000-registration.ts';
import { KeepingEntries1764000048000 } from '../../../migrations/1764000048000-keeping-entries.ts';
import { Evidence1764000049000 } from '../../../migrations/1764000049000-evidence.ts';
import { RoomForOrders1764000050000 } from '../../../migrations/1764000050000-room-for-orders.ts';
import { QuestionsByCandidate1764000051000 } from '../../../migrations/1764000051000-questions-by-candidate.ts';
import { NumberedBlocks1764000052000 } from '../../../migrations/1764000052000-numbered-blocks.ts';
import { ChangesInTurn1764000053000 } from '../../../migrations/1764000053000-changes-in-turn.ts';
import { Webhooks1764000054000 } from '../../../migrations/1764000054000-webhooks.ts';
import { FormerQuestions1764000060000 } from '../../../migrations/1764000060000-former-questions.ts';
import { Reports1764000064000 } from '../../../migrations/1764000064000-reports.ts';
import { Suspensions1764000065000 } from '../../../migrations/1764000065000-suspensions.ts';
import { EvidenceJudged1764000066000 } from '../../../migrations/1764000066000-evidence-judged.ts';
import { Outreach1764000067000 } from '../../../migrations/1764000067000-outreach.ts';
import { FirmSightings1764000068000 } from '../../../migrations/1764000068000-firm-sightings.ts';
import { ClosedRequests1764000074000 } from '../../../migrations/1764000074000-closed-requests.ts';
import { SavedSearches1764000075000 } from '../../../migrations/1764000075000-saved-searches.ts';
import { WebhookScopes1764000078000 } from '../../../migrations/1764000078000-webhook-scopes.ts';
import { PushedRecords1764000079000 } from '../../../migrations/1764000079000-pushed-records.ts';
import { BlocksKnowNumbers1764000083000 } from '../../../migrations/1764000083000-blocks-know-numbers.ts';
import { WebhookRevisions1764000084000 } from '../../../migrations/1764000084000-webhook-revisions.ts';
import { ApiKeyUsage1764000085000 } from '../../../migrations/1764000085000-api-key-usage.ts';
import { ErasedOfficers1764000086000 } from '../../../migrations/1764000086000-erased-officers.ts';
import { RefusedAddresses1764000087000 } from '../../../migrations/1764000087000-refused-addresses.ts';
import { MunicipalityThresholds1764000088000 } from '../../../migrations/1764000088000-municipality-thresholds.ts';
import { AssumedEnds1764000090000 } from '../../../migrations/1764000090000-assumed-ends.ts';
import { ThresholdsOutliveMergers1764000097000 } from '../../../migrations/1764000097000-thresholds-outlive-mergers.ts';
import { SourcesOfMunicipalities1764000100000 } from '../../../migrations/1764000100000-sources-of-municipalities.ts';
import { MailLanguages1764000102000 } from '../../../migrations/1764000102000-mail-languages.ts';
import { FirmWords1764000110000 } from '../../../migrations/1764000110000-firm-words.ts';
import { SettledQuestions1764000115000 } from '../../../migrations/1764000115000-settled-questions.ts';
import { WebhookReplays1764000119000 } from '../../../migrations/1764000119000-webhook-replays.ts';
import { ChangesByTheClock1764000120000 } from '../../../migrations/1764000120000-changes-by-the-clock.ts';
import { SaidOfRecords1764000130000 } from '../../../migrations/1764000130000-said-of-records.ts';
import { ChosenNames1764000131000 } from '../../../migrations/1764000131000-chosen-names.ts';

/** Every migration, oldest first. Listed by hand: a glob would pick up whatever lies in the folder. */
export const MIGRATIONS = [
  JobsAndBatches1764000001000,
  Intake1764000002000,
  Matching1764000003000,
  LabelsAndLocation1764000004000,
  Categories1764000005000,
  Access1764000006000,
  Registry1764000007000,
  IndexState1764000008000,
  Deliveries1764000009000,
  Columns1764000010000,
  MatchingKeys1764000012000,
  Sessions1764000013000,
  Progress1764000014000,
  ImportFailures1764000015000,
  DecisionsOfStewards1764000016000,
  UnboundBlocks1764000018000,
  LastingAliases1764000020000,
  Duplicates1764000021000,
  LabelCatalogue1764000023000,
  LabelHistory1764000024000,
  Recognition1764000025000,
  LabelReminders1764000026000,
  PlacesOfAnswers1764000027000,
  Boundaries1764000028000,
  CategoryLists1764000029000,
  CategoryDecisions1764000030000,
  BlockRules1764000031000,
  WordsOfProfiles1764000032000,
  Idempotency1764000034000,
  PurchaseRequests1764000035000,
  Contracts1764000038000,
  UnmetDemand1764000039000,
  LabelClaimRefusals1764000040000,
  People1764000041000,
  WaysToSignIn1764000042000,
  SignInAtProvider1764000043000,
  AuditChain1764000044000,
  RequestCounts1764000045000,
  Mail1764000046000,
  Registration1764000047000,
  KeepingEntries1764000048000,
  Evidence1764000049000,
  RoomForOrders1764000050000,
  QuestionsByCandidate1764000051000,
  NumberedBlocks1764000052000,
  ChangesInTurn1764000053000,
  Webhooks1764000054000,
  FormerQuestions1764000060000,
  Reports1764000064000,
  Suspensions1764000065000,
  EvidenceJudged1764000066000,
  Outreach1764000067000,
  FirmSightings1764000068000,
  ClosedRequests1764000074000,
  SavedSearches1764000075000,
  WebhookScopes1764000078000,
  PushedRecords1764000079000,
  BlocksKnowNumbers1764000083000,
  WebhookRevisions1764000084000,
  ApiKeyUsage1764000085000,
  ErasedOfficers1764000086000,
  RefusedAddresses1764000087000,
  MunicipalityThresholds1764000088000,
  AssumedEnds1764000090000,
  ThresholdsOutliveMergers1764000097000,
  SourcesOfMunicipalities1764000100000,
  MailLanguages1764000102000,
  FirmWords1764000110000,
  SettledQuestions1764000115000,
  WebhookReplays1764000119000,
  ChangesByTheClock1764000120000,
  SaidOfRecords1764000130000,
  ChosenNames1764000131000,
];
