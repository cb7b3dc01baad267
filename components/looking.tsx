import { allCategories } from '../lib/types.ts';
import { Logo } from './icons.tsx';
import { useText } from './text.tsx';

/** While nothing is known yet: the outline of a report, in its heights. `entrypoints/popup/index.html` holds the same, without script. */
export function Looking() {
  const { say } = useText();
  return (
    <>
      <header class="site">
        <Logo />
        <h1 class="site-name blank">
          {/* The one word that is the same in every language, and therefore in the page itself. */}
          <span class="sr-only">Crumbscope</span>
        </h1>
        <div class="site-aside" />
        <div class="site-line blank" />
      </header>
      <main class="skeleton" aria-busy="true">
        <p class="sr-only" role="status">
          {say('lookingStatus')}
        </p>
        <div class="watch-band blank" />
        <div class="matrix">
          <ul aria-hidden="true">
            {allCategories.map((category) => (
              <li key={category}>
                <div class="matrix-row">
                  <span class={`mark mark-${category}`} />
                  <span class="matrix-name blank" />
                </div>
              </li>
            ))}
          </ul>
        </div>
        <div class="consent">
          <div class="consent-sentence blank" />
        </div>
        <div class="filters">
          <div class="search" />
          <div class="chips blank" />
        </div>
      </main>
    </>
  );
}
