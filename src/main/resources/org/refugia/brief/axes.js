"use strict";

/* The axes of a time chart, and error bars on it. */
const RefugiaAxes = (() => {
    /* Days since the start, labelled by dates; `spec` gives the spec as it is then. */
    function days(spec) {
        return {
            type: "linear", min: 0, max: spec().days - 1,
            afterBuildTicks: axis => {
                const most = Math.max(2, Math.floor(axis.width / 70));
                axis.ticks = RefugiaNumbers.ticks(spec().start, axis.min, axis.max, most).map(value => ({value}));
            },
            ticks: {
                autoSkip: false, maxRotation: 0, color: () => RefugiaPage.colour("ink"),
                callback: (day, index, ticks) => {
                    const written = at => RefugiaNumbers.date(spec().start, at).split(/ (?=\d{4})/);
                    const [date, year] = written(day);
                    return index === 0 || written(ticks[index - 1].value)[1] !== year ? [date, year] : [date];
                }
            },
            grid: {color: () => RefugiaPage.colour("grid")}
        };
    }

    /* From zero, or through it. */
    function values(spec) {
        return {
            beginAtZero: true,
            title: {display: spec.unit !== "1", text: spec.unit, color: () => RefugiaPage.colour("ink")},
            ticks: {
                color: () => RefugiaPage.colour("ink"), maxTicksLimit: 7,
                callback: value => RefugiaNumbers.words(value)
            },
            grid: {
                color: context => RefugiaPage.colour(context.tick && context.tick.value === 0 ? "event" : "grid")
            }
        };
    }

    /* The error range of each observation as a thin line through its point. */
    const errorBars = {
        id: "refugiaErrorBars",
        beforeDatasetsDraw(chart) {
            const {ctx, scales, chartArea} = chart;
            ctx.save();
            ctx.beginPath();
            ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
            ctx.clip();
            ctx.strokeStyle = RefugiaPage.colour("ink");
            chart.data.datasets.filter(dataset => dataset.part === "observed" && !dataset.hidden).forEach(dataset =>
                dataset.points.filter(point => RefugiaNumbers.isNumber(point.low)).forEach(point => {
                    const x = scales.x.getPixelForValue(point.day);
                    ctx.beginPath();
                    ctx.moveTo(x, scales.y.getPixelForValue(point.low));
                    ctx.lineTo(x, scales.y.getPixelForValue(point.high));
                    ctx.stroke();
                }));
            ctx.restore();
        }
    };

    return {days, values, errorBars};
})();
