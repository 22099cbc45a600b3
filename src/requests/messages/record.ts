import { type ReasonLang } from '../../discovery/reason-texts.ts';
import { recordEn } from './record-en.ts';
import { recordNl } from './record-nl.ts';
import { type RecordTexts } from './record-texts.ts';

/** Dutch is for the file: the municipality's own people read it, and firms that ask for the reasons. */
export const RECORD_TEXTS: Record<ReasonLang, RecordTexts> = { nl: recordNl, en: recordEn };
