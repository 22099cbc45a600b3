// Helps the buyer's desk along: copying a text with one press. Without it the text stands in a field, to be copied by hand.

/** Shows the button, and says in words that the text was copied. */
function makeCopying(button) {
  const field = document.getElementById(button.dataset.copy);
  const said = document.querySelector('[data-copy-said]');
  const text = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Not allowed here, as without TLS: the text is selected, and Ctrl+C does the rest.
      field.select();
      return;
    }
    button.textContent = button.dataset.copied;
    said.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = text;
      said.textContent = '';
    }, 3_000);
  });
}

for (const button of document.querySelectorAll('button[data-copy]')) makeCopying(button);
