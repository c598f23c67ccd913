import { options } from "preact";

/**
 * Makes another text another element, wherever a text is all that an element holds. A page translator puts its own
 * elements in the place of our text nodes; what is written into a node that nobody sees any more would leave "open"
 * standing when a line has closed (research/embed-and-extension.md rows 47 and 48). For the whole program, once.
 */
export function keyByText(): void {
  options.vnode = (vnode) => {
    const { children } = vnode.props;
    if (typeof vnode.type === "string" && typeof children === "string") vnode.key ??= children;
  };
}
