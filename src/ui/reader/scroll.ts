/** Scrolls to a place in a text by its offset, whether or not an element stands there. */

/** Brings UTF-16 unit `at` of the text in `element` to the upper third of whatever scrolls it. */
export function scrollToUnit(element: Element | null, at: number): void {
  if (!element) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (passed + length > at) {
      const range = document.createRange();
      range.setStart(node, at - passed);
      range.setEnd(node, at - passed + 1);
      bringIntoView(element, range.getBoundingClientRect().top);
      return;
    }
    passed += length;
  }
}

function bringIntoView(element: Element, top: number): void {
  let scroller: Element | null = element;
  while (scroller && !(scroller.scrollHeight > scroller.clientHeight && /auto|scroll/.test(getComputedStyle(scroller).overflowY))) scroller = scroller.parentElement;
  scroller?.scrollBy({ top: top - scroller.getBoundingClientRect().top - scroller.clientHeight / 3 });
}
