import { FORM_TOKEN_FIELD } from '../../../access/form-origin.ts';
import { type StewardContext } from '../steward-context.ts';

/** What every form of a signed-in steward carries: the proof that this page made it, and the language to answer in. */
export function FormToken({ page }: { page: StewardContext }) {
  return (
    <>
      <input type="hidden" name={FORM_TOKEN_FIELD} value={page.formToken} />
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
    </>
  );
}
