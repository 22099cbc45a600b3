import { TENDER_PHRASES } from '../../common/dutch/stop-words.ts';
import { type Finding, type ProcedurePart } from './part.ts';
import { type PlainText } from './plain-text.ts';

/** What letters and mails hold besides what is asked, from greeting to signature. */
const LETTER_PHRASES: readonly RegExp[] = [
  /^(?:>|[^\S\r\n\u2028\u2029])*(?:van|aan|cc|bcc|datum|verzonden|kenmerk|ons kenmerk|uw kenmerk|referentie|zaaknummer|bijlagen?|from|to|date|sent|contactpersoon|telefoon|tel|e-?mail)\s*:.*$/gimu,
  /^(?:>|[^\S\r\n\u2028\u2029])*(?:onderwerp|betreft|subject|re|fw|fwd)\s*:\s*(?:(?:re|fw|fwd)\s*:\s*)*/gimu,
  /^(?:>|[^\S\r\n\u2028\u2029])*(?:beste|geachte|hallo|hoi|moi|ha|goedemorgen|goedemiddag|goedendag|dag|dear|hello|hi)\b[^,\r\n\u2028\u2029]{0,60}[,!\n](?: (?:mevrouw|meneer|heer|heren|dames|madam)[,!\n])?/gimu,
  /(?:met (?:vriendelijke|hartelijke|zonnige) groet|hartelijke groet|vriendelijke groet|groet(?:en|jes)?|hoogachtend|mvg|m\.?\s?vr\.?\s?gr\.?|(?:alvast|bij voorbaat) (?:hartelijk )?(?:bedankt|dank)|bvd|thx|kind regards|best regards|yours (?:sincerely|faithfully)|many thanks|thanks in advance)(?!\p{L})(?:(?!\n[^\S\n]*(?:>\s*)*(?:van|from|onderwerp|subject|-+ ?(?:oorspronkelijk bericht|original message))\s*[:-])[\s\S])*/giu,
  /^[^\S\r\n\u2028\u2029]*(?:verstuurd|verzonden|sent) (?:vanaf|met|via|from)(?! de\b).*$/gimu,
  /^(?:>|[^\S\r\n\u2028\u2029])*-{2,} ?(?:oorspronkelijk bericht|doorgestuurd bericht|original message|forwarded message)[ -]*$/gimu,
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/giu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /(?:\+31|\b0)[\d\s()-]{8,13}\d\b/gu,
  /\b(?:wij|we|graag|ik)\s+(?:ontvang(?:en|t)?|verneem|vernemen|zien|horen?|ontvangen)(?:\s+(?:wij|we|graag|ik|dan ook))?(?:\s+graag)?(?:\s+(?:van u|uw|een|je|jullie))?\s+(?:offerte|prijsopgave|voorstel|aanbieding|reactie)\b(?: voor(?= )(?! (?:\d|uiterlijk)))?/giu,
  /\b(?:zou(?:den)? (?:u|jullie|je)|kunt u|kunnen jullie|kun je|wilt u|could you|can you|please)\s+(?:ons |mij |me |us )?(?:een )?(?:offerte|prijsopgave|voorstel|quote|aanbieding)\s*(?:willen |kunnen )?(?:sturen|uitbrengen|maken|doen|send|provide)?/giu,
  /\b(?:vragen|inlichtingen)\s+(?:kunt u|kunnen|kun je|over)[^.!?\n]*[.!?\n]?/giu,
  /\b(?:offertes?|inschrijvingen|aanbiedingen)\s+(?:kunnen|dienen|moeten|worden|graag|uiterlijk|indienen)[^.!?\n]*[.!?\n]?/giu,
  /\b(?:tenderned|nota van inlichtingen|uea|uniform europees aanbestedingsdocument|kvk-?uittreksel|gids proportionaliteit|eigen verklaring|vog|aanbestedingswet|drempelbedrag)\b/giu,
  /\b(?:op basis van|volgens) (?:de )?(?:laagste prijs|beste prijs|emvi|bpkv|gunningscriteria)\b[^.;\n]*/giu,
  /\b(?:de )?(?:facturatie|facturering|factuur|betaling|betalingstermijn)\s+(?:geschiedt|vindt|dient|binnen|is|gaat|loopt)[^.;\n]*/giu,
  /\b(?:in het kader van|naar aanleiding van|in verband met|i\.?v\.?m\.?|n\.?a\.?v\.?|ten behoeve van|t\.?b\.?v\.?)(?!\p{L})/giu,
  /\b(?:alle )?(?:prijzen|bedragen)\s+(?:zijn )?(?:excl|incl|exclusief|inclusief)[^.;\n]*/giu,
];

/** Greeting, signature, addresses and courtesies of a letter or mail. They are left out of what is looked for. Pure. */
export function readLetter(text: PlainText): Finding<ProcedurePart>[] {
  return readPhrases(text, LETTER_PHRASES, 'procedure:letter');
}

/** What tenders say about their own procedure. It is left out of what is looked for. Pure. */
export function readTenderLanguage(text: PlainText): Finding<ProcedurePart>[] {
  return readPhrases(text, TENDER_PHRASES, 'procedure:tender');
}

function readPhrases(
  { raw, plain }: PlainText,
  phrases: readonly RegExp[],
  id: string,
): Finding<ProcedurePart>[] {
  const spans = phrases
    .flatMap((phrase) => [...plain.matchAll(phrase)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => /\S/.test(plain.slice(start, end)))
    .sort((a, b) => a.start - b.start);
  if (spans.length === 0) return [];
  const because = spans.map(({ start, end }) => raw.slice(start, end).trim()).join(' … ');
  return [{ part: { id, kind: 'procedure', because }, spans, searched: false }];
}
