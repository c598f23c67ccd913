import { render } from "preact";
render(<p>KOS</p>, document.getElementById("app")!);
