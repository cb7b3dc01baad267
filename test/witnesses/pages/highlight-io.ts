import { H } from 'highlight.run';

H.init('1witness', { backendUrl: `${location.origin}/public`, otlpEndpoint: `${location.origin}/otel` });
H.identify('visitor-1');
