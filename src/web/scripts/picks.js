// Counts the firms that are ticked, beside the button that goes on with them. Without it the boxes do the same.

for (const said of document.querySelectorAll('[data-picks]')) {
  const form = said.closest('form');
  const count = () => {
    said.lastElementChild.textContent = form.querySelectorAll('input[name="pick"]:checked').length;
  };
  said.hidden = false;
  count();
  form.addEventListener('change', count);
  // Coming back, the browser ticks what was ticked before, after scripts ran.
  addEventListener('pageshow', count);
}
