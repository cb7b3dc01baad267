import { useRef } from 'preact/hooks';
import type { View } from './view.ts';

/** Less than so many px is a click with an unsteady hand. */
const DRAG_PX = 4;
/** What one turn of the wheel does; a touch pad sends many small ones. */
const WHEEL_RATE = 0.002;

/** Handlers for dragging, the wheel, double clicks and pointing. `x`, `y` and `px` are px of the element. */
export function usePointer(props: {
  view: View;
  /** Moved by so many px since the view was `from`. */
  pan: (px: number, from: View) => void;
  zoom: (factor: number, x: number) => void;
  /** The mark at a place, if any; elsewhere the element that is pointed at counts. */
  find: (x: number, y: number) => number | undefined;
  pick: (stop: number) => void;
  hover: (stop: number | undefined) => void;
}) {
  const drag = useRef<{ x: number; view: View; isMoving: boolean } | undefined>(undefined);
  type PlacedEvent = MouseEvent & { currentTarget: HTMLElement };
  const placeOf = (event: PlacedEvent) => event.clientX - event.currentTarget.getBoundingClientRect().left;
  const findStop = (event: PlacedEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return props.find(event.clientX - left, event.clientY - top) ?? findStopAt(event);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) drag.current = { x: event.clientX, view: props.view, isMoving: false };
    },
    onPointerMove: (event: PointerEvent & { currentTarget: HTMLElement }) => {
      const { current } = drag;
      if (!current) return props.hover(findStop(event));
      const moved = event.clientX - current.x;
      if (!current.isMoving && Math.abs(moved) < DRAG_PX) return;
      if (!current.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
      current.isMoving = true;
      props.pan(moved, current.view);
    },
    onPointerUp: (event: PointerEvent & { currentTarget: HTMLElement }) => {
      const stop = drag.current?.isMoving ? undefined : findStop(event);
      drag.current = undefined;
      if (stop !== undefined) props.pick(stop);
    },
    onPointerCancel: () => {
      drag.current = undefined;
    },
    onPointerLeave: () => {
      if (!drag.current?.isMoving) drag.current = undefined;
      props.hover(undefined);
    },
    onDblClick: (event: PlacedEvent) => props.zoom(event.shiftKey ? 2 : 0.5, placeOf(event)),
    onWheel: (event: WheelEvent & { currentTarget: HTMLElement }) => {
      const isAcross = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (event.ctrlKey) props.zoom(Math.exp(event.deltaY * WHEEL_RATE), placeOf(event));
      else if (isAcross) props.pan(-event.deltaX, props.view);
      else return;
      event.preventDefault(); // the page neither zooms nor scrolls
    },
  };
}

function findStopAt({ target }: Event): number | undefined {
  const stop = target instanceof Element ? target.closest('[data-stop]') : null;
  const index = stop?.getAttribute('data-stop');
  return index === null || index === undefined ? undefined : Number(index);
}
