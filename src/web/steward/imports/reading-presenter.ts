import { type FoundBy, type ImportView } from '../../../intake/import-view.ts';
import { type ReadingOption } from '../../../intake/reading-options.ts';
import { DELIMITERS } from '../../../platform/csv/detect-delimiter.ts';
import { TEXT_ENCODINGS } from '../../../platform/csv/detect-encoding.ts';
import { named } from '../../messages/messages.ts';
import { type Choice } from '../../search/facets.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { type StewardContext } from '../steward-context.ts';

/** One thing about a file that can be read otherwise. */
export interface ReadingChoice {
  name: ReadingOption;
  label: string;
  choices: Choice[];
}

export interface ReadingView {
  /** What was found: what, and what it is. */
  facts: [string, string][];
  choices: ReadingChoice[];
  /** Line of the header as it was asked for; empty when it was found. */
  headerRow: string;
  /** Somebody said how. */
  asked: boolean;
  faults: readonly FormFault[];
}

export function presentReading(
  view: ImportView,
  page: StewardContext,
  faults: readonly FormFault[] = [],
): ReadingView {
  const { foundBy, headerLine } = view;
  return {
    facts: readingFacts(view, page),
    choices: readingChoices(view, page).filter(({ choices }) => choices.length > 0),
    headerRow: foundBy.headerLine === 'asked' && headerLine !== null ? String(headerLine) : '',
    asked: Object.values(foundBy).includes('asked'),
    faults,
  };
}

function readingFacts(view: ImportView, { s }: StewardContext): [string, string][] {
  const facts: [string, string | null][] = [
    [s.read.encoding, view.encoding && encodingText(view.encoding, s)],
    [s.read.delimiter, view.delimiter && named(s.read.delimiters, view.delimiter)],
    [s.read.sheet, view.sheet],
    [s.read.header, view.headerLine === null ? null : s.read.headerLine(view.headerLine)],
  ];
  return facts.flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
}

/** A workbook has sheets to choose from, a text file an encoding and a delimiter. */
function readingChoices(view: ImportView, page: StewardContext): ReadingChoice[] {
  const { s } = page;
  const { foundBy, encoding, delimiter, sheet } = view;
  const workbook = encoding === 'xlsx';
  const options = (known: readonly string[], name: (value: string) => string) =>
    known.map((value) => ({ value, text: name(value), chosen: false }));
  const encodings = options(workbook ? [] : TEXT_ENCODINGS, (value) => encodingText(value, s));
  const delimiters = options(workbook ? [] : DELIMITERS, (value) => named(s.read.delimiters, value));
  const sheets = options(view.sheets.length > 1 ? view.sheets : [], (value) => value);
  return [
    {
      name: 'encoding',
      label: s.read.encoding,
      choices: orFound(encodings, encoding, foundBy.encoding, page),
    },
    {
      name: 'delimiter',
      label: s.read.delimiter,
      choices: orFound(delimiters, delimiter, foundBy.delimiter, page),
    },
    { name: 'sheet', label: s.read.sheet, choices: orFound(sheets, sheet, foundBy.sheet, page) },
  ];
}

/** The options with the one that was asked for chosen, behind the one that leaves it to us. */
function orFound(
  options: Choice[],
  used: string | null,
  by: FoundBy | null,
  { s }: StewardContext,
): Choice[] {
  if (options.length === 0) return [];
  const asked = by === 'asked' ? used : null;
  const marked = options.map((option) => ({ ...option, chosen: option.value === asked }));
  return [{ value: '', text: s.read.automatic, chosen: asked === null }, ...marked];
}

function encodingText(encoding: string, { read }: StewardContext['s']): string {
  return named(read.encodings, encoding);
}
