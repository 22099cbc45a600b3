import { readAmount } from '../../intake/cleaning/clean-values.ts';
import { Field } from '../components/field.tsx';
import { signUpTextsFor } from '../messages/sign-up.ts';
import { type RawParams } from '../search/search-form.ts';
import { type PageContext } from '../site/page-context.ts';

/** How much room for orders a firm says that it has, as typed, and whether that can be read. */
export interface RoomSaid {
  text: string;
  right: boolean;
}

/** Longest amount that anybody types. Characters. */
const MOST = 40;

export function roomIn(body: RawParams): RoomSaid {
  const text = typeof body['room'] === 'string' ? body['room'].trim().slice(0, MOST) : '';
  return { text, right: text === '' || readAmount(text) !== undefined };
}

/** How much room for orders there is this quarter; may stay empty. @param said what was typed before */
export function RoomField(props: { page: PageContext; id?: string; said?: RoomSaid | undefined }) {
  const { page, id = 'room', said } = props;
  const { fields, faultTexts } = signUpTextsFor(page.lang);
  const fault = said?.right === false ? faultTexts['room.amount'] : undefined;
  return (
    <Field id={id} label={fields.room.label} fault={fault} hint={fields.room.hint ?? ''}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input ${fault ? 'utrecht-textbox--invalid' : ''}`}
        id={id}
        name="room"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={MOST}
        value={said?.text ?? ''}
        aria-describedby={fault ? `${id}-fault ${id}-hint` : `${id}-hint`}
        aria-invalid={fault ? 'true' : undefined}
      />
    </Field>
  );
}
