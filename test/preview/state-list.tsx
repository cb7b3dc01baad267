import { useState } from 'preact/hooks';
import './preview.css';

/** All states beside a frame that shows the chosen one. */
export function StateList({ names }: { names: readonly string[] }) {
  const [name, setName] = useState('results');
  const [width, setWidth] = useState('400');
  const [theme, setTheme] = useState('');
  return (
    <div class="preview">
      <nav aria-label="States">
        <p>
          <label>
            Width{' '}
            <select value={width} onChange={(event) => setWidth(event.currentTarget.value)}>
              {['320', '400', '800'].map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>{' '}
          <label>
            Theme{' '}
            <select value={theme} onChange={(event) => setTheme(event.currentTarget.value)}>
              <option value="">as the browser</option>
              <option>light</option>
              <option>dark</option>
            </select>
          </label>
        </p>
        <ul>
          {names.map((each) => (
            <li key={each}>
              <button type="button" aria-pressed={each === name} onClick={() => setName(each)}>
                {each}
              </button>
            </li>
          ))}
        </ul>
        <p>
          <a href="lookup.html">Look up a key</a> · <a href="rules.html">Your own rules</a> ·{' '}
          <a href="report.html">Report</a> · <a href="saved.html">Saved visits</a>
        </p>
      </nav>
      <iframe
        title={name}
        src={`?state=${name}&theme=${theme}`}
        width={width}
        height={width === '400' ? '600' : '800'}
      />
    </div>
  );
}
