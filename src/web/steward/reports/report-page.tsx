import { type Report, REPORT_OUTCOMES } from '../../../registration/reports/report.ts';
import { ChoiceGroup, TextField } from '../../firm/form-controls.tsx';
import { reportTextsFor } from '../../messages/reports.ts';
import { localUrl } from '../../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { BackToQueue } from '../queue/back-to-queue.tsx';
import { type StewardContext } from '../steward-context.ts';

export interface ReportDeskView {
  report: Report;
  /** Who answered, as a page names them. */
  answeredBy: string;
  action: string;
  /** Addresses of the firm for stewards and of suspending it; null for who may not go there. */
  firm: { page: string; suspension: string } | null;
  filled: { outcome: string; reason: string };
  faults: readonly FormFault[];
  said: boolean;
}

interface Props {
  view: ReportDeskView;
  page: StewardContext;
}

/** `/beheer/meldingen/{id}`: a mistake that somebody reported, and the answer to it. */
export function ReportDeskPage({ view, page }: Props) {
  const { desk, kinds } = reportTextsFor(page.lang);
  const { report } = view;
  const title = desk.title(report.number, report.firm);
  return (
    <StewardLayout page={page} title={title}>
      <h1 class="utrecht-heading-1">{title}</h1>
      {view.said && (
        <p class="register-notice register-notice--good" role="status">
          {desk.said}
        </p>
      )}
      <FaultList title={desk.faults.title} faults={view.faults} />
      <p class="register-hint">
        <strong>{kinds[report.kind]}</strong> · {desk.since(page.f.moment(report.createdAt))}
      </p>
      <blockquote class="register-notice register-reporttext">{report.text || desk.nothing}</blockquote>
      <Ways view={view} page={page} />
      {report.outcome === null ? (
        <Answer view={view} page={page} />
      ) : (
        <p class="register-notice">
          {desk.answered(
            desk.outcomes[report.outcome],
            page.f.moment(report.answeredAt ?? ''),
            view.answeredBy,
          )}
          <br />
          <q>{report.answer}</q>
        </p>
      )}
      <BackToQueue page={page} />
    </StewardLayout>
  );
}

function Ways({ view, page }: Props) {
  const { desk } = reportTextsFor(page.lang);
  const link = (href: string, text: string) => (
    <li>
      <a class="utrecht-link utrecht-link--html-a" href={href}>
        {text}
      </a>
    </li>
  );
  return (
    <ul class="register-notice__list">
      {view.firm && link(view.firm.page, desk.firm)}
      {view.firm && link(view.firm.suspension, desk.suspend)}
      {link(localUrl(page.lang, `/leveranciers/${view.report.supplierId}`), desk.public)}
    </ul>
  );
}

function Answer({ view, page }: Props) {
  const { desk } = reportTextsFor(page.lang);
  return (
    <section class="register-section" aria-labelledby="answer-title">
      <h2 class="utrecht-heading-2" id="answer-title">
        {desk.answer}
      </h2>
      <p class="utrecht-paragraph">{desk.answerIntro}</p>
      <p class="register-hint">{view.report.wantsAnswer ? desk.wants : desk.wantsNot}</p>
      <form class="register-form register-signup" method="post" action={view.action}>
        <FormToken page={page} />
        <ChoiceGroup
          type="radio"
          name="outcome"
          label={desk.outcome}
          fault={faultOf(view.faults, 'outcome')}
          options={REPORT_OUTCOMES.map((outcome) => ({
            value: outcome,
            text: desk.outcomes[outcome],
            chosen: view.filled.outcome === outcome,
          }))}
        />
        <TextField
          name="reason"
          label={desk.reason}
          hint={desk.reasonHint}
          fault={faultOf(view.faults, 'reason')}
          value={view.filled.reason}
          rows={4}
          maxLength={2000}
        />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {desk.submit}
        </button>
      </form>
    </section>
  );
}
