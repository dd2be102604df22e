"use strict";
/* The pictures and tables stand without it. It makes marks reachable by keyboard, sorts tables, finds rows of long ones, and saves numbers. */
(function () {
  const PICTURES = ".strips, .panels, svg.hand-overs";
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  /** One stop of the tab key for each picture; arrows go from mark to mark. */
  function makeReachable(picture) {
    const marks = [...picture.querySelectorAll(".mark")];
    const enter = mark => marks.forEach(other => other.setAttribute("tabindex", other === mark ? 0 : -1));
    if (marks.length) enter(marks[0]);
    picture.addEventListener("keydown", event => {
      const at = marks.indexOf(event.target);
      if (!(event.key in STEPS) || at < 0) return;
      event.preventDefault();
      marks[Math.max(0, Math.min(marks.length - 1, at + STEPS[event.key]))].focus();
    });
    picture.addEventListener("focusin", event => marks.includes(event.target) && enter(event.target));
  }

  /** What a screen reader says of the mark that has the focus, for who sees it. */
  function showWords() {
    const tip = document.createElement("div");
    tip.className = "tip";
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true");
    document.body.append(tip);
    document.addEventListener("focusin", event => {
      const mark = event.target.closest(".mark");
      tip.hidden = !mark;
      if (!mark) return;
      tip.textContent = mark.querySelector("title").textContent;
      const place = mark.getBoundingClientRect();
      const most = document.documentElement.clientWidth - tip.offsetWidth - 4;
      tip.style.left = `${Math.max(4, Math.min(most, place.left))}px`;
      tip.style.top = `${window.scrollY + place.bottom + 6}px`;
    });
    document.addEventListener("focusout", () => { tip.hidden = true; });
  }

  const lists = new Map();

  /** All rows of a table in their order, also those that a long one doesn't show. */
  function listRows(table) {
    const body = table.tBodies[0];
    const list = { rows: [...body.rows], show: () => body.append(...list.rows) };
    lists.set(table, list);
    const part = table.closest(".long");
    if (part) makeFindable(part, body, list);
  }

  /** A long table shows the first rows of its order that hold what is looked for, or all of them to who asks. */
  function makeFindable(part, body, list) {
    let most = list.rows.length;
    list.rows.push(...part.querySelector("template").content.children);
    const words = part.querySelector(".shown span");
    const find = document.createElement("input");
    find.type = "search";
    const label = document.createElement("label");
    label.append("Find ", find);
    const all = document.createElement("button");
    all.type = "button";
    all.textContent = "Show all";
    list.show = () => {
      const wanted = find.value.toLowerCase();
      const found = list.rows.filter(row => row.textContent.toLowerCase().includes(wanted));
      body.replaceChildren(...found.slice(0, most));
      all.hidden = found.length <= most;
      words.textContent = all.hidden ? `${found.length} of ${list.rows.length} rows.`
        : `The first ${most} of ${found.length} rows${wanted ? " found" : ""}.`;
    };
    find.addEventListener("input", list.show);
    all.addEventListener("click", () => { most = Infinity; list.show(); });
    words.setAttribute("role", "status");
    words.after(" ", label, " ", all);
  }

  /** Rows of a table in the order in which the reader sorted them. */
  function save(button) {
    const rows = [...button.closest("section").querySelectorAll("table")].flatMap(table => lists.get(table).rows);
    const lines = rows.filter(row => row.dataset.csv).map(row => row.dataset.csv);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([button.dataset.csv, ...lines], { type: "text/csv" }));
    link.download = `${button.dataset.name.replace(/[^\p{L}\p{N}]+/gu, "-")}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** By numbers where a column has them, those without one last; else as text. */
  function makeSortable(table) {
    const headers = [...table.tHead.rows[0].cells];
    const list = lists.get(table);
    headers.forEach((header, column) => header.querySelector("button").addEventListener("click", () => {
      const hasNumbers = list.rows.some(row => row.cells[column].dataset.value);
      const upwards = header.getAttribute("aria-sort") !== "ascending";
      const value = row => Number(row.cells[column].dataset.value || (upwards ? Infinity : -Infinity));
      const text = row => row.cells[column].textContent;
      list.rows.sort((a, b) => (hasNumbers ? value(a) - value(b) || 0 : text(a).localeCompare(text(b), "en", { numeric: true })));
      if (!upwards) list.rows.reverse();
      list.show();
      headers.forEach(other => other.setAttribute("aria-sort", other !== header ? "none" : upwards ? "ascending" : "descending"));
    }));
  }

  /** A link into what is folded away unfolds it. */
  function unfold() {
    const name = location.hash.slice(1);
    if (!name) return;
    document.querySelectorAll("details.later > template").forEach(template => {
      if (!template.content.getElementById(name)) return;
      template.parentElement.open = true;
      makeLater(template.parentElement);
      document.getElementById(name).scrollIntoView();
    });
    const target = document.getElementById(name);
    if (target && target.tagName === "DETAILS") target.open = true;
  }

  /** Pictures and tables of a report that waited until somebody wants them. */
  function makeLater(details) {
    const template = details.querySelector(":scope > template");
    if (!template) return;
    details.append(template.content);
    template.remove();
    prepare(details);
  }

  /** Where a page has several reports, a link to each comes first. */
  function linkReports() {
    const reports = [...document.querySelectorAll("section.report")];
    if (reports.length < 2) return;
    const links = document.createElement("nav");
    links.setAttribute("aria-label", "Reports");
    links.append(...reports.map((report, index) => {
      const link = document.createElement("a");
      report.id = `report-${index + 1}`;
      link.href = `#${report.id}`;
      link.textContent = report.querySelector("h1").textContent;
      return link;
    }));
    document.querySelector("main").prepend(links);
  }

  /** Nobody can unfold paper. */
  function unfoldForPaper() {
    let folded = [];
    window.addEventListener("beforeprint", () => {
      folded = [...document.querySelectorAll("details:not([open]):not(.later)")];
      folded.forEach(details => { details.open = true; });
    });
    window.addEventListener("afterprint", () => folded.forEach(details => { details.open = false; }));
  }

  function prepare(part) {
    part.querySelectorAll(PICTURES).forEach(makeReachable);
    part.querySelectorAll("table").forEach(listRows);
    part.querySelectorAll("button.csv").forEach(button => button.addEventListener("click", () => save(button)));
    part.querySelectorAll("table.sortable").forEach(makeSortable);
  }

  prepare(document);
  document.querySelectorAll("details.later").forEach(details => details.addEventListener("toggle", () => makeLater(details)));
  linkReports();
  showWords();
  unfoldForPaper();
  window.addEventListener("hashchange", unfold);
  unfold();
})();
