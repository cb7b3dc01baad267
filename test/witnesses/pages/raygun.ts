import rg4js from 'raygun4js';

rg4js('apiKey', 'MadeUpWitnessKey000001');
rg4js('options', { apiEndpoint: location.origin, allowInsecureSubmissions: true });
rg4js('enableCrashReporting', true);
rg4js('enablePulse', true);
