import { Field } from '../components/field.tsx';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { type PageContext } from '../site/page-context.ts';

/** How much room for orders there is this quarter; may stay empty. */
export function RoomField({ page, id = 'room' }: { page: PageContext; id?: string }) {
  const { label, hint } = signUpTextsFor(page.lang).fields.room;
  return (
    <Field id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id={id}
        name="room"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={40}
        aria-describedby={`${id}-hint`}
      />
    </Field>
  );
}
