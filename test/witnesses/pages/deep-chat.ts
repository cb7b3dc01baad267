import 'deep-chat';

// It loads its font from elsewhere unless the page names it already.
const font = document.createElement('link');
font.rel = 'alternate';
font.href = 'https://fonts.googleapis.com/css2?family=Inter:wght@400;600&display=swap';
document.head.append(font);

const chat = Object.assign(document.createElement('deep-chat'), { demo: true, browserStorage: true });
document.body.append(chat);
// It keeps the conversation from the first message on.
customElements.whenDefined('deep-chat').then(() => setTimeout(() => chat.submitUserMessage({ text: 'Hello' }), 500));
