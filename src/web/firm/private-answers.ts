import { isPersonalForm } from '../../common/legal-forms.ts';
import { type Answers } from '../../registration/answers.ts';

/** Never shown to the public. */
const OF_PEOPLE: readonly (keyof Answers)[] = ['contactPerson', 'email', 'phone'];

/** Of a firm that is a person these lead to the door of somebody's house. */
const OF_A_PERSON: readonly (keyof Answers)[] = ['kvkNumber', 'street', 'houseNumber', 'postcode'];

/** Whether an answer stays off the public page. Pure. */
export function isPrivate(field: keyof Answers, { legalForm }: Pick<Answers, 'legalForm'>): boolean {
  const person = legalForm !== '' && isPersonalForm(legalForm);
  return OF_PEOPLE.includes(field) || (person && OF_A_PERSON.includes(field));
}
