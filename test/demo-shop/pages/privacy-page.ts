import { buildPage, linkTo, type PageSettings } from './layout.ts';

const PROCESSORS: [name: string, address: string, task: string][] = [
  [
    'Smartsupp.com, s.r.o.',
    'ID No. 036 68 681, Šumavská 31, 602 00 Brno, Czech Republic, dpo@smartsupp.com',
    'Live chat, and with your consent the count of your visits for automatic messages. The same company provides Smartlook, which with your consent records how the shop is used.',
  ],
  ['PostHog', 'Run by ourselves, on our own server', 'Statistics of the pages you visit, with your consent.'],
  ['Sentry', 'Run by ourselves, on our own server', 'Reports and short recordings of faults, with your consent.'],
  ['OpenReplay', 'Run by ourselves, on our own server', 'Recordings of visits, with your consent.'],
];

/** The privacy policy: who processes what, why, for how long, and how to ask. */
export function privacyPage(settings: PageSettings): string {
  const main = `<article class="text">
    <h1>Privacy</h1>
    <p class="lead">What we know about you fits on a paper bag. Here it is.</p>
    <h2>Who answers for it</h2>
    <p>Breadcrumb Bakery, 3 Mill Lane. Write to <a href="mailto:privacy@breadcrumb.example">privacy@breadcrumb.example</a>
      when you want to see what we hold about you or want it deleted. We answer within a month.</p>
    <h2>Who works for us</h2>
    <dl class="processors">${PROCESSORS.map(processor).join('')}</dl>
    <h2>The chat</h2>
    <p>We answer questions because you ask them: that is our legitimate interest, and the basic chat needs no consent for it.
      What you write is kept for one year. The address you browse from is not stored.
      Counting your visits, and recording them, happens only after you agree in the cookie banner.</p>
    <h2>What may be processed</h2>
    <p>What you tell us in the chat, such as your name, e-mail address or phone number; the pages you open and when;
      your screen, device, browser and operating system; your country and town.
      Please send us no card numbers and nothing about your health.</p>
    <h2>What stays in your browser</h2>
    <p>Every name is in the <a href="${linkTo('/cookies', settings)}">list of cookies and storage</a>.
      You can change your choice at any time with "Cookie settings" at the bottom of each page.</p>
  </article>`;
  return buildPage('Privacy: Breadcrumb Bakery', main, settings);
}

function processor([name, address, task]: [string, string, string]): string {
  return `<div><dt>${name}</dt><dd><small>${address}</small><br>${task}</dd></div>`;
}
