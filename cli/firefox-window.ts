import { type Bidi, evaluateIn } from './firefox-bidi.ts';

const PANEL_TIMEOUT_MS = 40_000;

/**
 * Firefox's own window, where scripts have the browser's rights (`-remote-allow-system-access`). Works with the parts of Firefox 153
 * that its own tests of extensions work with.
 */
export class FirefoxWindow {
  readonly #bidi: Bidi;
  readonly #context: string;
  readonly #extensionId: string;

  private constructor(bidi: Bidi, context: string, extensionId: string) {
    this.#bidi = bidi;
    this.#context = context;
    this.#extensionId = extensionId;
  }

  static async find(bidi: Bidi, extensionId: string): Promise<FirefoxWindow> {
    type Tree = { contexts: { context: string }[] };
    const { contexts } = await bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    if (!contexts[0]) throw new Error('Firefox has no window.');
    return new FirefoxWindow(bidi, contexts[0].context, extensionId);
  }

  /** Resolves when the extension's background has run once. */
  waitForBackground(): Promise<void> {
    return this.#call(`async () => {
      const startedAt = Date.now();
      // Stopped is good as well: an event page that has run and gone to sleep.
      while (!['running', 'stopped'].includes(extension()?.backgroundState)) {
        if (Date.now() - startedAt > 20_000) throw new Error('The background of the extension did not start within 20 s.');
        await sleep(50);
      }
    }`);
  }

  /** Gives the extension host access, as if a person had allowed it. */
  grant(permissions: string[], origins: string[]): Promise<void> {
    return this.#call(
      `async ({ permissions, origins }) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.add(extension().id, { permissions, origins }, extension());
      }`,
      { permissions, origins },
    );
  }

  /** The id by which the extension knows the tab in front. */
  readFrontTabId(): Promise<number> {
    return this.#call('() => extension().tabManager.getWrapper(gBrowser.selectedTab).id');
  }

  bringToFront(tabId: number): Promise<void> {
    return this.#call('(tabId) => { gBrowser.selectedTab = extension().tabManager.get(tabId).nativeTab; }', tabId);
  }

  /** Opens an address in the tab in front as if the browser itself did: it may be one that pages and drivers cannot open. */
  loadInFront(url: string): Promise<void> {
    return this.#call(
      `(url) => {
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        gBrowser.selectedBrowser.loadURI(Services.io.newURI(url), { triggeringPrincipal });
      }`,
      url,
    );
  }

  /**
   * Clicks the extension's toolbar button, which grants `activeTab` for the tab in front and opens the popup in its panel; waits until
   * that popup has stopped looking, and closes the panel.
   */
  clickAction(settledPhases: readonly string[]): Promise<void> {
    return this.#call(
      `async (settledPhases, timeoutMs) => {
        const widgetId = extension().id.toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-browser-action';
        CustomizableUI.addWidgetToArea(widgetId, 'nav-bar');
        const { node } = CustomizableUI.getWidget(widgetId).forWindow(window);
        node.querySelector('.unified-extensions-item-action-button').click();
        const startedAt = Date.now();
        let phase;
        while (!settledPhases.includes(phase)) {
          if (Date.now() - startedAt > timeoutMs) throw new Error('The popup in the panel was still ' + (phase ?? 'not open') + ' after ' + timeoutMs / 1000 + ' s.');
          await sleep(50);
          const browser = document.querySelector('#customizationui-widget-panel browser[messagemanagergroup="webext-browsers"]');
          if (browser?.currentURI?.schemeIs('moz-extension')) phase = await askFrame(browser, 'content.document.documentElement?.dataset.phase');
        }
        document.getElementById('customizationui-widget-panel').hidePopup();
      }`,
      settledPhases,
      PANEL_TIMEOUT_MS,
    );
  }

  /** Between `true` and `false`, what scripts do in the front tab counts as done by a person: `permissions.request` asks for that. */
  setUserInput(isOn: boolean): Promise<void> {
    return this.#call(
      `(isOn) => askFrame(
        gBrowser.selectedBrowser,
        isOn ? '(this.userInput ??= content.windowUtils.setHandlingUserInput(true), true)' : '(this.userInput?.destruct(), this.userInput = undefined, true)',
      )`,
      isOn,
    );
  }

  #call<T>(functionText: string, ...args: unknown[]): Promise<T> {
    const list = args.map((argument) => JSON.stringify(argument)).join(', ');
    return evaluateIn(
      this.#bidi,
      this.#context,
      `(() => {
        const extension = () => WebExtensionPolicy.getByID(${JSON.stringify(this.#extensionId)})?.extension;
        const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        // Evaluates an expression in the process of a tab or panel; undefined when that does not answer, as one that is closing.
        const askFrame = (browser, expression) => new Promise((resolve) => {
          const name = 'crumbscope:' + Services.uuid.generateUUID();
          const manager = browser.messageManager;
          const finish = (data) => {
            manager.removeMessageListener(name, listener);
            resolve(data);
          };
          const listener = ({ data }) => finish(data);
          manager.addMessageListener(name, listener);
          manager.loadFrameScript('data:,' + encodeURIComponent('sendAsyncMessage(' + JSON.stringify(name) + ', ' + expression + ')'), false);
          setTimeout(finish, 2_000);
        });
        return (${functionText})(${list});
      })()`,
    );
  }
}
