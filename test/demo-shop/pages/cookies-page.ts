import { legacyRows, type StorageRow, storageList } from '../storage-list.ts';
import { buildPage, type PageSettings } from './layout.ts';

const CATEGORIES: [title: string, intro: string, rows: StorageRow[]][] = [
  ['Necessary', 'Without these you could not order. They are always on.', storageList.necessary],
  [
    'Functional',
    'The chat. Its basic part runs in our legitimate interest to answer your questions; the counter opens when you allow it or when you open the chat yourself.',
    storageList.functional,
  ],
  ['Analytics', 'How the shop is used and where it breaks. Only if you agree.', storageList.analytics],
  ['Marketing', 'Messages that fit your earlier visits. Only if you agree.', storageList.marketing],
];

const LEGACY: [title: string, intro: string, rows: StorageRow[]] = [
  'Older chat',
  'Kept by the chat of 2018.',
  legacyRows,
];

/** The cookie overview: every name, who it belongs to, what it is for and how long it stays. */
export function cookiesPage(settings: PageSettings): string {
  const main = `<article class="text wide">
    <h1>Cookies and storage</h1>
    <p class="lead">Everything this shop may keep in your browser, and nothing that is not in this list.</p>
    <p><code>&lt;CHAT_KEY&gt;</code> stands for our 40-character key at Smartsupp, <code>&lt;TOKEN&gt;</code> for our project at PostHog.</p>
    ${CATEGORIES.map(table).join('')}
    ${settings.legacy ? table(LEGACY) : ''}
  </article>`;
  return buildPage('Cookies and storage: Breadcrumb Bakery', main, settings);
}

function table([title, intro, rows]: [string, string, StorageRow[]]): string {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return `<section aria-labelledby="list-${id}">
    <h2 id="list-${id}">${title}</h2>
    <p>${intro}</p>
    <div class="scroll"><table>
      <thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">Whose</th><th scope="col">What for</th><th scope="col">Kept</th></tr></thead>
      <tbody>${rows.map(tableRow).join('')}</tbody>
    </table></div>
  </section>`;
}

function tableRow(row: StorageRow): string {
  const name = row.name.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<tr><td><code>${name}</code></td><td>${row.store}</td><td>${row.provider}</td><td>${row.purpose}</td><td>${row.kept}</td></tr>`;
}
