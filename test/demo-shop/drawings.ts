/** Wraps shapes on a 200 by 150 canvas. Gradient ids start with `name`, because all drawings share one page. */
function drawing(name: string, shapes: string, glaze: [light: string, dark: string]): string {
  return `<svg viewBox="0 0 200 150" aria-hidden="true" focusable="false">
    <defs><radialGradient id="${name}-glaze" cx="0.4" cy="0.25" r="0.9">
      <stop offset="0" stop-color="${glaze[0]}"/><stop offset="1" stop-color="${glaze[1]}"/>
    </radialGradient></defs>
    <ellipse cx="100" cy="128" rx="76" ry="9" fill="#5b3a21" opacity="0.14"/>
    ${shapes}
  </svg>`;
}

const sourdough = drawing(
  'sourdough',
  `<path d="M22 96c0-42 34-70 78-70s78 28 78 70c0 22-26 32-78 32S22 118 22 96z" fill="url(#sourdough-glaze)"/>
   <path d="M30 101c8 16 32 21 70 21s62-5 70-21c-2 20-27 27-70 27s-68-7-70-27z" fill="#7a4419" opacity="0.45"/>
   <g fill="none" stroke="#fbeed6" stroke-linecap="round">
     <path d="M100 38c-3 22-3 48 0 70" stroke-width="5"/>
     <g stroke-width="3.5" opacity="0.9">
       <path d="M98 56c-9-1-17-6-22-13M98 74c-13-1-24-7-32-16M99 92c-15 0-29-6-39-15"/>
       <path d="M102 56c9-1 17-6 22-13M102 74c13-1 24-7 32-16M101 92c15 0 29-6 39-15"/>
     </g>
   </g>
   <g fill="#fff7e6" opacity="0.75">
     <circle cx="48" cy="80" r="2"/><circle cx="55" cy="66" r="1.4"/><circle cx="150" cy="82" r="2"/>
     <circle cx="142" cy="62" r="1.5"/><circle cx="160" cy="96" r="1.5"/><circle cx="40" cy="98" r="1.5"/>
   </g>`,
  ['#e0a05a', '#9c5a23'],
);

const croissant = drawing(
  'croissant',
  `<path d="M14 112c-4-46 38-84 86-84s90 38 86 84c-1 9-14 12-21 5-14-14-32-24-65-24s-51 10-65 24c-7 7-20 4-21-5z"
     fill="url(#croissant-glaze)"/>
   <g fill="none" stroke="#8f4f17" stroke-width="3" stroke-linecap="round" opacity="0.65">
     <path d="M82 30c-10 20-12 42-8 65M118 30c10 20 12 42 8 65M52 44c-8 18-9 38-3 60M148 44c8 18 9 38 3 60M27 69c-4 13-3 28 5 45M173 69c4 13 3 28-5 45"/>
   </g>
   <g fill="none" stroke="#ffe3ae" stroke-width="5" stroke-linecap="round" opacity="0.75">
     <path d="M91 40c7-1 12-1 18 0M58 53c5-4 8-6 12-7M130 46c5 2 8 4 12 7M33 76c2-5 4-8 7-11M160 65c3 3 5 6 7 11"/>
   </g>`,
  ['#f3bd6b', '#c47a2c'],
);

const cinnamonRoll = drawing(
  'cinnamon',
  `<circle cx="100" cy="77" r="53" fill="url(#cinnamon-glaze)"/>
   <path d="M100 77c0-6 9-7 12-1 5 10-5 20-16 18-16-3-21-21-12-33 12-16 38-14 48 3 13 22 0 49-25 54"
     fill="none" stroke="#8a4a1c" stroke-width="7" stroke-linecap="round"/>
   <path d="M107 118c-30 6-58-16-58-45" fill="none" stroke="#8a4a1c" stroke-width="7" stroke-linecap="round"/>
   <g fill="none" stroke="#fffaf0" stroke-linecap="round" stroke-linejoin="round" opacity="0.94">
     <path d="M58 60c12-20 20 14 32-6s22 12 32-6 16 6 20 14" stroke-width="6.5"/>
     <path d="M52 86c12-16 22 14 34-4s24 14 34-4 20 8 28-4" stroke-width="6.5"/>
     <path d="M66 112c10-12 18 10 30-2s20 8 34-4" stroke-width="6"/>
   </g>`,
  ['#efc489', '#c58345'],
);

