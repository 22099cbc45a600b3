// Helps firms along on a phone: a second tap sends nothing twice, and a photo is made to fit before it is sent. Without it
// every page works the same, and the register says what is wrong with a file.

/** After this long a form may be sent again: the first time may have been lost on the way. */
const AGAIN_AFTER_MS = 10_000;

/** On this many pixels every word of a certificate can be read. */
const LONGEST_SIDE = 2_400;

/** A form that is on its way is not sent once more: a mailed link works once, and the second tap would find it used. */
function sendOnce(form) {
  let sent = false;
  const again = () => {
    sent = false;
    form.removeAttribute('aria-busy');
  };
  form.addEventListener('submit', (event) => {
    if (sent) return event.preventDefault();
    sent = true;
    form.setAttribute('aria-busy', 'true');
    setTimeout(again, AGAIN_AFTER_MS);
  });
  // Whoever comes back with the browser's back button finds the form as it was.
  addEventListener('pageshow', again);
}

/** The photo as a smaller JPEG; rejects what the browser cannot show, such as a PDF. */
async function smaller(file) {
  const photo = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(photo.width, photo.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(photo.width * scale);
  canvas.height = Math.round(photo.height * scale);
  canvas.getContext('2d').drawImage(photo, 0, 0, canvas.width, canvas.height);
  const jpeg = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  return new File([jpeg], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}

/** Photos that are too large, or of a kind that only phones know, are made to fit as soon as they are chosen. */
function makeFit(input) {
  const said = document.querySelector('[data-file-said]');
  const isPhonePhoto = ({ type, name }) => /hei[cf]/i.test(type) || /\.hei[cf]$/i.test(name);
  input.addEventListener('change', async () => {
    const [file] = input.files;
    said.textContent = '';
    said.classList.remove('register-field__fault');
    if (!file || (file.size <= Number(input.dataset.most) && !isPhonePhoto(file))) return;
    const photo = await smaller(file).catch(() => undefined);
    if (photo === undefined) {
      // Nobody waits for ten megabytes to hear that they are too many.
      said.textContent = isPhonePhoto(file) ? input.dataset.phonePhoto : input.dataset.tooLarge;
      said.classList.add('register-field__fault');
      input.value = '';
      return;
    }
    const held = new DataTransfer();
    held.items.add(photo);
    input.files = held.files;
    said.textContent = input.dataset.smaller;
  });
  // On a slow line a photo takes a while.
  input.form.addEventListener('submit', () => {
    if (input.files.length > 0) said.textContent = input.dataset.sending;
  });
}

for (const form of document.querySelectorAll('form[method=post]')) sendOnce(form);
for (const input of document.querySelectorAll('input[data-most]')) makeFit(input);
