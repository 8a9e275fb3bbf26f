"use strict";

/*
 * Charts of sweeps.
 *
 * RefugiaCharts.response(place, spec): how a measure answers to what was varied.
 *   title, x and unit (labels), isConnected, ticks [[position, label]], tipping [{at, label}]
 *   series  [{id, label, colour, x: […], line: […], low, high, spreadLow, spreadHigh, cloud: [[x, y]]}]
 * RefugiaCharts.bars(place, spec): how much each factor matters.
 *   title, axis, factors [path], series [{id, label, colour, isRange, values: […], low: […], high: […]}]
 */
(() => {
    const {words} = RefugiaNumbers;
    const ink = () => RefugiaPage.colour("ink");
    const grid = () => RefugiaPage.colour("grid");

    /* Thin lines from low to high, through bars or points. */
    const intervals = {
        id: "refugiaIntervals",
        afterDatasetsDraw(chart) {
            const {ctx, scales} = chart;
            const isAcross = chart.options.indexAxis === "y";
            ctx.save();
            ctx.lineWidth = 1.5;
            chart.data.datasets.forEach((dataset, index) => {
                if (!dataset.interval || dataset.hidden) {
                    return;
                }
                ctx.strokeStyle = isAcross ? ink() : dataset.borderColor;
                chart.getDatasetMeta(index).data.forEach((element, at) => {
                    const [low, high] = dataset.interval[at] || [];
                    if (!RefugiaNumbers.isNumber(low) || !RefugiaNumbers.isNumber(high)) {
                        return;
                    }
                    ctx.beginPath();
                    if (isAcross) {
                        ctx.moveTo(scales.x.getPixelForValue(low), element.y);
                        ctx.lineTo(scales.x.getPixelForValue(high), element.y);
                    } else {
                        ctx.moveTo(element.x, scales.y.getPixelForValue(low));
                        ctx.lineTo(element.x, scales.y.getPixelForValue(high));
                    }
                    ctx.stroke();
                });
            });
            ctx.restore();
        }
    };

    class SweepChart {
        constructor(place, spec) {
            const {element} = RefugiaPage;
            this.spec = spec;
            this.hidden = new Set();
            this.canvas = element("canvas", {role: "img"});
            const toggles = element("div", {class: "toggles", role: "group", "aria-label": "Shown"});
            if (spec.series.length > 1) {
                spec.series.forEach(series => toggles.append(RefugiaPage.toggle(series.label, series.colour, pressed => {
                    this.hidden[pressed ? "delete" : "add"](series.id);
                    this.refresh();
                })));
            }
            const numbers = element("details", {class: "numbers"}, element("summary", {}, "Numbers of this chart"), this.table());
            place.classList.add("chart", "small-chart");
            const area = element("div", {class: "canvas"}, this.canvas);
            area.style.height = this.height();
            place.append(element("div", {class: "chart-tools"}, toggles), area, numbers);
            this.chart = new Chart(this.canvas, this.config());
            this.refresh();
            RefugiaPage.onRedraw(() => {
                this.chart.resize();
                this.refresh();
            });
        }

        refresh() {
            this.chart.data.datasets = this.spec.series.flatMap(series => this.datasets(series, this.hidden.has(series.id)));
            this.chart.update("none");
            this.canvas.setAttribute("aria-label", this.inWords());
        }

        options() {
            return {
                animation: false, responsive: true, maintainAspectRatio: false, layout: {padding: {top: 20, right: 14}},
                plugins: {legend: {display: false}, annotation: {clip: false, annotations: {}}}
            };
        }
    }

    class Response extends SweepChart {
        height() {
            return "19rem";
        }

        config() {
            const {spec} = this;
            const options = this.options();
            const [first, last] = [spec.ticks[0][0], spec.ticks[spec.ticks.length - 1][0]];
            const room = spec.isConnected ? 0.02 * (last - first) : 0.5;
            options.scales = {
                x: {
                    type: "linear", min: first - room, max: last + room,
                    title: {display: true, text: spec.x, color: ink}, grid: {color: grid},
                    afterBuildTicks: axis => {
                        axis.ticks = spec.ticks.map(([value]) => ({value}));
                    },
                    ticks: {color: ink, maxRotation: 45, autoSkip: true, callback: (value, index, ticks) =>
                        (spec.ticks.find(([at]) => at === ticks[index].value) || ["", ""])[1]}
                },
                y: {
                    beginAtZero: true, title: {display: true, text: spec.unit, color: ink},
                    ticks: {color: ink, maxTicksLimit: 6, callback: value => words(value)},
                    grid: {color: context => RefugiaPage.colour(context.tick && context.tick.value === 0 ? "event" : "grid")}
                }
            };
            options.interaction = {mode: "nearest", axis: "x", intersect: false};
            options.plugins.tooltip = {
                filter: item => item.dataset.part === "line",
                callbacks: {
                    title: items => items.length ? spec.x + ": " + this.level(items[0].parsed.x) : "",
                    label: item => item.dataset.label + ": " + words(item.parsed.y) + this.interval(item.dataset, item.dataIndex)
                }
            };
            options.plugins.annotation.annotations = Object.fromEntries(spec.tipping.map((tip, index) => ["tip" + index, {
                type: "line", xMin: tip.at, xMax: tip.at, borderDash: [2, 3], borderWidth: 1.5,
                borderColor: () => RefugiaPage.colour("ink"),
                label: {
                    display: true, content: tip.label, position: "end", yAdjust: -16, padding: 2, font: {size: 11, weight: "normal"},
                    color: ink, backgroundColor: () => RefugiaPage.colour("page")
                }
            }]));
            return {type: "line", data: {datasets: []}, options, plugins: [intervals]};
        }

        level(position) {
            const found = this.spec.ticks.find(([at]) => Math.abs(at - position) < 1e-9);
            return found ? found[1] : words(position);
        }

        interval(dataset, index) {
            const [low, high] = dataset.interval[index];
            return RefugiaNumbers.isNumber(low) ? " (95 %: " + words(low) + " to " + words(high) + ")" : "";
        }

        datasets(series, hidden) {
            const colour = RefugiaPage.visible(series.colour);
            const at = values => series.x.map((x, index) => ({x, y: values[index]}));
            const found = [];
            if (series.spreadLow) {
                found.push(
                    {part: "spread", data: at(series.spreadLow), borderWidth: 0, pointRadius: 0, fill: false, hidden},
                    {
                        part: "spread", data: at(series.spreadHigh), borderWidth: 0, pointRadius: 0, fill: "-1",
                        backgroundColor: colour + "30", hidden
                    });
            }
            found.push({
                part: "cloud", data: series.cloud.map(([x, y]) => ({x, y})), showLine: false, pointRadius: 2.5, borderWidth: 0,
                backgroundColor: colour + "80", hidden
            }, {
                part: "line", label: series.label, data: at(series.line), borderColor: colour, backgroundColor: colour,
                borderWidth: 2, pointRadius: series.cloud.length ? 0 : 3.5, showLine: this.spec.isConnected, hidden,
                interval: series.line.map((_, index) => [series.low[index], series.high[index]])
            });
            return found;
        }

        table() {
            const head = [this.spec.x, ...this.spec.series.flatMap(each => [each.label, each.label + ", 95 % interval"])];
            const levels = this.spec.series[0].x;
            const rows = levels.map((x, index) => [this.level(x), ...this.spec.series.flatMap(each => [
                words(each.line[index]),
                RefugiaNumbers.isNumber(each.low[index]) ? words(each.low[index]) + " to " + words(each.high[index]) : "–"])]);
            return RefugiaPage.table(this.spec.title + " [" + this.spec.unit + "]", head, rows);
        }

        inWords() {
            const shown = this.spec.series.filter(each => !this.hidden.has(each.id));
            const sentences = shown.map(each => {
                const known = each.x.map((x, index) => [x, each.line[index]]).filter(([, y]) => RefugiaNumbers.isNumber(y));
                const first = known[0];
                const last = known[known.length - 1];
                return each.label + ": " + words(first[1]) + " at " + this.level(first[0]) + ", " + words(last[1]) + " at "
                    + this.level(last[0]) + ".";
            });
            return "Chart of responses: " + this.spec.title + ", " + this.spec.unit + ". " + sentences.join(" ")
                + this.spec.tipping.map(tip => " It " + tip.label + ".").join("");
        }
    }

    class BarChart extends SweepChart {
        height() {
            return 6 + this.spec.factors.length * Math.max(1.8, 0.9 * this.spec.series.length + 0.6) + "rem";
        }

        config() {
            const options = this.options();
            options.indexAxis = "y";
            options.scales = {
                x: {
                    beginAtZero: true, title: {display: true, text: this.spec.axis, color: ink},
                    ticks: {color: ink, callback: value => words(value)}, grid: {color: grid}
                },
                y: {
                    grid: {display: false},
                    ticks: {
                        color: ink, autoSkip: false,
                        callback: (_, index) => {
                            const path = this.spec.factors[index];
                            return this.canvas.clientWidth < 600 ? path.split(".").slice(-2).join(".") : path;
                        }
                    }
                }
            };
            options.plugins.tooltip = {callbacks: {label: item => item.dataset.label + ": " + this.value(item.dataset.of, item.dataIndex)}};
            return {type: "bar", data: {labels: this.spec.factors, datasets: []}, options, plugins: [intervals]};
        }

        value(series, index) {
            const interval = RefugiaNumbers.isNumber(series.low[index])
                ? (series.isRange ? "from " : " (95 %: ") + words(series.low[index]) + " to " + words(series.high[index])
                : "";
            return series.isRange ? interval : words(series.values[index]) + (interval ? interval + ")" : "");
        }

        datasets(series, hidden) {
            const range = series.values.map((_, index) => [series.low[index], series.high[index]]);
            return [{
                of: series, label: series.label, hidden, data: series.isRange ? range : series.values,
                backgroundColor: RefugiaPage.visible(series.colour) + "b0", borderWidth: 0, maxBarThickness: 22,
                interval: series.isRange ? null : range
            }];
        }

        table() {
            const head = ["factor", ...this.spec.series.map(each => each.label)];
            const rows = this.spec.factors.map((path, index) => [path, ...this.spec.series.map(each => this.value(each, index))]);
            return RefugiaPage.table(this.spec.title + ": " + this.spec.axis, head, rows);
        }

        inWords() {
            const first = this.spec.series[0];
            return "Bar chart: " + this.spec.title + ", " + this.spec.axis + ". The most important factor first: "
                + this.spec.factors.map((path, index) => path + " " + this.value(first, index)).join("; ") + ".";
        }
    }

    RefugiaCharts.response = (place, spec) => {
        RefugiaCharts.all.push(new Response(place, spec));
    };
    RefugiaCharts.bars = (place, spec) => {
        RefugiaCharts.all.push(new BarChart(place, spec));
    };
})();
