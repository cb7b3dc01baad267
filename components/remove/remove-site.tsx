import { useEffect, useRef, useState } from 'preact/hooks';
import { isSharedElsewhere } from '../../lib/remove/plan-removal.ts';
import type { Report } from '../../lib/types.ts';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { showHost } from '../visible-text.ts';
import { Question } from './question.tsx';
import { StoreCounts } from './store-counts.tsx';
import './remove.css';

/** Most hosts that are named in a sentence. */
const MOST_HOSTS = 5;

type Asking = 'no' | 'site' | 'fresh';

/** The two commands for all that a site keeps, each with its question. */
export function RemoveSite({ report, actions }: { report: Report; actions: PopupActions }) {
  const { say } = useText();
  const [asking, setAsking] = useState<Asking>('no');
  const buttons = { site: useRef<HTMLButtonElement>(null), fresh: useRef<HTMLButtonElement>(null) };
  const last = useRef<Asking>('no');
  useEffect(() => {
    if (asking === 'no' && last.current !== 'no') buttons[last.current].current?.focus();
    last.current = asking;
  });
  if (asking !== 'no')
    return (
      <div class="consent-body remove-site">
        <SiteQuestion
          report={report}
          isFresh={asking === 'fresh'}
          onNo={() => setAsking('no')}
          onYes={(withOthers) => {
            setAsking('no');
            actions.remove({ kind: 'site', isFresh: asking === 'fresh', ...(withOthers ? { withOthers } : {}) });
          }}
        />
      </div>
    );
  return (
    <div class="consent-body remove-site">
      <p class="muted">{say('removeSiteIntro')}</p>
      <div class="remove-buttons">
        <button ref={buttons.site} type="button" class="button" onClick={() => setAsking('site')}>
          {say('removeSite')}
        </button>
        <button ref={buttons.fresh} type="button" class="button" onClick={() => setAsking('fresh')}>
          {say('removeFresh')}
        </button>
      </div>
    </div>
  );
}

function SiteQuestion(props: {
  report: Report;
  isFresh: boolean;
  onYes: (withOthers: boolean) => void;
  onNo: () => void;
}) {
  const { say, count } = useText();
  const { report, isFresh } = props;
  const [withOthers, setWithOthers] = useState(false);
  const shared = report.items.filter(isSharedElsewhere);
  const items = withOthers ? report.items : report.items.filter((item) => !isSharedElsewhere(item));
  const hosts = [...new Set(shared.map(({ domain, origin }) => domain?.replace(/^\./, '') ?? showHost(origin)))].sort();
  const named = hosts.slice(0, MOST_HOSTS).map(showHost).join(', ');
  const site = showHost(report.page.site);
  return (
    <Question
      question={say(isFresh ? 'removeAskFresh' : 'removeAskSite', site)}
      onNo={props.onNo}
      onYes={() => props.onYes(withOthers)}
    >
      <StoreCounts items={items} />
      <p>{say('removeSignedOut')}</p>
      {shared.length > 0 && (
        <label class="remove-others">
          <input type="checkbox" checked={withOthers} onChange={() => setWithOthers(!withOthers)} />
          <span>
            {count('removeOthers', shared.length, hosts.length > MOST_HOSTS ? say('removeHostsMore', named) : named)}
          </span>
        </label>
      )}
      <p class="muted">{say(isFresh ? 'removeLoadsFresh' : 'removeLoadsStill')}</p>
      {report.grants.some(({ rung }) => rung === 'site') && <p class="muted">{say('removeAsksAccess', site)}</p>}
    </Question>
  );
}
