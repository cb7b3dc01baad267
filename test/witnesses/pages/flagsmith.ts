import flagsmith from 'flagsmith';

await flagsmith.init({
  environmentID: 'MadeUpWitnessKey000001',
  api: `${location.origin}/api/v1/`,
  cacheFlags: true,
  enableAnalytics: true,
});
flagsmith.hasFeature('banner');
