import "./configurator.css";
import "./parts.css";
import { render } from "preact";
import { Page } from "./page";

const root = document.getElementById("configurator");
if (root) {
  const { file = "", integrity = "" } = root.dataset;
  root.replaceChildren();
  render(<Page pin={{ file, integrity }} />, root);
}
