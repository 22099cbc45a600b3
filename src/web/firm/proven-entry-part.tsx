import { type ProvenEntry } from '../../registration/proven-entry.service.ts';
import { type FirmTools, Form } from './firm-form.tsx';

/** The entry that eHerkenning proves to be theirs, and the button that takes it over. */
export function ProvenEntryPart({ entry, texts, page, session }: FirmTools & { entry: ProvenEntry }) {
  const { proven } = texts;
  return (
    <section class="register-section" aria-labelledby="proven-entry">
      <h2 class="utrecht-heading-2" id="proven-entry">
        {entry.name}
      </h2>
      <p>{proven.text(entry.kvkNumber)}</p>
      <Form action="/mijn-bedrijf/overnemen" page={page} session={session}>
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {proven.take}
        </button>
      </Form>
    </section>
  );
}
