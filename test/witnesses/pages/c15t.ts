import { getOrCreateConsentRuntime } from 'c15t';

const { consentStore } = getOrCreateConsentRuntime({ mode: 'offline' });
await consentStore.getState().saveConsents('all');
