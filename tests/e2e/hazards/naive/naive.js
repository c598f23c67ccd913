/* oxlint-disable */
// @ts-nocheck
// A help box as it is made when nobody thinks of the page around it. Every probe has to fail on it: never mend it.
(function (root, factory) {
  if (typeof define === "function" && define.amd) define([], factory);
  else if (typeof module === "object" && module.exports) module.exports = factory();
  else root.NaiveHelp = factory();
})(this, function () {
  var script = document.currentScript;
  var base = script.src.replace(/[^/]*$/, "");
  localStorage.setItem("naive-visit", crypto.randomUUID());
  customElements.define("naive-help", class extends HTMLElement {});
  document.body.classList.add("naive-help-on");

  var HEADING = "Když se doma děje něco, co bolí";
  var PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
  var CSS =
    "@property --naive-edge { syntax: '<length>'; inherits: false; initial-value: 1px; }" +
    ":host { display: block; min-height: 100vh; }" +
    ".kos { font-size: 1rem; line-height: 1.2; width: 480px; background: var(--brand, transparent); border: var(--naive-edge) solid; }" +
    "@media (prefers-color-scheme: dark) { .kos { color: #eee; } }" +
    ".card { height: 3rem; overflow: hidden; list-style: none; }" +
    "a, button, input { font-size: 0.6rem; padding: 0; } :focus { outline: none; box-shadow: 0 0 3px blue; }" +
    ".icon { width: 16px; height: 16px; border: 0; background: url(" +
    PIXEL +
    "); }" +
    ".bubble { position: fixed; right: 0; bottom: 0; width: 120px; height: 120px; background: teal; z-index: 2147483647; }";
  for (var i = 0; i < 2000; i++) CSS += ".m-" + i + " { margin: " + i + "px; }";

  var boxes = [];
  var selected = "all";

  function element(parent, name, properties) {
    var made = document.createElement(name);
    Object.assign(made, properties);
    parent.append(made);
    return made;
  }

  function mount(host) {
    var root = host.attachShadow({ mode: "closed" });
    host.classList.add("help-widget", "social-popup");
    element(root, "style", { textContent: CSS });
    var box = element(root, "div", { className: "kos" });
    box.setAttribute("style", "margin: 0");
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", "Pomoc");
    box.setAttribute("aria-labelledby", "page-title");
    box.innerHTML =
      "<h1 class=heading>" +
      HEADING +
      "</h1><img alt='' src='" +
      PIXEL +
      "'><button class=icon></button>" +
      "<p class=emergency><a class=number href=tel:112>112</a> <a class=number href=tel:158>158</a></p>" +
      "<label><input type=radio name=who value=child>Dítě</label><label><input type=radio name=who value=adult>Dospělý</label>" +
      "<select><option>Celá republika<option>Středočeský</select> <a class=more href='#dalsi'>Další</a>" +
      "<div class=answer></div><a class=web href='https://pomoc.example/'>Web</a> <a class=exit href='#'>Odejít</a>";
    box.querySelectorAll("input").forEach(function (input) {
      input.onchange = function () {
        selected = input.value;
        host.setAttribute("data-naive-selected", selected);
        document.dispatchEvent(new CustomEvent("naive:open", { detail: selected }));
        boxes.forEach(draw);
      };
    });
    box.querySelector(".exit").onclick = leave;
    if (host.hasAttribute("data-kos-open")) trap(host, box);
    boxes.push({ host: host, answer: box.querySelector(".answer"), rows: [] });
  }

  // The panel keeps the focus to itself.
  function trap(host, box) {
    document.addEventListener("focusin", function (event) {
      if (event.target !== host) box.querySelector("input").focus();
    });
  }

  function leave() {
    element(document.body, "div", { className: "naive-cover", textContent: "..." }).style.cssText =
      "position: fixed; inset: 0; background: white; z-index: 9999";
    location.href = "https://www.chmi.cz/";
  }

  var all = [];

  // Rows are used again by their place in the list, and so are their texts.
  function draw(box) {
    var shown = all.filter(function (line) {
      return selected === "all" || line.audience === selected;
    });
    var count = box.answer.querySelector("[role=status]");
    if (count) count.remove();
    var status = element(box.answer, "p");
    status.setAttribute("role", "status");
    status.textContent = "Počet: " + shown.length;
    if (document.ariaNotify) document.ariaNotify(status.textContent);
    shown.forEach(function (line, index) {
      box.rows[index] = box.rows[index] || newRow(box.answer);
      var row = box.rows[index];
      row.name.data = line.name;
      row.text.data = line.number;
      row.link.href = "tel:" + line.number.replace(/ /g, "");
    });
    box.rows.splice(shown.length).forEach(function (row) {
      row.item.remove();
    });
  }

  function newRow(answer) {
    var item = element(answer, "li", { className: "card" });
    var name = element(item, "h4", { className: "name" }).appendChild(document.createTextNode(""));
    var link = element(item, "a", { className: "number call" });
    return { item: item, name: name, link: link, text: link.appendChild(document.createTextNode("")) };
  }

  function start() {
    document.querySelectorAll("[data-kos-help]").forEach(mount);
    var host = element(document.body, "div", { className: "naive-bubble" });
    var corner = host.attachShadow({ mode: "open" });
    element(corner, "style", { textContent: CSS });
    element(corner, "div", { className: "bubble", textContent: "Pomoc" });
    element(document.head, "script", { src: base + "chunk.js" });
    window.addEventListener("keydown", function (event) {
      if (event.key === "Escape") host.remove();
    });
    fetch(base + "naive.json")
      .then(function (response) {
        return response.json();
      })
      .then(function (lines) {
        all = Array.from(new Set(JSON.parse(JSON.stringify(lines))));
        boxes.forEach(draw);
      });
  }
  window.onload = start;
  return {};
});
