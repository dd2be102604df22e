"use strict";
/* Draws the chart of each report in the page, and keeps what is chosen in the address, so that it can be sent. */
(function () {
  // Okabe and Ito's colours, which the colour-blind can tell apart; dashes tell the next round of them.
  const COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8a8f94"];
  const MOST_LINES = 14;
  const METRICS = {
    throughput: { label: "operations per second", of: cell => cell.throughputPerSecond },
    speedup: { label: "speedup, X(N)/X(1)", of: cell => cell.speedup || (cell.threads === 1 ? { value: 1, text: "1" } : null) },
    cpus: { label: "CPUs utilized", of: cell => cell.cpus },
  };
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  const STEPS = [[1e9, " G"], [1e6, " M"], [1e3, " k"], [0, ""]];

  /** For an axis, as short as can be. Numbers that were measured come with their words. */
  function tick(value) {
    const [size, unit] = STEPS.find(step => Math.abs(value) >= step[0]);
    return Number((value / (size || 1)).toPrecision(3)) + unit;
  }

  /** Cells by name, each a list by thread count. */
  function seriesOf(cells) {
    const series = new Map();
    for (const cell of cells) {
      if (!series.has(cell.name)) series.set(cell.name, { name: cell.name, runtime: cell.runtimeTitle, cells: new Map(), loses: false });
      const one = series.get(cell.name);
      one.cells.set(cell.threads, cell);
      one.loses = one.loses || cell.warnings.some(warning => warning.kind === "WRONG_ANSWER");
    }
    return [...series.values()];
  }

  function readHash() {
    try {
      return JSON.parse(decodeURIComponent(location.hash.slice(1))) || {};
    } catch (noState) {
      return {};
    }
  }

  function writeHash(key, state) {
    const all = readHash();
    all[key] = state;
    history.replaceState(null, "", "#" + encodeURIComponent(JSON.stringify(all)));
  }

  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => value === false || node.setAttribute(key, value));
    node.append(...children);
    return node;
  }

  function choice(type, name, value, text, checked, attributes) {
    const input = element("input", { type, name, value });
    input.checked = checked;
    return element("label", attributes, input, " " + text);
  }

  function group(title, ...labels) {
    return element("fieldset", {}, element("legend", {}, title), ...labels);
  }

  function controls(section, series, state) {
    const form = section.querySelector("form.controls");
    const runtimes = [...new Set(series.map(one => one.runtime))];
    form.append(
      group("show", ...Object.keys(METRICS).map(m => choice("radio", "metric", m, m === "cpus" ? "CPUs utilized" : m, m === state.metric))),
      group("axes", ...["logarithmic", "linear"].map(s => choice("radio", "scale", s, s, s === state.scale))));
    if (runtimes.length > 1) {
      form.append(group("runtimes", ...runtimes.map(r => choice("checkbox", "runtime", r, r, !state.withoutRuntimes.includes(r)))));
    }
    form.append(group("benchmarks", ...series.map(s => choice("checkbox", "benchmark", s.name, s.name, !state.without.includes(s.name), { "data-runtime": s.runtime }))));
    return form;
  }

  function stateOf(form) {
    const unchecked = name => [...form.querySelectorAll(`input[name="${name}"]`)].filter(i => !i.checked).map(i => i.value);
    const chosen = name => form.querySelector(`input[name="${name}"]:checked`).value;
    return { metric: chosen("metric"), scale: chosen("scale"), withoutRuntimes: unchecked("runtime"), without: unchecked("benchmark") };
  }

  /** Error bars, drawn over the lines. */
  function intervals(estimates) {
    return {
      hooks: {
        drawSeries: (plot, index) => {
          const context = plot.ctx;
          context.save();
          context.strokeStyle = plot.series[index].stroke(plot, index);
          context.lineWidth = devicePixelRatio;
          plot.data[0].forEach((threads, i) => {
            const estimate = estimates[index - 1][i];
            if (!estimate || estimate.low == null) return;
            const low = plot.scales.y.distr === 3 ? Math.max(estimate.low, plot.scales.y.min) : estimate.low;
            const x = plot.valToPos(threads, "x", true);
            context.beginPath();
            context.moveTo(x, plot.valToPos(low, "y", true));
            context.lineTo(x, plot.valToPos(estimate.high, "y", true));
            context.stroke();
          });
          context.restore();
        },
      },
    };
  }

  function draw(section, all, state) {
    const metric = METRICS[state.metric];
    const shown = all.filter(s => !state.withoutRuntimes.includes(s.runtime) && !state.without.includes(s.name)
      && [...s.cells.values()].some(cell => metric.of(cell)));
    const place = section.querySelector(".chart");
    place.replaceChildren();
    place.setAttribute("aria-label", `Chart of ${metric.label} against threads for ${shown.length} benchmarks; the tables hold the same numbers.`);
    if (shown.length === 0) {
      place.append(element("p", {}, "Nothing is chosen that has " + metric.label + "."));
      return;
    }
    const threads = [...new Set(shown.flatMap(s => [...s.cells.keys()]))].sort((a, b) => a - b);
    const estimates = shown.map(s => threads.map(n => (s.cells.has(n) ? metric.of(s.cells.get(n)) : null)));
    const values = estimates.map(row => row.map(e => (e && isFinite(e.value) && (state.scale === "linear" || e.value > 0) ? e.value : null)));
    const ink = getComputedStyle(document.body).color;
    const grid = { stroke: dark.matches ? "#333a41" : "#e4e8ec", width: 1 };
    const axis = { stroke: ink, grid, ticks: grid, font: "12px system-ui" };
    const options = {
      width: place.clientWidth,
      height: place.clientWidth < 500 ? 300 : 380,
      plugins: [intervals(estimates)],
      scales: {
        x: { time: false, distr: 3, log: 2, range: [threads[0] / 1.15, threads[threads.length - 1] * 1.15] },
        y: state.scale === "linear" ? { range: (plot, low, high) => [0, high * 1.1] } : { distr: 3 },
      },
      axes: [
        { ...axis, label: "threads", splits: () => threads, filter: (plot, splits) => splits, values: (plot, splits) => splits.map(String) },
        { ...axis, label: metric.label, size: 70, values: (plot, splits) => splits.map(value => (value == null ? "" : tick(value))) },
      ],
      series: [
        { label: "threads" },
        ...shown.map((s, i) => ({
          label: s.name + (s.loses ? " (loses updates)" : ""),
          stroke: COLOURS[i % COLOURS.length],
          width: 2,
          dash: s.loses ? [8, 5] : i >= COLOURS.length ? [2, 3] : undefined,
          points: { show: true, size: 7 },
          value: (plot, value, series, index) => (estimates[i][index] || { text: "" }).text,
        })),
      ],
    };
    section.plot = new uPlot(options, [threads, ...values], place);
  }

  const VERDICTS = { FASTER: COLOURS[0], SLOWER: COLOURS[1], SAME: COLOURS[2], INCONCLUSIVE: COLOURS[6] };

  function shape(name, attributes) {
    const node = document.createElementNS("http:" + "//www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    return node;
  }

  /** One row for each ratio: its interval, and where it lies of no change at all. */
  function drawRatios(section) {
    const report = JSON.parse(section.querySelector("script.data").textContent);
    const rows = report.cells.flatMap(cell => cell.others.map(side => ({ cell, side }))).filter(row => row.side.ratio.low > 0);
    const ends = rows.flatMap(row => [row.side.ratio.low, row.side.ratio.high]).concat(0.9, 1.1).map(Math.log);
    const [least, most] = [Math.min(...ends), Math.max(...ends)];
    const at = ratio => (100 * (Math.log(ratio) - least)) / (most - least);
    const place = section.querySelector(".ratios");
    for (const { cell, side } of rows) {
      const colour = VERDICTS[side.verdict];
      const bar = shape("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none" });
      bar.append(
        shape("line", { x1: at(1), x2: at(1), y1: 0, y2: 10, stroke: "currentColor", "stroke-width": 0.2, "stroke-dasharray": "1 1" }),
        shape("line", { x1: at(side.ratio.low), x2: at(side.ratio.high), y1: 5, y2: 5, stroke: colour, "stroke-width": 1.5 }),
        shape("line", { x1: at(side.ratio.value), x2: at(side.ratio.value), y1: 1, y2: 9, stroke: colour, "stroke-width": 0.8 }));
      const several = report.others.length > 1 ? ", " + side.label : "";
      place.append(
        element("span", {}, `${cell.name}, ${cell.threads}${several}`), bar,
        element("span", {}, side.ratio.text + " " + side.verdict.toLowerCase()));
    }
  }

  const RELATIONS = { s: "one core", n: "near cores", f: "far cores", "?": "not told" };
  const MOST_NUMBERS = 16;
  const WIDEST_REM = 40;

  /** A square for each pair of CPUs. */
  function drawHandOvers(place, topology) {
    const { cpus, handOverNanos, relations } = topology;
    const all = handOverNanos.flat().map(Math.log);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const size = cpus.length * 10;
    const picture = shape("svg", { viewBox: `-10 -10 ${size + 10} ${size + 10}` });
    picture.style.width = `${Math.min(WIDEST_REM, 3 * (cpus.length + 1))}rem`;
    const write = (x, y, text) => {
      const label = shape("text", { x: x + 5, y: y + 6.2, "text-anchor": "middle", "font-size": 3.4, fill: "currentColor" });
      label.textContent = text;
      picture.append(label);
    };
    cpus.forEach((cpu, i) => {
      write(i * 10, -10, cpu);
      write(-10, i * 10, cpu);
      for (let j = 0; j < i; j++) {
        const nanos = handOverNanos[i - 1][j];
        const strength = most > least ? (Math.log(nanos) - least) / (most - least) : 0.5;
        for (const [x, y] of [[i, j], [j, i]]) {
          const square = shape("rect", { x: x * 10, y: y * 10, width: 9.6, height: 9.6, fill: COLOURS[0], "fill-opacity": 0.12 + 0.5 * strength });
          const title = shape("title", {});
          title.textContent = `CPUs ${cpus[j]} and ${cpu}: ${nanos} ns, ${RELATIONS[relations[i - 1][j]]}`;
          square.append(title);
          picture.append(square);
          if (cpus.length <= MOST_NUMBERS) write(x * 10, y * 10, nanos);
        }
      }
    });
    place.setAttribute("aria-label", `Hand-over of a cache line between ${cpus.length} CPUs, from ${Math.min(...handOverNanos.flat())} to ${Math.max(...handOverNanos.flat())} ns`);
    place.append(picture);
  }

  document.querySelectorAll("section.comparison").forEach(drawRatios);

  document.querySelectorAll("section.report").forEach((section, index) => {
    const report = JSON.parse(section.querySelector("script.data").textContent);
    const all = seriesOf(report.cells);
    const handOvers = section.querySelector(".hand-overs");
    if (handOvers) drawHandOvers(handOvers, report.environment.machine.topology);
    const key = String(index);
    // So many lines at once tell nothing: Java's own come first, and the others are a click away.
    const others = all.length > MOST_LINES ? [...new Set(all.map(one => one.runtime))].filter(runtime => runtime !== "Java") : [];
    const state = { metric: "throughput", scale: "logarithmic", withoutRuntimes: others, without: [], ...readHash()[key] };
    const form = controls(section, all, state);
    const redraw = () => {
      const chosen = stateOf(form);
      form.querySelectorAll("label[data-runtime]").forEach(label => {
        label.hidden = chosen.withoutRuntimes.includes(label.dataset.runtime);
      });
      draw(section, all, chosen);
    };
    form.addEventListener("change", () => {
      writeHash(key, stateOf(form));
      redraw();
    });
    dark.addEventListener("change", redraw);
    window.addEventListener("resize", redraw);
    window.addEventListener("hashchange", () => location.reload());
    redraw();
  });
})();
