(() => {
  const all = [...document.querySelectorAll('details')];
  let open = [];
  addEventListener('beforeprint', () => { open = all.map(one => one.open); all.forEach(one => { one.open = true; }); });
  addEventListener('afterprint', () => all.forEach((one, i) => { one.open = open[i] ?? one.open; }));

  const form = document.getElementById('search-form');
  if (!form) return;
  const field = document.getElementById('search');
  const status = document.getElementById('search-status');
  const groups = [...document.querySelectorAll('[data-group]')];
  const rows = [...document.querySelectorAll('[data-row]')].map(row => ({
    row,
    text: `${row.textContent} ${row.dataset.row}`.toLowerCase(),
  }));
  const wasOpen = groups.map(group => group.open);

  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every(word => text.includes(word));
      found += row.hidden ? 0 : 1;
    }
    groups.forEach((group, i) => {
      const has = group.querySelector('[data-row]:not([hidden])') !== null;
      group.hidden = words.length > 0 && !has;
      group.open = words.length > 0 ? has : wasOpen[i];
    });
    status.textContent = words.length === 0 ? '' : `${found} of ${rows.length} rows`;
  };

  field.addEventListener('input', show);
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape') { field.value = ''; show(); }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    document.querySelector('[data-row]:not([hidden])')?.focus();
  });
  addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input')) return;
    event.preventDefault();
    field.focus();
  });
  form.hidden = false;
})();
