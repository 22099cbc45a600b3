import { searchTextsFor } from '../messages/search.ts';
import { type Choice } from '../search/facets.ts';
import { type CategoryBranch, type CategoryTree } from '../search/firm-facets.ts';
import { type PageContext } from '../site/page-context.ts';
import { FilterFold, FilterOption } from './filter-choices.tsx';

/** Choices that are shown at once; the rest waits behind a fold. */
const SHOWN = 6;

interface TicksProps {
  name: string;
  title: string;
  hint?: string;
  choices: Choice[];
  page: PageContext;
}

/** Boxes to tick under a title, folded until one of them is ticked. */
export function FilterTicks({ name, title, hint, choices, page }: TicksProps) {
  if (choices.length === 0) return null;
  const chosenLast = choices.findLastIndex(({ chosen }) => chosen) + 1;
  const shown = Math.max(SHOWN, chosenLast);
  const option = (choice: Choice) => (
    <FilterOption key={choice.value} name={name} choice={choice} page={page} />
  );
  return (
    <FilterFold title={title} open={chosenLast > 0}>
      <fieldset class="register-fieldset">
        <legend class="register-hidden">{title}</legend>
        {choices.slice(0, shown).map(option)}
        {choices.length > shown && (
          <FilterFold title={searchTextsFor(page.lang).filters.more(choices.length - shown)} open={false}>
            {choices.slice(shown).map(option)}
          </FilterFold>
        )}
        {hint !== undefined && <p class="register-fieldset__hint">{hint}</p>}
      </fieldset>
    </FilterFold>
  );
}

function Branch({ branch, page }: { branch: CategoryBranch; page: PageContext }) {
  return (
    <FilterFold title={branch.text} open={branch.open}>
      {branch.choices.map((choice) => (
        <FilterOption key={choice.value} name="category" type="radio" choice={choice} page={page} />
      ))}
    </FilterFold>
  );
}

/** Categories as a tree: divisions that open, with the groups that occur in the result. */
export function CategoryFilter({ tree, page }: { tree: CategoryTree; page: PageContext }) {
  const { any, other, branches } = tree;
  if (branches.length === 0 && other === null) return null;
  const title = searchTextsFor(page.lang).filters.category;
  return (
    <FilterFold title={title} open={!any.chosen}>
      <fieldset class="register-fieldset register-tree">
        <legend class="register-hidden">{title}</legend>
        <FilterOption name="category" type="radio" choice={any} page={page} />
        {other !== null && <FilterOption name="category" type="radio" choice={other} page={page} />}
        {branches.map((branch) => (
          <Branch key={branch.text} branch={branch} page={page} />
        ))}
      </fieldset>
    </FilterFold>
  );
}
