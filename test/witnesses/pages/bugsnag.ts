import Bugsnag from '@bugsnag/browser';

Bugsnag.start({
  apiKey: '0123456789abcdef0123456789abcdef',
  endpoints: { notify: `${location.origin}/notify`, sessions: `${location.origin}/sessions` },
});
