/** How to look at one's own page, with nothing but a browser: a tool of ours there would change what it looks at. */
export function OwnPagePart() {
  return (
    <section aria-labelledby="own-page">
      <h2 id="own-page">Jak to ověřit na vlastní stránce</h2>
      <ol>
        <li>Otevřete stránku s boxem v anonymním okně a stiskněte F12.</li>
        <li>
          Karta Síť (Network): načtěte stránku znovu a do filtru napište <code>kos</code>. Má tam být jediný
          řádek, soubor kos.js.
        </li>
        <li>Vybírejte v boxu. Žádný nový řádek nepřibude.</li>
        <li>Karta Aplikace nebo Úložiště (Application, Storage): kvůli boxu tam nic nepřibude.</li>
        <li>
          Karta Konzole (Console): řádek, který začíná <code>[KOS]</code>, říká, co je v nastavení špatně.
        </li>
        <li>
          V Průzkumníku (Elements) má prvek s boxem <code>data-kos-state="fresh"</code>. Slovo{" "}
          <code>stale</code> nebo <code>expired</code> znamená, že je čas nahrát novější soubor.
        </li>
      </ol>
      <p>Co tam uvidíte navíc, patří jiným částem vaší stránky.</p>
    </section>
  );
}
