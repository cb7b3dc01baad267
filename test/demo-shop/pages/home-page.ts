import { morning } from '../drawings.ts';
import { type Product, products, writePrice } from '../products.ts';
import { buildPage, type PageSettings } from './layout.ts';

/** The shop's window: a headline, six products, and where to find the door. */
export function homePage(settings: PageSettings): string {
  const main = `
    <section class="hero">
      <div>
        <p class="kicker">Flour, water, salt and time</p>
        <h1>Good bread leaves a&nbsp;trail.</h1>
        <p class="lead">We bake in small batches on Mill Lane and put by a loaf for you until six.
          Order before nine in the evening, pick it up warm in the morning.</p>
        <p><a class="button" href="#shelf">See today's shelf</a></p>
        <p class="pickup">Pick-up: <b id="pickup">Mill Lane</b></p>
      </div>
      <div class="scene">${morning}</div>
    </section>
    <section class="shelf" id="shelf" aria-labelledby="shelf-title">
      <h2 id="shelf-title">Today's shelf</h2>
      <ul>${products.map(card).join('')}</ul>
    </section>
    <section class="visit" id="visit" aria-labelledby="visit-title">
      <h2 id="visit-title">Three doors past the church, follow the smell</h2>
      <dl>
        <div><dt>Weekdays</dt><dd>6:00 to 18:00</dd></div>
        <div><dt>Saturday</dt><dd>6:30 to 13:00</dd></div>
        <div><dt>Sunday</dt><dd>The oven rests, and so do we</dd></div>
      </dl>
    </section>`;
  return buildPage('Breadcrumb Bakery: good bread leaves a trail', main, settings);
}

function card(product: Product): string {
  return `<li class="card">
    <div class="picture">${product.drawing}${product.tag ? `<span class="tag">${product.tag}</span>` : ''}</div>
    <h3>${product.name}</h3>
    <p>${product.note}</p>
    <div class="buy"><b>${writePrice(product.price)}</b>
      <button type="button" data-add="${product.id}" aria-label="Add ${product.name} to the basket">Add</button></div>
  </li>`;
}
