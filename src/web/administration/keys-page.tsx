import { type ApiKeyView } from '../../access/api-key.service.ts';
import { SCOPES } from '../../access/scope.ts';
import { type DayOfUsage } from '../../access/usage/usage-store.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { SelectField } from '../components/select-field.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { administrationTextsFor } from '../messages/administration.ts';
import { named } from '../messages/messages.ts';
import { FaultList, type FormFault } from '../steward/components/fault-list.tsx';
import { FormToken } from '../steward/components/form-token.tsx';
import { StewardLayout } from '../steward/components/steward-layout.tsx';
import { type StewardContext } from '../steward/steward-context.ts';
import { KeyUsage } from './key-usage.tsx';
import { PlaceOptions } from './place-options.tsx';

interface Props {
  page: StewardContext;
  keys: readonly ApiKeyView[];
  /** Of the last days, by id of the key. */
  usage: ReadonlyMap<string, Omit<DayOfUsage, 'day'>[]>;
  municipalities: readonly string[] | null;
  /** A key that was just made, shown this once. */
  made: string | null;
  faults: readonly FormFault[];
  now: Date;
}

/** `geldig tot en met 1 mei 2027, laatst gebruikt op ...`. */
function stateOf(key: ApiKeyView, { page, now }: Props): string {
  const { keys } = administrationTextsFor(page.lang);
  if (key.revokedAt) return keys.revoked;
  if (key.expiresAt && key.expiresAt <= now) return keys.expired;
  const used = key.lastUsedAt ? keys.used(page.f.moment(key.lastUsedAt.toISOString())) : keys.unused;
  return key.expiresAt
    ? `${keys.until(page.f.date(key.expiresAt.toISOString().slice(0, 10)))}, ${used}`
    : used;
}

function Line({ apiKey, ...props }: Props & { apiKey: ApiKeyView }) {
  const { page } = props;
  const { keys, users } = administrationTextsFor(page.lang);
  const { municipality } = apiKey;
  const where = municipality === null ? users.everywhere : named(page.names.municipalities, municipality);
  return (
    <li>
      <form class="register-decision" method="post" action="/beheer/sleutels/intrekken">
        <FormToken page={page} />
        <input type="hidden" name="key" value={apiKey.id} />
        <div>
          <strong>{apiKey.name}</strong>, {where}
          <p class="register-sessions__under">ir_{apiKey.selector}_…</p>
          <ul class="register-bullets">
            {apiKey.scopes.map((scope) => (
              <li key={scope}>{keys.scope[scope]}</li>
            ))}
          </ul>
          <p class="register-hint">{stateOf(apiKey, props)}</p>
          <KeyUsage page={page} uses={props.usage.get(apiKey.id) ?? []} />
        </div>
        {apiKey.revokedAt === null && <SubmitButton text={keys.revoke} secondary danger />}
      </form>
    </li>
  );
}

function NewKey({ page, municipalities, faults }: Props) {
  const { keys, users } = administrationTextsFor(page.lang);
  return (
    <section class="register-section register-narrow">
      <h2 class="utrecht-heading-3">{keys.add}</h2>
      <FaultList title={users.faults} faults={faults} />
      <form class="register-form" method="post" action="/beheer/sleutels">
        <TextField id="name" label={keys.name} autocomplete="off" />
        <fieldset class="register-scopes">
          <legend class="utrecht-form-label">{keys.scopes}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} class="register-check">
              <input class="register-option__box" type="checkbox" name={`scope-${scope}`} value="1" />
              <span>
                {keys.scope[scope]} <span class="register-hint">{scope}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <SelectField id="place" label={users.where}>
          <PlaceOptions page={page} municipalities={municipalities} />
        </SelectField>
        <TextField id="expires" type="date" label={keys.expires} />
        <FormToken page={page} />
        <SubmitButton text={keys.create} />
      </form>
    </section>
  );
}

/** `/beheer/sleutels`: keys for programs. */
export function KeysPage(props: Props) {
  const { page, keys: found, made } = props;
  const { keys } = administrationTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={keys.title} scripts={made === null ? [] : ['copy']}>
      <h1 class="utrecht-heading-1">{keys.title}</h1>
      <p class="utrecht-paragraph">{keys.intro}</p>
      {made !== null && (
        <div class="register-notice register-notice--good" role="status">
          <h2 class="register-notice__title">{keys.made}</h2>
          <p>{keys.madeText}</p>
          <p class="register-copied">
            <code class="register-secret" id="sleutel">
              {made}
            </code>
            <CopyButton of="sleutel" page={page} secondary />
          </p>
        </div>
      )}
      {found.length === 0 && <p>{keys.none}</p>}
      <ul class="register-sessions">
        {found.map((apiKey) => (
          <Line key={apiKey.id} apiKey={apiKey} {...props} />
        ))}
      </ul>
      <NewKey {...props} />
    </StewardLayout>
  );
}
