import { api } from "./browser-api";
api?.omnibox?.onInputChanged.addListener((_text, suggest) => suggest([]));
