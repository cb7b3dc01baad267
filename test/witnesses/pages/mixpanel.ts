import mixpanel from 'mixpanel-browser';

mixpanel.init('0123456789abcdef0123456789abcdef', {
  api_host: location.origin,
  record_sessions_percent: 100,
  track_pageview: true,
});
mixpanel.opt_in_tracking();
mixpanel.track('opened');
