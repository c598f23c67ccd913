/** What Firefox wants said otherwise than Chromium; everything else in `manifest.json` holds for both. */
const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: "kos@kos.example",
      // Declares that nothing is collected; older versions refuse the key.
      strict_min_version: "142.0",
      data_collection_permissions: { required: [/** @type {const} */ ("none")] },
    },
    gecko_android: { strict_min_version: "142.0" },
  },
};

/**
 * The manifest of one browser: Firefox runs a background script instead of a worker, enforces no schema of managed
 * settings, and does not know split private windows.
 * @param {"chrome" | "firefox"} browser
 * @param {typeof import("../../manifest.json")} manifest the common one
 */
export function manifestFor(browser, manifest) {
  if (browser === "chrome") return manifest;
  const {
    background,
    storage: _schema,
    incognito: _split,
    minimum_chrome_version: _version,
    ...common
  } = manifest;
  return {
    ...common,
    background: { scripts: [background.service_worker], type: "module" },
    ...FIREFOX,
  };
}