const baguette = drawing(
  'baguette',
  `<g transform="rotate(-19 100 78)">
     <rect x="2" y="56" width="196" height="44" rx="22" fill="url(#baguette-glaze)"/>
     <path d="M8 86c30 10 154 10 184 0-4 9-11 14-20 14H28c-9 0-16-5-20-14z" fill="#7a4419" opacity="0.35"/>
     <g fill="#f8dfae">
       <path d="M26 84c6-12 16-19 30-20-6 12-16 19-30 20zM66 86c6-13 17-21 31-22-6 13-17 21-31 22zM107 86c6-13 17-21 31-22-6 13-17 21-31 22zM148 84c6-12 15-18 28-19-5 11-15 18-28 19z"/>
     </g>
   </g>`,
  ['#e8ae62', '#a86526'],
);

const blueberries = [
  [72, 66],
  [90, 58],
  [110, 58],
  [128, 66],
  [81, 80],
  [100, 76],
  [119, 80],
  [66, 82],
  [134, 82],
  [91, 93],
  [110, 93],
]
  .map(
    ([x, y]) => `<circle cx="${x}" cy="${y}" r="10.5" fill="#3d4a86"/>
     <circle cx="${x}" cy="${y}" r="10.5" fill="url(#tart-glaze)" opacity="0.85"/>
     <path d="M${(x ?? 0) - 3} ${(y ?? 0) - 3}l3 2 3-2-1 3 2 3-4-1-4 1 2-3z" fill="#232c57"/>`,
  )
  .join('');

const blueberryTart = drawing(
  'tart',
  `<path d="M28 74h144l-13 42c-2 7-8 10-15 10H56c-7 0-13-3-15-10z" fill="#cf9048"/>
   <g stroke="#9c6426" stroke-width="3" stroke-linecap="round" opacity="0.6">
     <path d="M52 92l5 28M72 96l3 27M92 98l1 26M108 98l-1 26M128 96l-3 27M148 92l-5 28"/>
   </g>
   <ellipse cx="100" cy="75" rx="76" ry="29" fill="#e3ab62"/>
   <ellipse cx="100" cy="74" rx="66" ry="23" fill="#fff1cf"/>
   ${blueberries}
   <path d="M100 50c3-15 15-22 28-20-2 13-12 21-28 20z" fill="#7c9a54"/>
   <path d="M101 49c-4-11-12-16-22-15 1 10 9 16 22 15z" fill="#92ae68"/>`,
  ['#97a5e0', '#39447c'],
);

const pretzelPath =
  'M136 104C128 84 112 77 100 62C86 42 66 27 48 33C24 41 24 76 44 98C60 116 82 120 100 120C118 120 140 116 156 98C176 76 176 41 152 33C134 27 114 42 100 62C88 77 72 84 64 104';

const pretzel = drawing(
  'pretzel',
  `<g fill="none" stroke-linecap="round" stroke-linejoin="round">
     <path d="${pretzelPath}" stroke="#6e3813" stroke-width="22"/>
     <path d="${pretzelPath}" stroke="#a65c22" stroke-width="17.5"/>
     <path d="M42 46c8-9 20-7 30 2M158 46c-8-9-20-7-30 2M74 113c16 5 36 5 52 0" stroke="#d8924c" stroke-width="4.5"/>
   </g>
   <g fill="#fffaf0">
     <rect x="30" y="62" width="5" height="5" rx="1"/><rect x="38" y="80" width="5" height="5" rx="1"/>
     <rect x="56" y="36" width="5" height="5" rx="1"/><rect x="77" y="48" width="5" height="5" rx="1"/>
     <rect x="98" y="60" width="5" height="5" rx="1"/><rect x="118" y="48" width="5" height="5" rx="1"/>
     <rect x="140" y="36" width="5" height="5" rx="1"/><rect x="164" y="62" width="5" height="5" rx="1"/>
     <rect x="156" y="80" width="5" height="5" rx="1"/><rect x="79" y="80" width="5" height="5" rx="1"/>
     <rect x="117" y="80" width="5" height="5" rx="1"/><rect x="98" y="118" width="5" height="5" rx="1"/>
   </g>`,
  ['#a65c22', '#6e3813'],
);

/** Every picture of the shop, drawn by hand as inline SVG: nothing is loaded from anywhere. */
export const drawings = { sourdough, croissant, cinnamonRoll, baguette, blueberryTart, pretzel };

