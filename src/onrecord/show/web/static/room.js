// What a page can do better with a script. Nothing depends on it: every page reads and works without.
"use strict";

// A selection in the text of an article gets its address, counted in code points like everything in the record.
function placeOf(node, offset, paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let at = Number(paragraph.dataset.at);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest("[data-skip]")) continue;
    if (text === node) return at + [...text.data.slice(0, offset)].length;
    at += [...text.data].length;
  }
  return null;
}

function paragraphOf(node) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  return element ? element.closest("#text p[data-at]") : null;
}

function pick() {
  const box = document.getElementById("picked");
  const selection = document.getSelection();
  if (!box || !selection || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const first = paragraphOf(range.startContainer);
  const last = paragraphOf(range.endContainer);
  if (!first || !last) return;
  const start = placeOf(range.startContainer, range.startOffset, first);
  const end = placeOf(range.endContainer, range.endOffset, last);
  if (start === null || end === null || start >= end) return;
  const link = document.createElement("a");
  link.href = `${box.dataset.base}?at=${start}-${end}#here`;
  link.className = "button";
  link.textContent = `Link to the selected words (characters ${start}–${end})`;
  box.replaceChildren(link);
  box.hidden = false;
}

function offerCopies() {
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const section = button.closest("section");
      const area = section.querySelector("textarea");
      const told = section.querySelector(".copied");
      try {
        await navigator.clipboard.writeText(area.value);
        told.textContent = "Copied.";
      } catch {
        area.focus();
        area.select();
        told.textContent = "Selected: copy it with your keyboard.";
      }
    });
  }
}

async function follow(box) {
  const answer = await fetch("/progress");
  if (!answer.ok) return;
  const came = await answer.json();
  if (came.over) {
    location.reload();
    return;
  }
  const words = box.querySelector("p");
  const bar = box.querySelector("progress");
  if (words) words.textContent = came.words;
  if (bar && came.total) {
    bar.max = came.total;
    bar.value = came.done;
  }
  setTimeout(follow, 700, box);
}

function offerDrops() {
  const form = document.querySelector("form.drop");
  if (!form) return;
  const field = form.querySelector("input[type=file]");
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over-it"); });
  form.addEventListener("dragleave", () => form.classList.remove("over-it"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over-it");
    field.files = event.dataTransfer.files;
  });
}

document.addEventListener("selectionchange", () => { clearTimeout(pick.later); pick.later = setTimeout(pick, 150); });
offerCopies();
offerDrops();
const running = document.querySelector("#progress[data-running]");
if (running) follow(running);
