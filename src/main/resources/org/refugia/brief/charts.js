"use strict";

/*
 * Charts of daily series.
 *
 * RefugiaCharts.time(place, spec) draws one into an element and returns it. A spec:
 *   title, unit, start (ISO date of day 0), days (length of the axis)
 *   series        [{id, label, colour, median: […], band90: [[low…], [high…]], band50: …, counterfactual: […]}]
 *   counterfactual  what the dashed lines are called; median: what the solid ones are
 *   bands         what the bands are called (default: middle 50 % and 90 % of replicates)
 *   events        [{label, from, until}], as ISO local times or days since the start
 *   observations  [{series, label, day or date, value, low, high}]
 * Numbers may be missing (null), and all arrays shorter than `days`: append({id: {median: […], …}}) adds days,
 * update(spec) replaces everything; what is hidden or zoomed stays so.
 */
const RefugiaCharts = (() => {
    const FAINT = "38";
    const DEEP = "50";
    const LINES = ["median", "counterfactual"];
    const all = [];

    class TimeChart {
        constructor(place, spec) {
            this.spec = spec;
            this.hidden = new Set();
            this.shows = {bands: true, counterfactual: true, events: true, observations: true};
            this.build(place);
            this.chart = new Chart(this.canvas, this.config());
            this.refresh();
            RefugiaPage.onRedraw(() => {
                this.chart.resize();
                this.refresh();
            });
        }

        build(place) {
            const {element} = RefugiaPage;
            const holder = place instanceof HTMLCanvasElement ? place.parentElement : place;
            this.canvas = place instanceof HTMLCanvasElement ? place : element("canvas");
            this.canvas.setAttribute("role", "img");
            this.canvas.setAttribute("tabindex", "0");
            this.canvas.addEventListener("keydown", event => this.onKey(event));
            this.platforms = element("div", {class: "toggles", role: "group", "aria-label": "Curves"});
            this.layers = element("div", {class: "toggles", role: "group", "aria-label": "Also shown"});
            this.readout = element("p", {class: "readout", role: "status"});
            this.list = element("ol", {class: "event-list"});
            this.names = element("details", {class: "event-names"}, element("summary", {}, "Events by number"), this.list);
            this.names.open = all.length === 0;
            this.numbers = element("details", {class: "numbers"},
                element("summary", {}, "Numbers of this chart, week by week"));
            this.numbers.addEventListener("toggle", () => this.fillTable());
            const zoom = element("div", {class: "zoom", role: "group", "aria-label": "Zoom"},
                RefugiaPage.button("+", "Zoom in", () => this.zoomBy(0.5)),
                RefugiaPage.button("−", "Zoom out", () => this.zoomBy(2)),
                RefugiaPage.button("Reset zoom", "Reset zoom", () => this.resetZoom()));
            holder.classList.add("chart");
            holder.append(element("div", {class: "chart-tools"}, this.platforms, this.layers, zoom),
                element("div", {class: "canvas"}, this.canvas), this.names, this.readout, this.numbers);
        }

        config() {
            return {
                type: "line",
                data: {labels: [], datasets: []},
                plugins: [RefugiaAxes.errorBars],
                options: {
                    animation: false, responsive: true, maintainAspectRatio: false, normalized: true, spanGaps: false,
                    interaction: {mode: "index", intersect: false},
                    layout: {padding: {top: 6, right: 12}},
                    elements: {point: {radius: 0, hoverRadius: 3}, line: {borderJoinStyle: "round"}},
                    scales: {x: RefugiaAxes.days(() => this.spec), y: RefugiaAxes.values(this.spec)},
                    plugins: {
                        legend: {display: false},
                        tooltip: this.tooltip(),
                        annotation: {clip: false, annotations: {}},
                        zoom: {
                            limits: {x: {min: 0, max: this.spec.days - 1, minRange: 3}},
                            zoom: {
                                mode: "x", wheel: {enabled: true, modifierKey: "ctrl"}, pinch: {enabled: true},
                                drag: {enabled: true, threshold: 8, backgroundColor: "rgba(0, 114, 178, 0.2)"},
                                onZoom: () => this.zoomed(true)
                            }
                        }
                    }
                }
            };
        }

        tooltip() {
            return {
                filter: item => LINES.includes(item.dataset.part) || item.dataset.part === "observed",
                itemSort: (one, other) => other.parsed.y - one.parsed.y,
                callbacks: {
                    title: items => items.length ? RefugiaNumbers.date(this.spec.start, items[0].parsed.x) : "",
                    label: item => RefugiaReadings.value(this.spec, item.dataset, Math.round(item.parsed.x))
                }
            };
        }

        /* Everything that follows from spec and state, drawn anew. */
        refresh() {
            const {spec, chart} = this;
            const axis = chart.options.scales.x;
            this.buttons();
            chart.data.labels = Array.from({length: spec.days}, (_, day) => day);
            chart.data.datasets = spec.series.flatMap(series => this.datasets(series));
            axis.min = this.isZoomed ? chart.scales.x.min : 0;
            axis.max = this.isZoomed ? chart.scales.x.max : spec.days - 1;
            chart.options.scales.y.title.text = spec.unit;
            chart.options.plugins.zoom.limits.x.max = spec.days - 1;
            chart.update("none");
            this.placeEvents();
            this.canvas.setAttribute("aria-label", RefugiaReadings.summary(this.spec, this.shown()));
            this.fillTable();
        }

        placeEvents() {
            const {chart} = this;
            const range = chart.scales.x;
            const laid = this.shows.events
                ? RefugiaEvents.layout(this.spec, range, chart.chartArea, chart.ctx)
                : {events: [], labels: [], height: 0, isNumbered: false};
            chart.options.layout.padding.top = laid.height + 6;
            chart.options.plugins.annotation.annotations = RefugiaEvents.annotations(laid, range, context =>
                context.chart.scales.y.max);
            chart.update("none");
            this.names.hidden = !laid.isNumbered;
            this.list.replaceChildren(...(laid.isNumbered ? laid.events : []).map(event => RefugiaPage.element(
                "li", {value: event.number}, RefugiaNumbers.date(this.spec.start, event.from) + ": " + event.label)));
        }

        datasets(series) {
            const isHidden = this.hidden.has(series.id);
            const colour = RefugiaPage.visible(series.colour);
            const base = {series, parsing: true, borderWidth: 0, pointHitRadius: 0, pointHoverRadius: 0};
            const bands = [["band90", FAINT], ["band50", DEEP]].filter(([part]) => series[part]).flatMap(([part, depth]) => [
                {...base, part, data: series[part][0], fill: false, hidden: isHidden || !this.shows.bands, order: 3},
                {
                    ...base, part, data: series[part][1], fill: "-1", backgroundColor: colour + depth,
                    hidden: isHidden || !this.shows.bands, order: 3
                }
            ]);
            const lines = [];
            if (series.counterfactual) {
                lines.push({
                    ...base, part: "counterfactual", data: series.counterfactual, borderColor: colour, borderWidth: 1.5,
                    borderDash: [5, 4], hidden: isHidden || !this.shows.counterfactual, order: 2
                });
            }
            lines.push({
                ...base, part: "median", data: series.median, borderColor: colour, backgroundColor: colour,
                borderWidth: 2.2, pointHoverRadius: 3, hidden: isHidden, order: 1
            });
            return [...bands, ...lines, ...this.observed(series, isHidden)];
        }

        /* A set of points for each source, as one day may have one of each. */
        observed(series, isHidden) {
            const points = (this.spec.observations || [])
                .filter(each => each.series === series.id)
                .map(each => ({...each, day: Math.floor(RefugiaNumbers.dayOf(this.spec.start, each.day ?? each.date))}));
            return [...new Set(points.map(point => point.label))].map(label => {
                const own = points.filter(point => point.label === label);
                const data = Array.from({length: this.spec.days}, () => null);
                own.forEach(point => {
                    data[point.day] = point.value;
                });
                return {
                    series, part: "observed", points: own, data, showLine: false, hidden: isHidden || !this.shows.observations,
                    pointRadius: 4, pointHoverRadius: 5, borderColor: () => RefugiaPage.colour("ink"), borderWidth: 1.5,
                    backgroundColor: RefugiaPage.visible(series.colour), order: 0
                };
            });
        }

        /* Made once for what there is; made anew if that changes. */
        buttons() {
            const {spec} = this;
            const has = {
                bands: spec.series.some(series => series.band90 || series.band50),
                counterfactual: spec.series.some(series => series.counterfactual),
                events: (spec.events || []).length > 0,
                observations: (spec.observations || []).length > 0
            };
            const wanted = JSON.stringify([spec.series.map(series => [series.id, series.label, series.colour]), has]);
            if (wanted === this.made) {
                return;
            }
            this.made = wanted;
            const names = {
                bands: spec.bands || "Bands: middle 50 % and 90 % of replicates",
                counterfactual: "Dashed: " + RefugiaReadings.counterfactual(this.spec),
                events: "Events",
                observations: "Observed"
            };
            this.platforms.replaceChildren(...spec.series.map(series => {
                const button = RefugiaPage.toggle(series.label, series.colour, pressed => {
                    this.hidden[pressed ? "delete" : "add"](series.id);
                    this.refresh();
                });
                button.setAttribute("aria-pressed", String(!this.hidden.has(series.id)));
                return button;
            }));
            this.layers.replaceChildren(...Object.keys(names).filter(layer => has[layer]).map(layer => {
                const button = RefugiaPage.toggle(names[layer], null, pressed => {
                    this.shows[layer] = pressed;
                    this.refresh();
                });
                button.setAttribute("aria-pressed", String(this.shows[layer]));
                return button;
            }));
        }

        zoomBy(factor) {
            const {min, max} = this.chart.scales.x;
            const half = Math.max(1.5, (max - min) * factor / 2);
            const middle = (min + max) / 2;
            const last = this.spec.days - 1;
            this.chart.zoomScale("x", {min: Math.max(0, middle - half), max: Math.min(last, middle + half)}, "none");
            this.zoomed(true);
        }

        resetZoom() {
            this.chart.resetZoom("none");
            this.zoomed(false);
        }

        /* Kept here, as the plug-in takes days that were appended for a zoom. */
        zoomed(isZoomed) {
            this.isZoomed = isZoomed;
            this.refresh();
        }

        /* Arrow keys go from day to day and say what is there. */
        onKey(event) {
            const steps = {ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7, Home: -Infinity, End: Infinity};
            if (!(event.key in steps)) {
                return;
            }
            event.preventDefault();
            const {min, max} = this.chart.scales.x;
            const from = this.day === undefined ? Math.ceil(min) - Math.sign(steps[event.key]) : this.day;
            this.day = Math.min(Math.floor(max), Math.max(Math.ceil(min), from + steps[event.key]));
            const found = this.chart.data.datasets
                .map((dataset, datasetIndex) => ({dataset, datasetIndex, index: this.day}))
                .filter(each => !each.dataset.hidden && LINES.includes(each.dataset.part)
                    && RefugiaNumbers.isNumber(each.dataset.data[this.day]));
            this.chart.tooltip.setActiveElements(found, {x: this.chart.scales.x.getPixelForValue(this.day), y: 0});
            this.chart.update("none");
            this.readout.textContent = RefugiaNumbers.date(this.spec.start, this.day) + ". "
                + found.map(each => RefugiaReadings.value(this.spec, each.dataset, this.day)).join("; ");
        }

        shown() {
            return this.spec.series.filter(series => !this.hidden.has(series.id));
        }

        fillTable() {
            if (this.numbers.open) {
                const table = RefugiaReadings.table(this.spec, this.shown());
                this.numbers.replaceChildren(this.numbers.firstElementChild, table);
            }
        }

        append(days) {
            this.spec.series.forEach(series => Object.entries(days[series.id] || {}).forEach(([part, values]) => {
                if (part.startsWith("band")) {
                    series[part] = series[part] || [[], []];
                    series[part].forEach((edge, index) => edge.push(...values[index]));
                } else {
                    series[part] = [...series[part] || [], ...values];
                }
            }));
            this.spec.days = Math.max(this.spec.days, ...this.spec.series.map(series => series.median.length));
            this.refresh();
        }

        update(spec) {
            this.spec = spec;
            this.refresh();
        }
    }

    function time(place, spec) {
        const chart = new TimeChart(place, spec);
        all.push(chart);
        return chart;
    }

    /* Every element of the page that names its spec: data-chart="id of a JSON script", data-kind. */
    function drawAll() {
        document.querySelectorAll("[data-chart]").forEach(place => {
            const spec = JSON.parse(document.getElementById(place.dataset.chart).textContent);
            api[place.dataset.kind || "time"](place, spec);
        });
    }

    const api = {time, all};
    document.addEventListener("DOMContentLoaded", drawAll);
    return api;
})();
