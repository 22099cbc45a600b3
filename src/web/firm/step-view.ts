import { type AnswerFault } from '../../registration/check-answers.ts';
import { type Answers, type Step } from '../../registration/answers.ts';
import { type EvidenceFile } from '../../registration/evidence/evidence.service.ts';
import { type Registration } from '../../registration/registration.ts';
import { type SignUpTexts } from '../messages/sign-up-nl.ts';
import { type PageContext } from '../site/page-context.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { type Option } from './form-controls.tsx';

/** The field in which a page says which sign-up it is of: a browser may have opened another one since. */
export const SIGN_UP_FIELD = 'signUp';

/** What a page of the sign-up shows, ready to print. */
export interface StepView {
  step: Step;
  answers: Answers;
  faults: FormFault[];
  /** Said at the top, such as that a mail was sent. */
  notice?: string;
  /** Whether it was opened from the overview, and leads back there. */
  review: boolean;
  /** Categories to tick; of the page about what is sold only. */
  categories: Option[];
  labels: Option[];
  /** Evidence that was sent; of the page about labels and of the overview. */
  files: readonly EvidenceFile[];
  registration: Registration;
  texts: SignUpTexts;
  page: PageContext;
}

/** A fault in words, with the field that it leads to. Pure. */
export function faultText({ field, code, unknown, doubt }: AnswerFault, texts: SignUpTexts): FormFault {
  if (doubt !== undefined) return { field, text: texts.placeDoubt(doubt) };
  if (unknown !== undefined) return { field, text: texts.unknownPlaces(unknown.join(', ')) };
  return { field, text: texts.faultTexts[`${field}.${code}`] ?? texts.fields[field].label };
}

/** Said beside each, since most fields of these pages are needed. */
const OPTIONAL: readonly (keyof Answers)[] = [
  'street',
  'houseNumber',
  'postcode',
  'website',
  'contactPerson',
  'phone',
  'maxOrderValue',
  'room',
  'employees',
];

/** The texts and state of a text field. */
export function fieldOf(name: keyof Answers, { answers, faults, texts }: StepView) {
  const { label, hint } = texts.fields[name];
  const value = answers[name];
  return {
    name,
    label: OPTIONAL.includes(name) ? `${label} (${texts.optional})` : label,
    hint,
    fault: faults.find((fault) => fault.field === name)?.text,
    value: typeof value === 'string' ? value : '',
  };
}
