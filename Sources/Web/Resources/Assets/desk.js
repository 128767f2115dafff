"use strict";
// Keys of the desk. Everything here can also be done with links and buttons.
(() => {
  const store = "hufu-keys-off";
  const english = location.pathname.startsWith("/en");
  const to = (path) => { location.href = (english ? "/en" : "") + path; };
  const isOff = () => localStorage.getItem(store) === "1";
  let chord = "";

  const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  const rows = () => [...document.querySelectorAll("tr[data-row] th a, .candidates a")];

  function move(step) {
    const links = rows();
    const row = document.activeElement.closest("tr[data-row]");
    const here = links.findIndex((link) => link === document.activeElement || (row && row.contains(link)));
    const next = links[Math.min(links.length - 1, Math.max(0, here + step))];
    if (next) next.focus();
  }

  function select() {
    const row = document.activeElement.closest("tr[data-row]");
    const box = row && row.querySelector("input[type=checkbox]");
    if (box) box.checked = !box.checked;
  }

  function press(key) {
    const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return false;
    target.click();
    return true;
  }

  function single(event) {
    const key = event.key.toLowerCase();
    if (chord === "g") {
      chord = "";
      const places = { i: "/desk", d: "/desk/clocks", b: "/supervise" };
      if (places[key]) { to(places[key]); return true; }
    }
    switch (key) {
      case "g": chord = "g"; setTimeout(() => { chord = ""; }, 1500); return true;
      case "/": {
        const boxes = [...document.querySelectorAll("[data-find]")];
        const box = boxes.find((each) => each.offsetParent);
        if (box) box.focus();
        return Boolean(box);
      }
      case "?": document.getElementById("keys")?.togglePopover(); return true;
      case "j": if (!press("j")) move(1); return true;
      case "k": if (!press("k")) move(-1); return true;
      case "o": if (rows().includes(document.activeElement)) { document.activeElement.click(); return true; } return false;
      case "x": select(); return true;
      case "c": if (!press("c")) to("/desk/new"); return true;
      default: return press(key);
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const button = document.querySelector("[data-send-button]");
      if (button) { event.preventDefault(); button.click(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isOff()) return;
    if (typing(event.target)) return;
    if (single(event)) event.preventDefault();
  });

  const part = document.querySelector("[data-keys-switch]");
  if (part) {
    part.hidden = false;
    const box = part.querySelector("input");
    box.checked = isOff();
    box.addEventListener("change", () => localStorage.setItem(store, box.checked ? "1" : "0"));
  }

  // Looks up likely duplicates on leaving a field, while the officer goes on typing: nothing waits for the answer, a
  // newer question ends an older one, and whatever goes wrong leaves the list as it was.
  const form = document.getElementById("send");
  const list = document.querySelector("[data-found]");
  if (form && list && list.dataset.found) {
    const words = ["channel", "place", "district", "readBack", "anonymous", "arrivedOn", "orderNumber", "orderDue", "exhibition", "lastDay"];
    let last = "";
    let asking = null;
    form.addEventListener("change", async (event) => {
      if (words.includes(event.target.name)) return;
      const data = new URLSearchParams(new FormData(form));
      if (data.toString() === last) return;
      last = data.toString();
      asking?.abort();
      asking = new AbortController();
      try {
        const answer = await fetch(list.dataset.found, { method: "POST", body: data, signal: asking.signal });
        if (!answer.ok || answer.redirected) return;
        const found = new DOMParser().parseFromString(await answer.text(), "text/html").body;
        list.replaceChildren(...found.childNodes);
      } catch {
        last = "";
      }
    });
  }

  // One press sends once.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    else event.target.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form").forEach((each) => delete each.dataset.sent));
})();
