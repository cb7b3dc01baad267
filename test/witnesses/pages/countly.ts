import exported from 'countly-sdk-web';

// esbuild imports CommonJS as Node does, and then the default export is one step further in than the types say.
const countly: typeof exported = Reflect.get(exported, 'default');
countly.init({ app_key: '0123456789abcdef0123456789abcdef01234567', url: location.origin, remote_config: true });
countly.track_sessions();
countly.track_pageview();
