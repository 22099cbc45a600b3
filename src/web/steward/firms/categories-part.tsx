import { FaultList, type FormFault } from '../components/fault-list.tsx';
import { FormToken } from '../components/form-token.tsx';
import { type StewardContext } from '../steward-context.ts';
import { type CategoryView } from './firm-categories-presenter.ts';

interface CategoriesProps {
  categories: readonly CategoryView[];
  faults: readonly FormFault[];
  /** Where the buttons post to. */
  action: string;
  page: StewardContext;
}

function Category({
  category,
  action,
  page,
}: { category: CategoryView } & Pick<CategoriesProps, 'action' | 'page'>) {
  return (
    <li class="register-decision">
      <div class="register-questionitem__text">
        <p>
          <strong>{category.name}</strong> {category.code}
        </p>
        <p class="register-questionitem__meta">{category.why}</p>
      </div>
      <form class="register-decision__buttons" method="post" action={action}>
        <FormToken page={page} />
        <input type="hidden" name="code" value={category.code} />
        {category.choices.map(({ choice, text, label }) => (
          <button
            key={choice}
            class="utrecht-button utrecht-button--secondary-action"
            type="submit"
            name="choice"
            value={choice}
            aria-label={label}
          >
            {text}
          </button>
        ))}
      </form>
    </li>
  );
}

/** What a firm offers: stated, suggested with what led to it, and refused; each with what can be done. */
export function CategoriesPart({ categories, faults, action, page }: CategoriesProps) {
  const texts = page.s.firms.categories;
  return (
    <section class="register-section" aria-labelledby="categories-title">
      <h2 class="utrecht-heading-2" id="categories-title">
        {texts.title}
      </h2>
      <p class="register-questions__intro">{texts.text}</p>
      <FaultList title={texts.title} faults={[...faults]} />
      {categories.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul class="register-questionlist">
          {categories.map((category) => (
            <Category key={category.code} category={category} action={action} page={page} />
          ))}
        </ul>
      )}
    </section>
  );
}
