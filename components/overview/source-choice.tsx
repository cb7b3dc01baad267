import { useId, useState } from 'preact/hooks';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import type { GivenText, OverviewActions, Refused } from './overview-contract.ts';

/** From where a list or policy is taken: `overviewFrom_<way>` in `_locales`. */
const sourceWays = ['page', 'text', 'file'] as const;
type Taken = { ok: true; value: GivenText } | { ok: false; refused: Refused };

/** How HTML begins, when it is pasted. */
const HTML = /^\s*<(?:!doctype|html|body|table|thead|tbody|div|section|article|main|ul|ol|dl|h[1-6]|p)\b/i;

/** The three ways to give a list or a policy: the page that the tab shows, pasted text, a file. */
export function SourceChoice(props: {
  label: string;
  fileHint: string;
  given: GivenText | undefined;
  actions: OverviewActions;
  onGiven: (given: GivenText) => void;
}) {
  const { say, sayAny } = useText();
  const { given, actions, onGiven } = props;
  const id = useId();
  const [way, setWay] = useState<(typeof sourceWays)[number]>('page');
  const [refused, setRefused] = useState<Refused>();
  const [isReading, setReading] = useState(false);
  const take = async (read: () => Promise<Taken>) => {
    setReading(true);
    setRefused(undefined);
    const taken = await read();
    setReading(false);
    if (taken.ok) onGiven(taken.value);
    else setRefused(taken.refused);
  };
  return (
    <fieldset class="overview-source" aria-busy={isReading}>
      <legend>{props.label}</legend>
      <div class="overview-ways">
        {sourceWays.map((each) => (
          <label key={each}>
            <input type="radio" name={id} checked={way === each} onChange={() => setWay(each)} />
            {say(`overviewFrom_${each}`)}
          </label>
        ))}
      </div>
      {way === 'page' && (
        <div class="overview-way">
          <p class="muted">{say('overviewPageText')}</p>
          <button
            type="button"
            class="button is-main"
            disabled={isReading}
            onClick={() => void take(() => readPage(actions))}
          >
            {say('overviewPageRead')}
          </button>
        </div>
      )}
      {way === 'text' && <Paste onText={(text) => void take(async () => readText(text, actions))} />}
      {way === 'file' && <FileField hint={props.fileHint} onFile={(file) => void take(() => actions.readFile(file))} />}
      <div role="status">
        {refused ? (
          <p class="overview-bad">{sayAny(refused.messageKey, refused.detail) || refused.messageKey}</p>
        ) : (
          given && <GivenLines given={given} />
        )}
      </div>
    </fieldset>
  );
}

async function readPage(actions: OverviewActions): Promise<Taken> {
  const read = await actions.readPage();
  if (!read.ok) return read;
  const { url, title, ...texts } = read.value;
  return { ok: true, value: { ...texts, from: 'page', title: title || url } };
}

function readText(text: string, actions: OverviewActions): Taken {
  const texts = HTML.test(text) ? actions.parseHtml(text) : { tables: [], text, isCut: false };
  return { ok: true, value: { ...texts, from: 'text', title: '' } };
}

function Paste({ onText }: { onText: (text: string) => void }) {
  const { say } = useText();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      class="overview-way"
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
      }}
    >
      <label for={id}>{say('overviewPaste')}</label>
      <textarea
        id={id}
        rows={6}
        spellcheck={false}
        autocomplete="off"
        required
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button is-main">
        {say('overviewPasteRead')}
      </button>
    </form>
  );
}

function FileField({ hint, onFile }: { hint: string; onFile: (file: File) => void }) {
  const id = useId();
  return (
    <div class="overview-way">
      <label for={id}>{hint}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.md,.html,.htm,text/*"
        onChange={(event) => {
          const field = event.currentTarget;
          const [file] = field.files ?? [];
          field.value = ''; // so that the same file, corrected, can be chosen again
          if (file) onFile(file);
        }}
      />
    </div>
  );
}

function GivenLines({ given }: { given: GivenText }) {
  const { say } = useText();
  return (
    <>
      {given.title !== '' && <p>{say('overviewGiven', showText(given.title))}</p>}
      {given.isCut && <p>{say('overviewCut')}</p>}
      {given.isGuessed && <p>{say('overviewGuessed')}</p>}
    </>
  );
}
