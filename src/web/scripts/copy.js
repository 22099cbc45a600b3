// Copies a text with one press. Without it the text stands on the page, to be copied by hand.

const COPIED_SHOWN_MS = 3_000;

/** Marks the text, so that Ctrl+C does the rest. */
function markText(element) {
  if ('select' in element) {
    element.focus();
    element.select();
  } else getSelection().selectAllChildren(element);
}

/** Shows the button, and tells eyes and ears what came of it. */
function makeCopying(button) {
  const source = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector('[data-copy-said]');
  const text = button.textContent;
  let shown;
  const tell = (what) => {
    clearTimeout(shown);
    button.textContent = what;
    said.textContent = what;
    shown = setTimeout(() => {
      button.textContent = text;
      said.textContent = '';
    }, COPIED_SHOWN_MS);
  };
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      tell(button.dataset.copied);
    } catch {
      // Not allowed here, as without TLS.
      markText(source);
      tell(button.dataset.marked);
    }
  });
}

for (const button of document.querySelectorAll('button[data-copy]')) makeCopying(button);
