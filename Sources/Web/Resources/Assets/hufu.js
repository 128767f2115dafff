// Everything here only shortens what also works without it: counting characters, saving drafts, showing uploads.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const fill = (text, value) => text.replace("#", value);

  // Printing.
  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // A form that must go out once: a second press waits for the first.
  for (const button of all("[data-once]")) {
    button.form.addEventListener("submit", (event) => {
      if (button.form.dataset.sent) event.preventDefault();
      button.form.dataset.sent = "1";
      setTimeout(() => delete button.form.dataset.sent, 8000);
    });
  }

  // Characters left.
  for (const area of all("textarea[data-limit]")) {
    const line = document.createElement("p");
    line.className = "left";
    const count = () => {
      const left = area.dataset.limit - [...area.value].length;
      line.textContent = fill(area.dataset.words, left);
      line.classList.toggle("over", left < 0);
    };
    area.after(line);
    area.addEventListener("input", count);
    count();
  }

  // The query code in groups of four when the field is left.
  for (const field of all("[data-groups]")) {
    field.addEventListener("change", () => {
      const digits = field.value.normalize("NFKC").replace(/[\s-]/g, "");
      if (/^\d{5,20}$/.test(digits)) field.value = digits.match(/.{1,4}/g).join(" ");
    });
  }

  // The draft is saved when a field is left.
  const draft = document.querySelector("form[data-draft]");
  const saved = document.querySelector("[data-saved]");
  if (draft && saved) {
    let last = "";
    const save = async () => {
      const data = new FormData(draft);
      data.delete("files");
      data.append("autosave", "1");
      const body = new URLSearchParams(data);
      const now = body.toString().replace(/_token=[^&]*/, "");
      if (now === last) return;
      last = now;
      try {
        const answer = await fetch(draft.getAttribute("action"), { method: "POST", body });
        if (answer.ok) saved.textContent = fill(saved.dataset.words, await answer.text());
        else last = "";
      } catch { last = ""; }
    };
    draft.addEventListener("change", (event) => { if (event.target.type !== "file") save(); });
  }

  // One file after another, each with its own progress.
  const zone = document.querySelector("[data-upload]");
  if (!zone) return;
  const words = zone.dataset;
  const input = zone.querySelector("input[type=file]");
  const list = document.querySelector(".files");
  const status = document.querySelector("[data-status]");
  const token = zone.closest("form").querySelector("[name=_token]");
  const queue = [];
  let isBusy = false;
  zone.querySelector("button").hidden = true;
  zone.querySelector("[data-drag]").hidden = false;

  const part = (tag, className, text) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };
  const action = (text, name) => {
    const button = part("button", "button plain slim act", text);
    button.append(part("span", "unseen", " " + name));
    return button;
  };
  const row = (file) => {
    const item = document.createElement("li");
    const kind = part("span", "kind", (file.name.split(".").pop() || "").slice(0, 4).toUpperCase());
    kind.setAttribute("aria-hidden", "true");
    item.append(kind, part("span", "what", file.name));
    const state = part("span", "state", "");
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    const text = document.createElement("span");
    text.textContent = fill(words.uploading, 0);
    state.append(bar, text);
    const cancel = action(words.cancel, file.name);
    cancel.type = "button";
    item.append(state, cancel);
    list.hidden = false;
    list.append(item);
    return { item, state, bar, text, cancel };
  };
  const refuse = (view, message) => {
    view.item.classList.add("bad");
    view.state.textContent = message;
    view.cancel.textContent = words.remove;
    view.cancel.onclick = () => view.item.remove();
    status.textContent = message;
  };
  const accept = (view, answer) => {
    view.state.classList.add("ok");
    view.state.textContent = fill(words.received, answer.size);
    const button = action(words.remove, answer.name);
    button.name = "remove";
    button.value = answer.id;
    view.cancel.replaceWith(button);
    status.textContent = answer.name + " " + view.state.textContent;
  };
  const send = (file, view) => new Promise((done) => {
    const request = new XMLHttpRequest();
    const start = Date.now();
    let spoken = 0;
    view.cancel.onclick = () => { request.abort(); view.item.remove(); done(); };
    request.upload.onprogress = (event) => {
      const share = event.loaded / event.total;
      const per = Math.floor(share * 100);
      const seconds = Math.ceil((Date.now() - start) / 1000 / share * (1 - share));
      view.bar.value = per;
      view.text.textContent = fill(words.uploading, per) + (seconds > 2 ? fill(words.remaining, seconds) : "");
      if (per >= 50 && spoken < 50) { spoken = 50; status.textContent = file.name + " " + fill(words.uploading, 50); }
    };
    request.onload = () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* an error page */ }
      if (request.status === 200) accept(view, answer); else refuse(view, answer.problem || words.lost);
      done();
    };
    request.onerror = () => { refuse(view, words.lost); done(); };
    const data = new FormData();
    data.append("_token", token.value);
    data.append("files", file, file.name);
    request.open("POST", words.upload);
    request.send(data);
  });
  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    while (queue.length) {
      const { file, view } = queue.shift();
      if (view.item.isConnected) await send(file, view);
    }
    isBusy = false;
  };
  const add = (files) => {
    for (const file of files) {
      const view = row(file);
      const ending = "." + (file.name.split(".").pop() || "").toLowerCase();
      if (file.size > words.limit) {
        refuse(view, fill(words.large, (file.size / 1048576).toFixed(0) + " MB"));
        continue;
      }
      if (!words.accept.split(",").includes(ending)) { refuse(view, words.type); continue; }
      view.cancel.onclick = () => view.item.remove();
      queue.push({ file, view });
    }
    work();
  };
  input.addEventListener("change", () => { add([...input.files]); input.value = ""; });
  for (const name of ["dragover", "dragleave", "drop"]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.toggle("over", name === "dragover");
      if (name === "drop") add([...event.dataTransfer.files]);
    });
  }
})();
