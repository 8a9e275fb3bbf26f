"use strict";

/* Asks the server. */
const RefugiaServer = (() => {
    const token = document.querySelector("meta[name=refugia-token]").content;

    async function ask(address, body) {
        const options = body === undefined ? {} : {
            method: "POST", body: JSON.stringify(body),
            headers: {"Content-Type": "application/json", "X-Refugia-Token": token}
        };
        let answer;
        try {
            answer = await fetch(address, options);
        } catch (unreachable) {
            throw {sentences: ["The server does not answer. Is it still running in the terminal?"]};
        }
        const data = await answer.json();
        if (!answer.ok) {
            throw {sentences: data.problems ? data.problems.filter(each => each.isError).map(problem) : [data.error]};
        }
        return data;
    }

    function problem(each) {
        return (each.subject ? each.subject + ": " : "") + each.message
            + (/^(--set|page|memory)$/.test(each.place) ? "" : " (" + each.place + ")");
    }

    return {ask, problem};
})();

/* The results that were kept. */
const RefugiaResults = (() => {
    const {element} = RefugiaPage;
    const TITLES = {"report.html": "Report", "report.md": "Report (text)", "README.txt": "In short"};

    function link(folder, file, label) {
        const path = [...folder.split("/"), ...file.split("/")].map(encodeURIComponent).join("/");
        return element("a", {href: "/results/" + path, target: "_blank", rel: "noopener"}, label);
    }

    function kept({folder, path, documents}) {
        return element("div", {},
            element("ul", {class: "result-links"},
                ...documents.map(each => element("li", {}, link(folder, each, TITLES[each] || each))),
                element("li", {}, element("a", {href: "#results"}, "All results"))),
            element("p", {class: "small"}, "In the folder ", element("code", {}, path), ". Check it: ",
                element("code", {}, "./refugia reproduce " + path)));
    }

    function entry(result) {
        const facts = [result.isSweep ? "sweep" : "run", "seed " + result.seed, result.replicates + " replicates"];
        if (result.agents) {
            facts.push(Number(result.agents).toLocaleString("en") + " people");
        }
        facts.push(result.state || "no state");
        const changes = result.changes.length > 0
            ? [element("p", {class: "small facts"}, "Changed: " + result.changes.join(", "))] : [];
        const more = (title, files, shorten) => files.length === 0 ? [] : [element("details", {},
            element("summary", {}, title + " (" + files.length + ")"),
            element("ul", {class: "result-links"}, ...files.map(file => element("li", {}, link(result.folder, file, shorten(file))))))];
        return element("li", {},
            element("h3", {}, result.title),
            element("p", {class: "small facts"}, facts.join(" · ") + " · ", element("code", {}, result.folder)),
            ...changes,
            element("ul", {class: "result-links"},
                ...result.documents.map(each => element("li", {}, link(result.folder, each, TITLES[each])))),
            ...more("Charts", result.charts, file => file.replace(/^charts\/|\.svg$/g, "")),
            ...more("Tables", result.tables, file => file));
    }

    async function show(place) {
        const results = await RefugiaServer.ask("/api/results");
        place.replaceChildren(results.length === 0
            ? element("p", {}, "There are none yet. ", element("a", {href: "#scenarios"}, "Pick a scenario"), " and run it.")
            : element("ul", {class: "shelf-list"}, ...results.map(entry)));
    }

    return {kept, show};
})();

