"use strict";

/*
 * The numbers of a scenario that have a range, each as a slider: value and unit beside it, meaning, range and source
 * below, and a way back to the scenario's own value.
 */
const RefugiaSliders = (() => {
    const {element, button} = RefugiaPage;
    const GROUPS = [
        ["shocks", "What happens"], ["platforms", "Platforms"], ["choice", "How people choose"],
        ["registration", "How people come to join"], ["population", "People"], ["network", "Who knows whom"], ["time", "Time"]
    ];

    /* As a scenario writes it. */
    function written(value, parameter) {
        return parameter.suffix ? value + " " + parameter.suffix : String(value);
    }

    /* Short spans are told in hours. */
    function inWords(value, parameter) {
        return parameter.suffix === "d" && value > 0 && value < 2
            ? Number((24 * value).toFixed(1)) + " h"
            : written(value, parameter);
    }

    /* "dark: circumvention" of shocks.dark.circumvention; what lasts until a time is told by its length. */
    function name(path) {
        const parts = path.replace(/\.until$/, ".length").split(".").slice(1)
            .filter(part => part !== "terms").map(part => part.replace(/_/g, " "));
        return parts.length > 1 ? parts.slice(0, -1).join(", ") + ": " + parts[parts.length - 1] : parts[0];
    }

    class Slider {
        constructor(parameter, changed) {
            this.parameter = parameter;
            this.value = parameter.value;
            const id = "number-" + parameter.path.replace(/[^a-z0-9]/gi, "-");
            this.output = element("output", {for: id});
            this.input = element("input", {
                type: "range", id, min: parameter.low, max: parameter.high, step: parameter.isWhole ? 1 : "any",
                "aria-describedby": id + "-help", "data-path": parameter.path
            });
            this.input.addEventListener("input", () => this.moved(Number(this.input.value), changed));
            this.back = button("Reset", "Reset " + name(parameter.path) + " to " + inWords(parameter.value, parameter), () => {
                this.moved(parameter.value, changed);
                this.input.focus();
            });
            const source = parameter.source ? " Source: " + parameter.source + "." : "";
            this.box = element("div", {class: "slider"},
                element("div", {class: "head"}, element("label", {for: id}, name(parameter.path)), this.output),
                this.input,
                element("div", {class: "ends", "aria-hidden": "true"},
                    element("span", {}, inWords(parameter.low, parameter)), element("span", {}, inWords(parameter.high, parameter))),
                element("p", {class: "small", id: id + "-help"},
                    parameter.meaning + ". Plausible: " + parameter.plausible + "; the scenario says " + inWords(parameter.value, parameter) + "." + source),
                this.back);
            this.show();
        }

        moved(to, changed) {
            const {step, value, low, high} = this.parameter;
            const round = Math.min(high, Math.max(low, Number((Math.round(to / step) * step).toPrecision(10))));
            this.value = Math.abs(to - value) < step / 2 ? value : round;
            this.show();
            changed();
        }

        show() {
            const words = inWords(this.value, this.parameter);
            this.input.value = this.value;
            this.input.setAttribute("aria-valuetext", words);
            this.output.textContent = words;
            this.box.classList.toggle("moved", this.isMoved());
            this.back.hidden = !this.isMoved();
        }

        isMoved() {
            return this.value !== this.parameter.value;
        }
    }

    /* All sliders of a scenario in a place; `changed` hears of every move. */
    class Board {
        constructor(place, parameters, changed) {
            this.sliders = parameters.map(parameter => new Slider(parameter, changed));
            const boxes = GROUPS.flatMap(([key, title]) => this.group(key, title));
            place.replaceChildren(...boxes);
            if (boxes.length > 0) {
                boxes[0].open = true;
            }
        }

        group(key, title) {
            const own = this.sliders.filter(slider => slider.parameter.path.startsWith(key + "."));
            const given = own.filter(slider => slider.parameter.isGiven);
            const ordered = [...given, ...own.filter(slider => !slider.parameter.isGiven)];
            return own.length === 0 ? [] : [element("details", {class: "group"},
                element("summary", {}, title + " (" + own.length + ")"), ...ordered.map(slider => slider.box))];
        }

        /* What is changed, as a scenario writes it. */
        changes() {
            const moved = this.sliders.filter(slider => slider.isMoved());
            return Object.fromEntries(moved.map(slider => [slider.parameter.path, written(slider.value, slider.parameter)]));
        }

        inWords() {
            return this.sliders.filter(slider => slider.isMoved()).map(slider => name(slider.parameter.path) + " "
                + inWords(slider.value, slider.parameter) + " instead of " + inWords(slider.parameter.value, slider.parameter));
        }

        /* Puts all where a run had them. */
        put(set) {
            this.sliders.forEach(slider => {
                const text = set[slider.parameter.path];
                slider.value = text === undefined ? slider.parameter.value : parseFloat(text);
                slider.show();
            });
        }
    }

    return {Board};
})();