/** The bakery's sign, also its favicon: a loaf that leaves a trail of crumbs. */
export const sign = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
  <rect width="48" height="48" rx="13" fill="#c8553d"/>
  <path d="M9 27c0-9 7-15 15-15s15 6 15 15c0 5-5 7-15 7S9 32 9 27z" fill="#fdf3e1"/>
  <path d="M24 16v13M18 18l3 9M30 18l-3 9" stroke="#c8553d" stroke-width="2.4" stroke-linecap="round" fill="none"/>
  <g fill="#fdf3e1"><circle cx="30" cy="39" r="1.8"/><circle cx="36" cy="41" r="1.3"/><circle cx="41" cy="38" r="1"/></g>
</svg>`;

/** The morning behind the headline: a sun, a board, and a loaf that still steams. */
export const morning = `<svg viewBox="0 0 460 360" aria-hidden="true" focusable="false">
  <defs>
    <radialGradient id="morning-sun" cx="0.5" cy="0.5" r="0.5"><stop offset="0" stop-color="#ffd98a"/><stop offset="1" stop-color="#fbc468"/></radialGradient>
    <radialGradient id="morning-loaf" cx="0.38" cy="0.2" r="0.95"><stop offset="0" stop-color="#e8ab63"/><stop offset="1" stop-color="#96541f"/></radialGradient>
  </defs>
  <circle cx="286" cy="150" r="124" fill="url(#morning-sun)" opacity="0.75"/>
  <g stroke="#fff" stroke-width="7" stroke-linecap="round" fill="none" opacity="0.85">
    <path d="M176 118c-12-15 12-25 0-42s10-25 2-38"/><path d="M228 108c-12-15 12-25 0-42s10-25 2-38"/><path d="M280 118c-12-15 12-25 0-42s10-25 2-38"/>
  </g>
  <path d="M24 300h412c8 0 12 9 6 14l-18 14c-3 3-8 4-12 4H48c-4 0-9-1-12-4l-18-14c-6-5-2-14 6-14z" fill="#a9713c"/>
  <path d="M30 306h400" stroke="#c58d55" stroke-width="4" stroke-linecap="round"/>
  <path d="M76 236c0-70 66-112 152-112s152 42 152 112c0 48-58 66-152 66S76 284 76 236z" fill="url(#morning-loaf)"/>
  <path d="M84 250c14 34 66 42 144 42s130-8 144-42c-2 38-60 52-144 52S86 288 84 250z" fill="#6e3813" opacity="0.35"/>
  <g fill="none" stroke="#fdf0d9" stroke-linecap="round">
    <path d="M228 146c-5 40-5 86 0 124" stroke-width="9"/>
    <path d="M223 178c-20-2-37-11-47-26M223 212c-28-2-52-14-68-33M225 246c-32 0-62-12-82-31M233 178c20-2 37-11 47-26M233 212c28-2 52-14 68-33M231 246c32 0 62-12 82-31" stroke-width="6.5" opacity="0.92"/>
  </g>
  <g fill="#fff7e6" opacity="0.8"><circle cx="120" cy="216" r="4"/><circle cx="134" cy="188" r="3"/><circle cx="336" cy="220" r="4"/><circle cx="322" cy="184" r="3"/><circle cx="352" cy="248" r="3"/><circle cx="104" cy="250" r="3"/></g>
  <g fill="#c99a5f"><circle cx="398" cy="292" r="5"/><circle cx="414" cy="296" r="3.4"/><circle cx="386" cy="297" r="3"/><circle cx="60" cy="295" r="4"/><circle cx="47" cy="298" r="2.6"/></g>
  <g transform="translate(352 218)"><path d="M8 82C2 50 10 24 34 0" stroke="#8fa05f" stroke-width="4" fill="none" stroke-linecap="round"/>
    <g fill="#d9b25c"><ellipse cx="38" cy="-6" rx="6" ry="12" transform="rotate(28 38 -6)"/><ellipse cx="20" cy="10" rx="5.5" ry="11" transform="rotate(-12 20 10)"/><ellipse cx="34" cy="18" rx="5.5" ry="11" transform="rotate(58 34 18)"/><ellipse cx="11" cy="32" rx="5.5" ry="11" transform="rotate(-18 11 32)"/><ellipse cx="24" cy="38" rx="5.5" ry="11" transform="rotate(52 24 38)"/></g>
  </g>
</svg>`;
