import { testTool } from '../../../test/tool-table.ts';
import { gatsbyGdprCookies } from './gatsby-gdpr-cookies.ts';

testTool(gatsbyGdprCookies, {
  says: [
    [{ 'gatsby-gdpr-google-analytics': 'true', 'gatsby-gdpr-facebook-pixel': 'true' }, 'g?gg'],
    [{ 'gatsby-gdpr-google-analytics': 'false', 'gatsby-gdpr-facebook-pixel': 'false' }, 'g?dd'],
    [{ 'gatsby-gdpr-google-tagmanager': 'true' }, 'g???'],
    [{ 'gatsby-gdpr-google-analytics': 'true', 'gatsby-gdpr-hotjar': 'false' }, 'g?g?'],
  ],
  broken: ['gatsby-gdpr-google-analytics', ['', 'x', '{}']],
  absent: 'gatsby-gdpr-google-analytics',
});
