import { type ComponentChildren } from 'preact';
import { labelsTextsFor } from '../../messages/labels.ts';
import { localUrl } from '../../site/page-context.ts';
import { FaultList, type FormFault } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { LabelsNav } from './labels-nav.tsx';

interface TogetherPageProps {
  texts: Readonly<Record<'title' | 'intro' | 'back', string>>;
  /** What was just done; null when nothing was. */
  said: string | null;
  faults: readonly FormFault[];
  /** Path that the form is sent to. */
  action: string;
  submit: string;
  /** Path of the list that it was ticked in. */
  list: string;
  page: StewardContext;
  /** What was ticked, and what is asked about it; null when nothing is left. */
  children: ComponentChildren;
}

/** What is done to several labels of a list at once. */
export function TogetherPage(props: TogetherPageProps) {
  const { texts, said, faults, action, submit, list, page, children } = props;
  return (
    <StewardLayout page={page} title={texts.title} scripts={['questions']}>
      <LabelsNav page={page} />
      <h1 class="utrecht-heading-1">{texts.title}</h1>
      {said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {said}
        </p>
      )}
      <FaultList title={labelsTextsFor(page.lang).firm.faults} faults={faults} />
      {children !== null && (
        <form class="register-form" method="post" action={localUrl(page.lang, action)}>
          <FormToken page={page} />
          <p class="register-questions__intro">{texts.intro}</p>
          {children}
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {submit}
          </button>
        </form>
      )}
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, list)}>
          {texts.back}
        </a>
      </p>
    </StewardLayout>
  );
}
