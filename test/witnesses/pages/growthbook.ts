import { GrowthBook, LocalStorageStickyBucketService } from '@growthbook/growthbook';
import { autoAttributesPlugin } from '@growthbook/growthbook/plugins';

const growthbook = new GrowthBook({
  apiHost: location.origin,
  clientKey: 'sdk-MadeUpWitness01',
  stickyBucketService: new LocalStorageStickyBucketService(),
  plugins: [autoAttributesPlugin()],
});
await growthbook.init();
growthbook.getFeatureValue('banner', false);
