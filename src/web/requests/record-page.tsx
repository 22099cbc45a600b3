import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { unbroken } from '../format.ts';
import { deskTextsFor } from '../messages/desk.ts';
import { type Lang, otherLang } from '../messages/lang.ts';
import { requestTexts } from '../messages/requests.ts';
import { type PageContext } from '../site/page-context.ts';
import { Outcome } from './criteria-list.tsx';
import { RECORD_PATH, type RequestForm, requestParams, requestUrl } from './request-form.ts';
import { type FirmView } from './request-presenter.ts';
import { criteriaOf, linesOf, type SelectionRecord } from './selection-record.ts';

interface PartProps {
  record: SelectionRecord;
  page: PageContext;
}

/** Firms in rows, criteria in columns: as many as were chosen. */
function Compared({ record, page }: PartProps) {
  const t = requestTexts(page.lang).record;
  const criteria = criteriaOf(record.chosen);
  return (
    <div class="register-scroll" tabIndex={0} role="region" aria-label={t.compare}>
      <table class="utrecht-table register-record__table register-table--stacks">
        <thead>
          <tr>
            <th scope="col">{t.firm}</th>
            <th scope="col">{t.kvk}</th>
            <th scope="col">{t.place}</th>
            {criteria.map((criterion) => (
              <th key={criterion} scope="col">
                {criterion}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {record.chosen.map((firm) => (
            <tr key={firm.id}>
              <th scope="row">
                <a class="utrecht-link utrecht-link--html-a" href={firm.href}>
                  {firm.name}
                </a>
              </th>
              <td data-title={t.kvk}>{firm.kvkNumber ?? '–'}</td>
              <td data-title={t.place}>
                {unbroken([firm.place, firm.distance].filter((part) => part !== undefined).join(', '))}
              </td>
              {criteria.map((criterion) => (
                <td key={criterion} data-title={criterion}>
                  {linesOf(firm, criterion).map((line) => (
                    <p key={line.reason} class="register-record__line">
                      <Outcome line={line} /> {unbroken(line.reason)}
                    </p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who else was considered: of near-misses on what they failed; everything else stands in the spreadsheet. */
function Others({ title, firms }: { title: string; firms: readonly FirmView[] }) {
  if (firms.length === 0) return null;
  return (
    <section class="register-record__others">
      <h2 class="utrecht-heading-3">{title}</h2>
      <ul class="register-record__list">
        {firms.map((firm) => (
          <li key={firm.id}>
            {firm.name}, {firm.place}
            {firm.failed !== undefined && `: ${firm.failed.reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SendProps {
  /** A file, or the page itself. */
  format?: 'xlsx' | 'csv';
  look: string;
  text: string;
  /** Of what it leads to. */
  lang: Lang;
}

const PRIMARY = 'utrecht-button utrecht-button--primary-action utrecht-button--submit';
const SECONDARY = 'utrecht-button utrecht-button--secondary-action utrecht-button--submit';
const AS_LINK = 'utrecht-link-button utrecht-link-button--html-button';

/** Sends the form, so that a reason that was only just typed stands in what it leads to. */
function Send({ format, look, text, lang }: SendProps) {
  return (
    <button
      class={look}
      type="submit"
      {...(format === undefined ? {} : { formAction: `${RECORD_PATH}.${format}` })}
      {...(lang === 'nl' ? {} : { name: 'lang', value: lang })}
    >
      {text}
    </button>
  );
}

function InOtherLanguage({ page }: { page: PageContext }) {
  const t = deskTextsFor(page.lang).record;
  const lang = otherLang(page.lang);
  return (
    <p class="register-request__hint">
      {t.inOther} <Send format="xlsx" look={AS_LINK} text={t.otherXlsx} lang={lang} /> {t.or}{' '}
      <Send format="csv" look={AS_LINK} text={t.otherCsv} lang={lang} />
    </p>
  );
}

/** Why these, and the record to take along with it. */
function WhyAndDownloads({ form, page }: { form: RequestForm; page: PageContext }) {
  const t = requestTexts(page.lang).record;
  const { lang } = page;
  const kept = [...requestParams({ ...form, why: '' })];
  return (
    <form class="register-record__why" action={RECORD_PATH} method="get">
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label class="utrecht-form-label" for="why">
        {t.why}
      </label>
      <p class="utrecht-form-field-description" id="why-hint">
        {t.whyHint}
      </p>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        id="why"
        name="why"
        rows={3}
        aria-describedby="why-hint"
      >
        {form.why}
      </textarea>
      <p class="register-record__actions">
        <Send format="xlsx" look={PRIMARY} text={t.xlsx} lang={lang} />
        <Send format="csv" look={SECONDARY} text={t.csv} lang={lang} />
        <Send look={SECONDARY} text={t.put} lang={lang} />
      </p>
      <InOtherLanguage page={page} />
      <p class="register-request__hint">
        {t.notStored} {t.print}
      </p>
    </form>
  );
}

function About({ record, page }: PartProps) {
  const t = requestTexts(page.lang).record;
  const { judged, able, nearMisses } = record.pool;
  return (
    <dl class="register-record__about">
      <dt>{t.text}</dt>
      <dd class="register-record__text">{record.text}</dd>
      <dt>{t.conditions}</dt>
      <dd>
        <ul class="register-record__list">
          {record.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      </dd>
      <dt>{t.method}</dt>
      <dd>
        {t.methodText} {t.pool(judged, able, nearMisses)}
      </dd>
      {record.why !== '' && (
        <>
          <dt>{t.why}</dt>
          <dd class="register-record__reason">{record.why}</dd>
        </>
      )}
    </dl>
  );
}

/** Who was considered, on what, and who was chosen; to download or to print. */
export function RecordPage({ form, record, page }: PartProps & { form: RequestForm }) {
  const t = requestTexts(page.lang).record;
  return (
    <Layout page={page} title={t.title} noIndex>
      <p class="register-supplier__back">
        <a
          class="utrecht-link utrecht-link--html-a register-back"
          href={requestUrl(page.lang, form, { why: '' })}
        >
          <Icon name="back" />
          {t.back}
        </a>
      </p>
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p>{t.made(page.f.moment(record.madeAt))}</p>
      <About record={record} page={page} />
      <h2 class="utrecht-heading-2">
        {record.chosen.length === 0 ? t.noneChosen : t.chosen(record.chosen.length)}
      </h2>
      {record.chosen.length > 0 && (
        <>
          <Compared record={record} page={page} />
          <WhyAndDownloads form={form} page={page} />
        </>
      )}
      <Others title={t.others} firms={record.others} />
      <Others title={t.nearMisses} firms={record.nearMisses} />
    </Layout>
  );
}
