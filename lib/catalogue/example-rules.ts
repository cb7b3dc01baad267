/** A complete small file of rules to start from, as the options page shows it. A test reads it as any other. */
export const exampleRules = `{
  "id": "our-shop",
  "name": "Our shop",
  "kind": "other",
  "website": "https://shop.example",
  "documents": {
    "register": {
      "title": "Register of processing, entry 12",
      "kind": "vendor",
      "date": "2026-11",
      "url": "https://shop.example/cookies"
    }
  },
  "placeholders": {
    "CART_ID": { "chars": "[0-9a-f]{12}" }
  },
  "keys": [
    {
      "pattern": "shop_session",
      "store": "cookie",
      "domains": ["shop.example"],
      "purpose": "Keeps you signed in",
      "claims": [
        { "document": "register", "category": "necessary", "lifetime": "session", "confidence": "high" }
      ]
    },
    {
      "pattern": "shop_cart_<CART_ID>",
      "store": "localStorage",
      "purpose": "Remembers what is in your cart",
      "examples": ["shop_cart_0123456789ab"],
      "claims": [
        { "document": "register", "category": "functional", "lifetime": "persistent", "confidence": "high" }
      ]
    },
    {
      "pattern": "shop_campaign_*",
      "store": "cookie",
      "purpose": "Remembers which advertisement led you here",
      "examples": ["shop_campaign_spring"],
      "claims": [
        { "document": "register", "category": "marketing", "lifetime": "P30D", "confidence": "high" }
      ]
    }
  ]
}
`;
