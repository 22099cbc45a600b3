import { type MailLang } from '../platform/mail/mail-content.tsx';
import { type Scope } from './scope.ts';

/** What a key with a scope may do, in the words of pages and mail. */
export const SCOPE_TEXTS: Record<MailLang, Record<Scope, string>> = {
  nl: {
    'suppliers:read': 'Wijzigingen volgen en het hele register ophalen',
    'suppliers:write': 'Bedrijven, keurmerken en categorieën bijwerken',
    'contacts:read': 'Contactgegevens van bedrijven lezen',
    'imports:write': 'Bestanden en gegevens aanleveren',
    'requests:read': 'Inkoopopdrachten van de gemeente lezen',
    'requests:write': 'Inkoopopdrachten maken en wijzigen',
    'webhooks:read': 'Zien welke programma’s bericht krijgen',
    'webhooks:write': 'Instellen welke programma’s bericht krijgen',
    'api-keys:read': 'Zien waarvoor sleutels worden gebruikt',
  },
  en: {
    'suppliers:read': 'Follow changes and fetch the whole register',
    'suppliers:write': 'Keep firms, labels and categories up to date',
    'contacts:read': 'Read contact details of firms',
    'imports:write': 'Deliver files and records',
    'requests:read': 'Read purchase requests of the municipality',
    'requests:write': 'Make and change purchase requests',
    'webhooks:read': 'See which programs are told of changes',
    'webhooks:write': 'Set which programs are told of changes',
    'api-keys:read': 'See what keys are used for',
  },
};
