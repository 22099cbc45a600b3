import { type EvidenceItem } from '../../../registration/evidence/evidence-desk.service.ts';
import { ChoiceGroup, TextField } from '../../firm/form-controls.tsx';
import { queueTextsFor } from '../../messages/queue.ts';
import { localUrl } from '../../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { signUpPath } from '../sign-ups/sign-up-presenter.ts';
import { type StewardContext } from '../steward-context.ts';
import { BackToQueue } from './back-to-queue.tsx';
import { evidencePath } from './queue-url.ts';

export interface EvidenceView {
  item: EvidenceItem;
  judgedBy: string;
  /** Of the firm for stewards; null when it is not published, or not theirs to open. */
  firm: string | null;
  filled: { verdict: string; reason: string };
  faults: readonly FormFault[];
}

interface Props {
  view: EvidenceView;
  page: StewardContext;
}

/** `/beheer/bewijs/{id}`: one file that a firm sent as evidence. */
export function EvidencePage({ view, page }: Props) {
  const { evidence } = queueTextsFor(page.lang);
  const { item } = view;
  const title = evidence.title(item.label, item.firm);
  const kilobytes = `${page.f.number(Math.max(1, Math.round(item.bytes / 1024)))} kB`;
  const signUp = signUpPath(item.registrationId);
  const link = (href: string, text: string) => (
    <li>
      <a class="utrecht-link utrecht-link--html-a" href={href}>
        {text}
      </a>
    </li>
  );
  return (
    <StewardLayout page={page} title={title}>
      <h1 class="utrecht-heading-1">{title}</h1>
      <FaultList title={evidence.faults.title} faults={view.faults} />
      <p class="register-hint">{evidence.sent(page.f.moment(item.uploadedAt))}</p>
      <ul class="register-notice__list">
        {link(`${signUp}/bewijs/${item.id}`, evidence.download(item.fileName, kilobytes))}
        {link(localUrl(page.lang, signUp), evidence.signUp)}
        {view.firm !== null && link(`${view.firm}#labels-title`, evidence.firm)}
      </ul>
      {view.firm !== null && <p class="register-hint">{evidence.firmHint}</p>}
      {item.verdict === null ? <Judge view={view} page={page} /> : <Judged view={view} page={page} />}
      <BackToQueue page={page} />
    </StewardLayout>
  );
}

function Judged({ view, page }: Props) {
  const { evidence } = queueTextsFor(page.lang);
  const { id, note, judgedAt } = view.item;
  const verdict = view.item.verdict ?? 'bad';
  return (
    <>
      <p class={`register-notice register-notice--${verdict === 'good' ? 'good' : 'warning'}`} role="status">
        {evidence.judged[verdict]} ({evidence.by(view.judgedBy, page.f.moment(judgedAt ?? ''))})
        {note !== null && (
          <>
            <br />
            <q>{note}</q>
          </>
        )}
      </p>
      <form method="post" action={localUrl(page.lang, evidencePath(id))}>
        <FormToken page={page} />
        <input type="hidden" name="judgedAt" value={judgedAt ?? ''} />
        <button
          class="utrecht-button utrecht-button--secondary-action"
          type="submit"
          name="do"
          value="take-back"
          aria-describedby="take-back-hint"
        >
          {evidence.takeBack}
        </button>
        <p class="register-hint" id="take-back-hint">
          {evidence.takeBackHint[verdict]}
        </p>
      </form>
    </>
  );
}

function Judge({ view, page }: Props) {
  const { evidence } = queueTextsFor(page.lang);
  const { filled, faults, item } = view;
  return (
    <form
      class="register-form register-signup"
      method="post"
      action={localUrl(page.lang, evidencePath(item.id))}
    >
      <FormToken page={page} />
      <ChoiceGroup
        type="radio"
        name="verdict"
        label={evidence.question}
        fault={faultOf(faults, 'verdict')}
        options={(['good', 'bad'] as const).map((value) => ({
          value,
          text: evidence[value],
          chosen: filled.verdict === value,
        }))}
      />
      <TextField
        name="reason"
        label={evidence.reason}
        hint={evidence.reasonHint}
        fault={faultOf(faults, 'reason')}
        value={filled.reason}
        rows={3}
        maxLength={2000}
      />
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        {evidence.submit}
      </button>
    </form>
  );
}
