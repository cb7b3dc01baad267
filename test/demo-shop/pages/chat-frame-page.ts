/** The chat's own page. It is shown in a frame of the shop, but lives on another site. */
export function chatFramePage(): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Chat with the bakery</title>
  <link rel="icon" type="image/svg+xml" href="/assets/sign.svg">
  <link rel="stylesheet" href="/assets/chat-frame.css">
  <script type="module" src="/assets/chat-frame.js"></script>
</head>
<body>
  <header><span class="face" aria-hidden="true">A</span><div><b>Ada at the counter</b><small id="state">one moment</small></div></header>
  <ol id="talk" aria-live="polite">
    <li class="theirs">Good morning! Looking for a loaf, or for company?</li>
  </ol>
  <form id="say">
    <label for="words" class="unseen">Your message</label>
    <input id="words" name="words" autocomplete="off" maxlength="500" placeholder="Write a message">
    <button>Send</button>
  </form>
</body>
</html>
`;
}
