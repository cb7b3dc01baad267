import { drawings } from './drawings.ts';

/** Something the bakery sells. `price` in cents. */
export interface Product {
  id: string;
  name: string;
  note: string;
  price: number;
  tag?: string;
  drawing: string;
}

export const products: readonly Product[] = [
  {
    id: 'mill-lane-sourdough',
    name: 'Mill Lane sourdough',
    note: 'Thirty hours of patience, a crust that sings when it cools.',
    price: 690,
    tag: 'Baked at 5 am',
    drawing: drawings.sourdough,
  },
  {
    id: 'butter-croissant',
    name: 'Butter croissant',
    note: 'Twenty-seven layers. Best before you leave the shop.',
    price: 280,
    drawing: drawings.croissant,
  },
  {
    id: 'cinnamon-snail',
    name: 'Cinnamon snail',
    note: 'Soft in the middle, sticky at the edge, gone by ten.',
    price: 340,
    tag: 'Almost gone',
    drawing: drawings.cinnamonRoll,
  },
  {
    id: 'field-baguette',
    name: 'Field baguette',
    note: 'Wheat from the next village, and nothing to hide.',
    price: 260,
    drawing: drawings.baguette,
  },
  {
    id: 'blueberry-tart',
    name: 'Blueberry tart',
    note: 'Vanilla cream, a short crust and one berry too many.',
    price: 460,
    tag: 'New',
    drawing: drawings.blueberryTart,
  },
  {
    id: 'salt-pretzel',
    name: 'Salt pretzel',
    note: 'Dipped, twisted, salted. Goes with everything.',
    price: 190,
    drawing: drawings.pretzel,
  },
];

/** `690` is `€6.90`. */
export function writePrice(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}
