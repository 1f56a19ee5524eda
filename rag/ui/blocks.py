"""The page's layout and events: what stands where, and what happens when something is clicked.

Importing this imports Gradio, which takes two seconds: ``rag.ui.server`` does it when a page is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import gradio as gr
from gradio.events import api

from rag.assistant import answer_as_dict, as_turns
from rag.errors import RagError
from rag.types import Language
from rag.ui import filters, render, strings
from rag.ui.exchange import Spoken, Visit
from rag.ui.talk import EXAMPLES_SHOWN, LONGEST_QUESTION, Asker, Talk

FormValues = Sequence[list[str] | str | None]
Updates = dict[Any, Any]
MOST_WAITING = 64
AT_ONCE = 4
VISIT_KEPT_S = 4 * 3600


def build_page(assistant: Asker, talk: Talk) -> gr.Blocks:
    """The page over one assistant, ready to be mounted in a web application."""
    blocks: gr.Blocks = gr.Blocks(title=strings.TITLE("da"), analytics_enabled=False, fill_height=True)
    with blocks:
        Page(talk).listen(blocks)
        api(_ask_for_programs(assistant), api_name="ask", concurrency_limit=AT_ONCE)
        blocks.queue(max_size=MOST_WAITING, default_concurrency_limit=AT_ONCE)
    return blocks


class Page:
    """The components, made inside a ``gr.Blocks``, and what each event does to them."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.visit = gr.State(Visit(), time_to_live=VISIT_KEPT_S)
        self.spoken = gr.State(Spoken())
        with gr.Row(elem_id="head"):
            self.header = gr.HTML(render.header("da"), elem_id="masthead")
            self.new = gr.Button(strings.NEW_CONVERSATION("da"), elem_id="new", size="sm", visible=False)
            # Until the page has arrived a click would be overtaken by the words it arrives with.
            self.switch = gr.Button(strings.OTHER_LANGUAGE("da"), elem_id="language", size="sm", interactive=False)
        with gr.Row(elem_id="main"):
            with gr.Column(elem_id="talk"):
                self._start()
                self._composer()
            with gr.Column(elem_id="sources"):
                self.sources = gr.HTML(render.note_list(talk.corpus, "da"))

    def _start(self) -> None:
        with gr.Column(elem_id="start") as self.start:
            self.welcome = gr.HTML(render.welcome(self.talk.corpus, "da"))
            offered = self.talk.examples()
            self.label = gr.HTML(render.examples_label("da", any_examples=bool(offered)))
            with gr.Column(elem_id="examples"):
                texts = [text("da") for text in offered] + [""] * (EXAMPLES_SHOWN - len(offered))
                self.examples = [gr.Button(text, visible=bool(text), elem_classes="example") for text in texts]
        self.chat = gr.Chatbot(
            label=strings.CONVERSATION("da"),
            elem_id="chat",
            visible=False,
            autoscroll=False,
            buttons=[],
            latex_delimiters=[],
            layout="panel",
            sanitize_html=True,
            show_label=False,
        )

    def _composer(self) -> None:
        with gr.Column(elem_id="composer"):
            self.notice = gr.HTML("", elem_id="notice")
            self.question = gr.Textbox(
                label=strings.QUESTION("da"),
                placeholder=strings.PLACEHOLDER("da"),
                submit_btn=strings.SEND("da"),
                elem_id="question",
                show_label=False,
                container=False,
                lines=1,
                max_lines=6,
                autofocus=True,
                html_attributes=gr.InputHTMLAttributes(autocomplete="off", enterkeyhint="send"),
            )
            with gr.Accordion(strings.FILTERS("da"), open=False, elem_id="filters") as self.accordion:
                self._form()
            # Written by the page's own script, one question after the other: so none is lost that is sent while another
            # is answered. The second is for a filter read from a question that is taken away.
            self.asked = gr.Textbox(elem_id="asked", visible="hidden", show_label=False, container=False)
            self.again = gr.Textbox(elem_id="again", visible="hidden", show_label=False, container=False)
            self.footnote = gr.HTML(render.footnote("da", self.talk.model, remarks=self.talk.takes_remarks))

    def _form(self) -> None:
        offered = filters.choices(self.talk.corpus, "da")
        with gr.Row(elem_id="fields"):
            lists = [
                gr.Dropdown(list(choice.offers), label=choice.label, multiselect=True, elem_classes="field")
                for choice in offered.values()
            ]
            dates = [
                gr.Textbox(
                    label=filters.label(field, "da"),
                    placeholder=strings.DATE_FORM("da"),
                    max_lines=1,
                    elem_classes=["field", "date-field"],
                )
                for field in ("date_from", "date_to")
            ]
        self.clear = gr.Button(strings.CLEAR_FILTERS("da"), size="sm", elem_id="clear")
        self.form: list[Any] = [*lists, *dates]

    # Events

    def listen(self, blocks: gr.Blocks) -> None:
        """Connects every event; none of them is part of the public interface."""
        private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        shown = [self.visit, self.chat, self.sources, self.start, self.question, self.notice, self.new]
        start = [*shown, self.welcome, self.label, *self.examples]
        known = [self.visit, self.spoken]
        answered = "() => window.notesPage.answered()"
        for trigger, field in [(self.question.submit, self.question), *((one.click, one) for one in self.examples)]:
            trigger(None, field, None, js="(text) => window.notesPage.send(text)", **private)
        asked = self.asked.change(
            self.show_answer, [self.asked, *known, *self.form], shown, concurrency_limit=AT_ONCE, **private
        )
        again = self.again.change(self.show_again, [self.again, *known, *self.form], shown, **private)
        for asking in (asked, again):
            asking.then(None, js=answered, **private)
        # What is being answered ends first, or it would go on and bring the old conversation back.
        self.new.click(None, cancels=[asked, again], **private)
        self.new.click(self.start_over, [self.spoken], start, **private)
        worded = self._worded()
        switched = self.switch.click(self.switch_language, [*known, *self.form], worded, **private)
        switched.then(None, self.switch, js=_set_document_language(), **private)
        arrived = blocks.load(self.arrive, [*known, *self.form], [self.visit, *worded], **private)
        arrived.then(None, js="() => window.notesPage.arrived()", **private)
        self.clear.click(self.clear_form, [self.spoken], [*self.form, self.accordion], **private)
        for field in self.form:
            field.change(self.count_filters, [self.spoken, *self.form], self.accordion, queue=False, **private)

    def show_answer(self, sent: str, visit: Visit, spoken: Spoken, *form: list[str] | str | None) -> Iterator[Updates]:
        """Shows the question at once, then its answer; one that cannot be asked goes back into its field.

        ``sent`` is "time question".
        """
        _, _, question = sent.partition(" ")
        refused = self.talk.refusal(question, form, spoken.language)
        if refused:
            yield {self.notice: render.notice(refused), self.question: question}
            return
        visit = replace(visit, language=spoken.language)
        yield from self._show(self.talk.begin(visit, question, form), spoken, form)

    def show_again(self, wanted: str, visit: Visit, spoken: Spoken, *form: list[str] | str | None) -> Iterator[Updates]:
        """Asks a question of this visit again without a filter read from it; ``wanted`` is "number field time"."""
        number, field, *_ = [*wanted.split(), "", ""]
        asked = self.talk.ask_again(visit, int(number), field) if number.isdecimal() else None
        if asked is None or self.talk.refusal("?", form, spoken.language):
            yield {}
            return
        yield from self._show(replace(asked, language=spoken.language), spoken, form)

    def _show(self, visit: Visit, spoken: Spoken, form: FormValues) -> Iterator[Updates]:
        yield {
            **self._conversation(visit),
            self.start: gr.update(visible=False),
            self.new: gr.update(visible=True),
            self.notice: render.notice(self.talk.unused(visit)),
        }
        for at, done in enumerate(self.talk.finish(visit, form)):
            answered = replace(done, language=spoken.language)
            # What a language model adds changes no source: a card that was opened meanwhile stays open.
            sources = {} if at else {self.sources: render.panel(answered.exchanges, answered.language)}
            yield {**self._conversation(answered), **sources}

    def start_over(self, spoken: Spoken) -> Updates:
        """The page as it was before the first question, in the visitor's language."""
        visit = Visit(language=spoken.language)
        return {
            self.visit: visit,
            self.chat: gr.update(value=[], visible=False),
            self.sources: render.note_list(self.talk.corpus, visit.language),
            self.start: gr.update(visible=True),
            self.welcome: render.welcome(self.talk.corpus, visit.language),
            **self._examples_in_words(visit.language),
            self.question: "",
            self.notice: "",
            self.new: gr.update(visible=False),
        }

    def arrive(self, request: gr.Request, visit: Visit, spoken: Spoken, *form: list[str] | str | None) -> Updates:
        """The page for somebody who opens it, in the language its address asks for."""
        asked = request.query_params
        spoken.language = "en" if asked.get("lang") == "en" else "da"
        given = [(str(name), str(value)) for name, value in asked.multi_items()]
        unused = filters.pairs(filters.unknown(given, self.talk.corpus))
        visit = replace(visit, language=spoken.language, unused=unused)
        page = self._in_words(visit, form) | ({self.visit: visit} if unused else {})
        page[self.switch] = {**page[self.switch], "interactive": True}
        for field, value in zip(self.form, filters.from_pairs(given, self.talk.corpus), strict=True):
            if value:
                page[field] = {**page[field], "value": value}
        if asked.get("q"):
            page[self.question] = {**page[self.question], "value": str(asked["q"])}
        return page

    def switch_language(self, visit: Visit, spoken: Spoken, *form: list[str] | str | None) -> Updates:
        """The same page in the other language; answers keep the language of their question."""
        spoken.language = "da" if spoken.language == "en" else "en"
        return self._in_words(replace(visit, language=spoken.language), form)

    def clear_form(self, spoken: Spoken) -> Updates:
        """The filter form, empty."""
        empty: Updates = {field: "" if isinstance(field, gr.Textbox) else [] for field in self.form}
        return {**empty, self.accordion: gr.update(label=strings.FILTERS(spoken.language))}

    def count_filters(self, spoken: Spoken, *form: list[str] | str | None) -> Any:  # noqa: ANN401 (Gradio's update)
        """The form's heading with the number of filters chosen."""
        return gr.update(label=_filters_label(form, spoken.language))

    def _conversation(self, visit: Visit) -> Updates:
        notes = len(self.talk.corpus.notes)
        messages = []
        for exchange in visit.exchanges:
            said = render.reply(exchange, notes=notes, page_language=visit.language, remarks=self.talk.takes_remarks)
            messages.append({"role": "user", "content": str(render.question(exchange))})
            messages.append({"role": "assistant", "content": str(said)})
        return {self.visit: visit, self.chat: gr.update(value=messages, visible=bool(messages))}

    def _worded(self) -> list[Any]:
        pieces = [
            self.header,
            self.new,
            self.switch,
            self.welcome,
            self.label,
            self.sources,
            self.question,
            self.notice,
        ]
        return [*pieces, *self.examples, self.accordion, self.clear, self.footnote, *self.form]

    def _in_words(self, visit: Visit, form: FormValues) -> Updates:
        language, update, corpus = visit.language, gr.update, self.talk.corpus
        panel = render.panel(visit.exchanges, language) if visit.exchanges else render.note_list(corpus, language)
        question = update(
            label=strings.QUESTION(language),
            placeholder=strings.PLACEHOLDER(language),
            submit_btn=strings.SEND(language),
        )
        return {
            self.header: render.header(language),
            self.new: update(value=strings.NEW_CONVERSATION(language)),
            self.switch: update(value=strings.OTHER_LANGUAGE(language)),
            self.welcome: render.welcome(corpus, language),
            self.sources: panel,
            self.question: question,
            self.notice: render.notice(self.talk.unused(visit)),
            **self._examples_in_words(language),
            self.accordion: update(label=_filters_label(form, language)),
            self.clear: update(value=strings.CLEAR_FILTERS(language)),
            self.footnote: render.footnote(language, self.talk.model, remarks=self.talk.takes_remarks),
            **self._form_in_words(language),
        }

    def _examples_in_words(self, language: Language) -> Updates:
        """The questions offered, anew where the notes have changed; a button that is left over is not shown."""
        offered = [text(language) for text in self.talk.examples()]
        texts = [*offered, *[""] * (len(self.examples) - len(offered))]
        return {
            self.label: render.examples_label(language, any_examples=bool(offered)),
            **{
                button: gr.update(value=text, visible=bool(text))
                for button, text in zip(self.examples, texts, strict=True)
            },
        }

    def _form_in_words(self, language: Language) -> Updates:
        update = gr.update
        lists = filters.choices(self.talk.corpus, language).values()
        fields = [update(label=choice.label, choices=list(choice.offers)) for choice in lists]
        placeholder = strings.DATE_FORM(language)
        dates = [update(label=filters.label(field, language), placeholder=placeholder) for field in filters.FIELDS[-2:]]
        return dict(zip(self.form, [*fields, *dates], strict=True))


def _filters_label(form: FormValues, language: Language) -> str:
    chosen = sum(bool(value) for value in form)
    return strings.FILTERS_SET(language, n=chosen) if chosen else strings.FILTERS(language)


def _set_document_language() -> str:
    english = strings.OTHER_LANGUAGE("en")
    return f"(offered) => window.notesPage.language(offered === '{english}' ? 'en' : 'da')"


def _ask_for_programs(assistant: Asker) -> Any:  # noqa: ANN401 (Gradio reads the function's own annotations)
    def ask(question: str, filters: dict[str, Any] | None = None, history: list[Any] | None = None) -> dict[str, Any]:
        """Answers one question; the same record that ``python -m evals answer`` writes."""
        if len(question) > LONGEST_QUESTION:
            raise gr.Error(f"A question has at most {LONGEST_QUESTION} characters.", print_exception=False)
        try:
            return answer_as_dict(assistant.ask(question, as_turns(history or ()), filters))
        except RagError as error:
            raise gr.Error(str(error), print_exception=False) from error

    return ask
