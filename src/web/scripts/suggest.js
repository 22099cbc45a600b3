// Suggests what somebody may mean while they type: a combobox as ARIA describes it, with a list under the box. The focus stays
// in the box, the arrow keys walk through the list. Without it the box is a plain one, and what is typed is looked for as it is.

const TYPING_RESTS_MS = 150;
const SHORTEST_TEXT = 2;
const LONGEST_TEXT = 60;

/** Makes an element of the list. */
function makeElement(tag, name, text = '') {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

/** Turns a box into a combobox. */
function suggestFor(input) {
  const { suggest, suggestName, suggestOne, suggestMore, suggestNone } = input.dataset;
  const list = makeElement('ul', 'register-suggest__list');
  const said = makeElement('p', 'register-hidden');
  let options = [];
  let active = -1;
  let waiting;
  let asking;

  list.id = `${input.id}-suggestions`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', suggestName);
  list.hidden = true;
  said.setAttribute('role', 'status');
  input.after(list, said);
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  close();

  /** Also gives up what is still being asked: an answer that comes later must not open the list again. */
  function close() {
    clearTimeout(waiting);
    asking?.abort();
    list.hidden = true;
    said.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  /** The option that Enter would choose; -1 for the text as it is typed. */
  function activate(at) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = list.children[at];
    if (option === undefined) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  function show(found) {
    options = found;
    active = -1;
    list.replaceChildren(...found.map(optionOf));
    if (found.length === 0) {
      close();
      said.textContent = suggestNone;
      return;
    }
    activate(-1);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    said.textContent = (found.length === 1 ? suggestOne : suggestMore).replace('#', found.length);
  }

  function optionOf({ text, hint }, at) {
    const option = makeElement('li', 'register-suggest__option', text);
    option.id = `${list.id}-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    // A space, for who hears both parts in one go.
    option.append(' ', makeElement('span', 'register-suggest__hint', hint));
    option.addEventListener('click', () => choose(at));
    return option;
  }

  function choose(at) {
    const { href, fill, send } = options[at];
    close();
    if (href !== undefined) return location.assign(href);
    for (const [name, value] of Object.entries(fill)) input.form.elements.namedItem(name).value = value;
    if (send) input.form.requestSubmit();
  }

  async function ask() {
    const text = input.value.trim();
    asking?.abort();
    if (text.length < SHORTEST_TEXT || text.length > LONGEST_TEXT) return close();
    asking = new AbortController();
    const { signal } = asking;
    const address = new URL(suggest, location.href);
    address.searchParams.set('text', text);
    try {
      const answer = await fetch(address, { signal });
      const found = answer.ok ? await answer.json() : [];
      if (!signal.aborted) show(found);
    } catch {
      // Given up, or no connection: the box is a plain one again.
      if (!signal.aborted) close();
    }
  }

  /** From the box through the options and back to it. */
  function walk(step) {
    const places = options.length + 1;
    activate(((active + 1 + step + places) % places) - 1);
  }

  const keys = {
    ArrowDown: () => (list.hidden ? void ask() : walk(1)),
    ArrowUp: () => !list.hidden && walk(-1),
    Enter: () => active >= 0 && choose(active),
    Escape: () => close(),
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    // What is listed answers to what stood there before: Enter sends what is typed.
    activate(-1);
    waiting = setTimeout(ask, TYPING_RESTS_MS);
  });
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(keys, key))
      return;
    // Without a list these keys do what they do in any box; Enter sends what is typed.
    const ours = key === 'Enter' ? active >= 0 : key === 'ArrowDown' || !list.hidden;
    if (!ours) return;
    event.preventDefault();
    keys[key]();
  });
  // A press on the list must not take the focus from the box, for that closes the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  input.addEventListener('blur', close);
  input.form.addEventListener('submit', close);
}

for (const input of document.querySelectorAll('[data-suggest]')) suggestFor(input);