/* The page: what is in the address after # says what is shown. */
(() => {
    const {element} = RefugiaPage;
    const at = id => document.getElementById(id);
    const VIEWS = ["scenarios", "results", "scenario"];
    const GROUPS = {"": "Stories", theory: "Cases with a known answer", benchmarks: "Benchmarks"};
    let scenario = null;
    let board = null;

    function show(view) {
        VIEWS.forEach(each => {
            at(each).hidden = each !== view;
        });
        document.querySelectorAll(".bar nav a").forEach(link => {
            const isHere = link.hash === "#" + view || view === "scenario" && link.hash === "#scenarios";
            link.toggleAttribute("aria-current", isHere);
        });
        at("problem").replaceChildren();
    }

    function wrong(place, error) {
        const sentences = error.sentences || ["This page failed: " + error];
        place.replaceChildren(...sentences.map(each => element("p", {class: "warning"}, each)));
    }

    async function route() {
        const [view, file, , run] = location.hash.slice(1).split("/").map(decodeURIComponent);
        try {
            if (view === "results") {
                show("results");
                await RefugiaResults.show(at("found"));
                document.title = "Results – Refugia";
            } else if (view === "scenario" && file) {
                await open(file, run);
            } else if (view !== "content") {
                show("scenarios");
                await shelf();
                document.title = "Refugia";
            }
        } catch (error) {
            wrong(at("problem"), error);
        }
    }

    async function shelf() {
        const [scenarios, runs] = await Promise.all([RefugiaServer.ask("/api/scenarios"), RefugiaServer.ask("/api/runs")]);
        at("underway").replaceChildren(...runs.length === 0 ? [] : [element("h2", {}, "Runs since the server began"),
            element("ul", {}, ...runs.map(run => element("li", {},
                element("a", {href: address(run.file, run.id)}, run.title), ": " + run.state)))]);
        const groups = [...new Set(scenarios.map(each => each.group))];
        at("shelf").replaceChildren(...groups.flatMap(group => [
            element("h2", {}, GROUPS[group] || group),
            element("ul", {class: "cards"}, ...scenarios.filter(each => each.group === group).map(card))]));
    }

    function card(each) {
        const text = each.problems
            ? element("p", {class: "warning small"}, "Cannot be read: " + RefugiaServer.problem(each.problems[0]))
            : element("p", {}, each.question);
        return element("li", {}, element("h3", {}, element("a", {href: address(each.file)}, each.title)), text);
    }

    function address(file, run) {
        return "#scenario/" + encodeURIComponent(file) + (run ? "/run/" + encodeURIComponent(run) : "");
    }

    async function open(file, run) {
        if (!scenario || scenario.file !== file) {
            RefugiaWatch.end();
            at("wrong").replaceChildren();
            at("saved").replaceChildren();
            fill(await RefugiaServer.ask("/api/scenario?file=" + encodeURIComponent(file)));
        }
        show("scenario");
        document.title = scenario.title + " – Refugia";
        if (run && RefugiaWatch.id() !== run) {
            RefugiaWatch.begin(run, heard);
        }
    }

    function fill(details) {
        scenario = details;
        at("title").textContent = details.title;
        at("question").textContent = details.question;
        list("look-for", details.lookFor);
        list("sources", details.sources);
        at("replicates").max = details.mostReplicates;
        at("people").value = details.suggestedAgents;
        at("people").disabled = !details.canBeScaled;
        at("people-help").textContent = details.canBeScaled
            ? "simulated; the scenario is written for " + details.agents.toLocaleString("en") + ". Fewer are faster and noisier."
            : "simulated; this scenario says who is who, so their number cannot be changed";
        at("save-id").value = details.id + "-changed";
        board = new RefugiaSliders.Board(at("sliders"), details.parameters, changed);
        changed();
    }

    function list(id, texts) {
        at(id).replaceChildren(...texts.map(text => element("li", {}, text)));
        at(id).parentElement.hidden = texts.length === 0;
    }

    function changed() {
        const words = board.inWords();
        at("changes").textContent = words.length === 0 ? "" : "Changed: " + words.join("; ") + ".";
        at("reset").disabled = words.length === 0;
        at("saved").replaceChildren();
    }

    function wish() {
        return {
            scenario: scenario.file, set: board.changes(), replicates: Number(at("replicates").value), seed: at("seed").value,
            ...(scenario.canBeScaled ? {people: Number(at("people").value)} : {})
        };
    }

    async function run(event) {
        event.preventDefault();
        at("wrong").replaceChildren();
        at("run").disabled = true;
        try {
            const job = await RefugiaServer.ask("/api/runs", wish());
            history.pushState(null, "", address(scenario.file, job.id));
            RefugiaWatch.begin(job.id, heard);
            if (matchMedia("(max-width: 62rem)").matches) {
                at("watch").scrollIntoView();
            }
        } catch (error) {
            wrong(at("wrong"), error);
        } finally {
            at("run").disabled = false;
        }
    }

    /* A run that is looked at shows on what numbers it runs. */
    function heard(what, data) {
        if (what === "plan") {
            board.put(data.set);
            at("replicates").value = data.replicates;
            at("people").value = data.agents;
            at("seed").value = data.seed;
            changed();
        }
    }

    async function save() {
        try {
            const made = await RefugiaServer.ask("/api/export", {...wish(), id: at("save-id").value});
            const file = new Blob([made.text], {type: "text/yaml"});
            at("saved").replaceChildren(
                element("pre", {tabindex: "0", "aria-label": made.name}, made.text),
                element("p", {}, element("a", {href: URL.createObjectURL(file), download: made.name}, "Download " + made.name)),
                element("p", {class: "small"}, "Put it into ", element("code", {}, made.folder), " and it is a scenario like the others."));
        } catch (error) {
            wrong(at("saved"), error);
        }
    }

    at("wish").addEventListener("submit", run);
    at("reset").addEventListener("click", () => {
        board.put({});
        changed();
    });
    at("save-make").addEventListener("click", save);
    at("save-id").addEventListener("keydown", event => {
        if (event.key === "Enter") {
            event.preventDefault();
            save();
        }
    });
    at("stop").addEventListener("click", async () => {
        at("stop").disabled = true;
        try {
            await RefugiaServer.ask("/api/runs/" + encodeURIComponent(RefugiaWatch.id()) + "/stop", {});
        } catch (error) {
            wrong(at("wrong"), error);
        }
    });
    addEventListener("hashchange", route);
    route();
})();
