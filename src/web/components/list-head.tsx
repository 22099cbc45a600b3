import { type ComponentChildren } from 'preact';

interface ListHeadProps {
  title: string;
  intro: string;
  /** What chooses the part of the list. */
  children: ComponentChildren;
}

/** The head of a page with one list: what it is, and beside that what chooses a part of it; on a phone below. */
export function ListHead({ title, intro, children }: ListHeadProps) {
  return (
    <div class="register-listhead register-listhead--page">
      <div class="register-listhead__lead">
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="register-questions__intro">{intro}</p>
      </div>
      {children}
    </div>
  );
}
