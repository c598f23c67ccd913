import { h, render } from "preact";

// The least that a box of this kind can be: one sentence by Preact in a shadow root.
const host = document.querySelector("[data-kos-help]") ?? document.body;
render(h("p", null, "Ahoj"), host.attachShadow({ mode: "open" }));
