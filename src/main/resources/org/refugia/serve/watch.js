"use strict";

/*
 * A run under way or over: curves of the first replicate as its days are computed, then the spread over replicates, and
 * at the end what differs from the counterfactual. What is seen is a function of the events so far, so it does not
 * matter when somebody begins to look.
 */
const RefugiaWatch = (() => {
    const {element} = RefugiaPage;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const PAUSE = calm ? 1500 : 120;
    const at = id => document.getElementById(id);

    /* Charts are made once and used again. */
    class Charts {
        constructor(place) {
            this.place = place;
            this.figures = [];
        }

        show(specs) {
            specs.forEach((spec, index) => {
                const figure = this.figures[index] || this.make(spec);
                figure.box.hidden = false;
                figure.heading.textContent = spec.title;
                figure.chart.update(spec);
            });
            this.figures.slice(specs.length).forEach(figure => {
                figure.box.hidden = true;
            });
        }

        make(spec) {
            const heading = element("h3", {});
            const holder = element("div", {});
            const box = element("figure", {}, heading, holder);
            this.place.append(box);
            const figure = {box, heading, chart: RefugiaCharts.time(holder, spec)};
            this.figures.push(figure);
            return figure;
        }

        forget() {
            this.figures.forEach(({chart}) => {
                chart.hidden.clear();
                chart.made = null;
                chart.chart.resetZoom("none");
            });
        }
    }

    let live = null;
    let differences = null;
    let source = null;
    let state = null;
    let drawn = 0;
    let planned = false;
    let heard = () => {};

    function begin(id, whenHeard) {
        end();
        live = live || new Charts(at("live"));
        differences = differences || new Charts(at("differences"));
        live.forget();
        differences.forget();
        state = {id, plan: null, days: {}, bands: {}, done: 0, found: null, end: null, variant: null, told: 0};
        heard = whenHeard;
        at("watch").hidden = false;
        at("idle").hidden = true;
        at("outcome").replaceChildren();
        at("variants").replaceChildren();
        at("live").hidden = true;
        at("comparison").hidden = true;
        at("stop").disabled = false;
        at("stop").hidden = false;
        at("progress").hidden = false;
        at("progress").removeAttribute("value");
        at("progress-text").textContent = "Waiting for its turn …";
        source = new EventSource("/api/runs/" + encodeURIComponent(id) + "/events");
        const on = (name, act) => source.addEventListener(name, event => act(JSON.parse(event.data)));
        on("plan", onPlan);
        on("day", onDay);
        on("bands", data => {
            state.bands[data.variant] = data;
            draw();
        });
        on("progress", onProgress);
        on("found", onFound);
        on("end", onEnd);
        source.onerror = () => {
            if (source && source.readyState === EventSource.CLOSED) {
                at("progress-text").textContent = "The server no longer knows this run, or too many tabs look on.";
                at("stop").hidden = true;
            }
        };
    }

    function end() {
        if (source) {
            source.close();
            source = null;
        }
        at("watch").hidden = true;
        at("idle").hidden = false;
    }

    function onPlan(plan) {
        state.plan = plan;
        const compared = plan.variants.filter(variant => variant !== plan.counterfactual);
        state.variant = compared.includes("as-happened") ? "as-happened" : compared[0] || plan.variants[0];
        plan.variants.forEach(variant => {
            state.days[variant] = Object.fromEntries(plan.measures.map(measure => [measure.id,
                Object.fromEntries(plan.platforms.map(platform => [platform.id, []]))]));
        });
        choose(compared);
        at("live").hidden = false;
        heard("plan", plan);
        tell("The run has begun.");
        draw();
    }

    /* Which variant is drawn, where several are compared. */
    function choose(compared) {
        if (compared.length < 2) {
            at("variants").replaceChildren();
            return;
        }
        const radios = compared.map(variant => {
            const radio = element("input", {type: "radio", name: "variant", value: variant, id: "variant-" + variant});
            radio.checked = variant === state.variant;
            radio.addEventListener("change", () => {
                state.variant = variant;
                drawNow();
                compare();
            });
            return element("label", {for: "variant-" + variant}, radio, " " + variant);
        });
        at("variants").replaceChildren(element("fieldset", {class: "choice"},
            element("legend", {}, "Shown beside " + state.plan.counterfactual), ...radios));
    }

    function onDay(data) {
        const days = state.days[data.variant];
        Object.entries(data.values).forEach(([measure, places]) => Object.entries(places).forEach(([place, value]) => {
            days[measure][place][data.day] = value;
        }));
        draw();
    }

    function onProgress(data) {
        if (data.writing) {
            at("progress").removeAttribute("value");
            at("progress-text").textContent = "Writing tables, charts and the brief …";
            at("stop").disabled = true;
            return;
        }
        state.done = data.done;
        at("progress").value = data.done;
        at("progress-text").textContent = running();
        const quarter = Math.floor(4 * data.done);
        if (quarter > state.told) {
            state.told = quarter;
            tell(25 * quarter + " % done.");
        }
    }

    function running() {
        const per = Math.floor(100 * state.done);
        const bands = state.bands[state.variant];
        const done = bands ? bands.replicates : 0;
        return "Running: " + per + " %. " + (done < 2
            ? "Curves: the first replicate, day by day."
            : "Curves: median of " + done + " of " + state.plan.replicates + " replicates.");
    }

    function draw() {
        if (!planned) {
            planned = true;
            setTimeout(drawNow, Math.max(0, PAUSE - (performance.now() - drawn)));
        }
    }

    function drawNow() {
        planned = false;
        drawn = performance.now();
        if (state && state.plan) {
            live.show(state.plan.measures.map(spec));
        }
    }

    function spec(measure) {
        const {plan, variant} = state;
        const without = plan.counterfactual && plan.counterfactual !== variant ? plan.counterfactual : null;
        const curve = (of, platform) => state.bands[of]
            ? state.bands[of].values[measure.id][platform.id]
            : {median: state.days[of][measure.id][platform.id].slice()};
        const several = state.bands[variant] && state.bands[variant].replicates > 1;
        return {
            title: measure.title, unit: measure.unit, start: plan.start, days: plan.days,
            counterfactual: without || undefined,
            events: plan.events[variant] || [],
            series: plan.platforms.map(platform => ({
                id: platform.id, label: platform.title, colour: platform.colour,
                ...(several ? curve(variant, platform) : {median: curve(variant, platform).median}),
                ...(without ? {counterfactual: curve(without, platform).median} : {})
            }))
        };
    }

    /* The tables are there; pictures and the brief follow. */
    function onFound(data) {
        state.found = data;
        drawNow();
        outcome();
        compare();
        tell(data.headline.slice(0, 1).join(" "));
    }

    function onEnd(data) {
        state.end = data;
        source.close();
        at("stop").hidden = true;
        at("progress").hidden = true;
        const words = {done: "Done.", stopped: "Stopped.", failed: "This run failed."}[data.state];
        at("progress-text").textContent = words + (data.message ? " " + data.message : "");
        drawNow();
        outcome();
        tell(at("progress-text").textContent);
        heard("end", data);
    }

    function outcome() {
        const {found, end: over} = state;
        const parts = [];
        const wrong = over ? [...(over.problems || []).map(each => each.message), ...over.failures || [], ...over.notes || []] : [];
        wrong.forEach(each => parts.push(element("p", {class: "warning"}, each)));
        if (found) {
            parts.push(element("h2", {}, "In words"), ...found.headline.map(each => element("p", {}, each)));
        }
        if (over && over.folder) {
            parts.push(RefugiaResults.kept(over));
        }
        at("outcome").replaceChildren(...parts);
    }

    function compare() {
        const {plan, variant} = state;
        const found = state.found && state.found.differences[variant] || {};
        const measures = plan ? plan.measures.filter(measure => found[measure.id]) : [];
        at("comparison").hidden = measures.length === 0;
        if (measures.length === 0) {
            return;
        }
        const isInterval = Object.values(found[measures[0].id])[0].low.some(RefugiaNumbers.isNumber);
        at("comparison-help").textContent = variant + " minus " + plan.counterfactual + ", replicate by replicate on the same "
            + "random numbers" + (isInterval ? ": mean, and its 95 % interval as a band." : ". One replicate: no interval.");
        differences.show(measures.map(measure => ({
            title: measure.title + ": difference", unit: measure.unit === "%" ? "points" : measure.unit,
            start: plan.start, days: plan.days, bands: "Bands: 95 % interval", interval: "95 % interval",
            events: plan.events[variant] || [],
            series: plan.platforms.filter(platform => found[measure.id][platform.id]).map(platform => {
                const {mean, low, high} = found[measure.id][platform.id];
                return {
                    id: platform.id, label: platform.title, colour: platform.colour, median: mean,
                    ...(isInterval ? {band90: [low, high]} : {})
                };
            })
        })));
    }

    function tell(words) {
        at("news").textContent = words;
    }

    return {begin, end, id: () => state && source ? state.id : null, state: () => state};
})();
