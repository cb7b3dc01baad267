import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/dom';
import { cleanup } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

// @testing-library/preact 3.2.4 brings its own @testing-library/dom 8 and tells only that one to flush Preact after an event. user-event
// goes through version 10: without this, effects have not run when `await user.click(…)` returns. Delete when both share one copy.
configure({
  eventWrapper: (dispatch) => {
    let result: unknown;
    act(() => {
      result = dispatch();
    });
    return result;
  },
});

afterEach(cleanup);
