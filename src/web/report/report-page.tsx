import { REPORT_KINDS } from '../../registration/reports/report.ts';
import { Layout } from '../components/layout.tsx';
import { ChoiceGroup, TextField } from '../firm/form-controls.tsx';
import { reportTextsFor } from '../messages/reports.ts';
import { type PageContext } from '../site/page-context.ts';
import { FaultList, type FormFault, faultOf } from '../steward/components/fault-list.tsx';

export interface ReportView {
  firm: string;
  /** Of the firm's page. */
  back: string;
  action: string;
  filled: { kind: string; text: string; email: string };
  faults: readonly FormFault[];
}

/** `/leveranciers/{id}/melden`: telling that something is wrong with an entry. */
export function ReportPage({ view, page }: { view: ReportView; page: PageContext }) {
  const texts = reportTextsFor(page.lang);
  const { filled, faults } = view;
  return (
    <Layout page={page} title={texts.title(view.firm)} noIndex>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{texts.title(view.firm)}</h1>
        <FaultList title={texts.faults.title} faults={faults} />
        <p class="utrecht-paragraph">{texts.intro}</p>
        <form class="register-form" method="post" action={view.action} noValidate>
          <ChoiceGroup
            type="radio"
            name="kind"
            label={texts.kind}
            fault={faultOf(faults, 'kind')}
            options={REPORT_KINDS.map((kind) => ({
              value: kind,
              text: texts.kinds[kind],
              chosen: filled.kind === kind,
            }))}
          />
          <TextField
            name="text"
            label={texts.text}
            hint={texts.textHint}
            fault={faultOf(faults, 'text')}
            value={filled.text}
            rows={5}
            maxLength={2000}
          />
          <TextField
            name="email"
            label={texts.email}
            hint={texts.emailHint}
            fault={faultOf(faults, 'email')}
            value={filled.email}
            autocomplete="email"
            inputmode="email"
            maxLength={300}
          />
          {/* People leave it empty, since nobody sees it; programs that fill in everything do not. */}
          <p class="register-signup__trap" aria-hidden="true">
            <label>
              Fax <input type="text" name="fax" tabIndex={-1} autocomplete="off" />
            </label>
          </p>
          <button class="utrecht-button utrecht-button--primary-action register-form__submit" type="submit">
            {texts.submit}
          </button>
        </form>
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={view.back}>
            {texts.thanks.back}
          </a>
        </p>
      </div>
    </Layout>
  );
}

/** After reporting. */
export function ReportedPage({ number, back, page }: { number: string; back: string; page: PageContext }) {
  const { thanks } = reportTextsFor(page.lang);
  return (
    <Layout page={page} title={thanks.title} noIndex>
      <div class="register-narrow register-signup">
        <h1 class="utrecht-heading-1">{thanks.title}</h1>
        <p class="register-notice register-notice--good" role="status">
          {thanks.text(number)}
        </p>
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={back}>
            {thanks.back}
          </a>
        </p>
      </div>
    </Layout>
  );
}
