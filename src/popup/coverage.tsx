import { render } from "preact";
import { CoveragePage } from "./coverage/page";

const app = document.getElementById("app");
if (app) render(<CoveragePage />, app);
