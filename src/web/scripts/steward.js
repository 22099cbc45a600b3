// Helps the steward's pages along: dropping a file, seeing that it is being sent, watching progress. Without it every page
// works the same, by the file input and by links.

const LOOK_EVERY_MS = 1_000;

/** A smaller file is there before anybody would look how far it is. Bytes. */
const WORTH_WATCHING = 2 * 1024 * 1024;

/** A file may be dropped anywhere on the field that stands around the file input. */
function makeDroppable(field) {
  const input = document.getElementById(field.dataset.dropFor);
  const over = (is) => field.classList.toggle('register-drop--over', is);
  field.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  field.addEventListener('dragleave', () => over(false));
  field.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const { length } = event.dataTransfer.files;
    tellFault(field, length > 1 ? field.dataset.oneFile : undefined);
    // Of several only the first would arrive.
    if (length !== 1) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Says below an element what went wrong, or takes back what was said before. */
function tellFault(element, text) {
  if (element.nextElementSibling?.matches('[data-fault]')) element.nextElementSibling.remove();
  if (!text) return;
  const fault = document.createElement('p');
  fault.className = 'register-field__fault';
  fault.dataset.fault = '';
  fault.setAttribute('role', 'alert');
  fault.textContent = text;
  element.after(fault);
}

/** Says that a form is on its way, and keeps a second click from sending it again. */
function tellSending(button) {
  const text = button.textContent;
  button.form.addEventListener('submit', (event) => {
    button.textContent = button.dataset.sending;
    button.disabled = true;
    tellFault(button);
    if (sizeOf(button.form) >= WORTH_WATCHING) sendWatched(event, button, text);
  });
  // Whoever comes back with the browser's back button finds the form as it was.
  addEventListener('pageshow', () => makeReady(button, text));
}

function makeReady(button, text) {
  button.textContent = text;
  button.disabled = false;
}

/** Bytes of the files in a form. */
function sizeOf(form) {
  const files = [...form.querySelectorAll('input[type=file]')].flatMap((input) => [...input.files]);
  return files.reduce((size, file) => size + file.size, 0);
}

/** Sends a form and shows how much of it has gone; what the register answers is shown as if the browser had sent it. */
function sendWatched(event, button, text) {
  event.preventDefault();
  const { form } = button;
  const bar = document.createElement('progress');
  bar.className = 'register-upload';
  bar.setAttribute('aria-label', button.dataset.sending);
  bar.value = 0;
  button.after(bar);
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = loaded / total;
    button.textContent = `${button.dataset.sending} ${Math.floor((loaded / total) * 100)} %`;
  });
  request.addEventListener('load', () => showAnswer(request, form.action));
  // The page of the browser about it would take along what was filled in, and the file that was chosen.
  request.addEventListener('error', () => {
    bar.remove();
    makeReady(button, text);
    tellFault(button, button.dataset.cutOff);
  });
  request.open('POST', form.action);
  // Otherwise what goes wrong is told as to a program.
  request.setRequestHeader('Accept', 'text/html');
  request.send(new FormData(form));
}

/** The page that a form led to; one with faults in it has no address of its own. */
function showAnswer({ responseURL, responseText }, action) {
  if (responseURL !== action) return location.assign(responseURL);
  const page = new DOMParser().parseFromString(responseText, 'text/html');
  document.title = page.title;
  document.body.replaceWith(page.body);
  scrollTo(0, 0);
  helpAlong();
}

/** Puts the newest progress in the page until there is none left; then the page itself has news. */
function watchProgress(section) {
  const said = section.querySelector('[data-progress-said]');
  section.querySelector('[data-progress-link]').hidden = true;
  const look = async () => {
    const answer = await fetch(section.dataset.progress, { redirect: 'manual' }).catch(() => undefined);
    // A sign-in that is needed, or an end: the page knows what to show.
    if (answer && (answer.type === 'opaqueredirect' || answer.status === 404)) return location.reload();
    // Anything else that went wrong may be over at the next look.
    if (!answer?.ok) return setTimeout(look, LOOK_EVERY_MS * 5);
    const text = await answer.text();
    if (text === '') return location.reload();
    const now = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-progress-now]');
    section.querySelector('[data-progress-now]').replaceWith(now);
    // Only a new step is read out, not every number.
    if (said.textContent !== now.dataset.progressNow) said.textContent = now.dataset.progressNow;
    setTimeout(look, LOOK_EVERY_MS);
  };
  setTimeout(look, LOOK_EVERY_MS);
}

function helpAlong() {
  for (const field of document.querySelectorAll('[data-drop-for]')) makeDroppable(field);
  for (const button of document.querySelectorAll('button[data-sending]')) tellSending(button);
  for (const section of document.querySelectorAll('[data-progress]')) watchProgress(section);
}

helpAlong();
