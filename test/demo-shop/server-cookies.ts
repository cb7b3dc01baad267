import { randomBytes } from 'node:crypto';
import { products } from './products.ts';

const DAY_SECONDS = 24 * 60 * 60;
const CART_DAYS = 30;
const CHAT_VISITOR_DAYS = 180;
const CART_LIMIT = 99;

/** Product id to number of pieces. */
export type Cart = ReadonlyMap<string, number>;

/** @returns the first value of a cookie in a `Cookie` header, or null. */
export function findCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...rest] = pair.trim().split('=');
    if (key === name && rest.length > 0) return rest.join('=');
  }
  return null;
}

/** The shop's own log-in session: out of reach of scripts and gone when the browser closes. */
export function buildSessionCookie(): string {
  return `shop_session=${randomBytes(24).toString('base64url')}; Path=/; HttpOnly; SameSite=Lax`;
}

/** @returns the cart a cookie value such as `butter-croissant:2|salt-pretzel:1` stands for; what it cannot mean is left out. */
export function findCart(value: string | null): Cart {
  const cart = new Map<string, number>();
  for (const entry of (value ?? '').split('|')) {
    const [id = '', count = ''] = entry.split(':');
    const pieces = Number(count);
    const isKnown = products.some((product) => product.id === id);
    if (isKnown && Number.isInteger(pieces) && pieces > 0) cart.set(id, Math.min(pieces, CART_LIMIT));
  }
  return cart;
}

/** @returns the cart with one more of a product; an unknown product changes nothing. */
export function addToCart(cart: Cart, productId: string): Cart {
  if (!products.some((product) => product.id === productId)) return cart;
  return new Map(cart).set(productId, Math.min((cart.get(productId) ?? 0) + 1, CART_LIMIT));
}

export function countPieces(cart: Cart): number {
  return [...cart.values()].reduce((sum, pieces) => sum + pieces, 0);
}

/** The cart stays for 30 days. Scripts may read it, as they may in many shops. */
export function buildCartCookie(cart: Cart): string {
  const value = [...cart].map(([id, pieces]) => `${id}:${pieces}`).join('|') || 'empty';
  return `cart=${value}; Path=/; Max-Age=${CART_DAYS * DAY_SECONDS}; SameSite=Lax`;
}

/**
 * The chat's visitor, kept apart for each site that embeds the chat (CHIPS). `Secure` is part of the rule for partitioned cookies;
 * browsers accept it from `http://*.localhost` too, and from no other http address.
 */
export function buildChatVisitorCookie(known: string | null): string {
  const visitor = known !== null && /^cv_[0-9a-f]{24}$/.test(known) ? known : `cv_${randomBytes(12).toString('hex')}`;
  return `chat_visitor=${visitor}; Path=/; Max-Age=${CHAT_VISITOR_DAYS * DAY_SECONDS}; Secure; SameSite=None; Partitioned`;
}
