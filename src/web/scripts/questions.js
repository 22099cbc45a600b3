// Keys for whoever answers many questions, and boxes that tick others. Without it every page works the same, by buttons and
// links. What a key does stands in the page: the element with that key in `data-keys` is clicked.

// A second press of the same key must not answer the next question, which nobody has read yet.
const DEAF_MS = 400;
const OFF = 'register-keys-off';

let sent = false;

const readsKeys = () => localStorage.getItem(OFF) === null;

function isTyping({ target }) {
  return (
    target.closest('select, textarea, [contenteditable], input:not([type=checkbox], [type=radio])') !== null
  );
}

function press(event) {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (sent || !readsKeys() || isTyping(event)) return;
  const wanted = CSS.escape(event.key.toLowerCase());
  const target = document.querySelector(`[data-keys~="${wanted}"]`);
  if (target === null) return;
  event.preventDefault();
  target.focus();
  target.click();
}

/** Keys of one character get in the way of who speaks to their computer: they can be switched off for good. */
function showHelp(help) {
  const use = help.querySelector('[data-keys-use]');
  use.checked = readsKeys();
  use.addEventListener('change', () => {
    if (use.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
    tellKeys();
  });
  help.hidden = false;
}

/** Keys are named on the page only while they work. */
function tellKeys() {
  document.documentElement.classList.toggle('register-with-keys', readsKeys());
}

/** Ticks the boxes that a box stands for, so that one sees what one is about to answer. */
function tickAll(box) {
  const ids = box.value.split(',');
  const { name } = box;
  // The boxes themselves tell from now on: one that is unticked again must not be answered after all.
  box.removeAttribute('name');
  box.addEventListener('change', () => {
    for (const one of box.form.elements)
      if (one.name === name && ids.includes(one.value)) one.checked = box.checked;
  });
}

/** A second click while an answer is on its way would only be told that the first one was there before. */
function sendOnce(event) {
  if (sent) event.preventDefault();
  sent = event.target.method === 'post';
}

addEventListener('submit', sendOnce);
// Whoever comes back with the browser's back button may answer again.
addEventListener('pageshow', () => (sent = false));
for (const box of document.querySelectorAll('[data-ticks-all]')) tickAll(box);
for (const help of document.querySelectorAll('[data-keys-help]')) showHelp(help);
if (document.querySelector('[data-keys]') !== null) {
  tellKeys();
  setTimeout(() => {
    addEventListener('keydown', press);
    document.documentElement.dataset.keysReady = '';
  }, DEAF_MS);
}
