declare const tarteaucitron: {
  job: string[];
  init(settings: object): void;
  userInterface: { respondAll(isAllowed: boolean): void };
};

// It finds its other files beside the script it came from, so it cannot be bundled.
const script = document.createElement('script');
script.src = '/package/tarteaucitron.min.js';
script.addEventListener('load', () => {
  window.addEventListener('tac.root_available', () => tarteaucitron.userInterface.respondAll(true));
  tarteaucitron.init({ hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'bottom' });
  tarteaucitron.job = ['youtube'];
});
document.head.append(script);
